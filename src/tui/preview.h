/* The summary as it will print, and where it can go: files, the printer. */
#ifndef TUI_PREVIEW_H
#define TUI_PREVIEW_H

struct app;

void preview_open(struct app *app);

#endif
