#include <config.h>

#include "support.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/items.h"

enum {
    NAME_AT = 3,
    WORDS_WIDTH = 17, /* of a level in words, shown where there is room for it */
    WORDS_FROM = 48,
    SCROLL = 1, /* columns of the bar that says where in the rows it stands */
};

/* What is shown below the rows: the key, the glyph and the name of each level. */
static const struct {
    const char *key;
    const char *name;
} legend[] = {
    {"b", N_("behind")},      {"f", N_("fine")},   {"l", N_("live with")},
    {"s", N_("stand aside")}, {"o", N_("object")},
};
enum { LEVELS = sizeof legend / sizeof *legend };

void support_free(struct support *support)
{
    free(support->whose);
    support->whose = NULL;
}

/* --- The rows. */

static const struct choice *level_at(int i)
{
    return &schema_field(KIND_AGREEMENT, "support")->choices[i];
}

static const char *given_by(const struct app *app, const struct support *support, const char *code,
                            uint32_t partner)
{
    return session_value(app->session, support->agreement, code, partner);
}

static void row_add(struct support *support, uint32_t whose)
{
    support->whose = mem_resize(support->whose, (size_t)support->count + 1, sizeof *support->whose);
    support->whose[support->count++] = whose;
}

/* A view of a partner that is kept without saying whose. */
static bool is_kept(const struct app *app, uint32_t whose)
{
    return session_anonymous(app->session) &&
           session_item_kind(app->session, whose) == KIND_PARTNER;
}

static void find_voices(struct app *app, struct support *support)
{
    for (uint32_t whose = 0;
         (whose = views_next_whose(app->session, support->agreement, NULL, whose)) != 0;)
        if (session_item_kind(app->session, whose) == KIND_VOICE || is_kept(app, whose))
            row_add(support, whose);
}

void support_show(struct app *app, struct support *support, uint32_t agreement)
{
    if (support->agreement != agreement)
        support->top = 0;
    support->agreement = agreement;
    support->count = 0;
    if (agreement == 0)
        return;
    row_add(support, 0);
    if (!session_anonymous(app->session))
        for (uint32_t at = 0; (at = session_next(app->session, KIND_PARTNER, at)) != 0;)
            row_add(support, at);
    find_voices(app, support);
    if (session_anonymous(app->session))
        row_add(support, session_voice(app->session));
    if (support->selected >= support->count)
        support->selected = support->count - 1;
}

/* --- Drawing. */

static bool owes_reservation(const char *level)
{
    return strcmp(level, "stand-aside") == 0 || strcmp(level, "object") == 0;
}

static char *name_of(struct app *app, uint32_t whose)
{
    if (whose == session_voice(app->session))
        return mem_copy(_("another voice"));
    return view_words(app->session, whose);
}

static void draw_level(struct app *app, const char *code, struct box box)
{
    const struct choice *level = schema_choice(schema_field(KIND_AGREEMENT, "support"), code);

    (void)app;
    if (level == NULL) {
        paint_text(box, 0, 1, STYLE_FRAME, paint_unicode() ? "·" : ".");
        return;
    }
    paint_text(box, 0, 1, support_style(code), support_glyph(level));
    if (box.width >= WORDS_FROM)
        paint_text(box, 0, box.width - WORDS_WIDTH, support_style(code), _(level->label));
}

/* Whoever is not at the table is not asked. */
static bool is_absent(const struct app *app, uint32_t whose)
{
    return session_item_kind(app->session, whose) == KIND_PARTNER &&
           !presence_is(app->session, whose);
}

static void draw_whose(struct app *app, uint32_t whose, const char *level, struct box box)
{
    char *name = name_of(app, whose);
    int width = box.width - (box.width >= WORDS_FROM ? WORDS_WIDTH + 1 : SCROLL);
    struct box names = box_columns(box, 0, width);

    draw_level(app, level, box);
    int x = paint_text(names, 0, NAME_AT, *level != '\0' ? STYLE_NORMAL : STYLE_LABEL, name);
    if (*level == '\0' && is_absent(app, whose))
        paint_text(names, 0, x + 1, STYLE_DIM, _("(not present)"));
    free(name);
}

/* Draws one row from its line first on; gives the lines of the whole. */
static int draw_row(struct app *app, const struct support *support, int row, struct box box,
                    int first)
{
    uint32_t whose = support->whose[row];
    const char *level = given_by(app, support, "support", whose);
    const char *reservation = given_by(app, support, "reservation", whose);

    if (first == 0)
        draw_whose(app, whose, level, box);
    if (*reservation == '\0' && !owes_reservation(level))
        return 1;
    struct box below = box_columns(box_rows(box, first == 0 ? 1 : 0, -1), NAME_AT, -2);
    return 1 + paint_wrapped(below, first == 0 ? 0 : first - 1,
                             *reservation != '\0' ? STYLE_LABEL : STYLE_WARNING,
                             *reservation != '\0' ? reservation : _("no reservation written yet"));
}

static int row_lines(struct app *app, const struct support *support, int row, struct box box)
{
    return draw_row(app, support, row, box_rows(box, 0, 0), 1);
}

