#include <config.h>

#include <inttypes.h>
#include <stdlib.h>

#include "app-own.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/text/width.h"
#include "topics.h"

enum { SECOND = 1000, MINUTE = 60 * SECOND, LEAST_TITLE = 8 };

/* --- In words. */

/* Minutes, as a topic is given them; seconds around its end. What is left is rounded up, what is
 * over down: both change together with the seconds. */
static char *time_words(int64_t left)
{
    const int64_t ms = left < 0 ? -left : left;
    const int64_t seconds = (ms + (left > 0 ? SECOND - 1 : 0)) / SECOND;

    if (ms <= MINUTE)
        return mem_printf("%" PRId64 ":%02" PRId64, seconds / 60, seconds % 60);
    return mem_printf(_("%" PRId64 " min"), (ms + (left > 0 ? MINUTE - 1 : 0)) / MINUTE);
}

char *topics_left_words(const struct agenda_topic *topic)
{
    static const char *const marks[] = {
        [AGENDA_CALM] = "", [AGENDA_SOON] = "! ", [AGENDA_NOW] = "!! "};
    const int64_t left = agenda_left(topic);
    char *time = time_words(topic->given > 0 ? left : -topic->took);
    char *words = mem_printf("%s%s %s", marks[agenda_stage(topic)], time,
                             topic->given == 0 ? _("so far")
                             : left >= 0       ? _("left")
                                               : _("over"));

    free(time);
    return words;
}

enum style topics_left_style(const struct agenda_topic *topic)
{
    static const enum style styles[] = {
        [AGENDA_CALM] = STYLE_STRONG, [AGENDA_SOON] = STYLE_WARNING, [AGENDA_NOW] = STYLE_MISSING};

    return styles[agenda_stage(topic)];
}

char *topics_behind_words(const struct agenda *agenda)
{
    const int64_t minutes = agenda->behind / MINUTE;

    if (minutes == 0)
        return mem_copy(_("on time"));
    return minutes > 0 ? mem_printf(_("%" PRId64 " min behind"), minutes)
                       : mem_printf(_("%" PRId64 " min ahead"), -minutes);
}

/* --- The line: the time that is left last, as it is what stays where there is little room. */

/* Puts text before column x, where it has room there, with a dot between. */
static int put_before(struct box row, int x, enum style style, const char *text)
{
    const int width = paint_width(text) + (x < row.width ? 3 : 0);

    if (x < width)
        return x;
    if (x < row.width)
        paint_text(box_columns(row, 0, x), 0, x - 3, STYLE_LABEL, " \u00b7 ");
    paint_text(row, 0, x - width, style, text);
    return x - width;
}

/* Columns in which one can tell which topic it is, the dot behind it included. */
static int least_of_title(const char *title)
{
    const int width = paint_width(title);

    return (width < LEAST_TITLE ? width : LEAST_TITLE) + 3;
}

static int put_title(struct box row, int x, const char *title)
{
    char *clipped = width_clip(title, x - 3);

    x = put_before(row, x, STYLE_NORMAL, clipped);
    free(clipped);
    return x;
}

/* "8 of 20 min" */
static int put_elapsed(struct box row, int x, const struct agenda_topic *topic, int least)
{
    if (topic->given == 0 || x < least)
        return x;
    char *words = mem_printf(_("%" PRId64 " of %" PRId64 " min"), agenda_took_minutes(topic, true),
                             topic->given / MINUTE);

    x = put_before(row, x, STYLE_LABEL, words);
    free(words);
    return x;
}

/* What is left does not stand without its topic: it would be that of something else. */
static int draw_running(const struct app *app, const struct agenda *agenda, struct box row)
{
    const struct agenda_topic *topic = agenda->running;
    char *title = title_words(app->session, topic->item);
    char *left = topics_left_words(topic);
    char *behind = topics_behind_words(agenda);
    const int least = least_of_title(title) + paint_width(left);
    int x = row.width;

    if (least <= row.width) {
        if (least + paint_width(behind) + 3 <= row.width)
            x = put_before(row, x, STYLE_LABEL, behind);
        x = put_before(row, x, topics_left_style(topic), left);
        x = put_elapsed(row, x, topic, 40);
        x = put_title(row, x, title);
    }
    free(title);
    free(left);
    free(behind);
    return x;
}

/* In a closed session nothing does. */
static bool runs(const struct app *app)
{
    const uint32_t item = app->session != NULL ? session_item(app->session, "session") : 0;

    return item != 0 && !session_is_closed(app->session) &&
           *session_value(app->session, item, "topic", 0) != '\0';
}

int topics_line_draw(const struct app *app, struct box row)
{
    if (!runs(app))
        return row.width;
    struct agenda agenda = topics_now(app);
    const struct box inside = box_columns(row, 1, -2);
    const int x = agenda.running != NULL ? draw_running(app, &agenda, inside) : inside.width;

    agenda_free(&agenda);
    if (x == inside.width)
        return row.width;
    paint_text(row, 0, x, STYLE_FRAME, " ");
    paint_text(row, 0, row.width - 1, STYLE_FRAME, " ");
    return x;
}

/* --- When it changes. */

int64_t topics_next_ms(const struct app *app, int64_t until_ms)
{
    if (!runs(app) || app->own->replay != NULL)
        return until_ms;
    struct agenda agenda = topics_now(app);
    const int64_t change = agenda_until_change(&agenda);
    const int64_t now = moment_elapsed_ms();

    agenda_free(&agenda);
    return change < until_ms - now ? now + change : until_ms;
}
