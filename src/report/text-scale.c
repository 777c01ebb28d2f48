#include <config.h>

#include "text-private.h"

#include <string.h>

#include "entente/text/width.h"

enum {
    MARGIN = 2,
    APART = 9,    /* columns from one place to the next, more than dots take */
    DOTS = 4,     /* more than so many are counted */
    AT_ONCE = 64, /* names in one paragraph */
};

/* The places of the scale on their line, at so many columns from one another. */
static void write_axis(FILE *out, int steps)
{
    fprintf(out, "%*s", MARGIN, "");
    for (int at = 1; at <= steps; at++) {
        fprintf(out, "%d", at);
        if (at < steps) {
            fputc(' ', out);
            text_repeat(out, "\u2500", APART - 3);
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
static int write_rings(FILE *out, int count)
{
    char number[16] = "";

    if (count > DOTS)
        snprintf(number, sizeof number, "%d", count);
    text_repeat(out, "\u25CB", count > DOTS ? 1 : count);
    fputs(number, out);
    return (count > DOTS ? 1 : count) + (int)strlen(number);
}

/* The points at one place, from that one on: a full dot for the room, a ring for each other. Gives
 * the columns that they take. */
static int write_dots(FILE *out, const struct scale *scale, size_t *point, int at)
{
    int rooms = 0;
    int others = 0;

    for (; is_there(scale, *point, at); ++*point) {
        rooms += scale->points[*point].room;
        others += !scale->points[*point].room;
    }
    text_repeat(out, "\u25CF", rooms);
    return rooms + write_rings(out, others);
}

static void write_points(FILE *out, const struct scale *scale)
{
    int used = MARGIN;
    size_t point = 0;

    fprintf(out, "%*s", MARGIN, "");
    for (int at = 1; at <= scale->steps && point < scale->count; at++) {
        if (!is_there(scale, point, at))
            continue;
        const int place = MARGIN + (at - 1) * APART;

        fprintf(out, "%*s", place - used, "");
        used = place + write_dots(out, scale, &point, at);
    }
    fputc('\n', out);
}

/* What the ends are called, under them. */
static void write_ends(FILE *out, const struct look *look, const struct scale *scale)
{
    const int end = MARGIN + (scale->steps - 1) * APART + 1;
    const int low = width_of(scale->low, strlen(scale->low));
    const int high = width_of(scale->high, strlen(scale->high));
    const int gap = end - MARGIN - low - high;

    fprintf(out, "%*s", MARGIN, "");
    look_faint(out, look, scale->low);
    fprintf(out, "%*s", gap > 2 ? gap : 2, "");
    look_faint(out, look, scale->high);
    fputc('\n', out);
}

/* Who stands at one place, from that point on, in one paragraph. Gives the next point. */
static size_t write_who(FILE *out, const struct look *look, const struct scale *scale, size_t point)
{
    const int at = scale->points[point].at;
    struct run list[2 * AT_ONCE];
    struct runs runs = {.list = list};

    for (; is_there(scale, point, at) && runs.count + 2 <= 2 * AT_ONCE; point++) {
        if (runs.count > 0)
            list[runs.count++] = (struct run){.text = (char *)", "};
        list[runs.count++] =
            (struct run){.style = scale->points[point].room ? RUN_STRONG : RUN_PLAIN,
                         .text = scale->points[point].who};
    }
    fprintf(out, "%*s%d  ", MARGIN, "", at);
    text_runs(out, look, &runs, MARGIN + 3);
    return point;
}

void text_scale(FILE *out, const struct look *look, const struct scale *scale)
{
    write_axis(out, scale->steps);
    write_points(out, scale);
    write_ends(out, look, scale);
    for (size_t point = 0; point < scale->count;)
        point = write_who(out, look, scale, point);
}
