#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/agreement.h"
#include "entente/session/owing.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/input.h"
#include "entente/tui/records.h"
#include "entente/tui/screens.h"
#include "prompts.h"

enum { PROMPTS = ACTION_OWN, OPEN_AGREEMENT };

static const struct binding keys[] = {
    {'p', 0, 0, PROMPTS, N_("prompts"),
     N_("The prompts of the guide: Enter makes a dilemma of one.")},
    {'o', 0, 0, OPEN_AGREEMENT, N_("open agreement"),
     N_("Opens the agreement that handles the dilemma; Enter picks another.")},
    {0},
};

/* The choices' labels are sentences; a column has room for a word. */
static const struct {
    const char *code;
    const char *word;
    enum style style;
} statuses[] = {
    {"", N_("open"), STYLE_PARTLY},
    {"open", N_("open"), STYLE_PARTLY},
    {"accepted", N_("accepted"), STYLE_NORMAL},
    {"handled", N_("handled"), STYLE_GOOD},
    {"passed-on", N_("passed on"), STYLE_LABEL},
};

static enum style write_status(struct app *app, uint32_t item, FILE *out)
{
    const char *status = session_value(app->session, item, "status", 0);
    uint32_t agreement = session_ref(app->session, item, "agreement");

    if (owing_handling(app->session, item)) {
        fputs(_("no handling"), out);
        return STYLE_DIFFER;
    }
    if (strcmp(status, "handled") == 0 && agreement != 0) {
        words_standing(out, app->session, agreement);
        return agreement_holds(app->session, agreement) ? STYLE_GOOD : STYLE_PARTLY;
    }
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        if (strcmp(status, statuses[i].code) == 0) {
            fputs(_(statuses[i].word), out);
            return statuses[i].style;
        }
    fputs(status, out);
    return STYLE_NORMAL;
}

static enum style write_factor(struct app *app, uint32_t item, FILE *out)
{
    uint32_t factor = session_ref(app->session, item, "factor");

    if (factor != 0)
        words_title(out, app->session, factor);
    return STYLE_LABEL;
}

static const struct items_column columns[] = {
    {.label = N_("Factor"), .width = 24, .from = 110, .write = write_factor},
    {.label = N_("Status"), .width = 25, .fits = true, .write = write_status},
    {0},
};

static const struct items_kind dilemmas_kind = {
    .kind = KIND_DILEMMA,
    .empty = N_("No dilemma is logged yet"),
    .begin = N_("a writes one down, p shows what the guide would ask"),
    .columns = columns,
};

static const char *const codes[] = {"text",   "pull_a", "|pull_b",  "partners",  "raised_by",
                                    "factor", "status", "handling", "agreement", NULL};

static void *dilemmas_open(struct app *app)
{
    struct records *records = mem_zalloc(sizeof *records);

    (void)app;
    *records = (struct records){.items.of = &dilemmas_kind, .form.codes = codes};
    return records;
}

static void dilemmas_close(void *records)
{
    records_free(records);
    free(records);
}

static void dilemmas_draw(struct app *app, void *records, struct box box)
{
    records_draw(app, records, box);
}

static void open_agreement(struct app *app, uint32_t dilemma)
{
    uint32_t agreement = dilemma != 0 ? session_ref(app->session, dilemma, "agreement") : 0;

    if (agreement != 0)
        app_follow(app, (struct place){agreement, NULL, 0});
    else
        app_say(app, _("No agreement handles this dilemma yet: pick one in its form"));
}

static bool dilemmas_act(struct app *app, void *records, int action)
{
    if (action == PROMPTS)
        prompts_open(app, 0);
    else if (action == OPEN_AGREEMENT)
        open_agreement(app, records_focus(app, records).item);
    else
        return records_act(app, records, action);
    return true;
}

static void dilemmas_go(struct app *app, void *records, struct place place)
{
    records_go(app, records, place);
}

static struct place dilemmas_focus(struct app *app, void *records)
{
    return records_focus(app, records);
}

const struct screen screen_dilemmas = {
    .code = "dilemmas",
    .name = N_("Dilemmas"),
    .short_name = N_("Dilemmas"),
    .purpose = N_("Two good pulls and no clean answer: handled or lived with, never solved."),
    .kinds = 1u << KIND_DILEMMA,
    .keys = keys,
    .open = dilemmas_open,
    .close = dilemmas_close,
    .draw = dilemmas_draw,
    .act = dilemmas_act,
    .go = dilemmas_go,
    .focus = dilemmas_focus,
};
