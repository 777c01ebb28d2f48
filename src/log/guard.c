#include <config.h>

#include "guard.h"

#include <string.h>

static const char *const blanks[] = {" ", "\u00a0", "\u3000"};
static const char *const starters[] = {"=",  "+",      "-",      "@",      "\t",    "\r",
                                       "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"};

/* Bytes of the one of `marks` that the text begins with, 0 when it begins with none. */
static size_t begins_with(const char *text, size_t len, const char *const marks[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const size_t size = strlen(marks[i]);

        if (size <= len && memcmp(text, marks[i], size) == 0)
            return size;
    }
    return 0;
}

static bool dangerous(const char *text, size_t len)
{
    size_t size;

    while ((size = begins_with(text, len, blanks, sizeof blanks / sizeof *blanks)) > 0) {
        text += size;
        len -= size;
    }
    return begins_with(text, len, starters, sizeof starters / sizeof *starters) > 0;
}

/* Letters and digits begin nearly every text, and are never the start of a formula. */
static bool begins_harmless(const char *text, size_t len)
{
    const unsigned char first = len > 0 ? (unsigned char)text[0] : 'a';

    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') ||
           (first >= '0' && first <= '9');
}

bool guard_needed(const char *text, size_t len)
{
    if (begins_harmless(text, len))
        return false;
    while (len > 0 && *text == '\'') {
        text++;
        len--;
    }
    return dangerous(text, len);
}

bool guard_present(const char *cell, size_t len)
{
    return len > 0 && cell[0] == '\'' && guard_needed(cell, len);
}
