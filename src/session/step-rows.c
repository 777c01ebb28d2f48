#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "step-private.h"

struct step *step_begin(struct session *session)
{
    struct step *step = mem_zalloc(sizeof *step);

    step->session = session;
    return step;
}

struct session *step_session(const struct step *step)
{
    return step->session;
}

void step_cancel(struct step *step)
{
    for (uint32_t i = 0; i < step->count; i++)
        free(step->rows[i].value);
    free(step->rows);
    free(step->voices);
    free(step);
}

static struct assignment *assignment_of(const struct step *step, uint32_t item, uint32_t field,
                                        uint32_t partner)
{
    for (uint32_t i = 0; i < step->count; i++) {
        struct assignment *row = &step->rows[i];
        if (row->item == item && row->field == field && row->partner == partner)
            return row;
    }
    return NULL;
}

/* What the field will be after the step. */
static const char *value_after(const struct step *step, uint32_t item, uint32_t field,
                               uint32_t partner)
{
    const struct assignment *row = assignment_of(step, item, field, partner);
    const struct store *store = &step->session->store;
    uint32_t cell = store_find_cell(store, item, field, partner);

    if (row)
        return row->value;
    return cell ? store_value(store, store->cells[cell].row) : "";
}

void step_assign_always(struct step *step, uint32_t item, uint32_t field, uint32_t partner,
                        char *value)
{
    if (step->count == step->room) {
        step->room = step->room ? step->room * 2 : 8;
        step->rows = mem_resize(step->rows, step->room, sizeof *step->rows);
    }
    step->rows[step->count++] = (struct assignment){
        .item = item,
        .field = field,
        .partner = partner,
        .value = value,
    };
}

void step_assign(struct step *step, uint32_t item, uint32_t field, uint32_t partner, char *value)
{
    struct assignment *row = assignment_of(step, item, field, partner);

    if (row) {
        free(row->value);
        row->value = value;
    } else if (strcmp(value_after(step, item, field, partner), value) == 0) {
        free(value);
    } else {
        step_assign_always(step, item, field, partner, value);
    }
}

const char *step_value(const struct step *step, uint32_t item, const char *field)
{
    return value_after(step, item, store_field(&step->session->store, field), 0);
}

bool step_has_item(const struct step *step, uint32_t item)
{
    if (schema_kind(session_item_kind(step->session, item))->single ||
        session_exists(step->session, item))
        return true;
    for (uint32_t i = 0; i < step->count; i++)
        if (step->rows[i].item == item && *step->rows[i].value)
            return true;
    return false;
}

uint32_t step_add(struct step *step, enum kind kind)
{
    struct store *store = &step->session->store;
    uint32_t number = store->kinds[kind].most + ++step->added[kind];
    char *id = mem_printf("%s-%u", schema_kind(kind)->code, number);
    uint32_t item = store_item(store, id);

    free(id);
    return item;
}
