#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "command.h"
#include "suites.h"

/* What a person mistypes is answered with what, where and what to do; nothing is written. */

static void begin(void)
{
    command_begin();
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry");
    assert_done("partner-2\n", "add", "m.csv", "partner", "name=Twin");
    assert_done("partner-3\n", "add", "m.csv", "partner", "name=Twin");
}

static const struct {
    const char *says;
    const char *arguments[COMMAND_MOST];
} slips[] = {
    {"there is no command or file \"nosuch\"; all commands are listed by: entente --help",
     {"nosuch"}},
    {"there is no command or file \"sho\"; did you mean show?", {"sho"}},
    {"there is no command or kind \"agrement\"; did you mean agreement?", {"help", "agrement"}},
    {"there is no command or kind \"xyzzy\"; all are listed by: entente help", {"help", "xyzzy"}},
    {"there is no option -v; all options are listed by: entente --help", {"-v"}},
    {"there is no option --titel; did you mean --title?", {"new", "x.csv", "--titel", "x"}},
    {"--title needs a value: --title TITLE", {"new", "x.csv", "--title"}},
    {"--json takes no value", {"list", "--json=yes"}},
    {"there is no folder nowhere", {"list", "nowhere"}},
    {"m.csv is a file, not a folder of sessions", {"list", "m.csv"}},

    {"there is no item \"xyzzy\" in m.csv; all items are listed by: entente show m.csv",
     {"show", "m.csv", "xyzzy"}},
    {"there is no item \"xyzzy\" in m.csv; all items are listed by: entente show m.csv",
     {"log", "m.csv", "xyzzy"}},
    {"there is no item \"xyzzy\" in m.csv; all items are listed by: entente show m.csv",
     {"set", "m.csv", "xyzzy", "text=x"}},
    {"there is no \"dilemma-1\" in m.csv, nor any dilemma yet", {"drop", "m.csv", "dilemma-1"}},
    {"there is no \"partner-9\" in m.csv; Partners: partner-1, partner-2, partner-3",
     {"drop", "m.csv", "partner-9"}},
    {"2 items are called \"Twin\": give the id of one, such as partner-2",
     {"set", "m.csv", "Twin", "name=x"}},
    {"session belongs to every session and cannot be dropped", {"drop", "m.csv", "session"}},

    {"there is no kind \"partnr\"; did you mean partner?", {"add", "m.csv", "partnr", "name=x"}},
    {"there is no kind \"xyzzy\"; all kinds are listed by: entente help",
     {"export", "m.csv", "--table", "xyzzy"}},
    {"every session has its partnership already; to change it: entente set m.csv partnership "
     "FIELD=VALUE",
     {"add", "m.csv", "partnership", "driver=x"}},
    {"nothing was added: an item is there once a field of it has a value. The fields are listed "
     "by: entente help note",
     {"add", "m.csv", "note", "text="}},

    {"partner has no field \"xyzzy\"; its fields are listed by: entente help partner",
     {"set", "m.csv", "partner-1", "xyzzy=1"}},
    {"partner has no field \"nam\"; did you mean name?", {"show", "m.csv", "partner-1", "nam"}},
    {"\"name\" assigns nothing: write it as FIELD=VALUE", {"set", "m.csv", "partner-1", "name"}},
    {"\"=x\" assigns nothing: write it as FIELD=VALUE", {"add", "m.csv", "partner", "=x"}},
    {"FIELD=VALUE is empty; usage: entente add FILE KIND FIELD=VALUE… [--partner PARTNER]",
     {"add", "m.csv", "partner", ""}},
    {"id of the log is kept by the program itself", {"set", "m.csv", "log", "id=x"}},

    {"mark of a factor: \"good\" is not one of in-place, partly, not-in-place, not-relevant",
     {"set", "m.csv", "factor-roles", "mark=good"}},
    {"dropped of a partner: \"maybe\" is neither yes nor no",
     {"set", "m.csv", "partner-1", "dropped=maybe"}},
    {"minutes of a topic: \"-4\" is not a whole number from 1 to 1440",
     {"set", "m.csv", "topic-1", "minutes=-4"}},
    {"minutes of a topic: \"99999999999999999999\" is not a whole number from 1 to 1440",
     {"set", "m.csv", "topic-1", "minutes=99999999999999999999"}},
    {"due of an agreement: \"2026-02-30\" is not a date. Type one like 2026-12-01, 1 dec, dec 1 "
     "2027, today, tomorrow, fri, +3d, +2w, +1m or +1y.",
     {"add", "m.csv", "agreement", "text=x", "due=2026-02-30"}},
    {"Owner: there is no \"nobody\"; there are partner-1, partner-2, partner-3",
     {"add", "m.csv", "agreement", "text=x", "owner=nobody"}},
    {"text of a note: the text is not UTF-8", {"add", "m.csv", "note", "text=caf\xe9"}},

    {"there is no \"nobody\" in m.csv; Partners: partner-1, partner-2, partner-3",
     {"set", "m.csv", "factor-roles", "mark=partly", "--partner", "nobody"}},
    {"there is no \"nobody\" in m.csv; Partners: partner-1, partner-2, partner-3",
     {"show", "m.csv", "factor-roles", "mark", "--partner", "nobody"}},
    {"Title is the same for everyone: leave the partner out",
     {"set", "m.csv", "session", "title=x", "--partner", "partner-1"}},

    {"\"0\" is no number of times: give 1, 2, 3 …", {"undo", "m.csv", "0"}},
    {"\"2x\" is no number of times: give 1, 2, 3 …", {"redo", "m.csv", "2x"}},
    {"there is nothing to redo", {"redo", "m.csv"}},
    {"m.csv is there already; it was left as it is. Choose another name", {"new", "m.csv"}},
    {"no/x.csv cannot be made: its folder is not there. Make the folder first",
     {"new", "no/x.csv"}},
};

