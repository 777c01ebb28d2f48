#include <config.h>

#include "colours.h"

#include <stdbool.h>
#include <stdlib.h>

enum { OWN = -1, RICH = 256, SIMPLE = 8 };

static enum { NO_COLOUR, FEW, MANY } depth;

/* Without colours the attributes alone carry the meaning; with 256, each role has a foreground for
 * plain ground that is legible on black and on white, and one for dark ground. */
static const struct role {
    attr_t plain; /* attributes without colours */
    attr_t few;   /* with colours */
    short eight;
    short rich;
    short on_dark;
    short behind; /* OWN, or its own background on every ground, of the 256 */
} roles[STYLE_COUNT] = {
    [STYLE_NORMAL] = {A_NORMAL, A_NORMAL, OWN, OWN, 255, OWN},
    [STYLE_DIM] = {A_DIM, A_DIM, OWN, 244, 250, OWN},
    [STYLE_STRONG] = {A_BOLD, A_BOLD, OWN, OWN, 255, OWN},
    [STYLE_TITLE] = {A_BOLD, A_BOLD, OWN, OWN, 255, OWN},
    [STYLE_TAB] = {A_REVERSE, A_BOLD | A_REVERSE, OWN, 231, 231, 25},
    [STYLE_HEADING] = {A_BOLD, A_BOLD, OWN, 32, 117, OWN},
    [STYLE_LABEL] = {A_NORMAL, A_NORMAL, OWN, 244, 250, OWN},
    [STYLE_KEY] = {A_BOLD, A_BOLD, COLOR_CYAN, 31, 117, OWN},
    [STYLE_FRAME] = {A_DIM, A_DIM, OWN, 244, 250, OWN},
    [STYLE_GOOD] = {A_BOLD, A_BOLD, COLOR_GREEN, 34, 120, OWN},
    [STYLE_PARTLY] = {A_BOLD, A_BOLD, COLOR_YELLOW, 172, 221, OWN},
    [STYLE_MISSING] = {A_BOLD, A_BOLD, COLOR_RED, 167, 217, OWN},
    [STYLE_DIFFER] = {A_UNDERLINE, A_BOLD, COLOR_MAGENTA, 134, 219, OWN},
    [STYLE_WARNING] = {A_BOLD, A_BOLD, COLOR_YELLOW, 172, 221, OWN},
    [STYLE_ERROR] = {A_BOLD | A_REVERSE, A_BOLD | A_REVERSE, COLOR_RED, 231, 231, 160},
    [STYLE_MATCH] = {A_UNDERLINE | A_BOLD, A_REVERSE, COLOR_YELLOW, 16, 16, 221},
};

/* Of the 256, in the order of enum ground. */
static const short backgrounds[GROUND_COUNT] = {OWN, 24, 240, 237};

static short pair_of(enum style style, enum ground ground)
{
    return (short)((int)ground * STYLE_COUNT + (int)style + 1);
}

static void pairs_many(void)
{
    for (int ground = 0; ground < GROUND_COUNT; ground++)
        for (int style = 0; style < STYLE_COUNT; style++) {
            const struct role *role = &roles[style];
            short front = ground == GROUND_PLAIN ? role->rich : role->on_dark;
            short back = role->behind != OWN ? role->behind : backgrounds[ground];
            init_pair(pair_of((enum style)style, (enum ground)ground), front, back);
        }
}

static void pairs_few(void)
{
    for (int style = 0; style < STYLE_COUNT; style++)
        init_pair(pair_of((enum style)style, GROUND_PLAIN), roles[style].eight, OWN);
}

void colours_start(void)
{
    const char *no_colour = getenv("NO_COLOR");
    depth = NO_COLOUR;
    if ((no_colour != NULL && *no_colour != '\0') || !has_colors())
        return;
    start_color();
    if (use_default_colors() != OK || COLORS < SIMPLE)
        return;
    depth = COLORS >= RICH && COLOR_PAIRS > GROUND_COUNT * STYLE_COUNT ? MANY : FEW;
    if (depth == MANY)
        pairs_many();
    else
        pairs_few();
}

/* What has the terminal's own colours needs no pair, as the blanks around it have none. */
static short pair_on_plain(enum style style)
{
    const struct role *role = &roles[style];
    short front = depth == MANY ? role->rich : role->eight;
    return front == OWN && role->behind == OWN ? 0 : pair_of(style, GROUND_PLAIN);
}

struct colour colour_of(enum style style)
{
    if (depth == NO_COLOUR)
        return (struct colour){roles[style].plain, 0};
    attr_t attributes = roles[style].few;
    if (depth == MANY)
        attributes &= ~(attr_t)(A_DIM | A_REVERSE);
    return (struct colour){attributes, pair_on_plain(style)};
}

static struct colour reversed(struct colour plain, enum ground ground)
{
    attr_t kept = plain.attributes & ~(attr_t)A_DIM;
    if (ground == GROUND_UNFOCUSED)
        return (struct colour){kept | A_UNDERLINE, plain.pair};
    return (struct colour){kept ^ A_REVERSE, 0};
}

struct colour colour_on(struct colour plain, enum ground ground)
{
    if (depth != MANY)
        return reversed(plain, ground);
    int style = plain.pair > 0 ? (plain.pair - 1) % STYLE_COUNT : STYLE_NORMAL;
    return (struct colour){plain.attributes, pair_of((enum style)style, ground)};
}
