#include <config.h>

#include "text-private.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/width.h"

static const char *const tone_colours[] = {
    [TONE_FULL] = "\033[32m", [TONE_HALF] = "\033[33m", [TONE_EMPTY] = "\033[31m",
    [TONE_ASIDE] = "\033[2m", [TONE_BLANK] = "\033[2m", [TONE_DIFFER] = "\033[1m",
};

/* As the screens draw them where there is no UTF-8. */
static const char *const tone_signs[] = {
    [TONE_FULL] = "#",  [TONE_HALF] = "=",  [TONE_EMPTY] = "o",
    [TONE_ASIDE] = "-", [TONE_BLANK] = ".", [TONE_DIFFER] = "%",
};

const char *text_sign(const struct look *look, enum tone tone, const char *glyph)
{
    return look->ascii ? tone_signs[tone] : glyph;
}

/* What turns the look of a run on; "" where it has none. */
static const char *sequence_of(const struct run *run)
{
    switch (run->style) {
    case RUN_STRONG:
        return "\033[1m";
    case RUN_FAINT:
        return "\033[2m";
    case RUN_MARK:
        return tone_colours[run->mark.tone];
    case RUN_PLAIN:
        break;
    }
    return "";
}

static void write_piece(FILE *out, const struct look *look, const struct run *run, const char *text,
                        size_t len)
{
    const char *const sequence = look->colour ? sequence_of(run) : "";

    fprintf(out, "%s%.*s%s", sequence, (int)len, text, *sequence != '\0' ? "\033[m" : "");
}

void text_mark(FILE *out, const struct look *look, struct mark mark)
{
    const struct run run = {.style = RUN_MARK, .mark = mark};
    const char *const sign = text_sign(look, mark.tone, mark.glyph);

    write_piece(out, look, &run, sign, strlen(sign));
}

struct flow flow_make(const struct runs *runs, int columns)
{
    struct flow flow = {.runs = runs};
    size_t size;
    FILE *const out = mem_stream(&flow.text, &size);

    for (size_t i = 0; i < runs->count; i++)
        fputs(runs->list[i].text, out);
    mem_stream_end(out);
    flow.wrap = wrap_text(flow.text, size, columns);
    return flow;
}

void flow_free(struct flow *flow)
{
    wrap_free(&flow->wrap);
    free(flow->text);
}

static int line_width(const struct flow *flow, size_t line)
{
    const struct wrap_line *const at = &flow->wrap.lines[line];

    return width_of(flow->text + at->start, at->end - at->start);
}

int flow_width(const struct flow *flow)
{
    int widest = 0;

    for (size_t i = 0; i < flow->wrap.count; i++)
        if (line_width(flow, i) > widest)
            widest = line_width(flow, i);
    return widest;
}

void flow_line(FILE *out, const struct look *look, const struct flow *flow, size_t line, int fill)
{
    const struct wrap_line at =
        line < flow->wrap.count ? flow->wrap.lines[line] : (struct wrap_line){0};
    const int used = width_of(flow->text + at.start, at.end - at.start);
    size_t begins = 0;

    for (size_t i = 0; i < flow->runs->count; i++) {
        const size_t ends = begins + strlen(flow->runs->list[i].text);
        const size_t from = begins > at.start ? begins : at.start;
        const size_t to = ends < at.end ? ends : at.end;

        if (from < to && flow->runs->list[i].style == RUN_MARK)
            text_mark(out, look, flow->runs->list[i].mark);
        else if (from < to)
            write_piece(out, look, &flow->runs->list[i], flow->text + from, to - from);
        begins = ends;
    }
    fprintf(out, "%*s", fill > used ? fill - used : 0, "");
}

void text_runs(FILE *out, const struct look *look, const struct runs *runs, int indent)
{
    struct flow flow = flow_make(runs, look->columns - indent);

    for (size_t i = 0; i < flow.wrap.count; i++) {
        const struct wrap_line *const line = &flow.wrap.lines[i];

        fprintf(out, "%*s", i > 0 && line->end > line->start ? indent : 0, "");
        flow_line(out, look, &flow, i, 0);
        fputc('\n', out);
    }
    flow_free(&flow);
}

void text_repeat(FILE *out, const char *glyph, int count)
{
    while (count-- > 0)
        fputs(glyph, out);
}
