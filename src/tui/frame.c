#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/paint.h"
#include "entente/tui/term.h"
#include "hints.h"
#include "insight-mark.h"
#include "replay.h"
#include "topics.h"

enum { HEAD = 3, FOOT = 2 };

bool frame_fits(void)
{
    struct box box = term_box();
    return box.height >= LEAST_HEIGHT && box.width >= LEAST_WIDTH;
}

static void draw_too_small(struct box box)
{
    char *text = mem_printf(_("The window is %d by %d. The screens need %d by %d: make it larger. "
                              "Nothing is lost; Ctrl-C leaves."),
                            box.width, box.height, LEAST_WIDTH, LEAST_HEIGHT);
    paint_wrapped(box, 0, STYLE_NORMAL, text);
    free(text);
}

/* --- The bar at the top. */

struct saving {
    const char *words;
    enum style style;
};

static struct saving saving_of(struct app *app)
{
    if (app->own->replay != NULL)
        return (struct saving){_("replay"), STYLE_WARNING};
    if (!log_writable(session_log(app->session)))
        return (struct saving){_("read-only"), STYLE_WARNING};
    if (record_is_off(app) && app->own->state == LOG_SAVED)
        return (struct saving){_("OFF THE RECORD"), STYLE_WARNING};
    if (record_is_closed(app) && app->own->state == LOG_SAVED)
        return (struct saving){_("closed"), STYLE_WARNING};
    switch (app->own->state) {
    case LOG_SAVED:
        return (struct saving){_("saved"), STYLE_GOOD};
    case LOG_SAVING:
        return (struct saving){_("saving…"), STYLE_PARTLY};
    default:
        return (struct saving){_(" NOT SAVED "), STYLE_ERROR};
    }
}

static const char *rule_of(const struct app *app)
{
    const struct field *field = schema_field(KIND_SESSION, "attribution");
    static const char *const codes[] = {
        [ATTRIBUTION_NAME] = "name",
        [ATTRIBUTION_ORGANISATION] = "organisation",
        [ATTRIBUTION_TYPE] = "type",
        [ATTRIBUTION_NONE] = "none",
    };
    const struct choice *choice = schema_choice(field, codes[session_attribution(app->session)]);
    return choice != NULL ? _(choice->label) : "";
}

/* How much there is to talk about, left of column x; gives what is left of that. */
static int draw_insights(struct app *app, struct box bar, int x)
{
    const struct insights *insights = app_insights(app);
    size_t count = insights_to_talk_about(insights);
    if (count == 0)
        return x;
    enum insight_severity most = insights_get(insights, 0)->rule->severity;
    char *text = mem_printf("%s %zu", insight_mark(), count);
    x = paint_right(box_columns(bar, 0, x - 2), 0, insight_mark_style(most), text);
    free(text);
    return x;
}

/* From the right; gives what is left for the title. */
static int draw_state(struct app *app, struct box bar)
{
    char clock[CLOCK_SIZE];
    moment_clock(app_now(app), false, clock);
    int x = paint_right(box_columns(bar, 0, -2), 0, STYLE_STRONG, clock);
    if (app->session == NULL)
        return x;
    struct saving saving = saving_of(app);
    x = paint_right(box_columns(bar, 0, x - 2), 0, saving.style, saving.words);
    x = paint_right(box_columns(bar, 0, x - 2), 0, STYLE_DIM, rule_of(app));
    return projector_draw_state(app, bar, draw_insights(app, bar, x));
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? slash + 1 : path;
}

static void draw_title(struct app *app, struct box box)
{
    if (app->session == NULL) {
        int x = paint_text(box, 0, 0, STYLE_TITLE, PACKAGE_NAME);
        paint_text(box, 0, x + 2, STYLE_DIM, app->folder != NULL ? app->folder : "");
        return;
    }
    uint32_t item = session_item(app->session, "session");
    const char *title = item != 0 ? session_value(app->session, item, "title", 0) : "";
    if (*title == '\0')
        title = file_name(session_path(app->session));
    paint_text(box, 0, 0, record_is_off(app) ? STYLE_WARNING : STYLE_TITLE, title);
}

