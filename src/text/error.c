#include <config.h>

#include "entente/text/error.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistr.h>

enum { LONGEST_CHARACTER = 4 };

/* Takes an unfinished character off the end of `text`. */
static void cut_to_character(char *text)
{
    const uint8_t *const start = (const uint8_t *)text;
    size_t end = strlen(text);
    ucs4_t character;

    for (int n = 1; n < LONGEST_CHARACTER && end > 0; n++) {
        if (u8_prev(&character, start + end, start) != NULL)
            break;
        end--;
    }
    text[end] = '\0';
}

bool error_set(struct error *err, const char *format, ...)
{
    struct error made;
    va_list arguments;

    if (err == NULL)
        return false;
    va_start(arguments, format);
    const int length = vsnprintf(made.text, sizeof made.text, format, arguments);
    va_end(arguments);
    if (length >= (int)sizeof made.text)
        cut_to_character(made.text);
    *err = made;
    return false;
}
