#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "suites.h"

static void two_partners(void)
{
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry", "type=government");
    assert_done("partner-2\n", "add", "m.csv", "partner", "name=River CSO", "type=cso-local");
}

START_TEST(what_is_added_comes_back_with_show)
{
    two_partners();
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.", "owner=River CSO",
                "due=+2w");
    assert_done("2026-12-07\n", "show", "m.csv", "agreement-1", "due");
    assert_done("partner-2\n", "show", "m.csv", "agreement-1", "owner");
    command_left(program_run("show", "m.csv", "agreement-1", "status", NULL), 1, "", "");
    assert_done("", "check", "m.csv");
}
END_TEST

START_TEST(all_items_of_a_kind_are_shown)
{
    two_partners();
    assert_done("partner-1                 Ministry\n"
                "  Type                    national government\n"
                "partner-2                 River CSO\n"
                "  Type                    local CSO\n",
                "show", "m.csv", "partner");
    assert_done("", "show", "m.csv", "dilemma");
    struct program ran = program_run("show", "m.csv", "prompt", "--json", NULL);
    ck_assert_int_eq(ran.status, 0);
    ck_assert_ptr_nonnull(strstr(ran.out, "\"item\": \"prompt-news\""));
    program_free(&ran);
    assert_fails("entente: there is no item \"partner\" in m.csv; all items are listed by: entente "
                 "show m.csv\n",
                 "show", "m.csv", "partner", "name");
}
END_TEST

START_TEST(views_stand_below_a_blank_of_the_room)
{
    two_partners();
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.");
    assert_done("agreement 1, Ministry: reservation “Not monthly.”\n", "set", "m.csv",
                "agreement-1", "reservation=Not monthly.", "--partner", "Ministry");
    assert_done("agreement 1, River CSO: reservation “Nor weekly.”\n", "set", "m.csv",
                "agreement-1", "reservation=Nor weekly.", "--partner", "River CSO");
    assert_done("agreement-1               We meet.\n"
                "  Reservation\n"
                "    Ministry              Not monthly.\n"
                "    River CSO             Nor weekly.\n",
                "show", "m.csv", "agreement-1");
}
END_TEST

START_TEST(a_view_is_set_for_a_partner_by_name)
{
    two_partners();
    assert_done("Long-term horizon, River CSO: in place\n", "set", "m.csv", "factor-horizon",
                "mark=in-place", "--partner", "River CSO");
    assert_done("in-place\n", "show", "m.csv", "factor-horizon", "mark", "--partner", "partner-2");
    command_left(program_run("show", "m.csv", "factor-horizon", "mark", NULL), 1, "", "");
    assert_done("nothing to change: it is so already\n", "set", "m.csv", "factor-horizon",
                "mark=in-place", "--partner", "River CSO");
}
END_TEST

START_TEST(undo_redo_and_drop_say_what_they_did)
{
    two_partners();
    assert_done("Long-term horizon, the room: partly in place\n", "set", "m.csv", "factor-horizon",
                "mark=partly");
    assert_done("took back: Long-term horizon, the room: partly in place\n", "undo", "m.csv");
    command_left(program_run("show", "m.csv", "factor-horizon", "mark", NULL), 1, "", "");
    assert_done("put back: Long-term horizon, the room: partly in place\n", "redo", "m.csv");
    assert_fails("entente: there is nothing to redo\n", "redo", "m.csv");
    assert_done("dropped River CSO\n", "drop", "m.csv", "partner-2");
    assert_fails("entente: partner-2 was dropped; to bring it back: entente set m.csv partner-2 "
                 "dropped=\n",
                 "drop", "m.csv", "partner-2");
    assert_done("partner-2                 River CSO\n"
                "  Dropped                 yes\n"
                "  Type                    local CSO\n",
                "show", "m.csv", "partner-2");
    struct program ran = program_run("show", "m.csv", "partner-2", "--json", NULL);
    ck_assert_ptr_nonnull(strstr(ran.out, "\"dropped\": \"yes\""));
    program_free(&ran);
}
END_TEST

START_TEST(what_was_agreed_is_replaced)
{
    two_partners();
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.", "type=action",
                "owner=partner-1");
    assert_fails("entente: agreement-1 is not agreed on: its words can be set\n", "replace",
                 "m.csv", "agreement-1", "We meet often.");
    assert_fails("entente: Replaced by: agreement-1 cannot name itself\n", "set", "m.csv",
                 "agreement-1", "replaced_by=agreement-1");
    assert_done("agreement 1: status agreed\n", "set", "m.csv", "agreement-1", "status=agreed");
    assert_done("agreement-2\n", "replace", "m.csv", "agreement-1", "We meet often.",
                "owner=partner-2");
    assert_done("We meet often.\n", "show", "m.csv", "agreement-2", "text");
    assert_done("action\n", "show", "m.csv", "agreement-2", "type");
    assert_done("partner-2\n", "show", "m.csv", "agreement-2", "owner");
    assert_done("agreement-2\n", "show", "m.csv", "agreement-1", "replaced_by");
    assert_fails("entente: agreement-1 was replaced by agreement-2 already\n", "replace", "m.csv",
                 "agreement-1", "Never.");
    assert_fails("entente: agreement 1 is replaced: its words stay, unless it is proposed "
                 "again\n",
                 "set", "m.csv", "agreement-1", "text=Never.");
}
END_TEST

START_TEST(what_was_withdrawn_keeps_its_words)
{
    static const char refused[] = "entente: agreement 1 is withdrawn: its words stay, unless it is "
                                  "proposed again\n";

    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.", "status=withdrawn");
    assert_fails(refused, "set", "m.csv", "agreement-1", "text=We meet often.");
    assert_fails(refused, "replace", "m.csv", "agreement-1", "We meet often.");
    assert_done("We meet.\n", "show", "m.csv", "agreement-1", "text");
}
END_TEST

