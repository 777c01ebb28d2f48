#include <config.h>

#include "entente/session/owing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/session/agreement.h"
#include "entente/session/follow-up.h"
#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "session-private.h"

struct search {
    const struct session *session;
    struct owing_list *list;
    size_t room;
    bool *addressed; /* by item, by an agreement that holds */
};

/* Takes the words over. */
static void owe(struct search *search, uint32_t item, const char *field, uint32_t partner,
                char *words)
{
    struct owing_list *const list = search->list;

    if (list->count == search->room) {
        search->room = search->room > 0 ? search->room * 2 : 16;
        list->entries = mem_resize(list->entries, search->room, sizeof *list->entries);
    }
    list->entries[list->count++] = (struct owing){
        .kind = session_item_kind(search->session, item),
        .item = item,
        .field = field,
        .partner = partner,
        .words = words,
    };
}

static bool blank(const struct session *session, uint32_t item, const char *field)
{
    return *session_value(session, item, field, 0) == '\0';
}

/* Whether the room's value is that code, or is understood as it where it is empty. */
static bool has_code(const struct session *session, uint32_t item, const char *field,
                     const char *code)
{
    return strcmp(session_understood(session, item, field, 0), code) == 0;
}

static bool is_blank(const struct search *search, uint32_t item, const char *field)
{
    return blank(search->session, item, field);
}

static bool is_code(const struct search *search, uint32_t item, const char *field, const char *code)
{
    return has_code(search->session, item, field, code);
}

/* Whether an agreement that holds names it among what it addresses. */
static bool is_addressed(const struct session *session, uint32_t item)
{
    for (uint32_t i = 0; (i = session_next(session, KIND_AGREEMENT, i)) != 0;)
        if (session_names(session, i, "addresses", item) && agreement_holds(session, i))
            return true;
    return false;
}

/* Whether it names an agreement that was not taken back. */
static bool has_agreement(const struct session *session, uint32_t dilemma)
{
    const uint32_t agreement = session_ref(session, dilemma, "agreement");

    return session_exists(session, agreement) &&
           !has_code(session, agreement, "status", "withdrawn");
}

/* Whether it says itself nothing of how it is handled. */
static bool is_bare(const struct session *session, uint32_t dilemma)
{
    return (has_code(session, dilemma, "status", "open") ||
            has_code(session, dilemma, "status", "handled")) &&
           blank(session, dilemma, "handling") && !has_agreement(session, dilemma);
}

bool owing_handling(const struct session *session, uint32_t dilemma)
{
    return is_bare(session, dilemma) && !is_addressed(session, dilemma);
}

bool owing_agreement(const struct session *session, uint32_t dilemma)
{
    return has_code(session, dilemma, "status", "handled") && blank(session, dilemma, "handling") &&
           has_agreement(session, dilemma) &&
           has_code(session, session_ref(session, dilemma, "agreement"), "status", "proposed") &&
           !is_addressed(session, dilemma);
}

/* Whether it is something to do that still stands. */
static bool is_to_do(const struct session *session, uint32_t agreement)
{
    return has_code(session, agreement, "type", "action") && follow_up_is_open(session, agreement);
}

bool owing_owner(const struct session *session, uint32_t agreement)
{
    return is_to_do(session, agreement) && blank(session, agreement, "owner") &&
           blank(session, agreement, "owner_person");
}

/* "2" of agreement-2. */
static const char *number_of(const struct search *search, uint32_t item)
{
    return strchr(session_item_id(search->session, item), '-') + 1;
}

/* Whether a note says something about it; one that is parked does not yet. */
static bool has_note(const struct search *search, uint32_t item)
{
    for (uint32_t note = 0; (note = session_next(search->session, KIND_NOTE, note)) != 0;)
        if (session_ref(search->session, note, "about") == item &&
            !is_code(search, note, "type", "parked"))
            return true;
    return false;
}

