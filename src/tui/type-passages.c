#include <config.h>

#include "type-passages.h"

#include <stdlib.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "insight-mark.h"

enum { INDENT = 2 };

static const struct {
    const char *glyph;
    enum style style;
    const char *label;
} sides[] = {
    [REASON_FOR] = {"+", STYLE_GOOD, N_("for it")},
    [REASON_AGAINST] = {"-", STYLE_MISSING, N_("against it")},
    [REASON_MISSING] = {"?", STYLE_PARTLY, N_("missing")},
};

/* What the room calls it; NULL where it says nothing. A new string. */
static char *overruled(struct app *app)
{
    uint32_t item = session_item(app->session, "partnership");
    const char *code = session_value(app->session, item, "type_overruled", 0);
    return *code != '\0' ? value_words(app->session, item, "type_overruled", code) : NULL;
}

char *type_line(struct app *app)
{
    const char *label = _(insights_type(app_insights(app))->label);
    char *room = overruled(app);
    char *line = room != NULL ? mem_printf(_("By the answers: %s; the room: %s"), label, room)
                              : mem_printf(_("By the answers: %s"), label);
    free(room);
    return line;
}

/* A reason that names the only partner of its kind would name who it is. */
static bool may_say(const struct app *app, const struct reason *reason)
{
    return !session_anonymous(app->session) ||
           session_item_kind(app->session, reason->item) != KIND_PARTNER;
}

static void add_reason(struct passages *passages, const struct reason *reason,
                       enum type_extent extent)
{
    struct passage passage = {
        .text = mem_printf("%s (%s)", reason->words, _(sides[reason->side].label)),
        .glyph = sides[reason->side].glyph,
        .glyph_style = sides[reason->side].style,
        .indent = INDENT,
    };
    if (extent == TYPE_IN_FULL)
        passage.place = (struct place){reason->item, reason->field, reason->partner};
    passages_add(passages, passage);
}

static void add_overruled(struct app *app, struct passages *passages)
{
    uint32_t item = session_item(app->session, "partnership");
    char *room = overruled(app);
    if (room == NULL)
        return;
    const char *reason = session_value(app->session, item, "type_reason", 0);
    passages_add(passages, (struct passage){
                               .text = mem_printf(_("The room says: %s"), room),
                               .style = STYLE_STRONG,
                           });
    free(room);
    passages_add(passages, (struct passage){
                               .text = mem_copy(*reason != '\0' ? reason : _("Why is not said.")),
                               .style = *reason != '\0' ? STYLE_NORMAL : STYLE_DIM,
                               .indent = INDENT,
                           });
}

static void add_form(struct app *app, struct passages *passages)
{
    const char *words = form_words(app->session, insights_form(app_insights(app)));
    if (*words != '\0')
        passages_add(passages,
                     (struct passage){.text = mem_printf(_("Form: %s"), words), .apart = true});
}

void type_passages_add(struct app *app, struct passages *passages, enum type_extent extent)
{
    const struct partnership_type *type = insights_type(app_insights(app));
    add_form(app, passages);
    passages_add(passages, (struct passage){
                               .text = mem_printf(_("By the answers: %s"), _(type->label)),
                               .style = STYLE_STRONG,
                               .apart = true,
                           });
    if (extent == TYPE_IN_FULL)
        passages_add(passages, (struct passage){
                                   .text = mem_copy(_(type_rule(type->code))),
                                   .style = STYLE_DIM,
                                   .indent = INDENT,
                               });
    for (size_t i = 0; i < type->count; i++)
        if (may_say(app, &type->reasons[i]))
            add_reason(passages, &type->reasons[i], extent);
    add_overruled(app, passages);
}
