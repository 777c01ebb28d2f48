#include <config.h>

#include "suites.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "broken-disk.h"
#include "entente/log/copies.h"
#include "entente/text/mem.h"
#include "files.h"

#define FORMAT FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n"
#define IDENTITY FORMAT "2,2," FILE_TIME ",log,id,,abc\n"

static struct log *log_held;
static struct taken taken;

static void begin(void)
{
    files_begin();
    ck_assert_int_eq(system("rm -f m.csv*"), 0);
    file_put("m.csv", IDENTITY, strlen(IDENTITY));
    log_held = file_open("m.csv", LOG_WRITE, &taken);
}

static void end(void)
{
    log_close(log_held);
    taken_free(&taken);
}

static void assert_holds(const char *name, const char *bytes)
{
    size_t len;
    char *const found = file_get(name, &len);

    ck_assert_str_eq(found, bytes);
    free(found);
}

static bool first_row_only(void *context, struct log_row *row)
{
    bool *const given = context;

    if (*given)
        return false;
    *given = true;
    *row = (struct log_row){.seq = 1,
                            .step = 1,
                            .item = "log",
                            .field = "format",
                            .partner = "",
                            .value = "entente 1",
                            .value_len = strlen("entente 1"),
                            .extra = ""};
    ck_assert(moment_read(FILE_TIME, &row->time));
    return true;
}

static bool replace(bool *replaced, struct error *err)
{
    bool given = false;
    const struct log_source source = {.context = &given, .next = first_row_only};

    return log_replace(log_held, &source, replaced, err);
}

START_TEST(rows_take_the_place_of_the_file_and_it_goes_on)
{
    bool replaced;

    ck_assert_int_eq(chmod("m.csv", 0640), 0);
    ck_assert(replace(&replaced, NULL));
    ck_assert(replaced);
    assert_holds("m.csv", FORMAT);
    file_append(log_held, 2, "on");
    ck_assert_int_eq(log_state(log_held, NULL), LOG_SAVED);
    assert_holds("m.csv", FORMAT "2,2," FILE_TIME ",note-1,text,,on\n");
    ck_assert_ptr_null(file_like("m.csv."));
    struct stat file;
    ck_assert_int_eq(stat("m.csv", &file), 0);
    ck_assert_uint_eq(file.st_mode & 0777, 0640);
}
END_TEST

START_TEST(a_link_still_leads_to_it)
{
    bool replaced;

    log_close(log_held);
    taken_free(&taken);
    ck_assert_int_eq(symlink("m.csv", "m.csv-link"), 0);
    log_held = file_open("m.csv-link", LOG_WRITE, &taken);
    ck_assert(replace(&replaced, NULL));
    assert_holds("m.csv", FORMAT);
    char target[16] = "";
    ck_assert_int_eq(readlink("m.csv-link", target, sizeof target - 1), 5);
}
END_TEST

static void assert_stays(const char *why)
{
    struct error err;
    bool replaced;

    ck_assert(!replace(&replaced, &err));
    ck_assert(!replaced);
    ck_assert_ptr_nonnull(strstr(err.text, why));
    disk_mend();
    assert_holds("m.csv", IDENTITY);
    ck_assert_ptr_null(file_like("m.csv.new"));
}

START_TEST(a_full_disk_leaves_the_old_file)
{
    disk_fail(DISK_FSYNC, 0, 1, ENOSPC);
    assert_stays("cannot be written");
}
END_TEST

START_TEST(a_second_name_would_keep_the_words)
{
    ck_assert_int_eq(link("m.csv", "m.csv-hard"), 0);
    assert_stays("hard link");
    unlink("m.csv-hard");
}
END_TEST

START_TEST(another_file_at_the_path_is_not_overwritten)
{
    file_put("other", IDENTITY, strlen(IDENTITY));
    ck_assert_int_eq(rename("other", "m.csv"), 0);
    assert_stays("was replaced by another program");
}
END_TEST

/* --- Copies. */

/* The names, with a blank behind each. */
static char *copies_of(const char *id, uint32_t rows, struct error *err)
{
    struct log_copies copies;
    char *names = mem_copy("");

    if (!log_copies_find(log_held, id, rows, &copies, err)) {
        free(names);
        return NULL;
    }
    for (size_t i = 0; i < copies.count; i++) {
        char *const before = names;
        names = mem_printf("%s%s ", before, copies.paths[i]);
        free(before);
    }
    log_copies_free(&copies);
    return names;
}

static void assert_copies(const char *names)
{
    struct error err;
    char *const found = copies_of("abc", 2, &err);

    ck_assert_msg(found != NULL, "%s", found != NULL ? "" : err.text);
    ck_assert_str_eq(found, names);
    free(found);
}

START_TEST(copies_are_those_that_the_program_made_of_it)
{
    file_put("m.csv.before-1", "x", 1);
    file_put("m.csv.torn-1", "x", 1);
    file_put("m.csv.rescue-1.csv", IDENTITY, strlen(IDENTITY));
    file_put("m.csv.rescue-2.csv", FORMAT, strlen(FORMAT));
    file_put("m.csv.new-1", "x", 1);
    file_put("m.csv.txt", "x", 1);
    file_put("mm.csv.torn-1", "x", 1);
    assert_copies("m.csv.before-1 m.csv.new-1 m.csv.rescue-1.csv m.csv.torn-1 ");
    unlink("mm.csv.torn-1");
}
END_TEST

START_TEST(a_rescue_takes_the_file_along_that_it_goes_on_from)
{
    log_close(log_held);
    taken_free(&taken);
    file_put("m.csv.rescue-1.csv", IDENTITY, strlen(IDENTITY));
    log_held = file_open("m.csv.rescue-1.csv", LOG_WRITE, &taken);
    assert_copies("m.csv ");
    file_put("m.csv", FORMAT, strlen(FORMAT));
    assert_copies("");
}
END_TEST

START_TEST(a_copy_that_goes_on_is_never_erased)
{
    static const char more[] = IDENTITY "3,3," FILE_TIME ",note-1,text,,more\n";
    struct error err;

    file_put("m.csv.rescue-1.csv", more, strlen(more));
    ck_assert_ptr_null(copies_of("abc", 2, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "m.csv.rescue-1.csv goes on where m.csv stops"));
}
END_TEST

START_TEST(erases_what_was_found)
{
    struct log_copies copies;

    file_put("m.csv.torn-1", "x", 1);
    file_put("m.csv.before-1", "x", 1);
    ck_assert(log_copies_find(log_held, "abc", 2, &copies, NULL));
    ck_assert(log_copies_erase(&copies, NULL));
    log_copies_free(&copies);
    ck_assert_ptr_null(file_like("m.csv."));
    assert_holds("m.csv", IDENTITY);
}
END_TEST

Suite *suite_replace(void)
{
    Suite *const suite = suite_create("replace");
    TCase *const tcase = tcase_create("replace");

    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, rows_take_the_place_of_the_file_and_it_goes_on);
    tcase_add_test(tcase, a_link_still_leads_to_it);
    tcase_add_test(tcase, a_full_disk_leaves_the_old_file);
    tcase_add_test(tcase, a_second_name_would_keep_the_words);
    tcase_add_test(tcase, another_file_at_the_path_is_not_overwritten);
    tcase_add_test(tcase, copies_are_those_that_the_program_made_of_it);
    tcase_add_test(tcase, a_rescue_takes_the_file_along_that_it_goes_on_from);
    tcase_add_test(tcase, a_copy_that_goes_on_is_never_erased);
    tcase_add_test(tcase, erases_what_was_found);
    suite_add_tcase(suite, tcase);
    return suite;
}
