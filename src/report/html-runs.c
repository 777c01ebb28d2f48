#include <config.h>

#include "html-private.h"

#include <string.h>

#include "direction.h"

const char *html_tone(enum tone tone)
{
    static const char *const names[] = {
        [TONE_FULL] = "full",   [TONE_HALF] = "half",   [TONE_EMPTY] = "empty",
        [TONE_ASIDE] = "aside", [TONE_BLANK] = "blank", [TONE_DIFFER] = "differ",
    };

    return names[tone];
}

static void escape_character(FILE *out, char c)
{
    switch (c) {
    case '&':
        fputs("&amp;", out);
        break;
    case '<':
        fputs("&lt;", out);
        break;
    case '>':
        fputs("&gt;", out);
        break;
    case '"':
        fputs("&quot;", out);
        break;
    case '\'':
        fputs("&#39;", out);
        break;
    default:
        fputc(c, out);
    }
}

void html_escape(FILE *out, const char *text)
{
    for (; *text != '\0'; text++)
        escape_character(out, *text);
}

void html_text(FILE *out, const char *text, bool typed)
{
    fputs(typed ? "<bdi>" : "", out);
    for (; *text != '\0'; text++)
        if (*text == '\n')
            fputs("<br>", out);
        else
            escape_character(out, *text);
    fputs(typed ? "</bdi>" : "", out);
}

/* A mark, for eyes and, with `spoken`, for whoever hears the page. */
static void write_mark(FILE *out, struct mark mark, bool spoken)
{
    fputs("<svg class=\"mark\" ", out);
    if (spoken) {
        fputs("role=\"img\" aria-label=\"", out);
        html_escape(out, mark.label);
        fputs("\"", out);
    } else {
        fputs("aria-hidden=\"true\"", out);
    }
    fprintf(out, "><use href=\"#mark-%s\"/></svg>", html_tone(mark.tone));
}

/* Whether what the mark at that place says follows it in words. */
static bool is_said(const struct runs *runs, size_t place)
{
    const struct run *const next = place + 1 < runs->count ? &runs->list[place + 1] : NULL;

    return next != NULL && strstr(next->text, runs->list[place].mark.label) != NULL;
}

void html_runs(FILE *out, const struct runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        const struct run *const run = &runs->list[i];

        switch (run->style) {
        case RUN_MARK:
            write_mark(out, run->mark, !is_said(runs, i));
            break;
        case RUN_STRONG:
            fputs("<strong>", out);
            html_text(out, run->text, run->typed);
            fputs("</strong>", out);
            break;
        case RUN_FAINT:
            fputs("<span class=\"faint\">", out);
            html_text(out, run->text, run->typed);
            fputs("</span>", out);
            break;
        case RUN_PLAIN:
            html_text(out, run->text, run->typed);
            break;
        }
    }
}

void html_open(FILE *out, const char *name, const char *attributes, const struct runs *runs)
{
    fprintf(out, "<%s%s%s>", name, attributes, runs_go_left(runs) ? " dir=\"rtl\"" : "");
    html_runs(out, runs);
}
