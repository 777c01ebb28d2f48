#include <config.h>

#include "markdown-escape.h"

#include <stdbool.h>
#include <string.h>

/* A text, and a place in it. */
struct spot {
    const char *text;
    size_t length;
    size_t at;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool begins_line(const struct spot *spot)
{
    return spot->at == 0 || spot->text[spot->at - 1] == '\n';
}

static bool ends_line(const struct spot *spot)
{
    return spot->at + 1 >= spot->length || spot->text[spot->at + 1] == '\n';
}

/* Whether only digits stand between it and the start of the line: "12." would begin a list. */
static bool ends_number(const struct spot *spot)
{
    size_t at = spot->at;

    while (at > 0 && is_digit(spot->text[at - 1]))
        at--;
    return at < spot->at && (at == 0 || spot->text[at - 1] == '\n');
}

static bool is_between_digits(const struct spot *spot)
{
    return spot->at > 0 && !ends_line(spot) && is_digit(spot->text[spot->at - 1]) &&
           is_digit(spot->text[spot->at + 1]);
}

/* Whether it may stand inside an address, or begin the name of a sign (":tada:"). */
static bool goes_on(const struct spot *spot)
{
    return !ends_line(spot) && strchr(" .,;!?\"')", spot->text[spot->at + 1]) == NULL &&
           !is_between_digits(spot);
}

/* What could open an element, a reference or a formula, or be part of an address. */
static bool wants_entity(const struct spot *spot)
{
    switch (spot->text[spot->at]) {
    case '<':
    case '>':
    case '&':
    case '@':
    case '#':
    case '$':
    case '|':
        return true;
    case ' ':
        return begins_line(spot) || ends_line(spot);
    case '.':
        return goes_on(spot) || ends_number(spot);
    case ':':
        return goes_on(spot);
    default:
        return false;
    }
}

static bool wants_backslash(const struct spot *spot)
{
    switch (spot->text[spot->at]) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '~':
        return true;
    case '-':
    case '+':
    case '=':
        return begins_line(spot);
    case ')':
        return ends_number(spot);
    default:
        return false;
    }
}

/* A line feed at an edge of the text breaks nothing in Markdown: it stands as itself. */
static void write_break(FILE *out, const struct spot *spot, enum markdown_place place, int indent)
{
    if (place == MARKDOWN_LINE)
        fputs("<br>", out);
    else if (spot->text[strspn(spot->text + spot->at, "\n") + spot->at] == '\0')
        fputs("&#10;", out);
    else
        fprintf(out, "\\\n%*s", indent, "");
}

void markdown_escape(FILE *out, const char *text, size_t length, size_t from, size_t to,
                     enum markdown_place place, int indent)
{
    for (struct spot spot = {text, length, from}; spot.at < to; spot.at++) {
        const char c = text[spot.at];

        if (c == '\n')
            write_break(out, &spot, place, indent);
        else if (wants_entity(&spot))
            fprintf(out, "&#%d;", c);
        else if (wants_backslash(&spot))
            fprintf(out, "\\%c", c);
        else
            fputc(c, out);
    }
}
