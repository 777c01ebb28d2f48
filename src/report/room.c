#include <config.h>

#include "entente/report/room.h"

#include <stdlib.h>
#include <string.h>

#include "room-private.h"

#include "entente/session/shown.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

static const struct {
    const char *code;
    const char *title;
    void (*say)(const struct summary *summary, uint32_t focus);
    bool whole; /* no item by itself is seen there */
} screens[] = {
    {"opening", N_("Opening"), room_opening, false},
    {"partners", N_("Partners"), room_partners, false},
    {"partnership", N_("Partnership"), room_partnership, false},
    {"factors", N_("Success factors"), room_factors, false},
    {"dilemmas", N_("Dilemmas"), room_dilemmas, false},
    {"agreements", N_("Agreements"), room_agreements, false},
    {"timeline", N_("Notes"), room_notes, false},
    {"close", N_("Close"), room_close, true},
};

enum { SCREENS = sizeof screens / sizeof *screens };

static void (*const items[KIND_COUNT])(const struct summary *summary, uint32_t item) = {
    [KIND_PARTNER] = room_partner, [KIND_FACTOR] = room_factor,       [KIND_ASPECT] = room_factor,
    [KIND_DILEMMA] = room_dilemma, [KIND_AGREEMENT] = room_agreement, [KIND_NOTE] = room_text,
    [KIND_EXPERIENCE] = room_text, [KIND_EXPECTATION] = room_text,    [KIND_PROMPT] = room_text,
};

static size_t place_of(const struct choice *screen)
{
    for (size_t i = 0; screen != NULL && i < SCREENS; i++)
        if (strcmp(screens[i].code, screen->code) == 0)
            return i;
    return 0;
}

/* What there is one of is there before anything is said of it. */
static bool is_there(const struct session *session, uint32_t item)
{
    return session_exists(session, item) || schema_kind(session_item_kind(session, item))->single;
}

static bool is_for_all(const struct session *session, uint32_t item)
{
    const struct summary summary = {.session = session};

    return session_item_kind(session, item) != KIND_NOTE || summary_is_public(&summary, item);
}

bool room_follows(const struct session *session, const char *screen, uint32_t item)
{
    const bool is_timeline = strcmp(screen, "timeline") == 0;

    return is_there(session, item) && is_for_all(session, item) &&
           (!is_timeline || session_item_kind(session, item) == KIND_NOTE);
}

/* What the room says instead of the type, and why, stands with all answers. */
static bool is_answer(const struct field *field)
{
    return field != NULL && strncmp(field->code, "type_", strlen("type_")) != 0;
}

struct document *room_make(const struct session *session, const char *text)
{
    const struct shown shown = shown_read(session, text);
    const size_t screen = place_of(shown.screen);
    const struct summary summary = {
        .session = session,
        .document = document_new(_(screens[screen].title)),
        .extent = SUMMARY_USUAL,
        .anonymous = session_anonymous(session),
    };
    const uint32_t focus = room_follows(session, screens[screen].code, shown.item) ? shown.item : 0;
    const enum kind kind = focus != 0 ? session_item_kind(session, focus) : KIND_UNKNOWN;

    if (kind == KIND_PARTNERSHIP && is_answer(shown.field))
        room_answer(&summary, focus, shown.field);
    else if (items[kind] != NULL && !screens[screen].whole)
        items[kind](&summary, focus);
    else
        screens[screen].say(&summary, focus);
    return summary.document;
}

struct document *room_veiled(enum veil veil)
{
    static const struct {
        const char *title;
        const char *text;
    } words[] = {
        [VEIL_ROUND] = {N_("A secret round is under way"),
                        N_("One partner after another gives a view, unseen. All are revealed "
                           "together.")},
        [VEIL_OFF_RECORD] = {N_("OFF THE RECORD"), N_("Nothing that is said now is written down.")},
    };
    struct document *const document = document_new(_(words[veil].title));

    document_paragraph(document);
    document_say(document, RUN_PLAIN, _(words[veil].text));
    return document;
}

/* --- Saying. */

void room_heading(const struct summary *summary, uint32_t item)
{
    static const char *const numbered[KIND_COUNT] = {
        [KIND_DILEMMA] = N_("Dilemma %s"),
        [KIND_AGREEMENT] = N_("Agreement %s"),
        [KIND_NOTE] = N_("Note %s"),
        [KIND_EXPERIENCE] = N_("Experience %s"),
        [KIND_EXPECTATION] = N_("Expectation %s"),
    };
    const char *const format = numbered[session_item_kind(summary->session, item)];

    document_heading(summary->document, 1);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    if (format != NULL)
        document_sayf(summary->document, RUN_PLAIN, _(format), summary_number(summary, item));
    else
        summary_say_item(summary, RUN_PLAIN, item);
#pragma GCC diagnostic pop
}

void room_words(const struct summary *summary, uint32_t item)
{
    document_paragraph(summary->document);
    document_typed(summary->document, RUN_STRONG, summary_value(summary, item, "text"));
}

void room_say(const struct summary *summary, const char *text)
{
    document_paragraph(summary->document);
    document_say(summary->document, RUN_PLAIN, text);
}

void room_name(const struct summary *summary, uint32_t item, uint32_t focus)
{
    char *const title = title_words(summary->session, item);

    document_item(summary->document, 0);
    document_typed(summary->document, item == focus ? RUN_STRONG : RUN_PLAIN, title);
    free(title);
}
