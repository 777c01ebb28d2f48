#include <config.h>

#include "summary-private.h"

#include <stdlib.h>

#include "entente/session/type.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"

enum { STEPS = 5 };

/* What the room and the partners answered for themselves, and what goes with an answer. */
static const struct {
    const char *field;
    const char *more;
} tests[] = {
    {"equality", NULL}, {"accountability", "accountable_to"}, {"autonomy", NULL}, {"driver", NULL}};

static uint32_t partnership_of(const struct summary *summary)
{
    return session_item(summary->session, "partnership");
}

/* --- What it is. */

static void say_form(const struct summary *summary)
{
    struct partnership_form form = form_find(summary->session);

    if (*form_words(summary->session, &form) != '\0') {
        summary_label(summary, 0, _("Form"));
        document_say(summary->document, RUN_PLAIN, form.words);
    }
    form_free(&form);
}

/* In brief only that none is needed. */
static void say_needed(const struct summary *summary)
{
    const uint32_t item = partnership_of(summary);

    if (summary->brief && !summary_is(summary, item, "needed", "another-form"))
        return;
    summary_fact(summary, 0, item, "needed");
    if (!summary_has(summary, item, "alternative"))
        return;
    if (!summary_has(summary, item, "needed"))
        summary_label(summary, 0, _("Another form"));
    else
        document_say(summary->document, RUN_PLAIN, ": ");
    summary_say_value(summary, RUN_PLAIN, item, "alternative", 0);
}

static void say_goal(const struct summary *summary)
{
    const uint32_t item = partnership_of(summary);

    if (!summary->brief)
        summary_fact(summary, 0, item, "goals_shared");
    summary_fact(summary, 0, item, "goal");
    if (summary->brief)
        return;
    summary_fact(summary, 0, item, "vision");
    summary_fact(summary, 0, item, "horizon_years");
    summary_fact(summary, 0, item, "missing_partner");
}

static void say_kind(const struct summary *summary)
{
    const uint32_t item = partnership_of(summary);

    say_form(summary);
    if (!summary->brief) {
        summary_fact(summary, 0, item, "called");
        summary_fact(summary, 0, item, "since");
    }
    say_needed(summary);
    summary_type(summary);
    say_goal(summary);
}

/* --- The tests, and where the relation stands. */

static bool is_answered(const struct summary *summary, const char *field)
{
    const uint32_t item = partnership_of(summary);

    return summary_has(summary, item, field) || views_given(summary->session, item, field) > 0;
}

static void say_blank(const struct summary *summary, const char *field)
{
    document_say(summary->document, RUN_FAINT,
                 summary_blank(summary, partnership_of(summary), field));
}

static void say_answer(const struct summary *summary, const char *field, const char *more)
{
    const uint32_t item = partnership_of(summary);

    document_cell(summary->document);
    if (!summary_has(summary, item, field)) {
        say_blank(summary, field);
        return;
    }
    summary_say_value(summary, RUN_PLAIN, item, field, 0);
    if (more != NULL && summary_has(summary, item, more)) {
        document_say(summary->document, RUN_PLAIN, ": ");
        summary_say_value(summary, RUN_PLAIN, item, more, 0);
    }
}

static void say_views(const struct summary *summary, const char *field)
{
    const uint32_t item = partnership_of(summary);

    document_cell(summary->document);
    if (views_differ(summary->session, item, field)) {
        document_mark(summary->document, tone_differ());
        document_say(summary->document, RUN_PLAIN, " ");
    }
    summary_say_views(summary, item, field);
}

static bool has_views(const struct summary *summary)
{
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        if (views_given(summary->session, partnership_of(summary), tests[i].field) > 0)
            return true;
    return false;
}

static void say_tests(const struct summary *summary)
{
    const bool views = has_views(summary);
    const char *const heads[] = {"", _("The room"), views ? _("Views of partners") : NULL, NULL};

    document_table(summary->document, heads);
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        document_cell(summary->document);
        document_say(summary->document, RUN_PLAIN,
                     _(schema_field(KIND_PARTNERSHIP, tests[i].field)->label));
        say_answer(summary, tests[i].field, tests[i].more);
        if (views)
            say_views(summary, tests[i].field);
    }
}