static int line_of(struct app *app, const struct support *support, int row, struct box box)
{
    int line = 0;

    for (int i = 0; i < row; i++)
        line += row_lines(app, support, i, box);
    return line;
}

static void draw_rows(struct app *app, struct support *support, struct box box, bool focused)
{
    int line = 0;

    for (int row = 0; row < support->count && line < support->top + box.height; row++) {
        int above = support->top > line ? support->top - line : 0;
        int y = line > support->top ? line - support->top : 0;
        int lines = draw_row(app, support, row, box_rows(box, y, -1), above);
        if (row == support->selected && lines > above)
            paint_select(box, y, lines - above, focused);
        line += lines;
    }
}

/* The legend flows over as many rows as it needs; gives them. */
static int draw_legend(struct box box)
{
    int x = 1, y = 0;

    for (int i = 0; i < LEVELS; i++) {
        const char *glyph = support_glyph(level_at(i));
        int width = 4 + paint_width(_(legend[i].name));
        if (x > 1 && x + width >= box.width) {
            x = 1;
            y++;
        }
        paint_text(box, y, x, STYLE_KEY, legend[i].key);
        paint_text(box, y, x + 2, support_style(level_at(i)->code), glyph);
        paint_text(box, y, x + 4, STYLE_LABEL, _(legend[i].name));
        x += width + 2;
    }
    return y + 1;
}

static int legend_rows(struct box box)
{
    return draw_legend((struct box){.width = box.width});
}

static struct box draw_counts(struct app *app, const struct support *support, struct box box)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = mem_stream(&text, &size);
    int lines = 0;

    support_write_counts(app, support->agreement, out);
    mem_stream_end(out);
    if (*text != '\0')
        lines = paint_wrapped(box_columns(box, 1, -2), 0, STYLE_NORMAL, text);
    free(text);
    return box_rows(box, lines, -1);
}

void support_draw(struct app *app, struct support *support, struct box box, bool focused)
{
    if (support->count == 0)
        return;
    if (session_anonymous(app->session))
        box = draw_counts(app, support, box);
    int total = line_of(app, support, support->count, box);
    int below = app_can_write(app) ? legend_rows(box) : 0;
    if (below > 0 && (focused || total + below < box.height)) {
        draw_legend(box_rows(box, box.height - below, -1));
        box = box_rows(box, 0, box.height - below);
    }
    support->height = box.height;
    support->top =
        scroll_to(support->top, box.height, line_of(app, support, support->selected, box),
                  row_lines(app, support, support->selected, box));
    draw_rows(app, support, box, focused);
    paint_scroll(box, support->top, total);
}

/* --- Acting. */

struct place support_focus(struct app *app, const struct support *support)
{
    (void)app;
    if (support->count == 0)
        return (struct place){support->agreement, NULL, 0};
    return (struct place){support->agreement, "support", support->whose[support->selected]};
}

static struct place reservation_of(struct app *app, struct place place)
{
    place.field = "reservation";
    if (place.partner == session_voice(app->session)) {
        uint32_t newest = session_newest_voice(app->session, place.item, "support");
        place.partner = newest != 0 ? newest : place.partner;
    }
    return place;
}

static void give(struct app *app, struct support *support, const char *level)
{
    struct place place = support_focus(app, support);

    if (!app_set(app, place, level) || !owes_reservation(level))
        return;
    struct place reservation = reservation_of(app, place);
    if (*session_value(app->session, reservation.item, "reservation", reservation.partner) == '\0')
        app_edit(app, reservation);
}

bool support_act(struct app *app, struct support *support, int action)
{
    if (rows_act(&support->selected, support->count, support->height, action))
        return true;
    if (is_kept(app, support_focus(app, support).partner) && action >= SUPPORT_GIVE)
        app_say(app, _("This view was given while names were kept: it stays as it is"));
    else if (action >= SUPPORT_GIVE && action < SUPPORT_GIVE + LEVELS)
        give(app, support, level_at(action - SUPPORT_GIVE)->code);
    else if (action == SUPPORT_CLEAR)
        app_set(app, support_focus(app, support), "");
    else if (action == SUPPORT_RESERVATION)
        app_edit(app, reservation_of(app, support_focus(app, support)));
    else if (action == ACTION_EDITOR)
        app_editor(app, reservation_of(app, support_focus(app, support)));
    else
        return false;
    return true;
}

static bool is_out(const struct app *app, uint32_t whose)
{
    return session_item_kind(app->session, whose) == KIND_PARTNER &&
           !presence_is(app->session, whose);
}

void support_ask_next(struct app *app, struct support *support)
{
    for (int row = support->selected + 1; row < support->count; row++)
        if (!is_out(app, support->whose[row])) {
            support->selected = row;
            return;
        }
}

void support_ask_first(struct app *app, struct support *support)
{
    for (int row = 0; row < support->count; row++) {
        uint32_t whose = support->whose[row];
        if (whose != 0 && !is_out(app, whose) &&
            *given_by(app, support, "support", whose) == '\0') {
            support->selected = row;
            return;
        }
    }
}

void support_go(struct support *support, uint32_t partner)
{
    for (int row = 0; row < support->count; row++)
        if (support->whose[row] == partner)
            support->selected = row;
}
