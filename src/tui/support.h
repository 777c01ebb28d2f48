/* How far each partner stands behind an agreement: at a glance, and a pane to mark it in. */
#ifndef TUI_SUPPORT_H
#define TUI_SUPPORT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "entente/session/schema.h"
#include "entente/tui/box.h"
#include "entente/tui/keys.h"
#include "entente/tui/paint.h"
#include "entente/tui/screen.h"

struct app;

/* --- At a glance. */

/* Writes a glyph for each partner in their order; where columns do not suffice or the views have no
 * names, the least support first, each glyph with how many gave it. Nothing when nobody was asked.
 * Gives the style: the one of the least support. */
enum style support_write(struct app *app, uint32_t agreement, int columns, FILE *out);

/* "views: 2 fine with it, 1 can live with it"; nothing when there is none. */
void support_write_counts(struct app *app, uint32_t agreement, FILE *out);

/* "Support: 1 objects; 3 of 5 asked, 1 out"; a new string. */
char *support_heading(struct app *app, uint32_t agreement);

/* The glyph and the style of a level of support. */
const char *support_glyph(const struct choice *level);
enum style support_style(const char *code);

/* --- The pane: the room, then every partner; where names are not kept, every voice, and one more
 * row for the next. */

struct support {
    uint32_t agreement;
    uint32_t *whose; /* of each row */
    int count;
    int selected;
    int top; /* first line in sight */
    int height;
};
void support_free(struct support *support);

/* Another agreement; the cursor stays on the same row. */
void support_show(struct app *app, struct support *support, uint32_t agreement);

void support_draw(struct app *app, struct support *support, struct box box, bool focused);

/* The actions of the pane's own keys, one for each level in the order of the schema's choices. */
enum {
    SUPPORT_GIVE = ACTION_OWN + 16,
    SUPPORT_CLEAR = SUPPORT_GIVE + 8,
    SUPPORT_RESERVATION,
};

/* Moves the cursor, gives support; false when the action is none of its own. */
bool support_act(struct app *app, struct support *support, int action);

/* Puts the cursor on the first partner that was not asked yet, and on the next one to ask: whoever
 * is out is passed over. It stays where there is none. */
void support_ask_first(struct app *app, struct support *support);
void support_ask_next(struct app *app, struct support *support);

/* Support, as the one under the cursor gives it. */
struct place support_focus(struct app *app, const struct support *support);

/* Puts the cursor on the row of that partner or voice. */
void support_go(struct support *support, uint32_t partner);

#endif
