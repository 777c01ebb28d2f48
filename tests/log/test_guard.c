#include <config.h>

#include "suites.h"

#include <stdlib.h>
#include <string.h>

#include "entente/log/row.h"

/* The cell that is written for the text. */
static char *cell_of(const char *text)
{
    char *cell;
    size_t size;
    FILE *const out = open_memstream(&cell, &size);

    log_cell_write(out, text, strlen(text), true);
    fclose(out);
    return cell;
}

static const struct {
    const char *text, *cell;
} guards[] = {
    {"", ""},
    {"plain", "plain"},
    {"'tis", "'tis"},
    {"''", "''"},
    {"=1+1", "'=1+1"},
    {"+32 2", "'+32 2"},
    {"-", "'-"},
    {"@home", "'@home"},
    {"\ttab", "'\ttab"},
    {"\rreturn", "\"'\rreturn\""},
    {"\nfeed", "\"'\nfeed\""},
    {"'=1", "''=1"},
    {"''=1", "'''=1"},
    {" =1", "' =1"},
    {"'  =1", "''  =1"},
    {"\u00a0=1", "'\u00a0=1"},
    {"\u3000\u00a0 +1", "'\u3000\u00a0 +1"},
    {"\uff1d1", "'\uff1d1"},
    {"\uff0b1", "'\uff0b1"},
    {"\uff0d1", "'\uff0d1"},
    {"\uff201", "'\uff201"},
    {"\u3000text", "\u3000text"},
    {" '=1", " '=1"},
    {"1-2", "1-2"},
    {"\uff1c", "\uff1c"},
    {"\xef\xbc", "\xef\xbc"},
    {"=a,\"b\"", "\"'=a,\"\"b\"\"\""},
};

START_TEST(stands_where_a_formula_would)
{
    char *const cell = cell_of(guards[_i].text);

    ck_assert_str_eq(cell, guards[_i].cell);
    free(cell);
}
END_TEST

START_TEST(is_left_out_where_not_asked_for)
{
    char *cell;
    size_t size;
    FILE *const out = open_memstream(&cell, &size);

    log_cell_write(out, "=1,2", 4, false);
    fclose(out);
    ck_assert_str_eq(cell, "\"=1,2\"");
    free(cell);
}
END_TEST

Suite *suite_guard(void)
{
    Suite *const suite = suite_create("guard");
    TCase *const tcase = tcase_create("guard");

    tcase_add_loop_test(tcase, stands_where_a_formula_would, 0, sizeof guards / sizeof *guards);
    tcase_add_test(tcase, is_left_out_where_not_asked_for);
    suite_add_tcase(suite, tcase);
    return suite;
}