START_TEST(slips_are_answered_with_what_is_near)
{
    two_partners();
    assert_fails("entente: there is no command or file \"shwo\"; did you mean show?\n", "shwo");
    assert_fails("entente: there is no kind \"agrement\"; did you mean agreement?\n", "add",
                 "m.csv", "agrement", "text=x");
    assert_fails("entente: partner has no field \"nmae\"; did you mean name?\n", "add", "m.csv",
                 "partner", "nmae=x");
    assert_fails("entente: there is no option --jsno; did you mean --json?\n", "list", "--jsno");
    assert_fails("entente: there is no \"partner-9\" in m.csv; Partners: partner-1, partner-2\n",
                 "set", "m.csv", "factor-horizon", "mark=partly", "--partner", "partner-9");
}
END_TEST

START_TEST(a_file_that_is_no_session_is_refused)
{
    FILE *out = fopen("empty.csv", "w");

    fclose(out);
    assert_fails("entente: none.csv: there is no such file. To begin one: entente new none.csv\n",
                 "show", "none.csv");
    assert_fails("entente: empty.csv: It is empty, not a session file.\n", "show", "empty.csv");
    assert_fails("entente: . is a folder, not a session. To see the sessions in it: entente list "
                 ".\n",
                 "show", ".");
    assert_fails("entente: m.csv is there already; it was left as it is. Choose another name\n",
                 "new", "m.csv");
}
END_TEST

START_TEST(missing_and_superfluous_operands_are_told)
{
    assert_fails(
        "entente: FILE is missing; usage: entente show FILE [KIND | ITEM [FIELD]] [--at WHEN] "
        "[--partner PARTNER] [--json] [--private]\n",
        "show");
    assert_fails("entente: \"x\" is one too many; usage: entente drop FILE ITEM\n", "drop", "m.csv",
                 "note-1", "x");
    assert_fails("entente: \"mark\" assigns nothing: write it as FIELD=VALUE\n", "set", "m.csv",
                 "factor-horizon", "mark");
    assert_fails("entente: --table is missing; usage: entente export FILE --table KIND\n", "export",
                 "m.csv");
}
END_TEST

START_TEST(a_refused_value_writes_nothing)
{
    struct program before = program_run("log", "m.csv", NULL);
    struct program ran = program_run("set", "m.csv", "session", "title=New", "date=soonish", NULL);

    ck_assert_int_eq(ran.status, 2);
    ck_assert_msg(strstr(ran.err, "\"soonish\"") != NULL, "%s", ran.err);
    program_free(&ran);
    assert_done(before.out, "log", "m.csv");
    program_free(&before);
}
END_TEST

START_TEST(tables_are_guarded_against_formulas)
{
    assert_done("note-1\n", "add", "m.csv", "note", "text==1+1");
    struct program ran = program_run("export", "m.csv", "--table", "note", NULL);
    ck_assert_ptr_nonnull(strstr(ran.out, "note-1,'=1+1,"));
    program_free(&ran);
    assert_done("=1+1\n", "show", "m.csv", "note-1", "text");
}
END_TEST

START_TEST(the_folder_is_listed_without_a_terminal)
{
    setenv("ENTENTE_DIR", ".", 1);
    struct program ran = program_run(NULL, NULL);
    ck_assert_int_eq(ran.status, 0);
    ck_assert_ptr_nonnull(strstr(ran.out, "2026-11-23  Water "));
    program_free(&ran);
    setenv("ENTENTE_DIR", "nowhere", 1);
    command_left(program_run("list", NULL), 0, "",
                 "entente: there is no session in nowhere yet; to begin one: entente new\n");
}
END_TEST

START_TEST(every_command_explains_itself_with_examples_first)
{
    static const char *const names[] = {"new",   "open", "add",  "set",    "drop",  "undo",
                                        "redo",  "show", "list", "log",    "check", "export",
                                        "guide", "help", "diff", "summary"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct program ran = program_run(names[i], "--help", NULL);
        char usage[80];
        snprintf(usage, sizeof usage, "Usage: entente %s", names[i]);
        ck_assert_int_eq(ran.status, 0);
        ck_assert_int_eq(strncmp(ran.out, "Examples\n", 9), 0);
        ck_assert_msg(strstr(ran.out, usage) != NULL, "%s", ran.out);
        program_free(&ran);
    }
}
END_TEST

Suite *suite_commands(void)
{
    Suite *suite = suite_create("commands");
    TCase *tcase = tcase_create("commands");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, command_begin, NULL);
    tcase_add_test(tcase, what_is_added_comes_back_with_show);
    tcase_add_test(tcase, all_items_of_a_kind_are_shown);
    tcase_add_test(tcase, views_stand_below_a_blank_of_the_room);
    tcase_add_test(tcase, a_view_is_set_for_a_partner_by_name);
    tcase_add_test(tcase, undo_redo_and_drop_say_what_they_did);
    tcase_add_test(tcase, what_was_agreed_is_replaced);
    tcase_add_test(tcase, what_was_withdrawn_keeps_its_words);
    tcase_add_test(tcase, slips_are_answered_with_what_is_near);
    tcase_add_test(tcase, a_file_that_is_no_session_is_refused);
    tcase_add_test(tcase, missing_and_superfluous_operands_are_told);
    tcase_add_test(tcase, a_refused_value_writes_nothing);
    tcase_add_test(tcase, tables_are_guarded_against_formulas);
    tcase_add_test(tcase, the_folder_is_listed_without_a_terminal);
    tcase_add_test(tcase, every_command_explains_itself_with_examples_first);
    suite_add_tcase(suite, tcase);
    return suite;
}
