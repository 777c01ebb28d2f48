#include <config.h>

#include "entry_checks.h"

#include "entente/text/mem.h"
#include "entente/text/utf8.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

void check_shows(const struct entry *entry, const char *expected)
{
    const char *const text = entry_text(entry);
    const int cursor = (int)entry_cursor(entry);
    char *const shown = mem_printf("%.*s|%s", cursor, text, text + cursor);

    ck_assert_str_eq(shown, expected);
    ck_assert_uint_eq(entry_length(entry), strlen(text));
    free(shown);
}

void entry_type(struct entry *entry, const char *text)
{
    const size_t len = strlen(text);

    for (size_t at = 0; at < len;) {
        const size_t next = utf8_next(text, len, at);

        entry_insert(entry, text + at, next - at);
        at = next;
    }
}

void entry_paste(struct entry *entry, const char *text)
{
    entry_insert(entry, text, strlen(text));
}

void check_sound(const struct entry *entry)
{
    const char *const text = entry_text(entry);
    const size_t length = entry_length(entry);
    const size_t cursor = entry_cursor(entry);

    ck_assert_uint_eq(strlen(text), length);
    ck_assert(utf8_valid(text, length));
    ck_assert_uint_le(cursor, length);
    ck_assert_uint_eq(cursor == 0 ? 0 : utf8_next(text, length, utf8_prev(text, length, cursor)),
                      cursor);
}