START_TEST(a_slip_is_answered_and_writes_nothing)
{
    size_t len, len_after;
    char *const before = command_get("m.csv", &len);
    char says[512];

    snprintf(says, sizeof says, "entente: %s\n", slips[_i].says);
    command_left(program_run_to(-1, slips[_i].arguments), 2, "", says);
    char *const after = command_get("m.csv", &len_after);
    ck_assert_uint_eq(len_after, len);
    ck_assert_str_eq(after, before);
    ck_assert_int_ne(access("x.csv", F_OK), 0);
    free(before);
    free(after);
}
END_TEST

START_TEST(of_many_items_a_dozen_is_named)
{
    for (int i = 4; i <= 15; i++) {
        struct program ran = program_run("add", "m.csv", "partner", "name=P", NULL);
        ck_assert_int_eq(ran.status, 0);
        program_free(&ran);
    }
    assert_fails("entente: there is no \"partner-99\" in m.csv; Partners: partner-1, partner-2, "
                 "partner-3, partner-4, partner-5, partner-6, partner-7, partner-8, partner-9, "
                 "partner-10, partner-11, partner-12 and 3 more\n",
                 "drop", "m.csv", "partner-99");
}
END_TEST

/* --- Where words may stand */

START_TEST(options_may_stand_anywhere_and_end_with_two_dashes)
{
    assert_done("Water\n", "--color=never", "show", "m.csv", "--partner=partner-1", "session",
                "title");
    assert_done("Water\n", "show", "--partner", "Ministry", "--", "m.csv", "session", "title");
    assert_done("-x.csv\n", "new", "--no-open", "--title", "--", "--", "-x.csv");
    assert_done("--\n", "show", "--", "-x.csv", "session", "title");
    assert_done("note-1\n", "add", "--", "-x.csv", "note", "text=--json");
    assert_done("--json\n", "show", "./-x.csv", "note-1", "text");
}
END_TEST

Suite *suite_operand(void)
{
    Suite *const suite = suite_create("operand");
    TCase *const tcase = tcase_create("operand");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_loop_test(tcase, a_slip_is_answered_and_writes_nothing, 0,
                        (int)(sizeof slips / sizeof *slips));
    tcase_add_test(tcase, of_many_items_a_dozen_is_named);
    tcase_add_test(tcase, options_may_stand_anywhere_and_end_with_two_dashes);
    suite_add_tcase(suite, tcase);
    return suite;
}
