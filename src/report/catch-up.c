#include <config.h>

#include "entente/report/catch-up.h"

#include <stdlib.h>
#include <string.h>

#include "summary-agreement.h"
#include "summary-private.h"

#include "entente/session/agreement.h"
#include "entente/session/presence.h"
#include "entente/session/shown.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"

enum { WORDS_MOST = 64 }; /* columns of a dilemma */

struct catch_up {
    struct summary summary;
    uint32_t partner;
    struct absences absences; /* of the partner */
    bool timeless;            /* nothing says when the partner was out */
};

/* --- Where the room is. */

static bool is_told(enum kind kind)
{
    return kind == KIND_FACTOR || kind == KIND_ASPECT || kind == KIND_AGREEMENT ||
           kind == KIND_DILEMMA;
}

static void say_screen(const struct summary *summary)
{
    const struct session *const session = summary->session;
    const struct shown shown =
        shown_read(session, session_value(session, session_item(session, "log"), "screen", 0));

    if (shown.screen == NULL)
        return;
    summary_label(summary, 0, _("The room is at"));
    document_say(summary->document, RUN_PLAIN, _(shown.screen->label));
    if (is_told(session_item_kind(summary->session, shown.item))) {
        document_say(summary->document, RUN_PLAIN, ", ");
        summary_say_item(summary, RUN_PLAIN, shown.item);
    }
}

static void say_question(const struct summary *summary)
{
    const uint32_t item = session_item(summary->session, "session");

    document_paragraph(summary->document);
    if (summary_has(summary, item, "question"))
        document_typed(summary->document, RUN_STRONG, summary_value(summary, item, "question"));
    else
        document_say(summary->document, RUN_FAINT, _("The question is not written down."));
}

/* --- Agreements and dilemmas. */

/* The text, which is typed: of an agreement its exact words, else the beginning in one line. */
static void say_text(const struct summary *summary, uint32_t item)
{
    if (session_item_kind(summary->session, item) == KIND_AGREEMENT) {
        document_typed(summary->document, RUN_PLAIN, summary_value(summary, item, "text"));
        return;
    }
    char *const line = mem_copy(summary_value(summary, item, "text"));

    line[strcspn(line, "\n")] = '\0';
    char *const words = width_clip(line, WORDS_MOST);

    document_typed(summary->document, RUN_PLAIN, words);
    free(words);
    free(line);
}

/* "2. We agree…" of a list of its own, with where it stands where that is asked for. */
static void say_numbered(const struct summary *summary, uint32_t item, bool with_status)
{
    document_item(summary->document, 1);
    document_sayf(summary->document, RUN_FAINT, "%s. ", summary_number(summary, item));
    say_text(summary, item);
    if (with_status)
        document_sayf(summary->document, RUN_FAINT, " (%s)",
                      summary_choice(summary, item, "status"));
    agreement_say_charge(summary, RUN_FAINT, item);
}

/* --- While a partner was not there. */

static bool is_in(const struct absence *absence, int64_t ms)
{
    return (!absence->begun || ms >= absence->from.ms) &&
           (!absence->ended || ms <= absence->until.ms);
}

static bool was_out(const struct catch_up *up, int64_t ms)
{
    for (size_t i = 0; i < up->absences.count; i++)
        if (is_in(&up->absences.list[i], ms))
            return true;
    return false;
}

static bool was_set_then(const struct catch_up *up, uint32_t item, const char *field)
{
    struct cell_view view;
    struct log_row row;

    for (uint32_t cell = 0; session_next_cell(up->summary.session, item, &cell, &view);)
        if (view.partner == 0 && view.seq != 0 && *view.value != '\0' &&
            strcmp(view.field, field) == 0 && session_row(up->summary.session, view.seq, &row))
            return was_out(up, row.time.ms);
    return false;
}