/* --- The names of the screens. */

enum tab_length { TAB_FULL, TAB_SHORT, TAB_DIGIT };

static const char *tab_name(const struct app *app, size_t i, enum tab_length length)
{
    if (length == TAB_FULL || (length == TAB_DIGIT && screens[i] == app->screen))
        return _(screens[i]->name);
    return length == TAB_SHORT ? _(screens[i]->short_name) : "";
}

static int tabs_width(const struct app *app, enum tab_length length)
{
    int width = 1;
    for (size_t i = 0; screens[i] != NULL; i++)
        width += 3 + paint_width(tab_name(app, i, length));
    return width;
}

static void draw_tabs(struct app *app, struct box row)
{
    enum tab_length length = TAB_FULL;
    while (length != TAB_DIGIT && tabs_width(app, length) > row.width)
        length++;
    int gap = tabs_width(app, length) + 16 < row.width ? 2 : 1;
    int x = 1;
    for (size_t i = 0; screens[i] != NULL; i++) {
        bool present = screens[i] == app->screen;
        const char *name = tab_name(app, i, length);
        const char digit[] = {(char)('1' + i), '\0'};
        x = paint_text(row, 0, x, present ? STYLE_TAB : STYLE_KEY, digit);
        if (*name != '\0') {
            x = paint_text(row, 0, x, present ? STYLE_TAB : STYLE_DIM, " ");
            x = paint_text(row, 0, x, present ? STYLE_TAB : STYLE_DIM, name);
        }
        x += gap;
    }
}

/* Why nothing can be entered; NULL where it can. */
static const char *why_not(const struct app *app)
{
    if (record_is_off(app))
        return _("Off the record: nothing is kept until O is pressed again");
    return record_is_closed(app) ? _("The session is closed: x on Close (8) opens it again") : NULL;
}

/* Left of that column of the row. */
static void draw_words(struct box row, int end, enum style style, const char *words)
{
    struct box left = box_columns(row, 0, end);
    int x = paint_text(left, 0, 0, STYLE_FRAME, " ");
    x = paint_text(box_columns(left, 0, end - 1), 0, x, style, words);
    paint_text(left, 0, x, STYLE_FRAME, " ");
}

/* Why nothing can be entered; the time of the topic gets what that leaves. */
static void draw_why_not(const struct app *app, struct box row, const char *why)
{
    const int least = paint_width(why) + 3;

    draw_words(row, least + topics_line_draw(app, box_columns(row, least, -1)), STYLE_WARNING, why);
}

/* What the screen is for, where the time of the topic leaves all of it room. */
static void draw_purpose(const struct app *app, struct box row)
{
    const char *purpose = _(app->screen->purpose);
    const int end = topics_line_draw(app, row);

    if (end == row.width || paint_width(purpose) + 3 <= end)
        draw_words(row, end, STYLE_LABEL, purpose);
}

static void draw_rule(const struct app *app, struct box row)
{
    const char *why = why_not(app);

    if (why != NULL)
        draw_why_not(app, row, why);
    else
        draw_purpose(app, row);
}

static void draw_head(struct app *app, struct box head)
{
    int room = draw_state(app, box_rows(head, 0, 1));
    draw_title(app, box_columns(box_rows(head, 0, 1), 1, room > 3 ? room - 3 : 0));
    paint_bar(head, 0);
    if (app->session != NULL)
        draw_tabs(app, box_rows(head, 1, 1));
    paint_rule(head, 2, NULL);
    draw_rule(app, box_columns(box_rows(head, 2, 1), 1, -3));
}

/* --- The lines at the bottom. */

static void draw_matches(struct app *app, struct box row)
{
    const struct app_own *own = app->own;
    int x = paint_format(row, 0, 1, STYLE_LABEL, _("match %zu of %zu for “%s”"), own->match + 1,
                         own->matches.count, own->needle);
    x = paint_text(row, 0, x + 2, STYLE_KEY, "<");
    x = paint_text(row, 0, x + 1, STYLE_KEY, ">");
    x = paint_text(row, 0, x + 1, STYLE_LABEL, _("others"));
    x = paint_text(row, 0, x + 2, STYLE_KEY, _("Esc"));
    paint_text(row, 0, x + 1, STYLE_LABEL, _("ends"));
}