/* The same in one item, with what goes with it: "Equal relation: partly (views differ); …". */
static void say_tests_briefly(const struct summary *summary)
{
    static const char *const fields[] = {"equality", "accountability", "autonomy",
                                         "driver",   "goals_shared",   "position"};
    const uint32_t item = partnership_of(summary);

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        const char *const label = _(schema_field(KIND_PARTNERSHIP, fields[i])->label);

        if (i == 0)
            document_item(summary->document, 0);
        document_sayf(summary->document, RUN_FAINT, "%s%s: ", i > 0 ? "; " : "", label);
        if (summary_has(summary, item, fields[i]))
            summary_say_value(summary, RUN_PLAIN, item, fields[i], 0);
        else
            say_blank(summary, fields[i]);
        if (views_differ(summary->session, item, fields[i]))
            document_say(summary->document, RUN_FAINT, _(" (views differ)"));
    }
}

/* What partners say to go with an answer. */
static void say_more(const struct summary *summary)
{
    const uint32_t item = partnership_of(summary);
    struct cell_view view;

    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++)
        for (uint32_t cell = 0; tests[i].more != NULL &&
                                views_next(summary->session, item, tests[i].more, &cell, &view);) {
            summary_label(summary, 0, _(schema_field(KIND_PARTNERSHIP, tests[i].more)->label));
            document_typed(summary->document, RUN_PLAIN, view.value);
            document_say(summary->document, RUN_FAINT, " \u2013 ");
            summary_say_voice(summary, RUN_FAINT, view.partner);
        }
}

static void add_point(const struct summary *summary, uint32_t partner, const char *value)
{
    const int at = atoi(value);
    const uint32_t item = partner;
    const bool named = partner != 0 && !summary->anonymous &&
                       session_item_kind(summary->session, item) == KIND_PARTNER;

    if (at < 1 || at > STEPS)
        return;
    if (named)
        document_point(summary->document, at, summary_value(summary, item, "name"), false, true);
    else
        document_point(summary->document, at, partner == 0 ? _("the room") : _("a voice"),
                       partner == 0, false);
}

static void say_position(const struct summary *summary)
{
    const uint32_t item = partnership_of(summary);
    struct cell_view view;

    if (!is_answered(summary, "position"))
        return;
    document_scale(summary->document, _("a transactional relation"), _("a partnership"), STEPS);
    add_point(summary, 0, summary_value(summary, item, "position"));
    for (uint32_t cell = 0; views_next(summary->session, item, "position", &cell, &view);)
        add_point(summary, view.partner, view.value);
}

/* --- Goals and expectations of partners. */

static void say_own_goals(const struct summary *summary)
{
    bool begun = false;

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_PARTNER, i)) != 0;) {
        if (!summary_has(summary, i, "goal"))
            continue;
        if (!begun)
            summary_heading(summary, 2, _("The partners' own goals"));
        begun = true;
        document_item(summary->document, 0);
        if (!summary->anonymous) {
            summary_say_who(summary, RUN_STRONG, i);
            document_say(summary->document, RUN_PLAIN, ": ");
        }
        summary_say_value(summary, RUN_PLAIN, i, "goal", 0);
    }
}

static void say_expectations(const struct summary *summary)
{
    bool begun = false;

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_EXPECTATION, i)) != 0;) {
        if (!summary_wants(summary, i))
            continue;
        if (!begun)
            summary_heading(summary, 2, _("Expectations"));
        begun = true;
        document_item(summary->document, 0);
        summary_say_text(summary, i);
        summary_say_by(summary, i, "partner");
        if (summary_has(summary, i, "realistic")) {
            document_say(summary->document, RUN_FAINT, _(" (realistic: "));
            summary_say_value(summary, RUN_FAINT, i, "realistic", 0);
            document_say(summary->document, RUN_FAINT, ")");
        }
    }
}

static void say_notes(const struct summary *summary)
{
    if (!summary_has_notes(summary, 0))
        return;
    summary_heading(summary, 2, _("Said about it"));
    summary_notes(summary, 0, 0);
}

static void say_answers(const struct summary *summary)
{
    say_tests(summary);
    say_more(summary);
    say_position(summary);
    say_own_goals(summary);
}

void summary_partnership(const struct summary *summary)
{
    summary_heading(summary, 1, _("What the partnership is, and what it is not"));
    say_kind(summary);
    if (summary->brief)
        say_tests_briefly(summary);
    else
        say_answers(summary);
    say_expectations(summary);
    say_notes(summary);
}
