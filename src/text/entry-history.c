#include <config.h>

#include "entry-parts.h"

#include "entente/text/mem.h"
#include "entente/text/utf8.h"

#include <stdlib.h>
#include <string.h>

struct entry_history {
    char **texts; /* oldest first */
    size_t count;
    size_t most;
    char *killed;
};

struct entry_history *entry_history_new(size_t most)
{
    struct entry_history *const history = mem_zalloc(sizeof *history);

    history->texts = mem_resize(NULL, most, sizeof *history->texts);
    history->most = most;
    history->killed = mem_copy("");
    return history;
}

void entry_history_clear(struct entry_history *history)
{
    for (size_t i = 0; i < history->count; i++)
        free(history->texts[i]);
    history->count = 0;
    free(history->killed);
    history->killed = mem_copy("");
}

void entry_history_free(struct entry_history *history)
{
    if (history == NULL)
        return;
    entry_history_clear(history);
    free(history->texts);
    free(history->killed);
    free(history);
}

/* The text of that age, 1 for the newest. */
static const char *text_of_age(const struct entry_history *history, size_t age)
{
    return history->texts[history->count - age];
}

static void drop_oldest(struct entry_history *history)
{
    free(history->texts[0]);
    history->count--;
    memmove(history->texts, history->texts + 1, history->count * sizeof *history->texts);
}

void entry_history_add(struct entry_history *history, const char *text)
{
    if (*text == '\0' || history->most == 0 ||
        (history->count > 0 && strcmp(text, text_of_age(history, 1)) == 0))
        return;
    if (history->count == history->most)
        drop_oldest(history);
    history->texts[history->count++] = mem_copy(text);
}

const char *entry_history_killed(const struct entry_history *history)
{
    return history->killed;
}

void entry_history_kill(struct entry_history *history, char *text)
{
    free(history->killed);
    history->killed = text;
}

void entry_use_history(struct entry *entry, struct entry_history *history)
{
    entry->history = history != NULL ? history : entry->own_history;
    entry->age = 0;
}

/* Puts the text of that age into the entry; what stands there and is not of the history becomes the
 * draft. */
static void show(struct entry *entry, size_t age)
{
    const struct entry_history *const history = entry->history;

    if (entry->age == 0 || strcmp(entry->text, text_of_age(history, entry->age)) != 0) {
        free(entry->draft);
        entry->draft = mem_copy(entry->text);
    }
    entry->age = age;
    entry_replace(entry, age == 0 ? entry->draft : text_of_age(history, age));
}

bool entry_history_walk(struct entry *entry, int direction)
{
    const size_t end = direction < 0 ? entry->history->count : 0;

    if (entry->age == end)
        return false;
    show(entry, direction < 0 ? entry->age + 1 : entry->age - 1);
    return true;
}

bool entry_history_search(struct entry *entry, const char *needle)
{
    const struct entry_history *const history = entry->history;

    for (size_t age = entry->age + 1; age <= history->count; age++) {
        if (utf8_find(text_of_age(history, age), needle, NULL, NULL)) {
            show(entry, age);
            return true;
        }
    }
    return false;
}
