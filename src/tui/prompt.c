#include <config.h>

#include "entente/tui/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "editor.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"
#include "entente/text/wrap.h"
#include "entente/tui/paint.h"
#include "prompt-own.h"

static bool is_secret(const struct prompt_state *state)
{
    return state->given.is_secret != NULL && state->given.is_secret(state->given.context);
}

/* What is secret is not cut into what all prompts share; and what was typed before is not recalled
 * before the eyes of the room: it may be private by now. */
static void use_history(const struct app *app, struct prompt_state *state)
{
    struct error err;
    bool shares = !is_secret(state) && projector_lets(app, &err);
    entry_use_history(state->entry, shares ? state->given.history : NULL);
}

/* Gives why, in *err. */
static bool is_unseen(const struct app *app, const struct prompt_state *state, struct error *err)
{
    return is_secret(state) && !projector_lets(app, err);
}

/* --- The panel. */

/* What is shown of the entry, and where its cursor is in that. */
struct typed {
    char *text;
    size_t cursor;
    struct wrap wrap;
    int line; /* of the cursor */
};

static struct typed typed_make(const struct app *app, const struct prompt_state *state)
{
    struct error why;
    bool unseen = is_unseen(app, state, &why);
    const char *text = unseen ? "" : entry_text(state->entry);
    char *before = mem_copy_n(text, unseen ? 0 : entry_cursor(state->entry));
    char *safe_before = safe_copy(before, SAFE_LINES);
    struct typed typed = {.text = safe_copy(text, SAFE_LINES), .cursor = strlen(safe_before)};
    typed.wrap = wrap_text(typed.text, strlen(typed.text), state->columns);
    typed.line = (int)wrap_line_of(&typed.wrap, typed.cursor);
    free(safe_before);
    free(before);
    return typed;
}

static void typed_free(struct typed *typed)
{
    wrap_free(&typed->wrap);
    free(typed->text);
}

static void draw_text(struct prompt_state *state, const struct typed *typed, struct box box)
{
    state->top = scroll_to(state->top, box.height, typed->line, 1);
    paint_wrapped(box_columns(box, 0, state->columns), state->top, STYLE_NORMAL, typed->text);
    size_t start = typed->wrap.lines[typed->line].start;
    size_t before = typed->cursor > start ? typed->cursor - start : 0;
    paint_cursor(box, typed->line - state->top, width_of(typed->text + start, before));
    paint_scroll(box, state->top, (int)typed->wrap.count);
}

static void draw_checked(struct app *app, struct prompt_state *state, struct box row)
{
    bool good = true;
    char *words = state->given.check(app, state->given.context, entry_text(state->entry), &good);
    if (words != NULL)
        paint_text(row, 0, 0, good ? STYLE_GOOD : STYLE_WARNING, words);
    else if (state->given.help != NULL)
        paint_text(row, 0, 0, STYLE_DIM, state->given.help);
    free(words);
}

/* The rows that draw_below takes: an error is told to its end, so far as the screen has room. */
static int rows_below(const struct prompt_state *state, struct box box)
{
    int most = box.height / 4;
    int rows = paint_lines(box.width - 3, state->err.text);

    return rows < most ? rows : most > 1 ? most : 1;
}

static void draw_below(struct app *app, struct prompt_state *state, struct box row)
{
    struct error why;

    if (state->err.text[0] != '\0')
        paint_wrapped(row, 0, STYLE_ERROR, state->err.text);
    else if (is_unseen(app, state, &why))
        paint_text(row, 0, 0, STYLE_WARNING, why.text);
    else if (state->needle != NULL)
        paint_format(row, 0, 0, STYLE_HEADING, _("typed before, with “%s”"), state->needle);
    else if (state->draft_offered)
        paint_text(row, 0, 0, STYLE_WARNING,
                   _("What you typed before is here again; Ctrl-_ takes it away"));
    else if (state->given.check != NULL)
        draw_checked(app, state, row);
    else if (state->given.help != NULL)
        paint_text(row, 0, 0, STYLE_DIM, state->given.help);
}

static char *title_of(struct app *app, const struct prompt_state *state)
{
    return state->given.retitle != NULL ? state->given.retitle(app, state->given.context)
                                        : mem_copy(state->given.title);
}

static void prompt_draw(struct app *app, void *data, struct box box)
{
    struct prompt_state *state = data;
    if (state->refused && !record_is_off(app))
        state->err.text[0] = '\0';
    state->columns = box.width - 3;
    struct typed typed = typed_make(app, state);
    int most = box.height / 2 - 2;
    int lines = (int)typed.wrap.count < most ? (int)typed.wrap.count : most;
    int below = rows_below(state, box);
    struct box panel = box_rows(box, box.height - lines - below - 1, -1);
    char *title = title_of(app, state);
    paint_clear(panel);
    paint_rule(panel, 0, title);
    struct box inside = box_columns(panel, 1, -2);
    draw_text(state, &typed, box_rows(inside, 1, lines));
    draw_below(app, state, box_rows(inside, lines + 1, below));
    free(title);
    typed_free(&typed);
}

/* --- Its input. */

static bool is_changed(const struct prompt_state *state)
{
    return strcmp(entry_text(state->entry), state->given.text) != 0;
}

