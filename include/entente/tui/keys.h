/* Keys: one row each. The footer, the help and the manual come out of the same rows. */
#ifndef ENTENTE_TUI_KEYS_H
#define ENTENTE_TUI_KEYS_H

/* What a key asks for. A screen's own begin at ACTION_OWN, an overlay's too. */
enum action {
    ACTION_NONE,
    ACTION_UP,
    ACTION_DOWN,
    ACTION_LEFT,
    ACTION_RIGHT,
    ACTION_PAGE_UP,
    ACTION_PAGE_DOWN,
    ACTION_FIRST,
    ACTION_LAST,
    ACTION_PANE_NEXT,
    ACTION_PANE_BACK,
    ACTION_EDIT,   /* Enter: edits or opens what is under the cursor */
    ACTION_EDITOR, /* the long text under the cursor in $VISUAL */
    ACTION_FIELDS, /* every field of the item under the cursor */
    ACTION_LINKS,  /* to what is linked to the item under the cursor */
    ACTION_ADD,
    ACTION_DROP,
    ACTION_HIGHLIGHT, /* marks the item under the cursor, or no more */
    ACTION_UNDO,
    ACTION_REDO,
    ACTION_CAPTURE,
    ACTION_BOOKMARK,
    ACTION_WHY, /* the rules behind what is computed about it */
    ACTION_SEARCH,
    ACTION_MATCH_NEXT,
    ACTION_MATCH_BACK,
    ACTION_REPLAY,
    ACTION_OFF_RECORD, /* begins it, or ends it */
    ACTION_MOVE_ON,    /* to the next topic */
    ACTION_TIME,       /* the topics with their times */
    ACTION_CLOSE,      /* closes the session, or opens it again */
    ACTION_CATCH_UP,   /* what was decided so far */
    ACTION_PROJECT,    /* this screen shows what the room sees, or no more */
    ACTION_HOLD,       /* holds what the room sees, or lets it go */
    ACTION_HELP,
    ACTION_BACK,  /* one level */
    ACTION_LEAVE, /* the same, and from the session out of it; screens know it as ACTION_BACK */
    ACTION_REDRAW,
    ACTION_SCREEN_1, /* … 8 */
    ACTION_SCREEN_8 = ACTION_SCREEN_1 + 7,
    ACTION_OWN,
};

/* Tables end with a row without a key. */
struct binding {
    int key;
    int second; /* another way, 0 for none: a key that needs Shift or AltGr on some layout has one
                 */
    int third;
    int action;        /* enum action, or an own one */
    const char *label; /* N_(), in the footer: a word or two; NULL: not there */
    const char *help;  /* N_(), a sentence; NULL: the same as the row above does, not listed */
};

/* The keys common to all screens. */
extern const struct binding keys_common[];

/* Those of a replay, which has them instead. */
extern const struct binding keys_replay[];

/* Those of a room on a second terminal. */
extern const struct binding keys_room[];

/* The action of a key in a table; ACTION_NONE when it has none. The table may be NULL. */
int keys_find(const struct binding *table, int key);

/* The first row of that action; NULL when it has none. */
const struct binding *keys_row(const struct binding *table, int action);

/* "Ctrl-R", "F1", "Enter", "a", "↑": as it is named everywhere. The caller frees it. */
char *key_name(int key);

/* All ways of a row: "? F1"; the caller frees it. */
char *binding_keys(const struct binding *row);

#endif
