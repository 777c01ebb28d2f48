#include <config.h>

#include "entente/session/schema.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "schema-refuse.h"

#include "entente/log/row.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/text/utf8.h"

/* Whether both are the same but for case. */
static bool same_words(const char *a, const char *b)
{
    size_t at;
    size_t len;

    return utf8_find(a, b, &at, &len) && at == 0 && len == strlen(a);
}

static const char *choice_given(const struct field *field, const char *given)
{
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++)
        if (same_words(choice->code, given) || same_words(choice->label, given) ||
            same_words(_(choice->label), given))
            return choice->code;
    return NULL;
}

static const char *flag_given(const char *given)
{
    if (same_words("yes", given) || same_words(_("yes"), given))
        return "yes";
    return same_words("no", given) || same_words(_("no"), given) ? "" : NULL;
}

static bool number_given(const struct field *field, const char *given, int *number)
{
    char *end;

    errno = 0;
    const long value = strtol(given, &end, 10);
    *number = (int)value;
    return *given >= '0' && *given <= '9' && *end == '\0' && errno == 0 && value >= field->least &&
           value <= field->most;
}

static char *copy_or_null(const char *text)
{
    return text == NULL ? NULL : mem_copy(text);
}

static char *accept_number(const struct field *field, const char *given)
{
    int number;

    return number_given(field, given, &number) ? mem_printf("%d", number) : NULL;
}

static char *accept_date(enum kind kind, const struct field *field, const char *given,
                         struct error *err)
{
    char today[DATE_SIZE];
    char date[DATE_SIZE];
    struct error why;

    moment_date(moment_now(), today);
    if (date_read(given, today, date, &why))
        return mem_copy(date);
    schema_refuse(kind, field, why.text, err);
    return NULL;
}

/* A time of the clock alone, without a date, that is still to come today, but was less than half a
 * day ago yesterday, is that of yesterday: soon after midnight one says when somebody left before
 * it. */
static bool was_yesterday(const char *given, struct moment *moment, struct moment now)
{
    enum { DAY = 24 * 60 * 60 * 1000 };

    moment->ms -= DAY;
    return strchr(given, '-') == NULL && now.ms - moment->ms <= DAY / 2;
}

/* Whether that moment, if the field asks for it, was already. */
static bool has_been(const struct field *field, const char *given, struct moment now,
                     char moment[MOMENT_SIZE], struct error *why)
{
    struct moment then;
    char clock[CLOCK_SIZE];

    if (!field->past || !moment_read(moment, &then) || then.ms <= now.ms)
        return true;
    if (was_yesterday(given, &then, now)) {
        moment_format(then, moment);
        return true;
    }
    moment_clock(now, false, clock);
    return error_set(why, _("that time has not come yet: it is %s now"), clock);
}

static char *accept_moment(enum kind kind, const struct field *field, const char *given,
                           struct error *err)
{
    const struct moment now = moment_now();
    char moment[MOMENT_SIZE];
    struct error why;

    if (clock_read(given, now, moment, &why) && has_been(field, given, now, moment, &why))
        return mem_copy(moment);
    schema_refuse(kind, field, why.text, err);
    return NULL;
}

static bool fits_cell(enum kind kind, const struct field *field, const char *given,
                      struct error *err)
{
    const size_t len = strlen(given);

    if (!utf8_valid(given, len))
        return schema_refuse(kind, field, _("the text is not UTF-8"), err);
    if (len > LOG_CELL_MOST)
        return schema_refuse(kind, field, _("the text is longer than a cell holds (1 MiB)"), err);
    return true;
}

/* given has no blanks at its ends and is not empty. */
static char *accept_code(enum kind kind, const struct field *field, const char *given,
                         struct error *err)
{
    char *accepted;

    switch (field->type) {
    case FIELD_DATE:
        return accept_date(kind, field, given, err);
    case FIELD_MOMENT:
        return accept_moment(kind, field, given, err);
    case FIELD_CHOICE:
        accepted = copy_or_null(choice_given(field, given));
        break;
    case FIELD_FLAG:
        accepted = copy_or_null(flag_given(given));
        break;
    default:
        accepted = accept_number(field, given);
    }
    if (accepted == NULL)
        schema_refuse_given(kind, field, given, err);
    return accepted;
}

static char *trimmed(const char *given)
{
    const char *const start = given + strspn(given, " \t\r\n");
    size_t len = strlen(start);

    while (len > 0 && strchr(" \t\r\n", start[len - 1]) != NULL)
        len--;
    return mem_copy_n(start, len);
}

static bool is_text(const struct field *field)
{
    return field->type == FIELD_TEXT || field->type == FIELD_LONG;
}

static bool refers(const struct field *field)
{
    return field->type == FIELD_REF || field->type == FIELD_REFS;
}

char *schema_accept(enum kind kind, const struct field *field, const char *given, struct error *err)
{
    if (!fits_cell(kind, field, given, err))
        return NULL;
    if (is_text(field) || refers(field))
        return mem_copy(given);
    char *const code = trimmed(given);
    if (*code == '\0')
        return code;
    char *const accepted = accept_code(kind, field, code, err);
    free(code);
    return accepted;
}

/* Whether the ids, one space between, are of kinds that the field may name or of unknown ones. */
static bool holds_refs(const struct field *field, const char *value)
{
    char *const ids = mem_copy(value);
    char *rest = ids;
    bool fits = true;

    for (char *id; fits && (id = strsep(&rest, " ")) != NULL;) {
        const enum kind kind = schema_kind_of_item(id);

        fits = *id != '\0' && (kind == KIND_UNKNOWN || (field->refs & 1u << kind) != 0);
        fits = fits && (rest == NULL || field->type == FIELD_REFS);
    }
    free(ids);
    return fits;
}

static bool holds(const struct field *field, const char *value)
{
    struct moment moment;
    int number;

    switch (field->type) {
    case FIELD_CHOICE:
        return schema_choice(field, value) != NULL;
    case FIELD_NUMBER:
        return number_given(field, value, &number);
    case FIELD_FLAG:
        return strcmp(value, "yes") == 0;
    case FIELD_DATE:
        return date_valid(value);
    case FIELD_MOMENT:
        return moment_read(value, &moment);
    case FIELD_REF:
    case FIELD_REFS:
        return holds_refs(field, value);
    default:
        return true;
    }
}

bool schema_holds(enum kind kind, const struct field *field, const char *value, struct error *err)
{
    if (*value == '\0' || strcmp(value, SCHEMA_REDACTED) == 0 || holds(field, value))
        return true;
    return schema_refuse_given(kind, field, value, err);
}