static void draw_message(struct app *app, struct box row)
{
    const struct app_own *own = app->own;
    if (own->message != NULL) {
        enum style style = own->message_failed ? STYLE_ERROR
                           : own->message_old  ? STYLE_DIM
                                               : STYLE_STRONG;
        paint_text(row, 0, 1, style, own->message);
    } else if (own->replay != NULL) {
        char *words = replay_words(app, own->replay->player.done);
        paint_text(row, 0, 1, STYLE_STRONG, words);
        free(words);
    } else if (own->needle != NULL) {
        draw_matches(app, row);
    }
}

static void draw_hints(struct app *app, struct box row)
{
    const struct app_own *own = app->own;
    if (own->overlay_count == 0 && own->replay != NULL) {
        hints_draw(row, keys_replay, HINTS_NONE);
        return;
    }
    if (own->overlay_count == 0) {
        const struct screen *screen = app->screen;
        hints_draw(row,
                   screen->live_keys != NULL ? screen->live_keys(app_state(app, screen))
                                             : screen->keys,
                   app->session != NULL ? HINTS_ALL : HINTS_HELP_AND_BACK);
        return;
    }
    struct overlay top = own->overlays[own->overlay_count - 1];
    hints_draw(row, top.ops->keys(top.state), HINTS_NONE);
}

static void draw_overlays(struct app *app, struct box box)
{
    for (size_t i = 0; i < app->own->overlay_count; i++) {
        struct overlay overlay = app->own->overlays[i];
        overlay.ops->draw(app, overlay.state, box);
    }
}

static bool is_view(const struct app *app, uint32_t partner)
{
    return session_anonymous(app->session) ? partner == session_voice(app->session)
                                           : session_exists(app->session, partner);
}

/* A view that is no more gives way to the room's. */
static void check_partner(struct app *app)
{
    if (app->partner != 0 && (app->session == NULL || !is_view(app, app->partner)))
        app->partner = 0;
}

/* What the room sees; of messages only those that something went wrong. */
static void draw_projector(struct app *app, struct box box)
{
    struct box row = box_rows(box, box.height - 1, 1);

    projector_draw(app, box_rows(box, 0, -2));
    draw_overlays(app, box_rows(box, 0, -2));
    if (app->own->message_failed && !app->own->message_old) {
        paint_clear(box_rows(box, box.height - FOOT, 1));
        draw_message(app, box_rows(box, box.height - FOOT, 1));
    }
    int x = projector_draw_foot(app, row);
    if (app->own->overlay_count > 0)
        draw_hints(app, box_columns(row, x, -1));
}

static void draw_all(struct app *app, struct box box)
{
    int foot = app->own->replay != NULL ? REPLAY_FOOT : FOOT;
    check_partner(app);
    paint_frames(record_is_off(app) ? STYLE_WARNING : STYLE_FRAME);
    if (app->own->projector.on && app->own->replay == NULL) {
        draw_projector(app, box);
        return;
    }
    draw_head(app, box_rows(box, 0, HEAD));
    paint_needle(app->own->needle);
    app->screen->draw(app, app_state(app, app->screen), box_rows(box, HEAD, -foot - 1));
    paint_needle(NULL);
    if (app->own->replay != NULL)
        replay_draw(app, box_rows(box, box.height - foot, 2));
    draw_message(app, box_rows(box, box.height - FOOT, 1));
    draw_overlays(app, box_rows(box, 0, -2));
    draw_hints(app, box_rows(box, box.height - 1, 1));
}

void frame_draw(struct app *app)
{
    struct box box = term_box();
    paint_begin();
    if (frame_fits())
        draw_all(app, box);
    else
        draw_too_small(box);
    paint_end();
}
