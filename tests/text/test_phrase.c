#include <config.h>

#include "entente/text/phrase.h"

#include "entente/text/mem.h"
#include "entente/text/width.h"
#include "sample.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* The lines in brackets. */
static char *phrased(const char *text, int columns)
{
    struct wrap wrap = phrase_wrap(text, strlen(text), columns);
    char *shown;
    size_t size;
    FILE *const out = mem_stream(&shown, &size);

    for (size_t i = 0; i < wrap.count; i++)
        fprintf(out, "[%.*s]", (int)(wrap.lines[i].end - wrap.lines[i].start),
                text + wrap.lines[i].start);
    mem_stream_end(out);
    wrap_free(&wrap);
    return shown;
}

static const struct {
    const char *text;
    int columns;
    const char *lines;
} phrases[] = {
    {"", 20, "[]"},
    {"a\n", 20, "[a][]"},
    {"one\ntwo", 20, "[one][two]"},
    {"one\n\ntwo", 20, "[one][][two]"},
    {"Before anyone goes public, the others hear it first.", 30,
     "[Before anyone goes public,][the others hear it first.]"},
    {"yes, no, maybe", 20, "[yes, no, maybe]"},
    {"yes, no, maybe", 8, "[yes, no,][maybe]"},
    {"One. Two! Three? Four: five; six", 9, "[One. Two!][Three?][Four:][five; six]"},
    {"We look at it. We write it down: here.", 99, "[We look at it.][We write it down: here.]"},
    {"Mr. A. Banda calls them, see art. 5", 99, "[Mr. A. Banda calls them, see art. 5]"},
    {"Is it so? yes", 99, "[Is it so?][yes]"},
    {"a long phrase that wraps, then a short one", 12,
     "[a long][phrase that][wraps,][then a short][one]"},
    {"e.g. once", 4, "[e.g.][once]"},
    {"a rule, e.g. once a year", 17, "[a rule,][e.g. once a year]"},
    {"at 3.5 or 1,000", 99, "[at 3.5 or 1,000]"},
    {"we meet \u2013 all of us \u2013 in May", 12, "[we meet][\u2013 all of us][\u2013 in May]"},
    {"well-known", 99, "[well-known]"},
    {"He said \"yes.\" Then he left", 20, "[He said \"yes.\"][Then he left]"},
    {"中文，字。", 6, "[中文，][字。]"},
    {"nobody,  and no one", 12, "[nobody,][and no one]"},
    {"  led in", 20, "[  led in]"},
};

START_TEST(breaks_where_one_draws_breath)
{
    char *const lines = phrased(phrases[_i].text, phrases[_i].columns);

    ck_assert_str_eq(lines, phrases[_i].lines);
    free(lines);
}
END_TEST

/* Nothing but blanks and line feeds is left out, whatever the text. */
START_TEST(keeps_every_word)
{
    struct random random = {.state = (uint64_t)_i};
    char *const text = sample_text(&random, 60, _i % 2 == 0);
    const size_t len = strlen(text);

    for (int columns = 1; columns < 30; columns += 4) {
        struct wrap wrap = phrase_wrap(text, len, columns);
        size_t at = 0;
        for (size_t i = 0; i < wrap.count; i++) {
            ck_assert_uint_le(at, wrap.lines[i].start);
            ck_assert_uint_ge(strspn(text + at, " \t\n"), wrap.lines[i].start - at);
            at = wrap.lines[i].end;
        }
        ck_assert_uint_eq(at + strspn(text + at, " \t\n"), len);
        wrap_free(&wrap);
    }
    free(text);
}
END_TEST

Suite *suite_phrase(void)
{
    Suite *const suite = suite_create("phrase");
    TCase *const tcase = tcase_create("phrase");

    tcase_add_loop_test(tcase, breaks_where_one_draws_breath, 0, sizeof phrases / sizeof *phrases);
    tcase_add_loop_test(tcase, keeps_every_word, 0, 100);
    suite_add_tcase(suite, tcase);
    return suite;
}
