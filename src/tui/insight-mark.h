/* What points out that something is to be said about a field or an item. */
#ifndef TUI_INSIGHT_MARK_H
#define TUI_INSIGHT_MARK_H

#include <stdint.h>

#include "entente/session/insight.h"
#include "entente/tui/box.h"
#include "entente/tui/paint.h"

struct app;

/* In one column. */
const char *insight_mark(void);
enum style insight_mark_style(enum insight_severity severity);

/* Paints it where there is something to talk about; field NULL: about the item as a whole. What is
 * only to note is left out: Close and w show it. */
void insight_mark_paint(struct app *app, struct box box, int y, int x, uint32_t item,
                        const char *field);

#endif