static void find_opening(struct search *search)
{
    const uint32_t item = session_item(search->session, "session");

    if (is_blank(search, item, "title"))
        owe(search, item, "title", 0, mem_copy(_("The session has no title")));
    if (is_blank(search, item, "question"))
        owe(search, item, "question", 0,
            mem_copy(_("The question that the room is here to answer is not written down")));
}

static void find_partners(struct search *search)
{
    if (session_count(search->session, KIND_PARTNER) > 0)
        return;
    owe(search, 0, NULL, 0, mem_copy(_("No partner is at the table yet")));
    search->list->entries[search->list->count - 1].kind = KIND_PARTNER;
}

/* The answers of the partnership on which views differ, in one line: one note can settle all. */
static void find_split_answers(struct search *search, uint32_t item)
{
    static const char *const codes[] = {"equality", "accountability", "autonomy", "driver"};
    const char *first = NULL;
    char *labels;
    size_t size;
    FILE *const out = mem_stream(&labels, &size);

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        if (!views_differ(search->session, item, codes[i]))
            continue;
        fprintf(out, "%s%s", first != NULL ? ", " : "",
                _(schema_field(KIND_PARTNERSHIP, codes[i])->label));
        first = first != NULL ? first : codes[i];
    }
    mem_stream_end(out);
    if (first != NULL)
        owe(search, item, first, 0,
            mem_printf(_("Views differ on %s, and no note says why"), labels));
    free(labels);
}

static void find_partnership(struct search *search)
{
    static const struct {
        const char *field;
        const char *words;
    } answers[] = {
        {"equality", N_("The room has not said yet whether the partners are equals")},
        {"accountability", N_("The room has not said yet who is accountable to whom")},
        {"autonomy", N_("The room has not said yet whether each partner can decide for itself")},
        {"driver", N_("The room has not said yet what drives the partnership: goals or funds")},
        {"goals_shared", N_("The room has not said yet whether the goals are shared")},
        {"agreed_upfront", N_("Nothing is settled yet about how the partners disagree")},
    };
    const uint32_t item = session_item(search->session, "partnership");

    for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
        if (is_blank(search, item, answers[i].field))
            owe(search, item, answers[i].field, 0, mem_copy(_(answers[i].words)));
    if (!is_blank(search, item, "type_overruled") && is_blank(search, item, "type_reason"))
        owe(search, item, "type_reason", 0,
            mem_copy(_("The room calls it otherwise, and the reason is not written down")));
    else if (owing_other_reason(search->session))
        owe(search, item, "type_reason", 0,
            mem_copy(_("The reason why the room calls it otherwise was written for another "
                       "type")));
    if (!has_note(search, item))
        find_split_answers(search, item);
}

static bool has_reason(const struct search *search, uint32_t item)
{
    return !is_blank(search, item, "note") || !is_blank(search, item, "reason") ||
           views_given(search->session, item, "reason") > 0 || has_note(search, item);
}

/* What is owing of a factor or an aspect that is marked. */
static void find_reasons(struct search *search, uint32_t item)
{
    char *const name = item_words(search->session, item);

    if (views_differ(search->session, item, "mark") && !has_reason(search, item))
        owe(search, item, "note", 0,
            mem_printf(_("Views differ on %s, and nothing says why"), name));
    if (is_code(search, item, "mark", "not-in-place") && is_blank(search, item, "reason"))
        owe(search, item, "reason", 0,
            mem_printf(_("%s is not in place, and the reason is not written down"), name));
    free(name);
}

static void find_factor(struct search *search, uint32_t factor)
{
    const struct session *const session = search->session;

    if (!views_discussed(session, factor)) {
        char *const name = item_words(session, factor);

        owe(search, factor, "mark", 0, mem_printf(_("%s is not discussed yet"), name));
        free(name);
    }
    find_reasons(search, factor);
    for (uint32_t aspect = 0; (aspect = session_next(session, KIND_ASPECT, aspect)) != 0;)
        if (session_ref(session, aspect, "factor") == factor)
            find_reasons(search, aspect);
}

