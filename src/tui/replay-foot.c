#include <config.h>

#include "replay.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/paint.h"

enum { SECOND = 1000, MINUTE = 60, HOUR = 60 * MINUTE, QUARTERS = 4 };

/* --- The bar: as long as the playing takes. */

static int column_of(const struct replay *replay, int64_t play_ms, int width)
{
    int64_t length = player_length_ms(&replay->player);

    return length == 0 ? 0 : (int)(play_ms * (width - 1) / length);
}

static int column_of_step(const struct replay *replay, uint32_t done, int width)
{
    return column_of(replay, player_step_play_ms(&replay->player, done - 1), width);
}

static void draw_rail(struct box row, int now)
{
    for (int x = 0; x < row.width; x++)
        paint_text(row, 0, x, x < now ? STYLE_NORMAL : STYLE_FRAME, x < now ? "━" : "─");
}

static int digit_of(const char *code)
{
    for (int i = 0; screens[i] != NULL; i++)
        if (strcmp(screens[i]->code, code) == 0)
            return i + 1;
    return 0;
}

/* A column of the bar: whether something stands there, and of the digit of a screen its name. */
struct column {
    bool taken;
    const char *name;
};

/* No digit stands side by side with another. */
static void draw_digits(const struct replay *replay, struct box row, struct column *columns)
{
    const struct chapters *chapters = &replay->chapters;
    int last = -2;

    for (size_t i = 0; i < chapters->count; i++) {
        int x = column_of_step(replay, chapters->entries[i].done, row.width);
        int digit = digit_of(chapters->entries[i].name);
        if (chapters->entries[i].kind != CHAPTER_SCREEN || x <= last + 1)
            continue;
        if (digit > 0)
            paint_format(row, 0, x, STYLE_KEY, "%d", digit);
        columns[x] = (struct column){true, digit > 0 ? _(screens[digit - 1]->short_name) : NULL};
        last = x;
    }
}

/* Beside what stands there already. */
static void draw_marks(const struct replay *replay, enum chapter_kind kind, struct box row,
                       struct column *columns)
{
    const char *mark = kind == CHAPTER_TOPIC ? "▾" : "◆";
    const enum style style = kind == CHAPTER_TOPIC ? STYLE_HEADING : STYLE_WARNING;
    const struct chapters *chapters = &replay->chapters;

    for (size_t i = 0; i < chapters->count; i++) {
        int x = column_of_step(replay, chapters->entries[i].done, row.width);
        if (chapters->entries[i].kind != kind)
            continue;
        for (int end = x + 2; x < end && x + 1 < row.width && columns[x].taken;)
            x++;
        paint_text(row, 0, x, style, mark);
        columns[x] = (struct column){.taken = true};
    }
}

static void draw_point(struct box row, int x, enum style style, const char *mark,
                       struct column *columns)
{
    paint_text(row, 0, x, style, mark);
    columns[x] = (struct column){.taken = true};
}

/* The first column from x on that is taken, or is free, or has a digit. */
static int column_after(const struct column *columns, int x, int width, bool taken)
{
    while (x < width && columns[x].taken != taken && columns[x].name == NULL)
        x++;
    return x;
}

/* The names of the screens, behind the digit and the marks beside it, where there is room for the
 * whole name. */
static void draw_names(struct box row, const struct column *columns)
{
    for (int x = 0; x < row.width; x++) {
        int first = column_after(columns, x + 1, row.width, false);
        int end = column_after(columns, first, row.width, true);
        if (columns[x].name != NULL && paint_width(columns[x].name) + 2 < end - first)
            paint_format(row, 0, first, STYLE_LABEL, " %s ", columns[x].name);
    }
}

static void draw_bar(const struct replay *replay, struct box row)
{
    int now = column_of(replay, player_play_ms(&replay->player), row.width);
    struct column *columns = mem_zalloc((size_t)row.width * sizeof *columns);

    draw_rail(row, now);
    draw_digits(replay, row, columns);
    draw_marks(replay, CHAPTER_TOPIC, row, columns);
    draw_marks(replay, CHAPTER_BOOKMARK, row, columns);
    if (replay->anchor != 0)
        draw_point(row, column_of_step(replay, replay->anchor, row.width), STYLE_GOOD, "◇",
                   columns);
    draw_point(row, now, STYLE_STRONG, "●", columns);
    draw_names(row, columns);
    free(columns);
}

/* --- The position line. */

/* A piece of it; those of the highest rank go first where there is no room. */
struct piece {
    char *text; /* "": nothing */
    enum style style;
    int rank;
    int gap; /* columns before it */
};
enum { PIECES = 8 };

