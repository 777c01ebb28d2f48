/* What was decided so far, on top of any screen: for the partner under the cursor where that one
 * was not there all the time, else for the one that arrived last. */
#ifndef TUI_CATCH_UP_H
#define TUI_CATCH_UP_H

struct app;

void catch_up_open(struct app *app);

#endif
