/* What the files of the form share: its rows, one field each, counted from 0. */
#ifndef TUI_FORM_OWN_H
#define TUI_FORM_OWN_H

#include "entente/tui/form.h"

struct app;

int form_rows(const struct app *app, const struct form *form);

/* The field of a row; NULL after the last. */
const struct field *form_field(const struct app *app, const struct form *form, int row);

/* The place of a row, with app->partner where its field has views. */
struct place form_place(const struct app *app, const struct form *form, int row);

/* Whether the row stands beside the one before, where there is room. */
bool form_stands_beside(const struct form *form, int row);

/* Whether the row begins a group. */
bool form_has_gap(const struct form *form, int row);

/* Draws the value, wrapped, into the box from its line first on and, where the field has views, all
 * others below it. Gives the lines of the whole. */
int form_value_and_views(struct app *app, struct place place, const struct field *field,
                         struct box box, int first);

#endif
