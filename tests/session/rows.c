#include <config.h>

#include "rows.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "make-session.h"

enum { ROWS_MOST = 64 };

struct session *rows_session(void)
{
    return session_new();
}

static const char *next_word(char **rest)
{
    const char *const word = strsep(rest, " ");

    return word == NULL ? "" : word;
}

static void take_row(struct session *session, const char *text, uint32_t to_come)
{
    char *const copy = mem_copy(text);
    char *rest = copy;
    const char *const item = next_word(&rest);
    const char *const field = next_word(&rest);
    const char *const partner = next_word(&rest);

    make_row(session, item, field, strcmp(partner, "-") == 0 ? "" : partner,
             rest == NULL ? "" : rest, to_come);
    free(copy);
}

uint32_t rows_step(struct session *session, const char *first, ...)
{
    const char *texts[ROWS_MOST] = {first};
    uint32_t count = 1;
    va_list more;

    va_start(more, first);
    while ((texts[count] = va_arg(more, const char *)) != NULL)
        count++;
    va_end(more);
    for (uint32_t i = 0; i < count; i++)
        take_row(session, texts[i], count - 1 - i);
    return session_steps(session) - 1;
}
