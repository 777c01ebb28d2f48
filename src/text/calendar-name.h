#ifndef ENTENTE_TEXT_CALENDAR_NAME_H
#define ENTENTE_TEXT_CALENDAR_NAME_H

#include <stdbool.h>

/* Whether `typed` is that word (marked with N_), in any case, in English or in the language of the
 * interface. */
bool calendar_word_is(const char *typed, const char *word);

/*
 * Names of months and weekdays as a person types them: the whole name, its usual short form, or
 * three letters or more of it, in any case, in English or in the language of the interface.
 */

/* 1 to 12; 0 for what is no month, or could be more than one. */
int calendar_month_named(const char *typed);

/* 1 (Sunday) to 7; 0 for what is no weekday, or could be more than one. */
int calendar_weekday_named(const char *typed);

#endif
