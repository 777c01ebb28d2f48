/* A document on top of the screen, to be read from top to bottom. */
#ifndef TUI_READING_H
#define TUI_READING_H

#include "entente/report/document.h"

struct app;

/* The document becomes the overlay's. */
void reading_open(struct app *app, struct document *document);

#endif