static void write_elapsed(FILE *out, int64_t ms)
{
    int64_t seconds = (ms < 0 ? -ms : ms) / SECOND;

    fprintf(out, "%s%02" PRId64 ":%02" PRId64 ":%02" PRId64, ms <= -SECOND ? "-" : "",
            seconds / HOUR, seconds / MINUTE % MINUTE, seconds % MINUTE);
}

static char *elapsed_text(const struct player *player)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    fputs(player->playing ? "▶ " : "‖ ", out);
    write_elapsed(out, player->now);
    fputc('/', out);
    write_elapsed(out, player->meeting[player->count - 1]);
    mem_stream_end(out);
    return text;
}

/* "4", "¼", "1.25": a number of quarters. */
static char *quarters_text(int quarters)
{
    static const char *const fractions[QUARTERS][2] = {
        {"", ""}, {"1/4", "¼"}, {"1/2", "½"}, {"3/4", "¾"}};

    if (quarters < QUARTERS)
        return mem_copy(fractions[quarters][paint_unicode()]);
    return mem_printf("%g", (double)quarters / QUARTERS);
}

static char *speed_text(const struct player *player)
{
    char *number = quarters_text(player->speed);
    char *text = mem_printf("%sx", number);

    free(number);
    return text;
}

static char *idle_text(const struct player *player)
{
    if (player->idle_limit == 0)
        return mem_copy(_("idle off"));
    char *number = player->idle_limit == SECOND / 2
                       ? quarters_text(QUARTERS / 2)
                       : mem_printf("%g", (double)player->idle_limit / SECOND);
    char *text = mem_printf(_("idle≤%ss"), number);
    free(number);
    return text;
}

/* The day, where the record is of several. */
static char *day_text(const struct app *app)
{
    char first[DATE_SIZE], last[DATE_SIZE], day[DATE_SIZE];

    moment_date(replay_time(app->session, 0), first);
    moment_date(replay_time(app->session, session_steps(app->session) - 1), last);
    moment_date(replay_moment(app), day);
    return mem_copy(strcmp(first, last) == 0 ? "" : day);
}

static char *clock_text(const struct app *app)
{
    char clock[CLOCK_SIZE];

    moment_clock(replay_moment(app), true, clock);
    return mem_copy(clock);
}

static char *chapter_text(const struct replay *replay)
{
    const char *code = chapters_screen(&replay->chapters, replay->player.done);
    int digit = code != NULL ? digit_of(code) : 0;

    return digit > 0 ? mem_printf("[%s]", _(screens[digit - 1]->name)) : mem_copy("");
}

static bool is_drawn(const struct piece *piece, int rank)
{
    return *piece->text != '\0' && piece->rank <= rank;
}

static int pieces_width(const struct piece *pieces, int rank)
{
    int width = 1;

    for (size_t i = 0; i < PIECES; i++)
        if (is_drawn(&pieces[i], rank))
            width += pieces[i].gap + paint_width(pieces[i].text);
    return width;
}

static void draw_pieces(const struct piece *pieces, struct box row)
{
    int rank = PIECES, x = 0;

    while (rank > 0 && pieces_width(pieces, rank) > row.width)
        rank--;
    for (size_t i = 0; i < PIECES; i++)
        if (is_drawn(&pieces[i], rank))
            x = paint_text(row, 0, x + pieces[i].gap, pieces[i].style, pieces[i].text);
}

static void draw_position(const struct app *app, struct box row)
{
    const struct replay *replay = app->own->replay;
    const struct player *player = &replay->player;
    struct piece pieces[PIECES] = {
        {elapsed_text(player), STYLE_STRONG, 0, 1},
        {day_text(app), STYLE_NORMAL, 7, 2},
        {clock_text(app), STYLE_NORMAL, 2, 2},
        {mem_printf(_("action %" PRIu32 "/%" PRIu32), player->done, player->count), STYLE_NORMAL, 0,
         2},
        {mem_printf("#%" PRIu32, session_step(app->session, player->done - 1).last), STYLE_DIM, 5,
         1},
        {speed_text(player), STYLE_NORMAL, 3, 2},
        {idle_text(player), STYLE_NORMAL, 4, 2},
        {chapter_text(replay), STYLE_LABEL, 6, 2},
    };

    draw_pieces(pieces, row);
    for (size_t i = 0; i < PIECES; i++)
        free(pieces[i].text);
}

void replay_draw(struct app *app, struct box box)
{
    draw_bar(app->own->replay, box_columns(box_rows(box, 0, 1), 1, -2));
    draw_position(app, box_rows(box, 1, 1));
}

char *replay_words(const struct app *app, uint32_t done)
{
    uint32_t last = replay_told(app->session, done);
    char *words = step_words(app->session, last);
    char clock[CLOCK_SIZE];

    moment_clock(replay_time(app->session, last), true, clock);
    char *text = mem_printf("%s  %s", clock, words);
    free(words);
    return text;
}
