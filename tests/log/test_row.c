#include <config.h>

#include "suites.h"

#include <stdlib.h>
#include <string.h>

#include "entente/log/row.h"

static struct log_row row_of(const char *value)
{
    return (struct log_row){
        .seq = 7,
        .step = 9,
        .time = {.ms = 1795422665120, .offset = 60},
        .item = "note-1",
        .field = "text",
        .partner = "",
        .value = value,
        .value_len = strlen(value),
        .extra = "",
    };
}

static void assert_written(const struct log_row *row, const char *expected)
{
    char *line;
    size_t size;
    FILE *const out = open_memstream(&line, &size);

    log_row_write(out, row);
    fclose(out);
    ck_assert_str_eq(line, expected);
    free(line);
}

START_TEST(is_written_plainly)
{
    struct log_row row = row_of("café  ");

    row.partner = "partner-2";
    assert_written(&row, "7,9,2026-11-23T09:31:05.120+01:00,note-1,text,partner-2,café  \n");
}
END_TEST

START_TEST(has_quotes_only_where_needed)
{
    static const struct {
        const char *value, *cell;
    } cells[] = {
        {"", ""},
        {" blanks ", " blanks "},
        {"semi;colon", "semi;colon"},
        {"a,b", "\"a,b\""},
        {"say \"yes\"", "\"say \"\"yes\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"old\rlines", "\"old\rlines\""},
        {"\"", "\"\"\"\""},
    };

    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        const struct log_row row = row_of(cells[i].value);
        char expected[128];

        snprintf(expected, sizeof expected, "7,9,2026-11-23T09:31:05.120+01:00,note-1,text,,%s\n",
                 cells[i].cell);
        assert_written(&row, expected);
    }
}
END_TEST

START_TEST(guards_every_text)
{
    struct log_row row = row_of("=v");

    row.item = "=i";
    row.field = "@f";
    row.partner = "-p";
    assert_written(&row, "7,9,2026-11-23T09:31:05.120+01:00,'=i,'@f,'-p,'=v\n");
}
END_TEST

START_TEST(keeps_unknown_cells_as_they_are)
{
    struct log_row row = row_of("v");

    row.extra = "=SUM(A1),\"a,b\",";
    assert_written(&row, "7,9,2026-11-23T09:31:05.120+01:00,note-1,text,,v,=SUM(A1),\"a,b\",\n");
}
END_TEST

Suite *suite_row(void)
{
    Suite *const suite = suite_create("row");
    TCase *const tcase = tcase_create("row");

    tcase_add_test(tcase, is_written_plainly);
    tcase_add_test(tcase, has_quotes_only_where_needed);
    tcase_add_test(tcase, guards_every_text);
    tcase_add_test(tcase, keeps_unknown_cells_as_they_are);
    suite_add_tcase(suite, tcase);
    return suite;
}
