#include <config.h>

#include "direction.h"

#include <string.h>
#include <unictype.h>
#include <unistr.h>

enum direction { NEITHER, RIGHTWARD, LEFTWARD };

static enum direction direction_of(ucs4_t c)
{
    switch (uc_bidi_category(c)) {
    case UC_BIDI_L:
        return RIGHTWARD;
    case UC_BIDI_R:
    case UC_BIDI_AL:
        return LEFTWARD;
    default:
        return NEITHER;
    }
}

/* The direction of the first letter that has one; with `leftward` only that one counts. */
static enum direction find(const char *text, bool leftward)
{
    const uint8_t *at = (const uint8_t *)text;
    ucs4_t c;

    while ((at = u8_next(&c, at)) != NULL) {
        const enum direction direction = direction_of(c);

        if (direction == LEFTWARD || (direction == RIGHTWARD && !leftward))
            return direction;
    }
    return NEITHER;
}

bool text_has_leftward(const char *text)
{
    return find(text, true) == LEFTWARD;
}

bool runs_go_left(const struct runs *runs)
{
    enum direction direction = NEITHER;

    for (size_t i = 0; i < runs->count && direction == NEITHER; i++)
        direction = find(runs->list[i].text, false);
    return direction == LEFTWARD;
}
