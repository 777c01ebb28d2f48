/* The one place where text is typed: a panel across the bottom, one line or long text. */
#ifndef ENTENTE_TUI_PROMPT_H
#define ENTENTE_TUI_PROMPT_H

#include <stdbool.h>

#include "entente/text/entry.h"
#include "entente/text/error.h"

struct app;

/* The texts are copied; context becomes the prompt's. */
struct prompt {
    const char *title;
    const char *help;  /* one sentence below, NULL: none */
    const char *text;  /* to begin with; NULL: empty */
    const char *draft; /* what was typed is kept under this name when it is left with Esc, and
                          offered by the next prompt of that name; NULL: not kept */
    bool long_text;    /* grows, has line breaks and the editor */
    struct entry_history *history; /* NULL: that of all texts */

    const char *accept_label; /* N_(), what Enter does, in the hints; NULL: it saves */

    /* What is understood of the text so far, for the line below: a new string, NULL for nothing;
     * *good false paints it as a warning. May be NULL. */
    char *(*check)(struct app *app, void *context, const char *text, bool *good);

    /* Whether it is for the facilitator alone: it is not to be had from the history, and where the
     * room sees this screen it is typed unseen. May be NULL. */
    bool (*is_secret)(const void *context);

    /* Enter. False leaves the prompt open and shows the error; it stays open quietly when the error
     * is empty. */
    bool (*accept)(struct app *app, void *context, const char *text, struct error *err);

    /* Tab (1) and Shift-Tab (-1): completes, or changes something of the context. May be NULL; what
     * it does is said in tab_label, N_(). */
    void (*tab)(struct app *app, void *context, struct entry *entry, int direction);
    const char *tab_label;

    /* Whatever shall stand in the title now, a new string; NULL: title. */
    char *(*retitle)(struct app *app, void *context);

    void (*free)(void *context); /* may be NULL */
    void *context;
};

void prompt_open(struct app *app, const struct prompt *prompt);

#endif
