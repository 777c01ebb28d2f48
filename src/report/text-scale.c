#include <config.h>

#include "text-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/width.h"

enum {
    MARGIN = 2,
    APART = 9,   /* columns from one place to the next, more than dots take */
    BETWEEN = 2, /* columns at least, from what one end is called to the other */
    DOTS = 4,    /* more than so many are counted */
};

/* The places of the scale on their line, at so many columns from one another. */
static void write_axis(FILE *out, const struct look *look, int steps)
{
    fprintf(out, "%*s", MARGIN, "");
    for (int at = 1; at <= steps; at++) {
        fprintf(out, "%d", at);
        if (at < steps) {
            fputc(' ', out);
            text_repeat(out, look->ascii ? "-" : "\u2500", APART - 3);
            fputc(' ', out);
        }
    }
    fputc('\n', out);
}

static bool is_there(const struct scale *scale, size_t point, int at)
{
    return point < scale->count && scale->points[point].at == at;
}

/* The rings of those who are not the room; gives the columns that they take. */
static int write_rings(FILE *out, const struct look *look, int count)
{
    char number[16] = "";

    if (count > DOTS)
        snprintf(number, sizeof number, "%d", count);
    text_repeat(out, text_sign(look, TONE_EMPTY, "\u25CB"), count > DOTS ? 1 : count);
    fputs(number, out);
    return (count > DOTS ? 1 : count) + (int)strlen(number);
}

/* The points at one place, from that one on: a full dot for the room, a ring for each other. Gives
 * the columns that they take. */
static int write_dots(FILE *out, const struct look *look, const struct scale *scale, size_t *point,
                      int at)
{
    int rooms = 0;
    int others = 0;

    for (; is_there(scale, *point, at); ++*point) {
        rooms += scale->points[*point].room;
        others += !scale->points[*point].room;
    }
    text_repeat(out, text_sign(look, TONE_FULL, "\u25CF"), rooms);
    return rooms + write_rings(out, look, others);
}

static void write_points(FILE *out, const struct look *look, const struct scale *scale)
{
    int used = MARGIN;
    size_t point = 0;

    fprintf(out, "%*s", MARGIN, "");
    for (int at = 1; at <= scale->steps && point < scale->count; at++) {
        if (!is_there(scale, point, at))
            continue;
        const int place = MARGIN + (at - 1) * APART;

        fprintf(out, "%*s", place - used, "");
        used = place + write_dots(out, look, scale, &point, at);
    }
    fputc('\n', out);
}

/* What the ends are called, under them: in one line, where that is wide enough. */
static void write_ends(FILE *out, const struct look *look, const struct scale *scale)
{
    const int end = MARGIN + (scale->steps - 1) * APART + 1;
    const int low = width_of(scale->low, strlen(scale->low));
    const int high = width_of(scale->high, strlen(scale->high));
    const bool beside = MARGIN + low + BETWEEN + high <= look->columns;
    const int least = beside ? BETWEEN : MARGIN;
    const int gap = end - high - (beside ? MARGIN + low : 0);

    fprintf(out, "%*s", MARGIN, "");
    look_faint(out, look, scale->low);
    fprintf(out, "%s%*s", beside ? "" : "\n", gap > least ? gap : least, "");
    look_faint(out, look, scale->high);
    fputc('\n', out);
}

/* How many points from that one on are called the same and stand at one place. */
static size_t count_alike(const struct scale *scale, size_t point)
{
    size_t count = 1;

    while (is_there(scale, point + count, scale->points[point].at) &&
           strcmp(scale->points[point + count].who, scale->points[point].who) == 0)
        count++;
    return count;
}

/* Who stands at one place, from that point on, in one paragraph. Gives the next point. */
static size_t write_who(FILE *out, const struct look *look, const struct scale *scale, size_t point)
{
    const int at = scale->points[point].at;
    char *text;
    size_t size;
    FILE *const names = mem_stream(&text, &size);
    const char *before = "";

    for (size_t count; is_there(scale, point, at); point += count, before = ", ") {
        count = count_alike(scale, point);
        fprintf(names, "%s%s", before, scale->points[point].who);
        if (count > 1)
            fprintf(names, " (%zu)", count);
    }
    mem_stream_end(names);
    struct run run = {.text = text};

    fprintf(out, "%*s%d  ", MARGIN, "", at);
    text_runs(out, look, &(struct runs){.list = &run, .count = 1}, MARGIN + 3);
    free(text);
    return point;
}

void text_scale(FILE *out, const struct look *look, const struct scale *scale)
{
    write_axis(out, look, scale->steps);
    write_points(out, look, scale);
    write_ends(out, look, scale);
    for (size_t point = 0; point < scale->count;)
        point = write_who(out, look, scale, point);
}
