#include <config.h>

#include "questions.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { INDENT = 2 };

static const char *value(const struct session *session, uint32_t item, const char *field)
{
    return session_value(session, item, field, 0);
}

bool questions_belong(const struct session *session, uint32_t subject, uint32_t item)
{
    if (subject == item || subject == 0)
        return subject != 0;
    return session_item_kind(session, subject) == KIND_ASPECT &&
           session_ref(session, subject, "factor") == item;
}

enum fit { FIT_PHASE, FIT_ANY, FIT_OTHER, FIT_COUNT };

static enum fit fit_of(const struct session *session, uint32_t prompt)
{
    const char *phase = value(session, prompt, "phase");
    const char *present = value(session, session_item(session, "session"), "phase");
    if (*phase == '\0' || *present == '\0')
        return FIT_ANY;
    return strcmp(phase, present) == 0 ? FIT_PHASE : FIT_OTHER;
}

static void add_prompt(const struct session *session, struct passages *passages, uint32_t prompt,
                       enum fit fit)
{
    enum style style = fit == FIT_OTHER ? STYLE_DIM : STYLE_NORMAL;
    passages_add(passages, (struct passage){
                               .place = {prompt, "text", 0},
                               .text = mem_copy(value(session, prompt, "text")),
                               .style = style,
                               .glyph = "›",
                               .glyph_style = STYLE_KEY,
                           });
    const char *pull_a = value(session, prompt, "pull_a");
    const char *pull_b = value(session, prompt, "pull_b");
    if (*pull_a != '\0' && *pull_b != '\0')
        passages_add(passages, (struct passage){
                                   .text = mem_printf("%s ↔ %s", pull_a, pull_b),
                                   .style = STYLE_DIM,
                                   .indent = INDENT,
                               });
}

static bool asks_about(const struct session *session, uint32_t prompt, uint32_t item)
{
    uint32_t about = session_ref(session, prompt, "about");
    return questions_belong(session, about, item) ||
           (about != 0 && about == session_ref(session, item, "factor"));
}

void questions_add(const struct session *session, struct passages *passages, uint32_t item)
{
    int before = passages->count;
    for (enum fit fit = FIT_PHASE; fit < FIT_COUNT; fit++)
        for (uint32_t prompt = 0; (prompt = session_next(session, KIND_PROMPT, prompt)) != 0;) {
            if (!asks_about(session, prompt, item) || fit_of(session, prompt) != fit)
                continue;
            if (passages->count == before)
                passages_heading(passages, _("To ask"));
            add_prompt(session, passages, prompt, fit);
        }
}
