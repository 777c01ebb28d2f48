#include <config.h>

#include "partnership-aid.h"

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/mark.h"
#include "questions.h"
#include "spread-pane.h"

enum { INDENT = 2 };

void aid_fill(const struct session *session, struct passages *passages, const struct field *field)
{
    uint32_t item = session_item(session, "partnership");
    passages_begin(passages);
    if (views_given(session, item, field->code) > 0)
        spread_pane_add(session, passages, item, field->code);
    else
        passages_add(passages, (struct passage){
                                   .text = spread_pane_choices(session, item, field->code),
                                   .style = STYLE_LABEL,
                               });
    passages_add(passages, (struct passage){.text = mem_copy(_(field->help)), .style = STYLE_DIM});
    questions_add(session, passages, item);
    passages_end(passages);
}

static void add_goal(const struct session *session, struct passages *passages, uint32_t partner)
{
    const char *goal = session_value(session, partner, "goal", 0);
    bool said = *goal != '\0';
    passages_add(passages,
                 (struct passage){.text = item_words(session, partner), .style = STYLE_STRONG});
    passages_add(passages, (struct passage){
                               .text = mem_copy(said ? goal : mark_blank()),
                               .style = said ? STYLE_NORMAL : STYLE_DIM,
                               .indent = INDENT,
                           });
}

void aid_fill_goals(const struct session *session, struct passages *passages)
{
    passages_begin(passages);
    passages_heading(passages, _("Own goals, side by side"));
    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;)
        add_goal(session, passages, i);
    passages_end(passages);
}
