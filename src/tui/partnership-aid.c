#include <config.h>

#include "partnership-aid.h"

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/mark.h"
#include "questions.h"

enum { INDENT = 2 };

char *aid_answers(const struct field *field)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);
    const char *between = "";
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++) {
        fputs(between, out);
        if (mark_is_scale(field))
            fprintf(out, "%s ", mark_glyph(choice));
        fputs(_(choice->label), out);
        between = "   ";
    }
    mem_stream_end(out);
    return text;
}

void aid_fill(const struct session *session, struct passages *passages, const struct field *field)
{
    passages_begin(passages);
    passages_add(passages, (struct passage){.text = aid_answers(field), .style = STYLE_LABEL});
    passages_add(passages, (struct passage){.text = mem_copy(_(field->help)), .style = STYLE_DIM});
    questions_add(session, passages, session_item(session, "partnership"));
    passages_end(passages);
}

static void add_goal(const struct session *session, struct passages *passages, uint32_t partner)
{
    const char *goal = session_value(session, partner, "goal", 0);
    bool said = *goal != '\0';
    passages_add(passages,
                 (struct passage){.text = partner_words(session, partner), .style = STYLE_STRONG});
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
