#include <config.h>

#include "calendar-name.h"

#include "entente/text/i18n.h"
#include "entente/text/utf8.h"

#include <langinfo.h>
#include <locale.h>

enum { SHORTEST_PART = 3 };

static bool same_word(const char *typed, const char *word)
{
    size_t at;
    size_t len;

    return utf8_find(typed, word, &at, &len) && at == 0 && typed[len] == '\0';
}

bool calendar_word_is(const char *typed, const char *word)
{
    return same_word(typed, word) || same_word(typed, _(word));
}

/* Whether `typed` is the name, or begins it with enough letters. */
static bool names(const char *typed, const char *name)
{
    size_t at;
    size_t len;
    size_t letters = 0;

    if (!utf8_find(name, typed, &at, &len) || at != 0)
        return false;
    for (size_t i = 0; i < len; i = utf8_next(name, len, i))
        letters++;
    return name[len] == '\0' || letters >= SHORTEST_PART;
}

/* The number, from 1, of the one thing that `typed` names; `wide` and `brief` are its names. */
static int number_in(const char *typed, const nl_item wide[], const nl_item brief[], int count,
                     locale_t locale)
{
    int found = 0;

    for (int i = 0; i < count; i++) {
        if (!names(typed, nl_langinfo_l(wide[i], locale)) &&
            !names(typed, nl_langinfo_l(brief[i], locale)))
            continue;
        if (found != 0)
            return 0;
        found = i + 1;
    }
    return found;
}

/* In English and in the language of the interface; where these two differ about a name, 0. */
static int number_named(const char *typed, const nl_item wide[], const nl_item brief[], int count)
{
    const char *const languages[] = {"C", setlocale(LC_MESSAGES, NULL)};
    int found = 0;

    for (int i = 0; i < 2; i++) {
        const locale_t locale = newlocale(LC_TIME_MASK, languages[i], (locale_t)0);

        if (locale == (locale_t)0)
            continue;
        const int number = number_in(typed, wide, brief, count, locale);
        freelocale(locale);
        if (number != 0 && found != 0 && number != found)
            return 0;
        found = number != 0 ? number : found;
    }
    return found;
}

int calendar_month_named(const char *typed)
{
    static const nl_item wide[] = {MON_1, MON_2, MON_3, MON_4,  MON_5,  MON_6,
                                   MON_7, MON_8, MON_9, MON_10, MON_11, MON_12};
    static const nl_item brief[] = {ABMON_1, ABMON_2, ABMON_3, ABMON_4,  ABMON_5,  ABMON_6,
                                    ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12};

    return number_named(typed, wide, brief, 12);
}

int calendar_weekday_named(const char *typed)
{
    static const nl_item wide[] = {DAY_1, DAY_2, DAY_3, DAY_4, DAY_5, DAY_6, DAY_7};
    static const nl_item brief[] = {ABDAY_1, ABDAY_2, ABDAY_3, ABDAY_4, ABDAY_5, ABDAY_6, ABDAY_7};

    return number_named(typed, wide, brief, 7);
}
