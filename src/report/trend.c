#include <config.h>

#include "entente/report/trend.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum {
    DATES_MOST = 4, /* columns with a date above; more have numbers */
    /* Sessions side by side in one table: of answers, which are words; of marks and counts. */
    WORDS_MOST = 6,
    SIGNS_MOST = 10,
};

/* A trend being told. */
struct telling {
    const struct trend *trend;
    struct document *document;
    /* The sessions that have a column in a table, up to the one before end. */
    size_t first;
    size_t end;
};

/* Gives the rows of a table. */
typedef void tell_rows(const struct telling *telling);

static const struct trend_session *at(const struct telling *telling, size_t index)
{
    return &telling->trend->sessions[index];
}

static const struct trend_session *newest(const struct telling *telling)
{
    return at(telling, telling->trend->count - 1);
}

static bool on_one_day(const struct telling *telling, size_t a, size_t b)
{
    return strcmp(at(telling, a)->date, at(telling, b)->date) == 0;
}

/* Whether dates do not tell the sessions apart, or would be too many side by side. */
static bool is_numbered(const struct telling *telling)
{
    const size_t count = telling->trend->count;

    for (size_t i = 0; i < count; i++)
        for (size_t other = 0; other < i; other++)
            if (on_one_day(telling, i, other))
                return true;
    return count > DATES_MOST;
}

static void heading(const struct telling *telling, int level, const char *text)
{
    document_heading(telling->document, level);
    document_say(telling->document, RUN_PLAIN, text);
}

/* --- The sessions. */

static void tell_file(const struct telling *telling, const struct session *session)
{
    const char *const path = session_path(session);
    const char *const slash = strrchr(path, '/');

    document_say(telling->document, RUN_PLAIN, " (");
    document_typed(telling->document, RUN_PLAIN, slash != NULL ? slash + 1 : path);
    document_say(telling->document, RUN_PLAIN, ")");
}

static void tell_sessions(const struct telling *telling)
{
    for (size_t i = 0; i < telling->trend->count; i++) {
        const struct course *const course = &at(telling, i)->course;

        document_item(telling->document, 0);
        if (is_numbered(telling))
            document_sayf(telling->document, RUN_PLAIN, "%zu: ", i + 1);
        document_sayf(telling->document, RUN_PLAIN, "%s: ", at(telling, i)->date);
        document_typed(telling->document, RUN_PLAIN,
                       *course->title != '\0' ? course->title : _("A session without a title"));
        if (course->has_twin)
            tell_file(telling, at(telling, i)->session);
    }
}

/* --- Tables. */

/* Begins a table of a column of labels and one for each session that has one. */
static void begin_table(const struct telling *telling, const char *label)
{
    char numbers[SIGNS_MOST][8];
    const char *heads[SIGNS_MOST + 2] = {label};

    for (size_t i = telling->first; i < telling->end; i++) {
        char *const number = numbers[i - telling->first];

        snprintf(number, sizeof *numbers, "%u", (unsigned)(i + 1) % 10000);
        heads[i - telling->first + 1] = is_numbered(telling) ? number : at(telling, i)->date;
    }
    document_table(telling->document, heads);
}

/* As many tables as it takes with at most so many sessions in each, about as many in all. */
static void tell_tables(const struct telling *telling, size_t most, const char *label,
                        tell_rows *rows)
{
    const size_t count = telling->trend->count;
    const size_t tables = (count + most - 1) / most;
    struct telling part = *telling;

    for (size_t i = 0; i < tables; i++) {
        part.first = count * i / tables;
        part.end = count * (i + 1) / tables;
        begin_table(&part, label);
        rows(&part);
    }
}

static void label(const struct telling *telling, const char *text)
{
    document_cell(telling->document);
    document_say(telling->document, RUN_PLAIN, text);
}

static struct mark mark_of(const char *value)
{
    const struct field *const field = schema_field(KIND_FACTOR, "mark");
    const struct choice *const choice = schema_choice(field, value);

    return choice == NULL ? tone_blank()
                          : (struct mark){(enum tone)(choice - field->choices), choice->glyph,
                                          _(choice->label)};
}

