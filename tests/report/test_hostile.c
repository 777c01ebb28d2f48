#include <config.h>

#include "entente/report/text.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"
#include "entente/text/utf8.h"
#include "entente/text/width.h"
#include "random.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* Texts that would like to be more than text. */

enum { TEXTS = 10000, PIECES_MOST = 12, COLUMNS = 60 };

static const char *const pieces[] = {
    "\033[31m", "\033]0;x\a", "\r",     "\n",       "\t",      "\b",
    "\x7f",     "\xc2\x9b",   "\xff",   "\xe2\x80", "\u202e",  "\u2066",
    "\u200b",   "\u2028",     "\ufeff", "\u00ad",   "<b>",     "*a*",
    "`",        "\\",         "=1+1",   "\"",       "'",       "| ",
    ".SH x",    "שלום",       "سلام",   "漢字",     "e\u0301", "👩🏽‍🚒",
    "a a",      "word",       "……",     " ",        "%s%n",    "\u00a0",
};

static void make_text(struct random *random, char *text, size_t size)
{
    const uint32_t count = random_below(random, PIECES_MOST);

    *text = '\0';
    for (uint32_t i = 0; i < count; i++) {
        const char *const piece = pieces[random_below(random, sizeof pieces / sizeof *pieces)];

        if (strlen(text) + strlen(piece) + 1 < size)
            strcat(text, piece);
    }
}

/* One document that has the text in every place where a text can be. */
static char *written(const char *text)
{
    const struct look look = {.columns = COLUMNS};
    struct document *document = document_new(text);
    char *out;
    size_t size;
    FILE *stream = mem_stream(&out, &size);

    document_heading(document, 1);
    document_typed(document, RUN_PLAIN, text);
    document_paragraph(document);
    document_typed(document, RUN_STRONG, text);
    document_table(document, (const char *const[]){"A", "B", NULL});
    document_cell(document);
    document_typed(document, RUN_PLAIN, text);
    document_cell(document);
    document_typed(document, RUN_FAINT, text);
    document_item(document, 0);
    document_typed(document, RUN_PLAIN, text);
    document_matrix(document);
    document_matrix_column(document, text, 1);
    document_matrix_row(document, text, 1, false);
    document_matrix_cell(document);
    document_matrix_mark(document, tone_blank());
    document_scale(document, "low", "high", 5);
    document_point(document, 3, text, false, true);
    text_write(stream, document, &look, NULL);
    mem_stream_end(stream);
    document_free(document);
    return out;
}

static void assert_harmless(const char *out)
{
    char *const safe = safe_copy(out, SAFE_LINES);

    ck_assert(utf8_valid(out, strlen(out)));
    ck_assert_str_eq(safe, out);
    free(safe);
}

static void assert_narrow(char *out)
{
    for (char *line; (line = strsep(&out, "\n")) != NULL;)
        ck_assert_msg(width_of(line, strlen(line)) <= COLUMNS, "%s", line);
}

START_TEST(texts_come_out_as_text_within_the_width)
{
    struct random random = {.state = 7};
    char text[256];

    for (int i = 0; i < TEXTS; i++) {
        make_text(&random, text, sizeof text);
        char *out = written(text);
        assert_harmless(out);
        assert_narrow(out);
        free(out);
    }
}
END_TEST

Suite *suite_hostile(void)
{
    Suite *const suite = suite_create("hostile");
    TCase *const tcase = tcase_create("hostile");

    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, texts_come_out_as_text_within_the_width);
    suite_add_tcase(suite, tcase);
    return suite;
}
