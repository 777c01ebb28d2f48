#include <config.h>

#include "prompts.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/overlay.h"
#include "entente/tui/prompt.h"
#include "entente/tui/records.h"

static const struct binding keys[] = {
    {K_ENTER, 0, 0, ACTION_EDIT, N_("make a dilemma of it"),
     N_("Makes a dilemma of the prompt; in the form: edits the field.")},
    {K_TAB, K_BACK_TAB, 0, ACTION_PANE_NEXT, N_("edit"), N_("To the form of the prompt and back.")},
    {'a', K_INSERT, 0, ACTION_ADD, N_("add"), N_("Adds a prompt of your own.")},
    {'d', K_DELETE, 0, ACTION_DROP, N_("drop"), N_("Drops the prompt; u brings it back.")},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("The row above.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("The row below.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("The first row.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("The last row.")},
    {K_ESC, 'q', 'p', ACTION_BACK, N_("back"), N_("Back.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {0},
};

static const struct binding *prompts_keys(const void *state)
{
    (void)state;
    return keys;
}

/* --- The list. */

static bool is_dilemma(struct app *app, uint32_t prompt)
{
    return *session_value(app->session, prompt, "pull_a", 0) != '\0' ||
           *session_value(app->session, prompt, "pull_b", 0) != '\0';
}

/* The dilemma that was made of a prompt; 0 when there is none. */
static uint32_t made_of(const struct app *app, uint32_t prompt)
{
    const char *text = session_value(app->session, prompt, "text", 0);
    uint32_t dilemma = 0;

    while ((dilemma = session_next(app->session, KIND_DILEMMA, dilemma)) != 0)
        if (strcmp(session_value(app->session, dilemma, "text", 0), text) == 0)
            break;
    return dilemma;
}

static enum style write_made(struct app *app, uint32_t prompt, FILE *out)
{
    uint32_t dilemma = made_of(app, prompt);

    if (dilemma != 0)
        words_item(out, app->session, dilemma);
    return STYLE_GOOD;
}

static const struct items_column columns[] = {
    {.width = 10, .from = 40, .write = write_made},
    {0},
};

static const struct items_kind prompts_kind = {
    .kind = KIND_PROMPT,
    .empty = N_("There is no prompt"),
    .begin = N_("a adds one"),
    .columns = columns,
    .first = is_dilemma,
};

static const char *const codes[] = {"text", "pull_a", "|pull_b", "about", "phase", NULL};

static void prompts_draw(struct app *app, void *records, struct box box)
{
    struct box panel = box_rows(box, 0, -2);

    paint_clear(panel);
    records_draw(app, records, paint_frame(panel, _("Prompts")));
}

/* --- Input. */

static bool fill(struct app *app, struct step *step, uint32_t dilemma, uint32_t prompt,
                 struct error *err)
{
    static const char *const copied[] = {"text", "pull_a", "pull_b"};
    const struct field *field = schema_field(KIND_DILEMMA, "factor");
    uint32_t about = session_ref(app->session, prompt, "about");

    for (size_t i = 0; i < sizeof copied / sizeof *copied; i++)
        if (!step_set(step, dilemma, copied[i], 0,
                      session_value(app->session, prompt, copied[i], 0), err))
            return false;
    if (about == 0 || !(field->refs & 1u << session_item_kind(app->session, about)))
        return true;
    return step_set(step, dilemma, field->code, 0, session_item_id(app->session, about), err);
}

/* Gives whether there is now a dilemma of the prompt, with the cursor on it. */
static bool make(struct app *app, uint32_t prompt)
{
    uint32_t made = made_of(app, prompt);
    struct error err;

    if (prompt == 0 || (made == 0 && !app_writable(app)))
        return false;
    if (made != 0) {
        app_go(app, (struct place){made, NULL, 0});
        app_say(app, _("It is logged already"));
        return true;
    }
    struct step *step = step_begin(app->session);
    made = step_add(step, KIND_DILEMMA);
    if (!fill(app, step, made, prompt, &err)) {
        step_cancel(step);
        app_fail(app, &err);
        return false;
    }
    if (!app_commit(app, step))
        return false;
    app_go(app, (struct place){made, NULL, 0});
    return true;
}

static bool add_accept(struct app *app, void *records, const char *text, struct error *err)
{
    if (*text == '\0')
        return true;
    struct step *step = step_begin(app->session);
    uint32_t prompt = step_add(step, KIND_PROMPT);
    if (!step_set(step, prompt, "text", 0, text, err)) {
        step_cancel(step);
        return false;
    }
    if (app_commit(app, step))
        records_go(app, records, (struct place){prompt, NULL, 0});
    return true;
}

static void add(struct app *app, struct records *records)
{
    if (!app_writable(app))
        return;
    prompt_open(app, &(struct prompt){
                         .title = _("New: prompt"),
                         .help = _(schema_field(KIND_PROMPT, "text")->help),
                         .draft = "new/prompt",
                         .long_text = true,
                         .accept = add_accept,
                         .context = records,
                     });
}

static void edit_or_make(struct app *app, struct records *records, bool *open)
{
    struct place place = records_focus(app, records);

    if (records->in_form)
        app_edit(app, place);
    else
        *open = !make(app, place.item);
}

static bool prompts_input(struct app *app, void *data, const struct input *in, int action)
{
    struct records *records = data;
    bool open = true;

    (void)in;
    if (action == ACTION_EDIT)
        edit_or_make(app, records, &open);
    else if (action == ACTION_ADD)
        add(app, records);
    else if (action == ACTION_DROP && records_focus(app, records).item != 0)
        app_drop(app, records_focus(app, records).item);
    else if (action != ACTION_NONE && !records_act(app, records, action))
        open = action != ACTION_BACK;
    return open;
}

static void prompts_free(struct app *app, void *records)
{
    (void)app;
    records_free(records);
    free(records);
}

void prompts_open(struct app *app, uint32_t prompt)
{
    static const struct overlay_ops ops = {
        .keys = prompts_keys,
        .draw = prompts_draw,
        .input = prompts_input,
        .free = prompts_free,
    };
    struct records *records = mem_zalloc(sizeof *records);

    *records = (struct records){.items.of = &prompts_kind, .form.codes = codes};
    if (prompt != 0)
        records_go(app, records, (struct place){prompt, NULL, 0});
    overlay_push(app, &ops, records);
}
