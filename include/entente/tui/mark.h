/* Marks: a choice as one column of a grid, with the role that its colour comes from. */
#ifndef ENTENTE_TUI_MARK_H
#define ENTENTE_TUI_MARK_H

#include <stdbool.h>

#include "entente/session/schema.h"
#include "entente/tui/paint.h"

/* Whether the field is a scale from in place to not in place, with at most one choice beside it:
 * what one key marks. */
bool mark_is_scale(const struct field *field);

/* How the choice is drawn in the present locale; NULL where it has no glyph. */
const char *mark_glyph(const struct choice *choice);

/* The role of a choice of that field. */
enum style mark_style(const struct field *field, const struct choice *choice);

/* What stands for a view that was not given. */
const char *mark_blank(void);

/* What points out that views differ. */
const char *mark_differ(void);

#endif
