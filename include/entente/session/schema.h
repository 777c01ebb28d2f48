/* The one description of what may be written: kinds of items and their fields. Forms, validation,
 * commands, completion, exports and the manual's tables come out of it; adding a field is adding
 * one row. */
#ifndef ENTENTE_SESSION_SCHEMA_H
#define ENTENTE_SESSION_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/text/error.h"

enum kind {
    KIND_UNKNOWN, /* kept and shown as text */
    KIND_LOG,
    KIND_SESSION,
    KIND_PARTNER,
    KIND_PARTNERSHIP,
    KIND_FACTOR,
    KIND_ASPECT,
    KIND_PROMPT,
    KIND_EXPERIENCE,
    KIND_EXPECTATION,
    KIND_DILEMMA,
    KIND_AGREEMENT,
    KIND_NOTE,
    KIND_TOPIC,
    KIND_VOICE,
    KIND_COUNT
};

enum field_type {
    FIELD_TEXT,   /* one line */
    FIELD_LONG,   /* a text of any length, with line breaks */
    FIELD_CHOICE, /* one code of choices */
    FIELD_FLAG,   /* "yes" or nothing */
    FIELD_NUMBER, /* a whole number, least … most */
    FIELD_DATE,   /* an ISO date */
    FIELD_MOMENT, /* RFC 3339; a time of the clock is taken as of today */
    FIELD_REF,    /* an item of one of refs */
    FIELD_REFS,   /* several, with one space between */
};

struct choice {
    const char *code;  /* stored; the same in every language */
    const char *label; /* N_() marked, as it stands in a sentence; show it with _() */
    const char *glyph; /* one column for grids, with glyph_ascii its plain form; NULL where the
                          choice is no mark on a scale */
    const char *glyph_ascii;
};

struct field {
    const char *code;
    const char *label; /* N_() marked, in a form; sentence case, at most 24 columns */
    enum field_type type;
    bool by_view;    /* the room and each partner may have a value of their own */
    bool identifies; /* under the attribution rules type and none it is refused */
    bool past;       /* a moment that is still to come is refused */
    bool hidden;     /* kept by the program itself: no form asks for it (dropped, highlight …) */
    const struct choice *choices; /* ends with a NULL code */
    const char *implied; /* the code that is understood when it is empty; NULL: empty is blank */
    unsigned refs;       /* kinds that may be named: 1u << kind, … */
    int least;
    int most;
    const char *const *picks; /* suggestions for a text, N_() marked, end with NULL; NULL: none */
    const char *help;         /* one sentence, N_() marked */
};

/* What stands where a text was redacted: every field may hold it, and it reads as blank. */
#define SCHEMA_REDACTED "[redacted]"

struct kind_info {
    enum kind kind;
    const char *code;   /* "partner": the item is "partner-1", or "session" where it is single */
    const char *label;  /* "partner" */
    const char *one;    /* "a partner", "the session" */
    const char *plural; /* "Partners" */
    bool single;        /* one item, whose id is the code: session, partnership, log */
    bool common;        /* has the fields of every item: dropped, highlight */
    const char *title;  /* code of the field that says which one it is; NULL: none */
    const struct field *fields;
    size_t field_count;
};

/* The kind's description; never NULL (KIND_UNKNOWN has no fields). */
const struct kind_info *schema_kind(enum kind kind);

/* The kind of a code ("partner"), or of an item's id ("partner-1", "session"); KIND_UNKNOWN where
 * there is none. */
enum kind schema_kind_of_code(const char *code);
enum kind schema_kind_of_item(const char *item);

/* The field of that code, those of every item included; NULL where the kind has none. */
const struct field *schema_field(enum kind kind, const char *code);

/* The choice of that code; NULL where there is none. */
const struct choice *schema_choice(const struct field *field, const char *code);

/* What the value says: itself, or the code that the field implies where it is empty. A field that
 * is not known (NULL) implies nothing. */
const char *schema_understood(const struct field *field, const char *value);

/* Turns what a person gave into what is stored, for every type but references (step.h resolves
 * those): a choice by code or label, a date as date_read takes it, a clock time, a number; text as
 * it is. The stored value is a new string that the caller frees. NULL with an error that names the
 * field, what was given and what is allowed. An empty text is accepted by every field: it clears.
 */
char *schema_accept(enum kind kind, const struct field *field, const char *given,
                    struct error *err);

/* Whether a stored value is one that the field can hold: what schema_accept makes, a placeholder of
 * redaction, or for references ids of kinds that may be named (whether such an item exists is not
 * asked). False with an error worded as by schema_accept. */
bool schema_holds(enum kind kind, const struct field *field, const char *value, struct error *err);

/* The kind and field nearest to what was typed, for "did you mean"; NULL when nothing is near. */
const char *schema_nearest_kind(const char *code);
const char *schema_nearest_field(enum kind kind, const char *code);

#endif
