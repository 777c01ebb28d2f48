#include <config.h>

#include "entente/text/entry.h"

#include "character.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "entry-parts.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

/* A copy of the valid UTF-8 of `text`, without NULs. */
static char *valid_copy(const char *text, size_t len)
{
    char *const copy = mem_alloc(len + 1);
    size_t copied = 0;
    ucs4_t c;

    for (size_t at = 0; at < len;) {
        const size_t bytes = character_at(text, len, at, &c);

        if (c != CHARACTER_BAD && c != 0) {
            memcpy(copy + copied, text + at, bytes);
            copied += bytes;
        }
        at += bytes;
    }
    copy[copied] = '\0';
    return copy;
}

/* A copy of what may be put in: valid UTF-8 without NUL, with line feeds as the entry takes them.
 */
static char *clean_copy(const struct entry *entry, const char *text, size_t len)
{
    char *const copy = valid_copy(text, len);
    char *to = copy;

    for (const char *from = copy; *from != '\0'; from++) {
        const bool line_end = *from == '\n' || *from == '\r';

        if (*from == '\r' && from[1] == '\n')
            continue;
        *to++ = !line_end ? *from : entry->long_text ? '\n' : ' ';
    }
    *to = '\0';
    return copy;
}

struct entry *entry_new(const char *text, bool long_text)
{
    struct entry *const entry = mem_zalloc(sizeof *entry);

    entry->text = valid_copy(text, strlen(text));
    entry->length = strlen(entry->text);
    entry->room = entry->length + 1;
    entry->cursor = entry->length;
    entry->long_text = long_text;
    entry->goal = -1;
    entry->own_history = entry_history_new(0);
    entry->history = entry->own_history;
    entry->draft = mem_copy("");
    return entry;
}

void entry_free(struct entry *entry)
{
    if (entry == NULL)
        return;
    entry_changes_free(entry);
    entry_history_free(entry->own_history);
    free(entry->draft);
    free(entry->text);
    free(entry);
}

const char *entry_text(const struct entry *entry)
{
    return entry->text;
}

size_t entry_length(const struct entry *entry)
{
    return entry->length;
}

size_t entry_cursor(const struct entry *entry)
{
    return entry->cursor;
}

bool entry_is_long(const struct entry *entry)
{
    return entry->long_text;
}

/* Ends the act before, and says what this one is. */
static void act(struct entry *entry, enum entry_act what)
{
    entry->last = what;
    entry->goal = -1;
}

static bool is_one_character(const char *text)
{
    const size_t len = strlen(text);
    ucs4_t c;

    return len > 0 && character_at(text, len, 0, &c) == len;
}

static bool is_blank_at(const char *text, size_t len, size_t at)
{
    ucs4_t c;

    character_at(text, len, at, &c);
    return uc_is_space(c);
}

/* Whether a character typed now is one more of the word that was just being typed. */
static bool goes_on(const struct entry *entry, const char *text)
{
    if (entry->last != ENTRY_ACT_TYPED || !entry_change_ends_here(entry))
        return false;

    const size_t before = utf8_prev(entry->text, entry->length, entry->cursor);
    return is_blank_at(text, strlen(text), 0) || !is_blank_at(entry->text, entry->length, before);
}

void entry_insert(struct entry *entry, const char *text, size_t len)
{
    char *const clean = clean_copy(entry, text, len);
    const bool typed = is_one_character(clean);

    if (typed && goes_on(entry, clean))
        entry_change_more(entry, clean);
    else if (*clean != '\0')
        entry_change(entry, entry->cursor, 0, clean);
    act(entry, typed ? ENTRY_ACT_TYPED : ENTRY_ACT_OTHER);
    free(clean);
}

void entry_replace(struct entry *entry, const char *text)
{
    char *const clean = clean_copy(entry, text, strlen(text));

    if (strcmp(clean, entry->text) != 0)
        entry_change(entry, 0, entry->length, clean);
    entry->cursor = entry->length;
    act(entry, ENTRY_ACT_OTHER);
    free(clean);
}

/* Keeps what a kill took; the kills right before it stay at their side of it. */
static void keep_killed(struct entry *entry, const char *taken, bool before_cursor)
{
    const char *const killed =
        entry->last == ENTRY_ACT_KILLED ? entry_history_killed(entry->history) : "";

    entry_history_kill(entry->history, mem_printf("%s%s", before_cursor ? taken : killed,
                                                  before_cursor ? killed : taken));
}

void entry_delete(struct entry *entry, enum entry_move move, bool kill)
{
    const size_t target = entry_target(entry, move);
    const bool before_cursor = target < entry->cursor;
    const size_t start = before_cursor ? target : entry->cursor;
    const size_t end = before_cursor ? entry->cursor : target;

    if (end > start) {
        char *const taken = mem_copy_n(entry->text + start, end - start);

        if (kill)
            keep_killed(entry, taken, before_cursor);
        entry_change(entry, start, end - start, "");
        free(taken);
    }
    act(entry, kill ? ENTRY_ACT_KILLED : ENTRY_ACT_OTHER);
}

void entry_yank(struct entry *entry)
{
    const char *const killed = entry_history_killed(entry->history);

    act(entry, ENTRY_ACT_OTHER);
    entry_insert(entry, killed, strlen(killed));
    act(entry, ENTRY_ACT_OTHER);
}

void entry_transpose(struct entry *entry)
{
    const char *const text = entry->text;
    const size_t length = entry->length;
    const size_t at = entry->cursor == length ? utf8_prev(text, length, length) : entry->cursor;
    const size_t left = utf8_prev(text, length, at);
    const size_t right = utf8_next(text, length, at);

    act(entry, ENTRY_ACT_OTHER);
    if (left == at)
        return;
    char *const exchanged =
        mem_printf("%.*s%.*s", (int)(right - at), text + at, (int)(at - left), text + left);
    entry_change(entry, left, right - left, exchanged);
    free(exchanged);
}
