#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/records.h"
#include "entente/tui/screens.h"

static enum style write_type(struct app *app, uint32_t item, FILE *out)
{
    words_value(out, app->session, item, "type", session_value(app->session, item, "type", 0));
    return STYLE_DIM;
}

static enum style write_presence(struct app *app, uint32_t item, FILE *out)
{
    if (*session_value(app->session, item, "left", 0) != '\0')
        fputs(_("left"), out);
    else if (*session_value(app->session, item, "arrived", 0) != '\0')
        fputs(_("here"), out);
    return STYLE_DIM;
}

static const struct items_column columns[] = {
    {.width = 22, .from = 40, .write = write_type},
    {.width = 4, .from = 66, .write = write_presence},
    {0},
};

static const struct items_kind partners = {
    .kind = KIND_PARTNER,
    .empty = N_("Nobody is at the table yet: a adds a partner."),
    .columns = columns,
};

static void *partners_open(struct app *app)
{
    (void)app;
    struct records *records = mem_zalloc(sizeof *records);
    records->items.of = &partners;
    return records;
}

static void partners_close(void *state)
{
    records_free(state);
    free(state);
}

static void partners_draw(struct app *app, void *state, struct box box)
{
    records_draw(app, state, box);
}

static bool partners_act(struct app *app, void *state, int action)
{
    return records_act(app, state, action);
}

static void partners_go(struct app *app, void *state, struct place place)
{
    records_go(app, state, place);
}

static struct place partners_focus(struct app *app, void *state)
{
    return records_focus(app, state);
}

const struct screen screen_partners = {
    .code = "partners",
    .name = N_("Partners"),
    .short_name = N_("Partners"),
    .purpose = N_("Who is at the table: what each brings and needs, and its own goal."),
    .kinds = 1u << KIND_PARTNER,
    .open = partners_open,
    .close = partners_close,
    .draw = partners_draw,
    .act = partners_act,
    .go = partners_go,
    .focus = partners_focus,
};