static void tell_mark(const struct telling *telling, const struct session *session, const char *id)
{
    const uint32_t item = session_item(session, id);

    document_cell(telling->document);
    document_mark(telling->document,
                  mark_of(item != 0 ? session_value(session, item, "mark", 0) : ""));
    if (item == 0 || !views_differ(session, item, "mark"))
        return;
    document_say(telling->document, RUN_PLAIN, " ");
    document_mark(telling->document, tone_differ());
}

/* What the marks mean, in the order of the scale. */
static void tell_meanings(const struct telling *telling)
{
    const struct choice *choice = schema_field(KIND_FACTOR, "mark")->choices;

    document_paragraph(telling->document);
    for (; choice->code != NULL; choice++) {
        document_mark(telling->document, mark_of(choice->code));
        document_sayf(telling->document, RUN_FAINT, " %s  ", _(choice->label));
    }
    document_mark(telling->document, tone_blank());
    document_sayf(telling->document, RUN_FAINT, " %s  ", tone_blank().label);
    document_mark(telling->document, tone_differ());
    document_sayf(telling->document, RUN_FAINT, " %s", tone_differ().label);
}

static void tell_factor_rows(const struct telling *telling)
{
    const struct session *const session = newest(telling)->session;

    for (uint32_t item = 0; (item = session_next(session, KIND_FACTOR, item)) != 0;) {
        char *const name = item_words(session, item);

        document_cell(telling->document);
        document_typed(telling->document, RUN_PLAIN, name);
        for (size_t i = telling->first; i < telling->end; i++)
            tell_mark(telling, at(telling, i)->session, session_item_id(session, item));
        free(name);
    }
}

static void tell_factors(const struct telling *telling)
{
    if (session_count(newest(telling)->session, KIND_FACTOR) == 0)
        return;
    heading(telling, 1, _("Success factors, as the room marked them"));
    tell_tables(telling, SIGNS_MOST, _("Factor"), tell_factor_rows);
    tell_meanings(telling);
}

static const char *type_label(const char *code)
{
    const struct choice *const choice =
        schema_choice(schema_field(KIND_PARTNERSHIP, "type_overruled"), code);

    return choice == NULL ? code : _(choice->label);
}

static void tell_answer(const struct telling *telling, const struct session *session,
                        const char *field)
{
    const char *const value =
        session_value(session, session_item(session, "partnership"), field, 0);
    const struct choice *const choice = schema_choice(schema_field(KIND_PARTNERSHIP, field), value);

    document_cell(telling->document);
    if (*value == '\0')
        document_mark(telling->document, tone_blank());
    else if (choice == NULL || strcmp(field, "position") == 0)
        document_typed(telling->document, RUN_PLAIN, value);
    else
        document_say(telling->document, RUN_PLAIN, _(choice->label));
}

static void tell_answer_rows(const struct telling *telling)
{
    label(telling, _("Computed type"));
    for (size_t i = telling->first; i < telling->end; i++) {
        document_cell(telling->document);
        document_say(telling->document, RUN_PLAIN, _(at(telling, i)->type.label));
    }
    for (const char *const *field = trend_answers; *field != NULL; field++) {
        label(telling, _(schema_field(KIND_PARTNERSHIP, *field)->label));
        for (size_t i = telling->first; i < telling->end; i++)
            tell_answer(telling, at(telling, i)->session, *field);
    }
}

static void tell_partnership(const struct telling *telling)
{
    heading(telling, 1, _("The partnership, as the room sees it"));
    tell_tables(telling, WORDS_MOST, "", tell_answer_rows);
}

static uint32_t made(struct trend_count count)
{
    return count.made;
}

static uint32_t done(struct trend_count count)
{
    return count.done;
}

static uint32_t still_open(struct trend_count count)
{
    return count.open;
}

static uint32_t closed(struct trend_count count)
{
    return count.closed;
}

