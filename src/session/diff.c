#include <config.h>

#include "entente/session/diff.h"

#include <stdlib.h>
#include <string.h>

#include "diff-cells.h"
#include "diff-pairs.h"
#include "order.h"

#include "entente/text/mem.h"

struct walk {
    struct diff *diff;
    struct diff_pairs pairs;
    bool by_id;
    size_t room;
};

static void add(struct walk *walk, struct diff_item item)
{
    struct diff *const diff = walk->diff;

    if (diff->count == walk->room) {
        walk->room = walk->room > 0 ? walk->room * 2 : 16;
        diff->items = mem_resize(diff->items, walk->room, sizeof *diff->items);
    }
    diff->items[diff->count++] = item;
}

static bool is_there(const struct session *session, uint32_t item)
{
    return session_exists(session, item) || schema_kind(session_item_kind(session, item))->single;
}

/* An item that is there after. What was not there before is new with all that it has. */
static void walk_after(struct walk *walk, uint32_t after)
{
    const uint32_t before = walk->pairs.before_of[after];
    const bool is_new = !is_there(walk->diff->before, before);
    struct diff_item item = {
        .what = is_new ? DIFF_NEW : DIFF_CHANGED,
        .kind = session_item_kind(walk->diff->after, after),
        .after = after,
        .before = is_new ? 0 : before,
    };

    diff_cells_find(&item, &walk->pairs, walk->by_id);
    item.before = before;
    if (is_new || item.count > 0)
        add(walk, item);
}

/* The items of a kind that are there no more. */
static void walk_gone(struct walk *walk, enum kind kind)
{
    const struct session *const before = walk->diff->before;

    for (uint32_t item = 0; (item = session_next(before, kind, item)) != 0;) {
        const uint32_t after = walk->pairs.after_of[item];

        if (!is_there(walk->diff->after, after))
            add(walk, (struct diff_item){
                          .what = DIFF_GONE, .kind = kind, .before = item, .after = after});
    }
}

static void walk_kind(struct walk *walk, enum kind kind)
{
    const struct session *const after = walk->diff->after;

    if (schema_kind(kind)->single) {
        walk_after(walk, session_item(after, schema_kind(kind)->code));
        return;
    }
    for (uint32_t item = 0; (item = session_next(after, kind, item)) != 0;)
        walk_after(walk, item);
    walk_gone(walk, kind);
}

/* The aspects of a factor; of 0, those that belong to none. */
static void walk_aspects(struct walk *walk, uint32_t factor)
{
    const struct session *const after = walk->diff->after;

    for (uint32_t aspect = 0; (aspect = session_next(after, KIND_ASPECT, aspect)) != 0;) {
        const uint32_t owner = session_ref(after, aspect, "factor");

        if (factor == (session_exists(after, owner) ? owner : 0))
            walk_after(walk, aspect);
    }
}

static void walk_factors(struct walk *walk)
{
    const struct session *const after = walk->diff->after;

    for (uint32_t factor = 0; (factor = session_next(after, KIND_FACTOR, factor)) != 0;) {
        walk_after(walk, factor);
        walk_aspects(walk, factor);
    }
    walk_aspects(walk, 0);
    walk_gone(walk, KIND_FACTOR);
    walk_gone(walk, KIND_ASPECT);
}

bool diff_of_one_session(const struct session *before, const struct session *after)
{
    const char *const id = session_value(before, session_item(before, "log"), "id", 0);

    return *id != '\0' &&
           strcmp(id, session_value(after, session_item(after, "log"), "id", 0)) == 0;
}

struct diff diff_find(const struct session *before, const struct session *after, bool by_id)
{
    struct diff diff = {.before = before, .after = after};
    struct walk walk = {
        .diff = &diff, .pairs = diff_pairs_make(before, after, by_id), .by_id = by_id};

    for (const enum kind *kind = order_of_screens; *kind != KIND_UNKNOWN; kind++)
        if (*kind == KIND_FACTOR)
            walk_factors(&walk);
        else
            walk_kind(&walk, *kind);
    walk_kind(&walk, KIND_PROMPT);
    walk_kind(&walk, KIND_UNKNOWN);
    diff_pairs_free(&walk.pairs);
    return diff;
}

static void free_cells(struct diff_item *item)
{
    for (size_t i = 0; i < item->count; i++) {
        free(item->cells[i].before);
        free(item->cells[i].after);
    }
    free(item->cells);
}

void diff_free(struct diff *diff)
{
    for (size_t i = 0; i < diff->count; i++)
        free_cells(&diff->items[i]);
    free(diff->items);
    *diff = (struct diff){0};
}