static void find_dilemma(struct search *search, uint32_t item)
{
    if (is_bare(search->session, item) && !search->addressed[item])
        owe(search, item, "handling", 0,
            mem_printf(is_code(search, item, "status", "handled")
                           ? _("Dilemma %s is said to be handled, and nothing says how")
                           : _("Dilemma %s is open, and nothing says how to live with it"),
                       number_of(search, item)));
}

static void find_reservation(struct search *search, uint32_t item, const struct cell_view *view)
{
    const bool objects = strcmp(view->value, "object") == 0;
    char *partner;

    if (strcmp(view->field, "support") != 0 ||
        (!objects && strcmp(view->value, "stand-aside") != 0) ||
        *session_value(search->session, item, "reservation", view->partner) != '\0')
        return;
    partner = view_words(search->session, view->partner);
    owe(search, item, "reservation", view->partner,
        mem_printf(objects ? _("Agreement %s: the objection of %s is not written down")
                           : _("Agreement %s: why %s stands aside is not written down"),
                   number_of(search, item), partner));
    free(partner);
}

static void find_action(struct search *search, uint32_t item)
{
    const char *const number = number_of(search, item);

    if (owing_owner(search->session, item))
        owe(search, item, "owner", 0, mem_printf(_("Agreement %s has no owner"), number));
    if (is_blank(search, item, "due"))
        owe(search, item, "due", 0, mem_printf(_("Agreement %s has no date"), number));
}

/* Whether another took its place, and is gone too. */
static bool is_lost(const struct session *session, uint32_t agreement)
{
    const uint32_t by = session_ref(session, agreement, "replaced_by");

    return has_code(session, agreement, "status", "replaced") &&
           (!session_exists(session, by) || has_code(session, by, "status", "withdrawn"));
}

static void find_agreement(struct search *search, uint32_t item)
{
    struct cell_view view;

    if (is_lost(search->session, item))
        owe(search, item, "status", 0,
            mem_printf(_("Agreement %s was replaced, and nothing stands in its place"),
                       number_of(search, item)));
    if (agreement_is_over(search->session, item))
        return;
    if (follow_up_waits(search->session, item))
        owe(search, item, "text", 0,
            mem_printf(_("Agreement %s from last time is not gone through yet"),
                       number_of(search, item)));
    else if (is_code(search, item, "status", "proposed"))
        owe(search, item, "status", 0,
            mem_printf(_("Agreement %s is proposed: read it back and ask"),
                       number_of(search, item)));
    if (is_to_do(search->session, item))
        find_action(search, item);
    for (uint32_t cell = 0; session_next_cell(search->session, item, &cell, &view);)
        find_reservation(search, item, &view);
}

static void find_note(struct search *search, uint32_t item)
{
    if (is_code(search, item, "type", "parked"))
        owe(search, item, "type", 0,
            mem_printf(_("Note %s is still parked"), number_of(search, item)));
}

static void find_each(struct search *search, enum kind kind,
                      void (*find)(struct search *search, uint32_t item))
{
    for (uint32_t item = 0; (item = session_next(search->session, kind, item)) != 0;)
        find(search, item);
}

struct owing_list owing_find(const struct session *session)
{
    struct owing_list list = {0};
    struct search search = {
        .session = session, .list = &list, .addressed = refs_addressed(session, agreement_holds)};

    find_opening(&search);
    find_partners(&search);
    find_partnership(&search);
    find_each(&search, KIND_FACTOR, find_factor);
    find_each(&search, KIND_DILEMMA, find_dilemma);
    find_each(&search, KIND_AGREEMENT, find_agreement);
    find_each(&search, KIND_NOTE, find_note);
    free(search.addressed);
    return list;
}

void owing_free(struct owing_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->entries[i].words);
    free(list->entries);
    *list = (struct owing_list){0};
}
