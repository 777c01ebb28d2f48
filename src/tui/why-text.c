#include <config.h>

#include "why-text.h"

#include <string.h>

#include "entente/session/owing.h"
#include "entente/session/views.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/mark.h"
#include "insight-mark.h"
#include "type-passages.h"

enum { INDENT = 2 };

static void add_input(const struct session *session, struct passages *passages,
                      struct insight_place input)
{
    struct place place = {input.item, input.field, input.partner};
    if (insight_singles_out(session, input))
        place = (struct place){0};
    passages_add(passages, (struct passage){
                               .place = place,
                               .text = insight_input_words(session, input),
                               .glyph = "\u203A",
                               .glyph_style = STYLE_KEY,
                               .indent = INDENT,
                           });
}

/* What is said; takes the words over. */
static void add_words(struct passages *passages, char *words, const char *glyph,
                      enum style glyph_style)
{
    passages_add(passages, (struct passage){
                               .text = words,
                               .style = STYLE_STRONG,
                               .glyph = glyph,
                               .glyph_style = glyph_style,
                               .apart = true,
                           });
}

/* When it is said; takes the words over. */
static void add_rule(struct passages *passages, char *words)
{
    passages_add(passages, (struct passage){.text = words, .style = STYLE_DIM, .indent = INDENT});
}

/* --- Insights. */

static void add_insight(const struct session *session, struct passages *passages,
                        const struct insight *insight)
{
    add_words(passages, mem_copy(insight->words), insight_mark(),
              insight_mark_style(insight->rule->severity));
    add_rule(passages, mem_printf(_("Said when: %s"), _(insight->rule->rule)));
    for (size_t i = 0; i < insight->input_count; i++)
        add_input(session, passages, insight->inputs[i]);
}

static bool is_about(const struct insight *insight, struct place place)
{
    return insight->place.item == place.item &&
           (place.field == NULL || strcmp(insight->place.field, place.field) == 0);
}

/* What is said about the field, or about the item where nothing is said about the field. */
static void add_insights(struct app *app, struct passages *passages, struct place place)
{
    const struct insights *insights = app_insights(app);
    if (insights_about(insights, place.item, place.field) == INSIGHT_NONE)
        place.field = NULL;
    for (size_t i = 0; i < insights_count(insights); i++)
        if (is_about(insights_get(insights, i), place))
            add_insight(app->session, passages, insights_get(insights, i));
}

/* --- Views that differ. */

static void add_views(const struct session *session, struct passages *passages, uint32_t item,
                      const struct field *field)
{
    struct cell_view view;
    add_words(passages, mem_printf(_("Views differ: %s"), _(field->label)), mark_differ(),
              STYLE_DIFFER);
    add_rule(passages, mem_printf(_("Said when: %s"),
                                  _("Two views are not the same, or all that were given are "
                                    "another than the room's.")));
    add_input(session, passages, (struct insight_place){item, field->code, 0});
    for (uint32_t cell = 0; views_next(session, item, field->code, &cell, &view);)
        add_input(session, passages, (struct insight_place){item, field->code, view.partner});
}

static void add_differing(const struct session *session, struct passages *passages,
                          struct place place)
{
    const struct kind_info *kind = schema_kind(session_item_kind(session, place.item));
    for (size_t i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        if (field->choices != NULL && field->by_view &&
            (place.field == NULL || strcmp(place.field, field->code) == 0) &&
            views_differ(session, place.item, field->code))
            add_views(session, passages, place.item, field);
    }
}

/* --- What is blank or owing. */

/* Of the whole item, or of the field alone where one is given. */
static void add_owing(const struct session *session, struct passages *passages, uint32_t item,
                      const char *field)
{
    struct owing_list list = owing_find(session);
    for (size_t i = 0; i < list.count; i++) {
        const struct owing *owing = &list.entries[i];
        if (owing->item != item || (field != NULL && strcmp(owing->field, field) != 0))
            continue;
        add_words(passages, mem_copy(owing->words), NULL, STYLE_NORMAL);
        add_rule(passages, mem_copy(_("Still blank or owing, as long as this stays as it is:")));
        add_input(session, passages, (struct insight_place){item, owing->field, owing->partner});
    }
    owing_free(&list);
}

void why_text_add(struct app *app, struct passages *passages, struct place place)
{
    enum kind kind = session_item_kind(app->session, place.item);
    if (kind == KIND_PARTNERSHIP) /* what the type wants to know, its passages tell */
        add_owing(app->session, passages, place.item, place.field);
    if (place.item != 0) {
        add_insights(app, passages, place);
        add_differing(app->session, passages, place);
    }
    if (kind == KIND_PARTNERSHIP)
        type_passages_add(app, passages, TYPE_IN_FULL);
    else if (place.item != 0)
        add_owing(app->session, passages, place.item, NULL);
}