static bool say_answers_then(const struct catch_up *up)
{
    const struct kind_info *const info = schema_kind(KIND_PARTNERSHIP);
    const uint32_t item = session_item(up->summary.session, "partnership");
    bool any = false;

    for (size_t i = 0; i < info->field_count; i++)
        if (was_set_then(up, item, info->fields[i].code)) {
            summary_fact(&up->summary, 1, item, info->fields[i].code);
            any = true;
        }
    return any;
}

static bool say_marks_then(const struct catch_up *up, enum kind kind)
{
    bool any = false;

    for (uint32_t i = 0; (i = session_next(up->summary.session, kind, i)) != 0;) {
        if (!was_set_then(up, i, "mark"))
            continue;
        document_item(up->summary.document, 1);
        summary_say_item(&up->summary, RUN_PLAIN, i);
        document_say(up->summary.document, RUN_PLAIN, ": ");
        summary_say_value(&up->summary, RUN_PLAIN, i, "mark", 0);
        any = true;
    }
    return any;
}

static bool say_words_then(const struct catch_up *up, enum kind kind)
{
    const struct summary *const summary = &up->summary;
    bool any = false;

    for (uint32_t i = 0; (i = session_next(summary->session, kind, i)) != 0;) {
        if (!was_set_then(up, i, "text") && !was_set_then(up, i, "status"))
            continue;
        document_item(summary->document, 1);
        summary_say_item(summary, RUN_PLAIN, i);
        document_sayf(summary->document, RUN_FAINT,
                      " (%s): ", summary_choice(summary, i, "status"));
        say_text(summary, i);
        any = true;
    }
    return any;
}

static void write_time(const struct catch_up *up, struct moment moment, char text[MOMENT_SIZE])
{
    if (up->absences.of_several_days)
        moment_day_and_clock(moment, text);
    else
        moment_clock(moment, false, text);
}

static void say_absence(const struct catch_up *up, const struct absence *absence)
{
    char from[MOMENT_SIZE], until[MOMENT_SIZE];

    write_time(up, absence->from, from);
    write_time(up, absence->until, until);
    if (!absence->begun)
        document_sayf(up->summary.document, RUN_STRONG, _("before %s"), until);
    else if (!absence->ended)
        document_sayf(up->summary.document, RUN_STRONG, _("since %s"), from);
    else
        document_sayf(up->summary.document, RUN_STRONG, _("from %s to %s"), from, until);
}

static void say_absences(const struct catch_up *up)
{
    for (size_t i = 0; i < up->absences.count; i++) {
        document_say(up->summary.document, RUN_STRONG, ", ");
        say_absence(up, &up->absences.list[i]);
    }
}

/* "Without Delta Institute, from 09:30 to 10:40, since 15:00: "; nobody is named where the rule
 * names nobody. */
static void say_without(const struct catch_up *up)
{
    const struct summary *const summary = &up->summary;

    document_item(summary->document, 0);
    document_say(summary->document, RUN_STRONG, _("Without "));
    if (summary->anonymous)
        document_say(summary->document, RUN_STRONG, _("a partner"));
    else
        summary_say_who(summary, RUN_STRONG, up->partner);
    if (!up->timeless)
        say_absences(up);
    document_say(summary->document, RUN_STRONG, ":");
}

static void say_missed(const struct catch_up *up)
{
    if (up->absences.count == 0)
        return;
    say_without(up);
    bool any = say_answers_then(up);
    any = say_marks_then(up, KIND_FACTOR) || any;
    any = say_marks_then(up, KIND_ASPECT) || any;
    any = say_words_then(up, KIND_DILEMMA) || any;
    any = say_words_then(up, KIND_AGREEMENT) || any;
    if (!any)
        document_sayf(up->summary.document, RUN_PLAIN, " %s", _("nothing was decided"));
}

/* --- All of it. */

static void say_partnership(const struct summary *summary)
{
    const uint32_t item = session_item(summary->session, "partnership");

    struct partnership_type type = type_find(summary->session);

    summary_label(summary, 0, _("The partnership"));
    document_say(summary->document, RUN_PLAIN, _(type.label));
    type_free(&type);
    if (summary_has(summary, item, "type_overruled")) {
        document_say(summary->document, RUN_PLAIN, _("; the room says: "));
        summary_say_value(summary, RUN_PLAIN, item, "type_overruled", 0);
    }
    summary_fact(summary, 0, item, "goals_shared");
    summary_fact(summary, 0, item, "goal");
}

