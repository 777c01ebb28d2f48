#include <config.h>

#include "factor-pane.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/mark.h"
#include "questions.h"
#include "spread-pane.h"

enum { INDENT = 2 };

static const char *value(const struct session *session, uint32_t item, const char *field)
{
    return session_value(session, item, field, 0);
}

/* --- The views. */

static const struct field *mark_field(void)
{
    return schema_field(KIND_FACTOR, "mark");
}

static void add_reason(const struct session *session, struct passages *passages, uint32_t item,
                       const struct cell_view *view, bool apart)
{
    const char *code = session_value(session, item, "mark", view->partner);
    const struct choice *choice = schema_choice(mark_field(), code);
    char *partner = view_words(session, view->partner);
    passages_add(passages,
                 (struct passage){
                     .place = {item, "reason", view->partner},
                     .text = mem_printf("%s: %s", partner, view->value),
                     .glyph = choice != NULL ? mark_glyph(choice) : mark_blank(),
                     .glyph_style = choice != NULL ? mark_style(mark_field(), choice) : STYLE_FRAME,
                     .apart = apart,
                 });
    free(partner);
}

/* How the room marked it last, in a session before. */
static void add_last_mark(const struct session *session, struct passages *passages, uint32_t item)
{
    const struct choice *last = schema_choice(mark_field(), value(session, item, "last_mark"));
    if (last == NULL)
        return;
    passages_add(passages,
                 (struct passage){
                     .text = mem_printf(_("Last time: %s %s"), mark_glyph(last), _(last->label)),
                     .style = STYLE_LABEL,
                     .apart = true,
                 });
}

static void add_views(const struct session *session, struct passages *passages, uint32_t item)
{
    struct cell_view view;
    uint32_t cell = 0;
    int before = passages->count;
    spread_pane_add(session, passages, item, "mark");
    bool apart = passages->count == before;
    const char *room = value(session, item, "reason");
    if (*room != '\0')
        add_reason(session, passages, item, &(struct cell_view){.value = room}, apart);
    while (views_next(session, item, "reason", &cell, &view))
        add_reason(session, passages, item, &view, apart && passages->count == before);
}

/* What the signs mean: where they are ASCII they cannot speak for themselves. */
static void add_signs(struct passages *passages)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    for (const struct choice *choice = mark_field()->choices; choice->code != NULL; choice++)
        fprintf(out, "%s %s  ", mark_glyph(choice), _(choice->label));
    fprintf(out, "%s %s  ", mark_differ(), _("views differ"));
    fprintf(out, "%s %s", mark_blank(), _("not discussed"));
    mem_stream_end(out);
    passages_add(passages, (struct passage){.text = text, .style = STYLE_DIM});
}

/* --- Experiences. */

static void add_detail(const struct session *session, struct passages *passages, struct place place)
{
    const struct field *field = schema_field(KIND_EXPERIENCE, place.field);
    const char *stored = value(session, place.item, place.field);
    char *words = *stored != '\0' ? value_words(session, place.item, place.field, stored)
                                  : mem_copy(mark_blank());
    passages_add(passages, (struct passage){
                               .place = place,
                               .text = mem_printf("%s: %s", _(field->label), words),
                               .style = STYLE_DIM,
                               .indent = INDENT,
                           });
    free(words);
}

/* In full while it is selected, else what was said of it. */
static void add_experience(const struct session *session, struct passages *passages,
                           uint32_t experience)
{
    static const char *const details[] = {"outcome", "partner", "because"};
    const struct field *field = schema_field(KIND_EXPERIENCE, "outcome");
    const struct choice *choice = schema_choice(field, value(session, experience, "outcome"));
    bool selected = passages->before.item == experience;
    passages_add(passages,
                 (struct passage){
                     .place = {experience, "text", 0},
                     .text = mem_copy(value(session, experience, "text")),
                     .glyph = choice != NULL ? mark_glyph(choice) : mark_blank(),
                     .glyph_style = choice != NULL ? mark_style(field, choice) : STYLE_FRAME,
                 });
    for (size_t i = 0; i < sizeof details / sizeof *details; i++)
        if (selected || (i > 0 && *value(session, experience, details[i]) != '\0'))
            add_detail(session, passages, (struct place){experience, details[i], 0});
}

static void add_experiences(const struct session *session, struct passages *passages, uint32_t item)
{
    int before = passages->count;
    for (uint32_t i = 0; (i = session_next(session, KIND_EXPERIENCE, i)) != 0;) {
        if (!questions_belong(session, session_ref(session, i, "factor"), item))
            continue;
        if (passages->count == before)
            passages_heading(passages, _("Experiences"));
        add_experience(session, passages, i);
    }
}

/* --- Dilemmas and agreements. */

static bool addresses(const struct session *session, uint32_t agreement, uint32_t item)
{
    if (session_names(session, agreement, "addresses", item))
        return true;
    for (uint32_t i = 0; (i = session_next(session, KIND_ASPECT, i)) != 0;)
        if (session_ref(session, i, "factor") == item &&
            session_names(session, agreement, "addresses", i))
            return true;
    return false;
}

static bool concerns(const struct session *session, enum kind kind, uint32_t other, uint32_t item)
{
    return kind == KIND_DILEMMA
               ? questions_belong(session, session_ref(session, other, "factor"), item)
               : addresses(session, other, item);
}

static void add_link(const struct session *session, struct passages *passages, uint32_t other)
{
    const struct field *field = schema_field(session_item_kind(session, other), "status");
    const char *status = schema_understood(field, value(session, other, "status"));
    const struct choice *choice = schema_choice(field, status);
    char *item = item_words(session, other);
    passages_add(passages, (struct passage){
                               .place = {other, "text", 0},
                               .text = mem_printf("%s, %s: %s", item,
                                                  choice != NULL ? _(choice->label) : status,
                                                  value(session, other, "text")),
                               .glyph = "→",
                               .glyph_style = STYLE_KEY,
                           });
    free(item);
}

static void add_links(const struct session *session, struct passages *passages, uint32_t item)
{
    static const enum kind kinds[] = {KIND_DILEMMA, KIND_AGREEMENT};
    int before = passages->count;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (uint32_t i = 0; (i = session_next(session, kinds[k], i)) != 0;) {
            if (!concerns(session, kinds[k], i, item))
                continue;
            if (passages->count == before)
                passages_heading(passages, _("Dilemmas and agreements"));
            add_link(session, passages, i);
        }
}

/* --- The whole. */

static void add_text(struct passages *passages, struct place place, enum style style,
                     const char *text)
{
    passages_add(passages,
                 (struct passage){.place = place, .text = mem_copy(text), .style = style});
}

static void add_note(const struct session *session, struct passages *passages, uint32_t item)
{
    const char *note = value(session, item, "note");
    struct place place = {item, "note", 0};
    passages_heading(passages, _("Note"));
    if (*note != '\0')
        add_text(passages, place, STYLE_NORMAL, note);
    else
        add_text(passages, place, STYLE_DIM, _("Nothing noted yet."));
}

void factor_pane_fill(const struct session *session, struct passages *passages, uint32_t item)
{
    passages_begin(passages);
    if (item != 0) {
        add_text(passages, (struct place){item, "question", 0}, STYLE_STRONG,
                 value(session, item, "question"));
        if (!paint_unicode())
            add_signs(passages);
        add_last_mark(session, passages, item);
        add_views(session, passages, item);
        questions_add(session, passages, item);
        add_experiences(session, passages, item);
        add_links(session, passages, item);
        add_note(session, passages, item);
    }
    passages_end(passages);
}
