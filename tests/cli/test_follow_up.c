#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "suites.h"

static void make_agreement(void)
{
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.", "status=agreed");
}

START_TEST(a_follow_up_takes_along_what_is_open)
{
    make_agreement();
    assert_done("n.csv\n", "new", "n.csv", "--follow-up", "m.csv");
    assert_done("Water\n", "show", "n.csv", "session", "title");
    assert_done("We meet.\n", "show", "n.csv", "agreement-1", "text");
    assert_done("", "check", "n.csv", "m.csv");
    struct program ran = program_run("log", "n.csv", NULL);
    ck_assert_ptr_nonnull(strstr(ran.out, "from last time: 1 agreement\n"));
    program_free(&ran);
}
END_TEST

START_TEST(a_follow_up_leaves_the_earlier_file_as_it_is)
{
    size_t len, len_after;
    char *const before = command_get("m.csv", &len);

    assert_done("n.csv\n", "new", "n.csv", "--follow-up", "m.csv", "--title", "Again");
    assert_done("Again\n", "show", "n.csv", "session", "title");
    char *const after = command_get("m.csv", &len_after);
    ck_assert_uint_eq(len, len_after);
    ck_assert_mem_eq(before, after, len);
    free(before);
    free(after);
}
END_TEST

START_TEST(a_follow_up_without_a_name_is_named_after_the_day)
{
    setenv("ENTENTE_DIR", ".", 1);
    assert_done("./2026-11-23-water.csv\n", "new", "--follow-up", "m.csv");
    assert_done("./2026-11-23-water-2.csv\n", "new", "--follow-up", "m.csv");
    unsetenv("ENTENTE_DIR");
}
END_TEST

START_TEST(a_follow_up_of_nothing_sound_is_refused)
{
    static const char broken[] = "seq,step,time,item,field,partner,value\n"
                                 "1,1,2026-11-23T09:31:05.120+01:00,log,format,,entente 1\n"
                                 "2,x\n"
                                 "3,3,2026-11-23T09:31:05.120+01:00,session,title,,Broken\n";

    command_put("broken.csv", broken, sizeof broken - 1);
    assert_fails("entente: none.csv: there is no such file. To begin one: entente new none.csv\n",
                 "new", "n.csv", "--follow-up", "none.csv");
    assert_fails("entente: broken.csv has faults, so a session that goes on from it might miss "
                 "something. To see them: entente check broken.csv\n",
                 "new", "n.csv", "--follow-up", "broken.csv");
    assert_fails("entente: --follow-up keeps the guide of the earlier session: leave --guide "
                 "out\n",
                 "new", "n.csv", "--follow-up", "m.csv", "--guide", "m.csv");
    assert_fails("entente: m.csv is there already; it was left as it is. Choose another name\n",
                 "new", "m.csv", "--follow-up", "m.csv");
    ck_assert_int_ne(access("n.csv", F_OK), 0);
}
END_TEST

Suite *suite_follow_up(void)
{
    Suite *suite = suite_create("follow-up");
    TCase *tcase = tcase_create("follow-up");

    tcase_set_timeout(tcase, COMMAND_SECONDS);

    tcase_add_checked_fixture(tcase, command_begin, NULL);
    tcase_add_test(tcase, a_follow_up_takes_along_what_is_open);
    tcase_add_test(tcase, a_follow_up_leaves_the_earlier_file_as_it_is);
    tcase_add_test(tcase, a_follow_up_without_a_name_is_named_after_the_day);
    tcase_add_test(tcase, a_follow_up_of_nothing_sound_is_refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