typedef bool fitting(const struct summary *summary, uint32_t factor, const char *code);

static bool is_marked(const struct summary *summary, uint32_t factor, const char *code)
{
    return summary_is(summary, factor, "mark", code);
}

static bool is_disputed(const struct summary *summary, uint32_t factor, const char *code)
{
    return views_differ(summary->session, factor, code);
}

static bool is_undiscussed(const struct summary *summary, uint32_t factor, const char *code)
{
    (void)code;
    return !views_discussed(summary->session, factor);
}

/* "In place (2): Long-term horizon, Complementary roles". */
static void say_factors_that(const struct summary *summary, const char *label, fitting *fits,
                             const char *code)
{
    const char *before = "";
    unsigned count = 0;

    for (uint32_t i = 0; (i = session_next(summary->session, KIND_FACTOR, i)) != 0;)
        count += fits(summary, i, code);
    if (count == 0)
        return;
    char *const counted = mem_printf("%s (%u)", label, count);

    summary_label(summary, 0, counted);
    free(counted);
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_FACTOR, i)) != 0;) {
        if (!fits(summary, i, code))
            continue;
        document_say(summary->document, RUN_PLAIN, before);
        summary_say_item(summary, RUN_PLAIN, i);
        before = ", ";
    }
}

static void say_factors(const struct summary *summary)
{
    say_factors_that(summary, _("In place"), is_marked, "in-place");
    say_factors_that(summary, _("Partly in place"), is_marked, "partly");
    say_factors_that(summary, _("Not in place"), is_marked, "not-in-place");
    say_factors_that(summary, _("Not relevant here"), is_marked, "not-relevant");
    say_factors_that(summary, _("Views differ"), is_disputed, "mark");
    say_factors_that(summary, _("Not discussed"), is_undiscussed, NULL);
}

/* A label above items of its own. */
static void say_above(const struct summary *summary, const char *label)
{
    document_item(summary->document, 0);
    document_sayf(summary->document, RUN_FAINT, "%s:", label);
}

static void say_agreements(const struct summary *summary)
{
    bool any = false;

    say_above(summary, _("Agreed"));
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_AGREEMENT, i)) != 0;) {
        if (!agreement_holds(summary->session, i))
            continue;
        say_numbered(summary, i, summary_is(summary, i, "status", "done"));
        any = true;
    }
    if (!any)
        document_sayf(summary->document, RUN_PLAIN, " %s", _("nothing yet"));
}

static void say_dilemmas(const struct summary *summary)
{
    if (session_count(summary->session, KIND_DILEMMA) == 0)
        return;
    say_above(summary, _("Dilemmas"));
    for (uint32_t i = 0; (i = session_next(summary->session, KIND_DILEMMA, i)) != 0;)
        say_numbered(summary, i, true);
}

static struct document *make(const struct session *session, uint32_t partner, bool timeless)
{
    struct catch_up up = {
        .summary = {.session = session,
                    .document = document_new(_("Decided so far")),
                    .extent = SUMMARY_BRIEF,
                    .brief = true,
                    .anonymous = session_anonymous(session)},
        .partner = partner,
        .timeless = timeless,
    };

    if (partner != 0)
        up.absences = presence_absences(session, partner);
    say_question(&up.summary);
    say_screen(&up.summary);
    say_missed(&up);
    say_agreements(&up.summary);
    say_partnership(&up.summary);
    say_factors(&up.summary);
    say_dilemmas(&up.summary);
    absences_free(&up.absences);
    return up.summary.document;
}

struct document *catch_up_make(const struct session *session, uint32_t partner)
{
    return make(session, partner, false);
}

struct document *catch_up_for_room(const struct session *session, uint32_t partner)
{
    return make(session, partner, true);
}
