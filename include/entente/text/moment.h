#ifndef ENTENTE_TEXT_MOMENT_H
#define ENTENTE_TEXT_MOMENT_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/text/error.h"

/* The wall clock: RFC 3339 with milliseconds and the offset of the clock that wrote it. */
struct moment {
    int64_t ms; /* milliseconds since 1970-01-01T00:00:00Z */
    int offset; /* minutes east of Greenwich */
};

enum {
    MOMENT_SIZE = 32, /* bytes that moment_format needs, with the NUL */
    CLOCK_SIZE = 16,  /* bytes that moment_clock needs */
    DATE_SIZE = 16,   /* bytes that moment_date and date_read need */
};

/* The wall clock now; fixed by $ENTENTE_NOW (RFC 3339, kept with its own offset) where that is set
 * and well-formed. */
struct moment moment_now(void);

/* Milliseconds of a clock that never jumps and counts through a suspended machine (CLOCK_BOOTTIME
 * where there is one). Only differences mean something. */
int64_t moment_elapsed_ms(void);

/* Reads "2026-11-23T09:31:05.120+01:00": the fraction of the second is optional and cut to
 * milliseconds, "Z" or an offset is required. Quick: it is called once a row. False when it is not
 * such a moment; then *moment keeps what it held. */
bool moment_read(const char *s, struct moment *moment);

/* Writes it in the same form, always with milliseconds. A moment outside the years 0 to 9999 is
 * written as the nearest one inside; so do the two below. */
void moment_format(struct moment moment, char text[MOMENT_SIZE]);

/* "09:31" or "09:31:05", and "2026-11-23", in the moment's own offset. */
void moment_clock(struct moment moment, bool seconds, char text[CLOCK_SIZE]);
void moment_date(struct moment moment, char text[DATE_SIZE]);

/* "2026-11-23 09:31", in its own offset. */
void moment_day_and_clock(struct moment moment, char text[MOMENT_SIZE]);

/* The same without the day where that is the other's too; whether it is. */
bool moment_seen_from(struct moment moment, struct moment from, char text[MOMENT_SIZE]);

/* Whether s is a date "2026-12-01" that exists. */
bool date_valid(const char *s);

/* Reads what a person types for a date, seen from today ("2026-12-01"): an ISO date; "1 dec",
 * "dec 1", "1 december 2027" (without a year the first such day from today on, today included; a
 * month by its name or three letters or more of it, in English or in the language of the
 * interface); "today", "tomorrow"; "+3", "+3d", "+2w", "+1m", "+1y" (a month or a year later, at
 * most the last day of that month); a weekday ("fri": the next one, never today). Writes the ISO
 * date. On failure says what would be understood. */
bool date_read(const char *typed, const char *today, char date[DATE_SIZE], struct error *err);

/* Reads what a person types for a time of the clock: "14:32", "1432", "9.05", or "now". Writes the
 * moment of that time on the day of now, or of one that stands before it, "2026-11-23 14:32", in
 * the offset of now, in RFC 3339. A whole RFC 3339 moment is taken as it is. */
bool clock_read(const char *typed, struct moment now, char moment[MOMENT_SIZE], struct error *err);

#endif
