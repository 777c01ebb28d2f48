#include <config.h>

#include "factor-rows.h"

#include "entente/session/views.h"
#include "entente/session/words.h"

static struct grid_row row_of(const struct session *session, uint32_t item)
{
    return (struct grid_row){
        .item = item,
        .field = "mark",
        .remark = "reason",
        .name = title_words(session, item),
    };
}

/* The aspect of the factor after one (0: its first); 0 at the end. */
static uint32_t next_aspect(const struct session *session, uint32_t factor, uint32_t after)
{
    while ((after = session_next(session, KIND_ASPECT, after)) != 0)
        if (session_ref(session, after, "factor") == factor)
            break;
    return after;
}

static void add_aspects(const struct session *session, struct grid_model *model, uint32_t factor)
{
    for (uint32_t i = 0; (i = next_aspect(session, factor, i)) != 0;) {
        struct grid_row row = row_of(session, i);
        row.parent = factor;
        grid_model_add(model, row);
    }
}

static bool aspects_differ(const struct session *session, uint32_t factor)
{
    for (uint32_t i = 0; (i = next_aspect(session, factor, i)) != 0;)
        if (views_differ(session, i, "mark"))
            return true;
    return false;
}

void factor_rows_make(const struct session *session, const struct folds *folds,
                      struct grid_model *model)
{
    grid_model_begin(model);
    for (uint32_t i = 0; (i = session_next(session, KIND_FACTOR, i)) != 0;) {
        bool open = folds_is_open(folds, i);
        struct grid_row row = row_of(session, i);
        if (next_aspect(session, i, 0) != 0)
            row.fold = open ? GRID_OPEN : GRID_FOLDED;
        row.differs_inside = !open && aspects_differ(session, i);
        grid_model_add(model, row);
        if (open)
            add_aspects(session, model, i);
    }
    grid_model_end(model);
}
