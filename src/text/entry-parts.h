#ifndef ENTENTE_TEXT_ENTRY_PARTS_H
#define ENTENTE_TEXT_ENTRY_PARTS_H

#include "entente/text/entry.h"

/* One unit of undo: at the offset `at`, `removed` gave way to `added`. */
struct entry_change {
    size_t at;
    char *removed;
    char *added;
    size_t cursor_before;
    size_t cursor_after;
};

enum entry_act {
    ENTRY_ACT_OTHER,
    ENTRY_ACT_TYPED,
    ENTRY_ACT_KILLED,
};

struct entry {
    char *text;
    size_t length;
    size_t room; /* bytes of text's memory */
    size_t cursor;
    bool long_text;

    enum entry_act last; /* what was done last: some acts go on with it */
    int goal;            /* the column that entry_move_line keeps; -1: the cursor's own */

    struct entry_change *changes;
    size_t change_count;
    size_t change_room;
    size_t done; /* changes that stand; those behind can be redone */

    struct entry_history *own_history; /* empty: where kills are kept until another is given */
    struct entry_history *history;
    size_t age;  /* of the text shown: 0 is the one being typed, 1 the newest of the history */
    char *draft; /* the one being typed, while another is shown */
};

/* The nearest grapheme boundary of the text at or after the offset. */
size_t entry_boundary(const struct entry *entry, size_t at);

/* Replaces `length` bytes at `at` by the string `added`, as one unit of undo, with the cursor
 * behind it. */
void entry_change(struct entry *entry, size_t at, size_t length, const char *added);

/* Whether what the last unit of undo added ends at the cursor; then entry_change_more puts `added`
 * in there, as part of that unit. */
bool entry_change_ends_here(const struct entry *entry);
void entry_change_more(struct entry *entry, const char *added);

void entry_changes_free(struct entry *entry);

/* Where the move would lead. */
size_t entry_target(const struct entry *entry, enum entry_move move);

/* What was killed last; empty at first. Setting it takes the string over. */
const char *entry_history_killed(const struct entry_history *history);
void entry_history_kill(struct entry_history *history, char *text);

#endif
