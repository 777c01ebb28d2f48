#include <config.h>

#include "readback.h"

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/session/agreement.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/phrase.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"
#include "entente/tui/app.h"
#include "entente/tui/items.h"
#include "entente/tui/overlay.h"
#include "entente/tui/paint.h"
#include "support.h"

enum {
    MEASURE = 56, /* columns of a line that is easy to read aloud */
    MARGIN = 4,
    EDGE = 3, /* rows above and below the words */
};

enum readback_action { READBACK_AGREED = ACTION_OWN, READBACK_OWNER, READBACK_DUE };

static const struct binding keys[] = {
    {K_TAB, 0, 0, ACTION_PANE_NEXT, N_("support"),
     N_("Asks the support of each partner, one key each.")},
    {'y', 0, 0, READBACK_AGREED, N_("agreed"), N_("The room said yes: the agreement is agreed.")},
    {'a', 0, 0, READBACK_OWNER, N_("owner"), N_("Who sees to it.")},
    {'d', 0, 0, READBACK_DUE, N_("date"), N_("The day by which it is to be done.")},
    {'u', 0, 0, ACTION_UNDO, NULL, N_("Takes the last change back.")},
    {K_CTRL('r'), 0, 0, ACTION_REDO, NULL, N_("Puts back what undo took back.")},
    {K_ENTER, 'e', 0, ACTION_EDIT, N_("edit"),
     N_("Edits the words; once they are agreed, replaces them.")},
    {K_RIGHT, 'l', 0, ACTION_RIGHT, N_("next"), N_("The next agreement.")},
    {K_LEFT, 'h', 0, ACTION_LEFT, N_("before"), N_("The agreement before.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("A line down.")},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("A line up.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_ESC, ' ', 'q', ACTION_BACK, N_("back"), N_("Back to the list.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {0},
};

static const struct binding keys_support[] = {
    {'b', 0, 0, SUPPORT_GIVE, NULL, N_("Fully behind it.")},
    {'f', 0, 0, SUPPORT_GIVE + 1, NULL, N_("Fine with it.")},
    {'l', 0, 0, SUPPORT_GIVE + 2, NULL, N_("Can live with it.")},
    {'s', 0, 0, SUPPORT_GIVE + 3, NULL, N_("Stands aside; the reservation can wait: Esc.")},
    {'o', 0, 0, SUPPORT_GIVE + 4, NULL, N_("Objects; the reservation can wait: Esc.")},
    {K_ENTER, 0, 0, SUPPORT_RESERVATION, N_("reservation"), N_("Writes the reservation.")},
    {K_BACKSPACE, 0, 0, SUPPORT_CLEAR, NULL, N_("Not asked.")},
    {'y', 0, 0, READBACK_AGREED, N_("agreed"), N_("The room said yes: the agreement is agreed.")},
    {'a', 0, 0, READBACK_OWNER, N_("owner"), N_("Who sees to it.")},
    {'d', 0, 0, READBACK_DUE, N_("date"), N_("The day by which it is to be done.")},
    {'u', 0, 0, ACTION_UNDO, NULL, N_("Takes the last change back.")},
    {K_CTRL('r'), 0, 0, ACTION_REDO, NULL, N_("Puts back what undo took back.")},
    {K_DOWN, 'j', 0, ACTION_DOWN, NULL, N_("The next partner.")},
    {K_UP, 'k', 0, ACTION_UP, NULL, N_("The partner before.")},
    {K_PAGE_DOWN, 0, 0, ACTION_PAGE_DOWN, NULL, N_("A page down.")},
    {K_PAGE_UP, 0, 0, ACTION_PAGE_UP, NULL, N_("A page up.")},
    {K_HOME, 'g', 0, ACTION_FIRST, NULL, N_("The room.")},
    {K_END, 'G', 0, ACTION_LAST, NULL, N_("The last partner.")},
    {K_TAB, 0, 0, ACTION_PANE_NEXT, N_("words"), N_("Back to the words alone.")},
    {K_ESC, ' ', 'q', ACTION_BACK, N_("back"), N_("Back to the words alone.")},
    {K_CTRL('c'), 0, 0, ACTION_BACK, NULL, NULL},
    {0},
};

struct readback {
    uint32_t item;
    bool asking;            /* the support of each partner */
    bool all;               /* every agreement that stands, one after another */
    bool replacing;         /* its words may be replaced by those of another agreement */
    uint32_t replacement;   /* that replaced it when that began; 0: none */
    uint32_t replaced;      /* the agreement whose place it took; 0: none */
    struct support support; /* of the item */
    int top;                /* first line in sight */
    int height;             /* lines in sight */
    int count;              /* lines of the whole */
};

static const struct binding *readback_keys(const void *data)
{
    const struct readback *state = data;

    return state->asking ? keys_support : keys;
}

/* --- Drawing. */

static char *value_of(struct app *app, uint32_t item, const char *code)
{
    return value_words(app->session, item, code, session_understood(app->session, item, code, 0));
}

/* Which one of all that stand it is. */
static void draw_count(struct app *app, uint32_t item, struct box row)
{
    uint32_t at = 0, count = 0;

    for (uint32_t i = 0; (i = session_next(app->session, KIND_AGREEMENT, i)) != 0;) {
        count += !agreement_is_over(app->session, i);
        at = i == item ? count : at;
    }
    char *text = mem_printf(_("%u of %u"), at, count);
    paint_right(row, 0, STYLE_LABEL, text);
    free(text);
}

static void draw_above(struct app *app, uint32_t item, struct box row)
{
    char *name = item_words(app->session, item);
    char *type = value_of(app, item, "type");
    bool plain = *session_value(app->session, item, "type", 0) == '\0';

    int x = paint_text(row, 0, 0, STYLE_LABEL, name);
    if (!plain)
        paint_format(row, 0, x, STYLE_LABEL, " · %s", type);
    free(name);
    free(type);
}

/* Status, owner and date, where they are known. */
static char *below_words(struct app *app, uint32_t item)
{
    static const char *const codes[] = {"status", "owner", "owner_person", "due"};
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);
    const char *before = "";

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        char *value = value_of(app, item, codes[i]);
        if (*value != '\0') {
            fprintf(out, "%s%s", before, value);
            before = " · ";
        }
        free(value);
    }
    mem_stream_end(out);
    return text;
}

/* The same, and how many were asked for their support: below the words, from column x on where that
 * leaves room for it, else in as many of the last rows as it needs. */
static void draw_state(struct app *app, uint32_t item, struct box box, int x)
{
    char *below = below_words(app, item);
    char *support = support_heading(app, item);
    char *text = mem_printf("%s · %s", below, support);
    int most = box.width - MARGIN - paint_width(text);
    struct box inside = box_columns(box, x < most ? x : most > MARGIN ? most : MARGIN, -MARGIN - 1);
    int lines = paint_lines(inside.width, text);
    int last = lines < EDGE ? 1 : 0; /* rows left free */

    paint_wrapped(box_rows(inside, box.height - last - lines, lines), 0, STYLE_LABEL, text);
    free(below);
    free(support);
    free(text);
}

static int longest(const struct wrap *wrap, const char *text)
{
    int most = 0;

    for (size_t i = 0; i < wrap->count; i++) {
        const struct wrap_line *line = &wrap->lines[i];
        int width = width_of(text + line->start, line->end - line->start);
        if (width > most)
            most = width;
    }
    return most;
}

/* With a blank row after each line as long as all of it fits. */
static void draw_lines(struct readback *state, const struct wrap *wrap, const char *text,
                       struct box box)
{
    int spread = 2 * (int)wrap->count - 1 <= box.height ? 2 : 1;
    int y = (box.height - spread * (int)wrap->count + spread - 1) / 2;

    state->height = box.height;
    state->count = (int)wrap->count;
    state->top = scroll_to(state->top, state->height, state->top, 1);
    if (y > 0)
        box = box_rows(box, y, -1);
    for (int i = state->top; i < state->count; i++) {
        const struct wrap_line *line = &wrap->lines[i];
        char *phrase = mem_copy_n(text + line->start, line->end - line->start);
        paint_text(box, (i - state->top) * spread, 0, STYLE_TITLE, phrase);
        free(phrase);
    }
    paint_scroll(box, state->top, state->count);
}

/* The words alone, with what stands above and below them. */
static void draw_words(struct app *app, struct readback *state, struct box box)
{
    int room = box.width - 2 * MARGIN;
    char *text = safe_copy(session_value(app->session, state->item, "text", 0), SAFE_LINES);
    struct wrap wrap = phrase_wrap(text, strlen(text), room < MEASURE ? room : MEASURE);
    int width = longest(&wrap, text);
    struct box inside = box_columns(box, (box.width - width) / 2, -1);

    draw_above(app, state->item, box_rows(inside, 1, 1));
    if (state->all)
        draw_count(app, state->item, box_columns(box_rows(box, 1, 1), MARGIN, -MARGIN - 1));
    draw_lines(state, &wrap, text, box_rows(inside, EDGE, -EDGE - 1));
    draw_state(app, state->item, box, (box.width - width) / 2);
    wrap_free(&wrap);
    free(text);
}

/* The words stay above, as far as they leave half of the rows for the support. */
static void draw_asking(struct app *app, struct readback *state, struct box box)
{
    struct box inside = box_columns(box, MARGIN, -MARGIN - 1);
    char *text = safe_copy(session_value(app->session, state->item, "text", 0), SAFE_LINES);
    char *heading = support_heading(app, state->item);
    char *below = below_words(app, state->item);
    int most = box.height / 2 - 3;
    int lines = paint_lines(inside.width, text);

    lines = lines < most ? lines : most;
    draw_above(app, state->item, box_rows(inside, 0, 1));
    paint_wrapped(box_rows(inside, 1, lines), 0, STYLE_TITLE, text);
    paint_text(inside, lines + 1, 0, STYLE_LABEL, below);
    paint_rule(box, lines + 2, heading);
    support_draw(app, &state->support, box_rows(box, lines + 3, -1), true);
    free(text);
    free(below);
    free(heading);
}

/* Where the words were replaced, those that took their place are read; where that was taken back,
 * the old ones. False when there is nothing to read any more. */
static bool settle(struct app *app, struct readback *state)
{
    uint32_t next = state->replacing ? session_ref(app->session, state->item, "replaced_by") : 0;

    if (next != 0 && next != state->replacement) {
        state->replaced = state->item;
        state->item = next;
        state->top = 0;
        state->replacing = false;
    }
    if (!session_exists(app->session, state->item))
        state->item = state->replaced;
    bool there = session_exists(app->session, state->item);
    support_show(app, &state->support, there ? state->item : 0);
    return there;
}

static void readback_draw(struct app *app, void *data, struct box box)
{
    struct readback *state = data;
    struct box above = box_rows(box, 0, -2); /* the message stays in sight */

    paint_clear(above);
    if (state->asking)
        draw_asking(app, state, above);
    else
        draw_words(app, state, above);
}

/* --- Input. */

/* The agreement after or before one, of those that are read; 0 at an end. */
static uint32_t neighbour(const struct app *app, const struct readback *state, int action)
{
    uint32_t before = 0;
    bool passed = state->item == 0;

    for (uint32_t at = 0; (at = session_next(app->session, KIND_AGREEMENT, at)) != 0;) {
        bool reads = !state->all || !agreement_is_over(app->session, at);
        if (at == state->item && action == ACTION_LEFT)
            return before;
        if (passed && reads)
            return at;
        passed = passed || at == state->item;
        before = reads ? at : before;
    }
    return 0;
}

/* Where all are read, the list beneath is not the one of the agreements. */
static void turn(struct app *app, struct readback *state, int action)
{
    uint32_t item = neighbour(app, state, action);

    if (item == 0)
        return;
    state->item = item;
    state->top = 0;
    if (!state->all)
        app_go(app, (struct place){item, NULL, 0});
}

static void edit(struct app *app, struct readback *state)
{
    state->replacing = true;
    state->replacement = session_ref(app->session, state->item, "replaced_by");
    app_edit(app, (struct place){state->item, "text", 0});
}

/* After a level of support the next one is asked. */
static void act_on_support(struct app *app, struct readback *state, int action)
{
    support_act(app, &state->support, action);
    if (action < SUPPORT_GIVE || action >= SUPPORT_CLEAR)
        return;
    support_show(app, &state->support, state->item);
    support_ask_next(app, &state->support);
}

static void turn_asking(struct app *app, struct readback *state)
{
    state->asking = !state->asking;
    if (!state->asking)
        return;
    support_show(app, &state->support, state->item);
    support_ask_first(app, &state->support);
}

static void act_on_words(struct app *app, struct readback *state, int action)
{
    if (action == ACTION_EDIT)
        edit(app, state);
    else if (action == ACTION_LEFT || action == ACTION_RIGHT)
        turn(app, state, action);
    else
        state->top = text_act(state->top, state->count, state->height, action);
}

/* Gives whether the action was one of both. */
static bool act_on_both(struct app *app, struct readback *state, int action)
{
    if (action == READBACK_AGREED)
        app_set(app, (struct place){state->item, "status", 0}, "agreed");
    else if (action == READBACK_OWNER)
        app_edit(app, (struct place){state->item, "owner", 0});
    else if (action == READBACK_DUE)
        app_edit(app, (struct place){state->item, "due", 0});
    else if (action == ACTION_UNDO)
        record_undo(app);
    else if (action == ACTION_REDO)
        record_redo(app);
    else if (action == ACTION_PANE_NEXT)
        turn_asking(app, state);
    else
        return false;
    return true;
}

static bool readback_input(struct app *app, void *data, const struct input *in, int action)
{
    struct readback *state = data;
    bool closes = action == ACTION_BACK && !state->asking;

    (void)in;
    if (action == ACTION_BACK)
        state->asking = false;
    else if (act_on_both(app, state, action))
        return true;
    else if (state->asking)
        act_on_support(app, state, action);
    else
        act_on_words(app, state, action);
    return !closes;
}

static bool readback_gone(struct app *app, void *data)
{
    return !settle(app, data);
}

static void readback_free(struct app *app, void *data)
{
    struct readback *state = data;

    (void)app;
    support_free(&state->support);
    free(state);
}

static void open_with(struct app *app, struct readback *state)
{
    static const struct overlay_ops ops = {
        .keys = readback_keys,
        .draw = readback_draw,
        .input = readback_input,
        .gone = readback_gone,
        .free = readback_free,
    };

    app_say(app, "%s", "");
    overlay_push(app, &ops, state);
}

void readback_open(struct app *app, uint32_t agreement)
{
    struct readback *state = mem_zalloc(sizeof *state);

    state->item = agreement;
    open_with(app, state);
}

void readback_open_all(struct app *app)
{
    struct readback *state = mem_zalloc(sizeof *state);

    state->all = true;
    state->item = neighbour(app, state, ACTION_RIGHT);
    if (state->item != 0) {
        open_with(app, state);
        return;
    }
    free(state);
    app_say(app, _("There is no agreement to read back"));
}