static void keep_draft(struct app *app, const struct prompt_state *state)
{
    const char *name = state->given.draft;
    if (name != NULL)
        drafts_keep(&app->own->drafts, name, is_changed(state) ? entry_text(state->entry) : NULL);
}

/* Gives whether it stays open. */
static bool accept(struct app *app, struct prompt_state *state)
{
    char *text = mem_copy(entry_text(state->entry));
    state->err.text[0] = '\0';
    bool taken = state->given.accept(app, state->given.context, text, &state->err);
    if (taken) {
        if (!is_secret(state) && !record_is_off(app))
            entry_history_add(state->given.history, text);
        if (state->given.draft != NULL)
            drafts_keep(&app->own->drafts, state->given.draft, NULL);
    }
    free(text);
    return !taken;
}

static void open_editor(const struct app *app, struct prompt_state *state)
{
    if (is_unseen(app, state, &state->err))
        return;
    char *text = editor_edit(entry_text(state->entry), &state->err);
    if (text != NULL)
        entry_replace(state->entry, text);
    free(text);
}

static void turn(struct app *app, struct prompt_state *state, int direction)
{
    struct error err;
    bool unseen = is_unseen(app, state, &err);
    state->given.tab(app, state->given.context, state->entry, direction);
    if (unseen && !is_secret(state)) { /* no undo of the text leads back to what was unseen */
        entry_free(state->entry);
        state->entry = entry_new("", state->given.long_text);
    }
    use_history(app, state);
}

/* Off the record nothing is typed that would be recorded; what was typed before stays. */
static bool refuse_off_record(const struct app *app, struct prompt_state *state, int action)
{
    state->refused = state->given.draft != NULL && record_is_off(app) && action != PROMPT_LEAVE;
    return state->refused &&
           !error_set(&state->err, _("Off the record: nothing is written down until that ends "
                                     "(F10)"));
}

static bool prompt_input(struct app *app, void *data, const struct input *in, int action)
{
    struct prompt_state *state = data;
    state->err.text[0] = '\0';
    if (refuse_off_record(app, state, action))
        return true;
    state->draft_offered = false;
    switch (prompt_type(state, in, action)) {
    case PROMPT_ACCEPT:
        return accept(app, state);
    case PROMPT_LEAVE:
        keep_draft(app, state);
        return false;
    case PROMPT_TAB:
        turn(app, state, 1);
        return true;
    case PROMPT_TAB_BACK:
        turn(app, state, -1);
        return true;
    case PROMPT_EDITOR:
        open_editor(app, state);
        return true;
    default:
        return true;
    }
}

static const struct binding *prompt_keys(const void *data)
{
    const struct prompt_state *state = data;
    return state->keys;
}

/* What was being typed goes to the parking lot; what was for the facilitator alone stays so. */
static void prompt_rescue(struct app *app, void *data)
{
    const struct prompt_state *state = data;
    if (state->given.draft == NULL || !is_changed(state) || app->session == NULL ||
        entry_length(state->entry) == 0)
        return;
    struct step *step = step_begin(app->session);
    uint32_t note = step_add(step, KIND_NOTE);
    if (step_set(step, note, "text", 0, entry_text(state->entry), NULL) &&
        step_set(step, note, "type", 0, "parked", NULL) &&
        (!is_secret(state) || step_set(step, note, "private", 0, "yes", NULL)))
        step_commit(step, NULL, NULL);
    else
        step_cancel(step);
}

static void prompt_free(struct app *app, void *data)
{
    (void)app;
    struct prompt_state *state = data;
    if (state->given.free != NULL)
        state->given.free(state->given.context);
    entry_free(state->entry);
    free(state->needle);
    free((char *)state->given.title);
    free((char *)state->given.help);
    free((char *)state->given.text);
    free((char *)state->given.draft);
    free(state);
}

static const struct overlay_ops ops = {
    .without_help = true,
    .keys = prompt_keys,
    .draw = prompt_draw,
    .input = prompt_input,
    .rescue = prompt_rescue,
    .free = prompt_free,
};

static char *copy_of(const char *text)
{
    return text != NULL ? mem_copy(text) : NULL;
}

static void offer_draft(struct app *app, struct prompt_state *state)
{
    const char *name = state->given.draft;
    const char *draft = name != NULL ? drafts_find(&app->own->drafts, name) : NULL;
    if (draft == NULL)
        return;
    entry_replace(state->entry, draft);
    state->draft_offered = true;
}

void prompt_open(struct app *app, const struct prompt *prompt)
{
    struct prompt_state *state = mem_zalloc(sizeof *state);
    state->given = *prompt;
    state->given.title = copy_of(prompt->title);
    state->given.help = copy_of(prompt->help);
    state->given.text = mem_copy(prompt->text != NULL ? prompt->text : "");
    state->given.draft = copy_of(prompt->draft);
    if (prompt->history == NULL)
        state->given.history = app->own->texts;
    state->entry = entry_new(state->given.text, prompt->long_text);
    use_history(app, state);
    prompt_keys_make(state);
    offer_draft(app, state);
    overlay_push(app, &ops, state);
}
