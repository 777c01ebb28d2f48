/* One question, a key for each answer. */
#ifndef ENTENTE_TUI_ASK_H
#define ENTENTE_TUI_ASK_H

#include <stddef.h>

struct app;

struct ask_answer {
    int key;
    const char *label; /* N_() */
};

enum { ASK_MOST = 4 };

/* The texts are copied; context becomes the question's. */
struct ask {
    const char *title;
    const char *text;                    /* whole sentences */
    struct ask_answer answers[ASK_MOST]; /* ends with a key 0; Enter gives the first */

    /* The key of the answer; 0 when it was left with Esc. May be NULL. */
    void (*answer)(struct app *app, void *context, int key);
    void (*free)(void *context); /* may be NULL */
    void *context;
};

void ask_open(struct app *app, const struct ask *ask);

/* Something that must have been read: one answer, Enter. */
void ask_tell(struct app *app, const char *title, const char *text);

#endif
