/* Taking out of the record what a stricter rule of attribution forbids. */
#ifndef TUI_REDACTION_H
#define TUI_REDACTION_H

struct app;

/* Says what the rule means from now on and, where something was recorded against it, lists that and
 * offers to take it out for good. */
void redaction_offer(struct app *app, const char *consequence);

#endif
