/* The help: every key of what lies on top; else of the present screen and those common to all, from
 * the tables. */
#ifndef ENTENTE_TUI_HELP_H
#define ENTENTE_TUI_HELP_H

struct app;

void help_open(struct app *app);

#endif