static void tell_count_rows(const struct telling *telling)
{
    static const struct {
        enum kind kind;
        const char *label;
        uint32_t (*of)(struct trend_count count);
    } rows[] = {
        {KIND_AGREEMENT, N_("Agreements made"), made},
        {KIND_AGREEMENT, N_("Agreements done"), done},
        {KIND_AGREEMENT, N_("Agreements replaced or withdrawn"), closed},
        {KIND_AGREEMENT, N_("Agreements still open"), still_open},
        {KIND_DILEMMA, N_("Dilemmas raised"), made},
        {KIND_DILEMMA, N_("Dilemmas handled or lived with"), done},
        {KIND_DILEMMA, N_("Dilemmas passed on"), closed},
        {KIND_DILEMMA, N_("Dilemmas still open"), still_open},
    };

    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        label(telling, _(rows[row].label));
        for (size_t i = telling->first; i < telling->end; i++) {
            document_cell(telling->document);
            document_sayf(telling->document, RUN_PLAIN, "%u",
                          rows[row].of(trend_count(at(telling, i)->session, rows[row].kind)));
        }
    }
}

static void tell_counts(const struct telling *telling)
{
    heading(telling, 1, _("Agreements and dilemmas"));
    tell_tables(telling, SIGNS_MOST, "", tell_count_rows);
}

/* --- In words. */

static char *move_value(const struct session *session, const struct trend_move *move,
                        const char *value)
{
    if (*value == '\0')
        return mem_copy(strcmp(move->field, "mark") == 0 ? _("not discussed") : _("blank"));
    return strcmp(move->field, "type") == 0 ? mem_copy(type_label(value))
                                            : value_words(session, move->item, move->field, value);
}

/* "Key driver: funds → goals"; of an item its name instead. */
static void tell_move(const struct telling *telling, const struct session *session,
                      const struct trend_move *move)
{
    const enum kind kind = session_item_kind(session, move->item);
    char *const name = item_words(session, move->item);
    char *const before = move_value(session, move, move->before);
    char *const after = move_value(session, move, move->after);

    document_item(telling->document, 0);
    if (kind != KIND_PARTNERSHIP)
        document_typed(telling->document, RUN_STRONG, name);
    else if (strcmp(move->field, "type") == 0)
        document_say(telling->document, RUN_STRONG, _("Computed type"));
    else
        document_say(telling->document, RUN_STRONG, _(schema_field(kind, move->field)->label));
    document_sayf(telling->document, RUN_PLAIN, ": %s → %s", before, after);
    if (strcmp(move->field, "status") == 0) {
        document_say(telling->document, RUN_PLAIN, ": ");
        document_typed(telling->document, RUN_FAINT, session_value(session, move->item, "text", 0));
    }
    free(name);
    free(before);
    free(after);
}

/* The date of a session, with the number that stands above its column where it has one. */
static char *when(const struct telling *telling, size_t index)
{
    const char *const date = at(telling, index)->date;

    return is_numbered(telling) ? mem_printf("%zu (%s)", index + 1, date) : mem_copy(date);
}

static void tell_moves(const struct telling *telling, size_t index)
{
    struct trend_moves moves = trend_moves_find(telling->trend, index);
    char *const before = when(telling, index - 1);
    char *const after = when(telling, index);

    document_heading(telling->document, 2);
    document_sayf(telling->document, RUN_PLAIN, _("From %s to %s"), before, after);
    free(before);
    free(after);
    for (size_t i = 0; i < moves.count; i++)
        tell_move(telling, at(telling, index)->session, &moves.list[i]);
    if (moves.count == 0) {
        document_paragraph(telling->document);
        document_say(telling->document, RUN_PLAIN, _("Nothing that was discussed again moved."));
    }
    trend_moves_free(&moves);
}

struct document *trend_make(const struct trend *trend)
{
    struct telling telling = {.trend = trend};
    const char *const title = newest(&telling)->course.title;

    telling.document = document_new(*title != '\0' ? title : _("What moved"));
    heading(&telling, 1, _("Sessions, the earliest first"));
    tell_sessions(&telling);
    tell_factors(&telling);
    tell_partnership(&telling);
    tell_counts(&telling);
    heading(&telling, 1, _("What moved"));
    for (size_t i = 1; i < trend->count; i++)
        tell_moves(&telling, i);
    return telling.document;
}
