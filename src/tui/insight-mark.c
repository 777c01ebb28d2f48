#include <config.h>

#include "insight-mark.h"

#include "entente/tui/app.h"

const char *insight_mark(void)
{
    return "!";
}

enum style insight_mark_style(enum insight_severity severity)
{
    if (severity == INSIGHT_STRONG)
        return STYLE_ERROR;
    return severity == INSIGHT_TALK ? STYLE_WARNING : STYLE_DIM;
}

void insight_mark_paint(struct app *app, struct box box, int y, int x, uint32_t item,
                        const char *field)
{
    const enum insight_severity severity = insights_about(app_insights(app), item, field);
    if (severity >= INSIGHT_TALK)
        paint_text(box, y, x, insight_mark_style(severity), insight_mark());
}
