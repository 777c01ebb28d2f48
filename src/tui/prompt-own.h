/* What the two halves of the prompt share: the panel (prompt.c) and the typing (prompt-keys.c). */
#ifndef TUI_PROMPT_OWN_H
#define TUI_PROMPT_OWN_H

#include <stdbool.h>

#include "entente/tui/input.h"
#include "entente/tui/keys.h"
#include "entente/tui/prompt.h"

enum { PROMPT_KEYS_MOST = 40 };

struct prompt_state {
    struct prompt given; /* its texts are the state's own */
    struct entry *entry;
    struct binding keys[PROMPT_KEYS_MOST];
    struct error err;   /* why it was not accepted; "" none */
    char *needle;       /* what is looked for in the history; NULL: nothing is */
    bool draft_offered; /* it began with what was typed before, and nothing has been typed since */
    bool refused;       /* the last key was, off the record */
    bool after_prefix;  /* Ctrl-X was typed */
    int columns;        /* that the text was last wrapped to */
    int top;            /* first line in sight */
};

/* The keys of every prompt, and those of long text. */
extern const struct binding prompt_keys_common[];
extern const struct binding prompt_keys_long[];

/* Makes the table of keys for what was given. */
void prompt_keys_make(struct prompt_state *state);

/* What a key or a paste does to the text. PROMPT_ACCEPT and PROMPT_LEAVE are left to the caller,
 * and so are PROMPT_TAB and PROMPT_EDITOR. */
enum prompt_action {
    PROMPT_ACCEPT = ACTION_OWN,
    PROMPT_TAB,
    PROMPT_TAB_BACK,
    PROMPT_EDITOR,
    PROMPT_NEW_LINE,
    PROMPT_LEFT,
    PROMPT_RIGHT,
    PROMPT_WORD_LEFT,
    PROMPT_WORD_RIGHT,
    PROMPT_LINE_START,
    PROMPT_LINE_END,
    PROMPT_UP,
    PROMPT_DOWN,
    PROMPT_DELETE_LEFT,
    PROMPT_DELETE_RIGHT,
    PROMPT_KILL_WORD_LEFT,
    PROMPT_KILL_WORD_RIGHT,
    PROMPT_KILL_START,
    PROMPT_KILL_END,
    PROMPT_YANK,
    PROMPT_TRANSPOSE,
    PROMPT_UNDO,
    PROMPT_REDO,
    PROMPT_HISTORY,
    PROMPT_PREFIX,
    PROMPT_LEAVE = ACTION_BACK,
};
int prompt_type(struct prompt_state *state, const struct input *in, int action);

#endif
