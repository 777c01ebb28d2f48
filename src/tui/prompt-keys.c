#include <config.h>

#include "prompt-own.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"

/* The first two rows are those that take and leave what is typed. */
const struct binding prompt_keys_common[] = {
    {K_ENTER, 0, 0, PROMPT_ACCEPT, N_("save"), N_("Takes what is typed.")},
    {K_ESC, K_CTRL('c'), 0, PROMPT_LEAVE, N_("later"),
     N_("Leaves; what was typed is kept and offered again.")},
    {K_LEFT, K_CTRL('b'), 0, PROMPT_LEFT, NULL, N_("A letter to the left.")},
    {K_RIGHT, K_CTRL('f'), 0, PROMPT_RIGHT, NULL, N_("A letter to the right.")},
    {K_ALT('b'), 0, 0, PROMPT_WORD_LEFT, NULL, N_("A word to the left; Ctrl with the arrow too.")},
    {K_ALT('f'), 0, 0, PROMPT_WORD_RIGHT, NULL, N_("A word to the right.")},
    {K_HOME, K_CTRL('a'), 0, PROMPT_LINE_START, NULL, N_("To the start of the line.")},
    {K_END, K_CTRL('e'), 0, PROMPT_LINE_END, NULL, N_("To the end of the line.")},
    {K_UP, K_CTRL('p'), 0, PROMPT_UP, NULL,
     N_("A line up; from the first, what was typed before.")},
    {K_DOWN, K_CTRL('n'), 0, PROMPT_DOWN, NULL, N_("A line down; from the last, what came after.")},
    {K_BACKSPACE, 0, 0, PROMPT_DELETE_LEFT, NULL, N_("Deletes the letter to the left.")},
    {K_DELETE, K_CTRL('d'), 0, PROMPT_DELETE_RIGHT, NULL, N_("Deletes the letter to the right.")},
    {K_CTRL('w'), K_ALT(K_BACKSPACE), 0, PROMPT_KILL_WORD_LEFT, NULL,
     N_("Cuts the word to the left.")},
    {K_ALT('d'), 0, 0, PROMPT_KILL_WORD_RIGHT, NULL, N_("Cuts the word to the right.")},
    {K_CTRL('u'), 0, 0, PROMPT_KILL_START, NULL, N_("Cuts to the start of the line.")},
    {K_CTRL('k'), 0, 0, PROMPT_KILL_END, NULL, N_("Cuts to the end of the line.")},
    {K_CTRL('y'), 0, 0, PROMPT_YANK, NULL, N_("Puts in what was cut.")},
    {K_CTRL('t'), 0, 0, PROMPT_TRANSPOSE, NULL, N_("Exchanges two letters.")},
    {K_CTRL('_'), 0, 0, PROMPT_UNDO, NULL, N_("Takes back the last change of the text.")},
    {K_ALT('_'), K_ALT('u'), 0, PROMPT_REDO, NULL, N_("Makes it again.")},
    {K_CTRL('r'), 0, 0, PROMPT_HISTORY, NULL,
     N_("Looks for a piece of what was typed before; again: an older one.")},
    {0},
};

static const struct binding of_tab[] = {
    {K_TAB, 0, 0, PROMPT_TAB, NULL, NULL},
    {K_BACK_TAB, 0, 0, PROMPT_TAB_BACK, NULL, NULL},
    {0},
};

const struct binding prompt_keys_long[] = {
    {K_ALT(K_ENTER), K_CTRL('j'), 0, PROMPT_NEW_LINE, N_("new line"), N_("A line break.")},
    {K_CTRL('x'), 0, 0, PROMPT_PREFIX, N_("Ctrl-E editor"),
     N_("Followed by Ctrl-E: the text in your editor ($VISUAL, $EDITOR).")},
    {0},
};

static struct binding *rows_add(struct binding *end, const struct binding *rows)
{
    while (rows->key != K_NONE)
        *end++ = *rows++;
    *end = (struct binding){0};
    return end;
}

void prompt_keys_make(struct prompt_state *state)
{
    struct binding *tab = state->keys;
    struct binding *end = tab;
    if (state->given.tab != NULL) {
        end = rows_add(end, of_tab);
        tab->label = tab->help = state->given.tab_label;
    }
    struct binding *accept = end;
    end = rows_add(end, prompt_keys_common);
    if (state->given.accept_label != NULL)
        accept->label = state->given.accept_label;
    if (state->given.draft == NULL)
        accept[1].label = N_("leave");
    if (state->given.long_text)
        rows_add(end, prompt_keys_long);
}

