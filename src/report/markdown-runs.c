#include <config.h>

#include "markdown-private.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>

#include "entente/text/mem.h"

/* Runs being written: their texts one after another. */
struct writing {
    FILE *out;
    char *text;
    size_t length;
    enum markdown_place place;
    int indent;
};

static char *join(const struct runs *runs, size_t *length)
{
    char *text;
    FILE *const out = mem_stream(&text, length);

    for (size_t i = 0; i < runs->count; i++)
        fputs(runs->list[i].text, out);
    mem_stream_end(out);
    return text;
}

/* --- Strong text, where Markdown can say so: asterisks count only between something that parts
 * words and something that does not. Elsewhere the words stand without. */

static bool parts_words(const struct writing *w, size_t at)
{
    const char c = at < w->length ? w->text[at] : ' ';

    return c == ' ' || c == '\n' || strchr("!\"%'(),-./:;?", c) != NULL;
}

static bool is_white(const struct writing *w, size_t at)
{
    ucs4_t c;

    u8_mbtouc(&c, (const uint8_t *)w->text + at, w->length - at);
    return uc_is_property_white_space(c);
}

static size_t last_character(const struct writing *w, size_t end)
{
    do
        end--;
    while ((w->text[end] & 0xC0) == 0x80);
    return end;
}

static bool can_be_strong(const struct writing *w, size_t from, size_t to)
{
    return (from == 0 || parts_words(w, from - 1)) && parts_words(w, to) && !is_white(w, from) &&
           !is_white(w, last_character(w, to));
}

/* --- Runs. */

static void write_piece(const struct writing *w, bool strong, size_t from, size_t to)
{
    const char *const asterisks = strong && can_be_strong(w, from, to) ? "**" : "";

    fputs(asterisks, w->out);
    markdown_escape(w->out, w->text, w->length, from, to, w->place, w->indent);
    fputs(asterisks, w->out);
}

/* Neighbours that are strong are written as one. */
void markdown_runs(FILE *out, const struct runs *runs, enum markdown_place place, int indent)
{
    struct writing w = {.out = out, .place = place, .indent = indent};
    size_t from = 0, to = 0;

    w.text = join(runs, &w.length);
    for (size_t i = 0; i < runs->count; i++) {
        const bool strong = runs->list[i].style == RUN_STRONG;

        to += strlen(runs->list[i].text);
        if (i + 1 < runs->count && strong == (runs->list[i + 1].style == RUN_STRONG))
            continue;
        if (to > from)
            write_piece(&w, strong, from, to);
        from = to;
    }
    free(w.text);
}

void markdown_text(FILE *out, const char *text, enum run_style style)
{
    struct run run = {.style = style, .text = (char *)text};

    markdown_runs(out, &(struct runs){.list = &run, .count = 1}, MARKDOWN_LINE, 0);
}
