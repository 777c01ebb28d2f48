/* The screens; each in a file of its own, src/tui/screen-NAME.c. */
#ifndef ENTENTE_TUI_SCREENS_H
#define ENTENTE_TUI_SCREENS_H

#include "entente/tui/screen.h"

extern const struct screen screen_agreements;
extern const struct screen screen_close;
extern const struct screen screen_dilemmas;
extern const struct screen screen_factors;
extern const struct screen screen_opening;
extern const struct screen screen_partners;
extern const struct screen screen_partnership;
extern const struct screen screen_timeline;

#endif
