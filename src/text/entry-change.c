#include <config.h>

#include "entry-parts.h"

#include "entente/text/mem.h"
#include "entente/text/utf8.h"

#include <stdlib.h>
#include <string.h>

size_t entry_boundary(const struct entry *entry, size_t at)
{
    if (at == 0)
        return 0;

    const size_t before = utf8_prev(entry->text, entry->length, at);
    const size_t next = utf8_next(entry->text, entry->length, before);

    return next > at ? next : at;
}

/* Changes the text alone. */
static void splice(struct entry *entry, size_t at, size_t length, const char *added)
{
    const size_t added_length = strlen(added);
    const size_t tail = entry->length - at - length;
    const size_t needed = entry->length - length + added_length + 1;

    if (needed > entry->room) {
        entry->room = 2 * needed;
        entry->text = mem_resize(entry->text, entry->room, 1);
    }
    memmove(entry->text + at + added_length, entry->text + at + length, tail + 1);
    memcpy(entry->text + at, added, added_length);
    entry->length = needed - 1;
}

static void change_free(struct entry_change *change)
{
    free(change->removed);
    free(change->added);
}

static void forget_undone(struct entry *entry)
{
    while (entry->change_count > entry->done)
        change_free(&entry->changes[--entry->change_count]);
}

void entry_change(struct entry *entry, size_t at, size_t length, const char *added)
{
    forget_undone(entry);
    if (entry->change_count == entry->change_room) {
        entry->change_room = entry->change_room > 0 ? 2 * entry->change_room : 16;
        entry->changes = mem_resize(entry->changes, entry->change_room, sizeof *entry->changes);
    }

    struct entry_change *const change = &entry->changes[entry->change_count++];
    *change = (struct entry_change){
        .at = at,
        .removed = mem_copy_n(entry->text + at, length),
        .added = mem_copy(added),
        .cursor_before = entry->cursor,
    };
    splice(entry, at, length, added);
    entry->cursor = entry_boundary(entry, at + strlen(added));
    change->cursor_after = entry->cursor;
    entry->done = entry->change_count;
}

bool entry_change_ends_here(const struct entry *entry)
{
    if (entry->done == 0)
        return false;

    const struct entry_change *const change = &entry->changes[entry->done - 1];
    return entry->cursor == change->at + strlen(change->added);
}

void entry_change_more(struct entry *entry, const char *added)
{
    struct entry_change *const change = &entry->changes[entry->done - 1];
    char *const all = mem_printf("%s%s", change->added, added);

    splice(entry, change->at + strlen(change->added), 0, added);
    free(change->added);
    change->added = all;
    entry->cursor = entry_boundary(entry, change->at + strlen(all));
    change->cursor_after = entry->cursor;
}

void entry_changes_free(struct entry *entry)
{
    entry->done = 0;
    forget_undone(entry);
    free(entry->changes);
}

bool entry_undo(struct entry *entry)
{
    entry->last = ENTRY_ACT_OTHER;
    entry->goal = -1;
    if (entry->done == 0)
        return false;

    const struct entry_change *const change = &entry->changes[--entry->done];
    splice(entry, change->at, strlen(change->added), change->removed);
    entry->cursor = change->cursor_before;
    return true;
}

bool entry_redo(struct entry *entry)
{
    entry->last = ENTRY_ACT_OTHER;
    entry->goal = -1;
    if (entry->done == entry->change_count)
        return false;

    const struct entry_change *const change = &entry->changes[entry->done++];
    splice(entry, change->at, strlen(change->removed), change->added);
    entry->cursor = change->cursor_after;
    return true;
}
