#include <config.h>

#include "entente/tui/keys.h"

#include <stdlib.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/input.h"

const struct binding keys_common[] = {
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("The row above.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("The row below.")},
    {K_LEFT, 'h', 0, ACTION_LEFT, NULL, N_("To the left; in a form: the view of the one before.")},
    {K_RIGHT, 'l', 0, ACTION_RIGHT, NULL, N_("To the right; in a form: the view of the next one.")},
    {K_PAGE_UP, K_CTRL('b'), 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_PAGE_DOWN, K_CTRL('d'), 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("The first row.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("The last row.")},
    {K_TAB, 0, 0, ACTION_PANE_NEXT, N_("pane"), N_("The next pane.")},
    {K_BACK_TAB, 0, 0, ACTION_PANE_BACK, NULL, N_("The pane before.")},
    {K_ENTER, 0, 0, ACTION_EDIT, N_("edit"), N_("Edits or opens what is under the cursor.")},
    {'e', 0, 0, ACTION_EDITOR, NULL,
     N_("The text under the cursor in your editor ($VISUAL, $EDITOR).")},
    {'E', K_CTRL('e'), 0, ACTION_FIELDS, NULL, N_("Every field of what is under the cursor.")},
    {'L', K_CTRL('o'), 0, ACTION_LINKS, NULL,
     N_("To what is linked to what is under the cursor: between factors, dilemmas, agreements, "
        "notes and experiences, both ways.")},
    {'a', K_INSERT, 0, ACTION_ADD, N_("add"), N_("Adds one to the list.")},
    {'d', K_DELETE, 0, ACTION_DROP, NULL, N_("Drops what is under the cursor; u brings it back.")},
    {'*', K_CTRL('t'), 0, ACTION_HIGHLIGHT, NULL,
     N_("Marks what is under the cursor as a highlight of the meeting, or no more.")},
    {'u', 0, 0, ACTION_UNDO, N_("undo"), N_("Takes the last change back, and the ones before it.")},
    {K_CTRL('r'), 0, 0, ACTION_REDO, NULL, N_("Puts back what undo took back.")},
    {'n', 0, 0, ACTION_CAPTURE, N_("capture"),
     N_("Notes something down at once, linked to what is under the cursor; Tab makes it a dilemma, "
        "an agreement, something parked or a private note.")},
    {'w', 0, 0, ACTION_WHY, N_("why"),
     N_("Why: the rule behind what is computed or warned about here, and the answers it used.")},
    {'c', 0, 0, ACTION_CATCH_UP, NULL,
     N_("What was decided so far, for whoever comes late or back.")},
    {'b', 0, 0, ACTION_BOOKMARK, NULL, N_("Sets a bookmark at this moment.")},
    {'r', 0, 0, ACTION_REPLAY, NULL,
     N_("Replays the session from its first action, private notes too; nothing is changed by "
        "that.")},
    {'M', K_CTRL('g'), 0, ACTION_MOVE_ON, NULL,
     N_("Moves on to the next topic, the first one to begin with; u goes back.")},
    {'T', K_CTRL('k'), 0, ACTION_TIME, NULL,
     N_("The topics with their times: begin any of them, give it more time, spread what remains.")},
    {'O', K_F(10), 0, ACTION_OFF_RECORD, NULL,
     N_("Off the record: nothing can be entered or is kept, until it is pressed again or the "
        "session is left. F10 does it in the middle of typing too.")},
    {'P', K_CTRL('v'), 0, ACTION_PROJECT, NULL,
     N_("Shows on this screen what the room may see, in large spacing: no private note, time or "
        "warning. The keys go on as before; P or Esc leads back.")},
    {'v', 0, 0, ACTION_HOLD, NULL,
     N_("Holds what the room sees (P, entente room) while you look elsewhere; v again lets it "
        "follow you.")},
    {'/', K_CTRL('f'), 0, ACTION_SEARCH, N_("search"), N_("Searches every text of the session.")},
    {'>', K_CTRL('n'), 0, ACTION_MATCH_NEXT, NULL, N_("The next match of the search.")},
    {'<', K_CTRL('p'), 0, ACTION_MATCH_BACK, NULL, N_("The match before.")},
    {'1', K_F(2), 0, ACTION_SCREEN_1, NULL, N_("The screens, in the order of the line above.")},
    {'2', K_F(3), 0, ACTION_SCREEN_1 + 1, NULL, NULL},
    {'3', K_F(4), 0, ACTION_SCREEN_1 + 2, NULL, NULL},
    {'4', K_F(5), 0, ACTION_SCREEN_1 + 3, NULL, NULL},
    {'5', K_F(6), 0, ACTION_SCREEN_1 + 4, NULL, NULL},
    {'6', K_F(7), 0, ACTION_SCREEN_1 + 5, NULL, NULL},
    {'7', K_F(8), 0, ACTION_SCREEN_1 + 6, NULL, NULL},
    {'8', K_F(9), 0, ACTION_SCREEN_8, NULL, NULL},
    {'?', K_F(1), 0, ACTION_HELP, N_("help"), N_("This help.")},
    {'q', 0, 0, ACTION_LEAVE, N_("back"), N_("One level back; from the session out of it.")},
    {K_ESC, K_CTRL('c'), 0, ACTION_BACK, NULL, N_("One level back.")},
    {K_CTRL('l'), 0, 0, ACTION_REDRAW, NULL, N_("Draws the screen again.")},
    {K_CTRL('z'), 0, 0, ACTION_NONE, NULL, N_("Suspends the program; fg brings it back.")},
    {0},
};

int keys_find(const struct binding *table, int key)
{
    for (const struct binding *row = table; row != NULL && row->key != K_NONE; row++)
        if (key == row->key || (key != K_NONE && (key == row->second || key == row->third)))
            return row->action;
    return ACTION_NONE;
}

const struct binding *keys_row(const struct binding *table, int action)
{
    for (const struct binding *row = table; row != NULL && row->key != K_NONE; row++)
        if (row->action == action)
            return row;
    return NULL;
}

static const struct {
    int key;
    const char *name;
} names[] = {
    {K_TAB, N_("Tab")},
    {K_ENTER, N_("Enter")},
    {K_ESC, N_("Esc")},
    {' ', N_("Space")},
    {K_UP, "↑"},
    {K_DOWN, "↓"},
    {K_LEFT, "←"},
    {K_RIGHT, "→"},
    {K_PAGE_UP, N_("PgUp")},
    {K_PAGE_DOWN, N_("PgDn")},
    {K_HOME, N_("Home")},
    {K_END, N_("End")},
    {K_INSERT, N_("Ins")},
    {K_DELETE, N_("Del")},
    {K_BACKSPACE, N_("Backspace")},
    {K_BACK_TAB, N_("Shift-Tab")},
    {K_SHIFT_LEFT, N_("Shift-←")},
    {K_SHIFT_RIGHT, N_("Shift-→")},
};

static const char *name_of(int key)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].key == key)
            return _(names[i].name);
    return NULL;
}

char *key_name(int key)
{
    const char *alt = key & K_ALT_BIT ? _("Alt-") : "";
    key &= ~K_ALT_BIT;
    if (name_of(key) != NULL)
        return mem_printf("%s%s", alt, name_of(key));
    if (key >= K_F1 && key <= K_F12)
        return mem_printf("%sF%d", alt, key - K_F1 + 1);
    const char control[] = {(char)(key + '@'), '\0'};
    const char plain[] = {(char)key, '\0'}; /* the tables bind ASCII only */
    return mem_printf("%s%s%s", alt, key < ' ' ? _("Ctrl-") : "", key < ' ' ? control : plain);
}

char *binding_keys(const struct binding *row)
{
    char *keys = key_name(row->key);
    const int others[] = {row->second, row->third};
    for (size_t i = 0; i < 2 && others[i] != K_NONE; i++) {
        char *before = keys, *other = key_name(others[i]);
        keys = mem_printf("%s %s", before, other);
        free(before);
        free(other);
    }
    return keys;
}
