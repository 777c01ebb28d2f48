/* Choosing the rule of attribution, told in words. */
#ifndef TUI_ATTRIBUTION_H
#define TUI_ATTRIBUTION_H

struct app;

/* Opens the list of rules, each with what it means. A choice that leaves out names that were kept
 * before says what becomes of what is recorded from now on, and offers to take the names out of
 * what already was. */
void attribution_edit(struct app *app);

#endif
