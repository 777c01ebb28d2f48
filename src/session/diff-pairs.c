#include <config.h>

#include "diff-pairs.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/follow-up.h"
#include "entente/text/mem.h"
#include "index.h"
#include "session-private.h"

static uint32_t item_count(const struct session *session)
{
    return session->store.item_count;
}

/* Items of one kind that have no other yet go together. */
static void pair(struct diff_pairs *pairs, uint32_t before, uint32_t after)
{
    if (before == 0 || after == 0 || pairs->after_of[before] != 0 || pairs->before_of[after] != 0 ||
        session_item_kind(pairs->before, before) != session_item_kind(pairs->after, after))
        return;
    pairs->after_of[before] = after;
    pairs->before_of[after] = before;
}

static void pair_by_id(struct diff_pairs *pairs)
{
    for (uint32_t after = 1; after < item_count(pairs->after); after++)
        pair(pairs, session_item(pairs->before, session_item_id(pairs->after, after)), after);
}

static void pair_continued(struct diff_pairs *pairs)
{
    for (uint32_t item = 1; item < item_count(pairs->after); item++)
        pair(pairs, follow_up_continued(pairs->before, pairs->after, item), item);
    for (uint32_t item = 1; item < item_count(pairs->before); item++)
        pair(pairs, item, follow_up_continued(pairs->after, pairs->before, item));
}

/* Ids without a number: single items, and those that a guide gives. */
static void pair_by_name(struct diff_pairs *pairs)
{
    for (uint32_t after = 1; after < item_count(pairs->after); after++)
        if (session_item_number(pairs->after, after) == 0)
            pair(pairs, session_item(pairs->before, session_item_id(pairs->after, after)), after);
}

/* What tells the item from others of its kind; "" where nothing does. */
static const char *title_of(const struct session *session, uint32_t item)
{
    const enum kind kind = session_item_kind(session, item);
    const char *const field = schema_kind(kind)->title;
    const char *const title = field != NULL ? session_value(session, item, field, 0) : "";

    return *title == '\0' && kind == KIND_PARTNER ? session_value(session, item, "type", 0) : title;
}

/* Whether an item of before still is to be paired, and is called so. */
static bool is_called(const void *context, uint32_t before, const void *key)
{
    const struct diff_pairs *const pairs = context;
    const uint32_t after = *(const uint32_t *)key;

    return pairs->after_of[before] == 0 &&
           session_item_kind(pairs->before, before) == session_item_kind(pairs->after, after) &&
           strcmp(title_of(pairs->before, before), title_of(pairs->after, after)) == 0;
}

static uint32_t title_hash(const struct session *session, uint32_t item)
{
    return index_hash_more(index_hash_text(title_of(session, item)),
                           (uint32_t)session_item_kind(session, item));
}

static bool has_title(const struct session *session, uint32_t item)
{
    return session_exists(session, item) && *title_of(session, item) != '\0';
}

static void pair_by_title(struct diff_pairs *pairs)
{
    struct index titles = {0};

    for (uint32_t before = 1; before < item_count(pairs->before); before++)
        if (pairs->after_of[before] == 0 && has_title(pairs->before, before))
            index_add(&titles, title_hash(pairs->before, before), before);
    for (uint32_t after = 1; after < item_count(pairs->after); after++)
        if (pairs->before_of[after] == 0 && has_title(pairs->after, after))
            pair(pairs,
                 index_find(&titles, title_hash(pairs->after, after), is_called, pairs, &after),
                 after);
    index_free(&titles);
}

struct diff_pairs diff_pairs_make(const struct session *before, const struct session *after,
                                  bool by_id)
{
    struct diff_pairs pairs = {
        .before = before,
        .after = after,
        .before_of = mem_zalloc(item_count(after) * sizeof *pairs.before_of),
        .after_of = mem_zalloc(item_count(before) * sizeof *pairs.after_of),
    };

    if (by_id) {
        pair_by_id(&pairs);
    } else {
        pair_continued(&pairs);
        pair_by_name(&pairs);
        pair_by_title(&pairs);
    }
    return pairs;
}

void diff_pairs_free(struct diff_pairs *pairs)
{
    free(pairs->before_of);
    free(pairs->after_of);
}