/* --- What was typed before. */

static void needle_set(struct prompt_state *state, const char *needle, size_t len)
{
    char *copy = needle != NULL ? mem_copy_n(needle, len) : NULL;
    free(state->needle);
    state->needle = copy;
}

static void needle_add(struct prompt_state *state, const char *text)
{
    char *longer = mem_printf("%s%s", state->needle, text);
    needle_set(state, longer, strlen(longer));
    free(longer);
    if (!utf8_find(entry_text(state->entry), state->needle, NULL, NULL))
        entry_history_search(state->entry, state->needle);
}

/* While looking in the history; false when the key ends that and is then to be taken as usual. */
static bool needle_type(struct prompt_state *state, const struct input *in, int action)
{
    size_t len = strlen(state->needle);
    if (in->len > 0)
        needle_add(state, in->text);
    else if (action == PROMPT_DELETE_LEFT)
        needle_set(state, state->needle, utf8_prev(state->needle, len, len));
    else if (action == PROMPT_HISTORY)
        entry_history_search(state->entry, state->needle);
    else {
        needle_set(state, NULL, 0);
        return action == PROMPT_ACCEPT || action == PROMPT_LEAVE;
    }
    return true;
}

/* --- Typing. */

static void up_or_down(struct prompt_state *state, int lines)
{
    if (!entry_move_line(state->entry, lines, state->columns > 0 ? state->columns : 1))
        entry_history_walk(state->entry, lines);
}

static const struct {
    enum entry_move move;
    bool deletes;
    bool kills;
} moves[] = {
    [PROMPT_LEFT] = {ENTRY_LEFT, false, false},
    [PROMPT_RIGHT] = {ENTRY_RIGHT, false, false},
    [PROMPT_WORD_LEFT] = {ENTRY_WORD_LEFT, false, false},
    [PROMPT_WORD_RIGHT] = {ENTRY_WORD_RIGHT, false, false},
    [PROMPT_LINE_START] = {ENTRY_LINE_START, false, false},
    [PROMPT_LINE_END] = {ENTRY_LINE_END, false, false},
    [PROMPT_DELETE_LEFT] = {ENTRY_LEFT, true, false},
    [PROMPT_DELETE_RIGHT] = {ENTRY_RIGHT, true, false},
    [PROMPT_KILL_WORD_LEFT] = {ENTRY_WORD_LEFT, true, true},
    [PROMPT_KILL_WORD_RIGHT] = {ENTRY_WORD_RIGHT, true, true},
    [PROMPT_KILL_START] = {ENTRY_LINE_START, true, true},
    [PROMPT_KILL_END] = {ENTRY_LINE_END, true, true},
};

static void move_or_delete(struct prompt_state *state, int action)
{
    if (moves[action].deletes)
        entry_delete(state->entry, moves[action].move, moves[action].kills);
    else
        entry_move(state->entry, moves[action].move);
}

static void edit(struct prompt_state *state, int action)
{
    switch (action) {
    case PROMPT_NEW_LINE:
        entry_insert(state->entry, "\n", 1);
        break;
    case PROMPT_UP:
        up_or_down(state, -1);
        break;
    case PROMPT_DOWN:
        up_or_down(state, 1);
        break;
    case PROMPT_YANK:
        entry_yank(state->entry);
        break;
    case PROMPT_TRANSPOSE:
        entry_transpose(state->entry);
        break;
    case PROMPT_UNDO:
        entry_undo(state->entry);
        break;
    case PROMPT_REDO:
        entry_redo(state->entry);
        break;
    case PROMPT_HISTORY:
        needle_set(state, "", 0);
        break;
    case PROMPT_PREFIX:
        state->after_prefix = true;
        break;
    default:
        move_or_delete(state, action);
    }
}

int prompt_type(struct prompt_state *state, const struct input *in, int action)
{
    bool after_prefix = state->after_prefix;
    state->after_prefix = false;
    if (after_prefix && in->key == K_CTRL('e'))
        return PROMPT_EDITOR;
    if (state->needle != NULL && needle_type(state, in, action))
        return ACTION_NONE;
    if (in->len > 0) {
        entry_insert(state->entry, in->text, in->len);
        return ACTION_NONE;
    }
    if (action == PROMPT_ACCEPT || action == PROMPT_LEAVE || action == PROMPT_TAB ||
        action == PROMPT_TAB_BACK)
        return action;
    if (action != ACTION_NONE)
        edit(state, action);
    return ACTION_NONE;
}
