#include <config.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "suites.h"

/* What is taken out of a session is in no file of its folder any more. */

static void begin(void)
{
    command_begin();
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry of Water",
                "people=Ana Ruiz");
    assert_done("note-1\n", "add", "m.csv", "note", "text=Ana Ruiz wept.");
    assert_done("note 1: text \u201CAna Ruiz wept.\u201D \u2192 \u201CA pause.\u201D\n", "set",
                "m.csv", "note-1", "text=A pause.");
}

/* Saved by a spreadsheet, and torn: the program keeps a copy of each. */
static void make_copies(void)
{
    size_t len;
    char *const content = command_get("m.csv", &len);
    char *const quoted = calloc(1, len + 64);

    snprintf(quoted, len + 64, "\xEF\xBB\xBF%s999,1000,Ana Ruiz", content);
    command_put("m.csv", quoted, strlen(quoted));
    free(quoted);
    free(content);
    struct program on = program_run("add", "m.csv", "note", "text=on", NULL);
    ck_assert_int_eq(on.status, 0);
    program_free(&on);
}

/* How many files of the folder hold the words. */
static int files_with(const char *words)
{
    DIR *const folder = opendir(".");
    int count = 0;

    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        size_t len;

        if (*entry->d_name == '.')
            continue;
        char *const content = command_get(entry->d_name, &len);
        count += memmem(content, len, words, strlen(words)) != NULL;
        free(content);
    }
    closedir(folder);
    return count;
}

static void assert_says(struct program ran, int status, const char *out, const char *err)
{
    ck_assert_int_eq(ran.status, status);
    ck_assert_msg(strstr(ran.out, out) != NULL, "%s", ran.out);
    ck_assert_msg(strstr(ran.err, err) != NULL, "%s", ran.err);
    program_free(&ran);
}

#define assert_run(status, out, err, ...) \
    assert_says(program_run("redact", __VA_ARGS__, NULL), status, out, err)

START_TEST(lists_first_and_takes_nothing_out)
{
    size_t len;
    char *const before = command_get("m.csv", &len);

    command_left(program_run("redact", "m.csv", "note-1", "text", NULL), 1,
                 "To be taken out for good, of 2 rows, history included:\n"
                 "  #200  note 1: text \u201CAna Ruiz wept.\u201D\n"
                 "  #201  note 1: text \u201CAna Ruiz wept.\u201D \u2192 \u201CA pause.\u201D\n",
                 "entente: nothing was taken out. To do it: the same again with "
                 "--confirm=\"m.csv\"\n");
    char *const after = command_get("m.csv", &len);
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
}
END_TEST

START_TEST(no_byte_is_left_in_any_file)
{
    make_copies();
    ck_assert_int_eq(files_with("wept"), 2);
    ck_assert_int_eq(files_with("999,1000,Ana Ruiz"), 1);
    assert_run(0, "Copies that hold the words, to be erased:\n  m.csv.before-", "", "m.csv",
               "note-1", "text", "--confirm=m.csv");
    ck_assert_int_eq(files_with("wept"), 0);
    ck_assert_int_eq(files_with("A pause"), 0);
    ck_assert_int_eq(files_with("Ana Ruiz"), 1);
    assert_run(0, "taken out of", "", "m.csv", "--partner", "Ministry of Water", "--confirm",
               "Water");
    ck_assert_int_eq(files_with("Ana Ruiz"), 0);
    ck_assert_int_eq(files_with("Ministry"), 0);
    ck_assert_int_eq(files_with("partner-1"), 0);
    assert_done("", "check", "m.csv");
}
END_TEST

START_TEST(says_where_else_the_words_stand)
{
    assert_run(1,
               "The same words stand here too, and would stay:\n  note-1 text (in its history)\n",
               "", "m.csv", "--partner", "partner-1");
}
END_TEST

START_TEST(only_the_name_confirms)
{
    assert_run(2, "To be taken out", "neither the name of the file, m.csv, nor the title", "m.csv",
               "note-1", "text", "--confirm=yes");
    ck_assert_int_eq(files_with("wept"), 1);
}
END_TEST

START_TEST(says_when_there_is_nothing)
{
    assert_done("nothing to take out: nothing was written there, or it is out already\n", "redact",
                "m.csv", "session", "place");
}
END_TEST

START_TEST(needs_to_know_what)
{
    assert_fails("entente: say what is to be taken out: ITEM FIELD, --partner PARTNER or --rule\n",
                 "redact", "m.csv", "note-1");
    assert_fails("entente: --partner stands alone: it takes out more than a field\n", "redact",
                 "m.csv", "note-1", "text", "--partner", "partner-1");
    assert_fails("entente: note-1 is no partner\n", "redact", "m.csv", "--partner", "note-1");
    assert_fails("entente: format of log is kept by the program itself and cannot be taken out\n",
                 "redact", "m.csv", "log", "format");
}
END_TEST

START_TEST(a_stricter_rule_says_what_takes_the_names_out)
{
    command_left(program_run("set", "m.csv", "session", "attribution=none", NULL), 0,
                 "the session: attribution without names\n",
                 "entente: The file still says who in 2 rows that were recorded before; no output "
                 "shows it. To take that out for good: entente redact m.csv --rule\n");
    assert_run(0, "taken out of 2 rows\n", "", "m.csv", "--rule", "--confirm=m.csv");
    ck_assert_int_eq(files_with("Ministry"), 0);
    assert_done("the session: attribution without names → by type of organisation\n", "set",
                "m.csv", "session", "attribution=type");
}
END_TEST

Suite *suite_redact(void)
{
    Suite *const suite = suite_create("redact");
    TCase *const tcase = tcase_create("redact");

    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_test(tcase, lists_first_and_takes_nothing_out);
    tcase_add_test(tcase, no_byte_is_left_in_any_file);
    tcase_add_test(tcase, says_where_else_the_words_stand);
    tcase_add_test(tcase, only_the_name_confirms);
    tcase_add_test(tcase, says_when_there_is_nothing);
    tcase_add_test(tcase, needs_to_know_what);
    tcase_add_test(tcase, a_stricter_rule_says_what_takes_the_names_out);
    suite_add_tcase(suite, tcase);
    return suite;
}
