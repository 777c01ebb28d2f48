/* A list of items with a form of the one under the cursor: what most screens are made of. */
#ifndef ENTENTE_TUI_RECORDS_H
#define ENTENTE_TUI_RECORDS_H

#include <stdbool.h>

#include "entente/tui/form.h"
#include "entente/tui/items.h"

/* Begins as { .items.of = &kind, .form.codes = codes }. */
struct records {
    struct items items;
    struct form form;
    bool in_form; /* the form has the focus */
};
void records_free(struct records *records);

void records_draw(struct app *app, struct records *records, struct box box);

/* Moving, changing panes, Enter (into the form, then edits), Add, Back (out of the form); false for
 * the rest. */
bool records_act(struct app *app, struct records *records, int action);
void records_go(struct app *app, struct records *records, struct place place);
struct place records_focus(struct app *app, struct records *records);

#endif
