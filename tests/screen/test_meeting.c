#include <config.h>

#include "screen/entente.h"

#include "program.h"
#include "runner.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* A whole meeting by keys alone: what the facilitator does, what the program says, what the file
 * holds in the end. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* Keys, and what stands in the message line, or anywhere on the screen, when they are done. */
struct act {
    const char *keys;
    const char *says;
    const char *shows;
};

static void perform(const struct act *acts)
{
    for (const struct act *act = acts; act->keys != NULL; act++) {
        terminal_send(terminal, act->keys);
        if (act->says != NULL)
            terminal_wait_row(terminal, -2, act->says);
        if (act->shows != NULL)
            terminal_wait(terminal, act->shows);
    }
}

static const struct act opening[] = {
    {"<Down><Enter>", NULL, "── Question"},
    {"What makes our partnership work?<Enter>", "Recorded: the session: question", NULL},
    {"s", "Recorded: the meeting began", NULL},
    {0},
};

static const struct act partners[] = {
    {"2", NULL, "Nobody is at the table yet"},
    {"aMinistry of Water<Enter>", "Recorded: new partner: Ministry of Water", NULL},
    {"t", NULL, "─ Type: Ministry of Water"},
    {"national gov<Enter>", "Recorded: Ministry of Water: type national government", NULL},
    {"aRiver Alliance<Enter>", "Recorded: new partner: River Alliance", NULL},
    {"tnational c<Enter>", "Recorded: River Alliance: type national CSO", NULL},
    {"aDelta University<Enter>", "Recorded: new partner: Delta University", NULL},
    {"tknow<Enter>", "Recorded: Delta University: type knowledge institute", NULL},
    {0},
};

static const struct act type[] = {
    {"3", NULL, "As seen by the room"},
    {"<Enter>", NULL, "─ Position, as seen by the room"},
    {"4<Enter>", "position 4", NULL},
    {"<Down>i", "equal relation yes", NULL},
    {"<Down>i", "accountability mutual", NULL},
    {"<Down>i", "autonomy yes", NULL},
    {"<Down>i", "Key driver is picked from a list: Enter opens it", NULL},
    {"<Enter>goals<Enter>", "key driver goals", NULL},
    {0},
};

/* All seven factors: the room, then each partner. */
static const struct act factors[] = {
    {"4", NULL, "Long-term horizon"},
    {"i", "Recorded: Long-term horizon, the room: in place", NULL},
    {"<Down>p", "Recorded: Relations and direction, the room: partly in place", NULL},
    {"<Down>i", "Recorded: Fit with the goals, the room: in place", NULL},
    {"<Down>i", "Recorded: Complementary roles, the room: in place", NULL},
    {"<Down>p", "Recorded: Equality and accountability, the room: partly in place", NULL},
    {"<Down>m", "Recorded: Secure resources, the room: not in place", NULL},
    {"<Down>x", "Recorded: Room to disagree, the room: not relevant", NULL},
    {"<Right>m", "Recorded: Room to disagree, Ministry of Water: not in place", NULL},
    {"<Up>p", "Recorded: Secure resources, Ministry of Water: partly in place", NULL},
    {"<Up>i", "Recorded: Equality and accountability, Ministry of Water: in place", NULL},
    {"<Up>i", "Recorded: Complementary roles, Ministry of Water: in place", NULL},
    {"<Up>i", "Recorded: Fit with the goals, Ministry of Water: in place", NULL},
    {"<Up>i", "Recorded: Relations and direction, Ministry of Water: in place", NULL},
    {"<Up>i", "Recorded: Long-term horizon, Ministry of Water: in place", NULL},
    {"<Right>p", "Recorded: Long-term horizon, River Alliance: partly in place", NULL},
    {"jm", "Recorded: Relations and direction, River Alliance: not in place", NULL},
    {"ji", "Recorded: Fit with the goals, River Alliance: in place", NULL},
    {"jp", "Recorded: Complementary roles, River Alliance: partly in place", NULL},
    {"jm", "Recorded: Equality and accountability, River Alliance: not in place", NULL},
    {"jm", "Recorded: Secure resources, River Alliance: not in place", NULL},
    {"jm", "Recorded: Room to disagree, River Alliance: not in place", NULL},
    {"lp", "Recorded: Room to disagree, Delta University: partly in place", NULL},
    {"kp", "Recorded: Secure resources, Delta University: partly in place", NULL},
    {"kp", "Recorded: Equality and accountability, Delta University: partly in place", NULL},
    {"ki", "Recorded: Complementary roles, Delta University: in place", NULL},
    {"kp", "Recorded: Fit with the goals, Delta University: partly in place", NULL},
    {"kp", "Recorded: Relations and direction, Delta University: partly in place", NULL},
    {"ki", "Recorded: Long-term horizon, Delta University: in place", NULL},
    {"y", NULL, "── Reason"},
    {"We plan in decades<Enter>", "Delta University: reason “We plan in decades”", NULL},
    {0},
};

/* One of the room's own, and one that the guide offers. */
static const struct act dilemmas[] = {
    {"5", NULL, "No dilemma is logged yet"},
    {"aWho speaks for the river?<Enter>", "Recorded: new dilemma 1", NULL},
    {"<Down><Enter>", NULL, "── On the one hand"},
    {"The law gives it to the ministry<Enter>", "Recorded: dilemma 1: on the one hand", NULL},
    {"<Right><Enter>", NULL, "── On the other hand"},
    {"Those on the banks know it<Enter>", "Recorded: dilemma 1: on the other hand", NULL},
    {"p", NULL, "─ Prompts ─"},
    {"<Enter>", "Recorded: new dilemma 2", NULL},
    {0},
};

static const struct act agreement[] = {
    {"6", NULL, "Nothing is agreed yet"},
    {"aWe share flood data each month<Enter>", "Recorded: new agreement 1", NULL},
    {"<Down><Enter>", NULL, "─ Type: We share"},
    {"action<Enter>", "Recorded: agreement 1: type action", NULL},
    {"<Down><Down><Enter>", NULL, "─ Owner: We share"},
    {"delta<Enter>", "Recorded: agreement 1: owner Delta University", NULL},
    {"<Down><Down><Enter>", NULL, "── Due: We share"},
    {"1 dec", NULL, "2026-12-01"},
    {"<Enter>", "Recorded: agreement 1: due 2026-12-01", NULL},
    {"<Tab><Down>b", "Recorded: agreement 1, Ministry of Water: support fully behind it", NULL},
    {"<Down>o", NULL, "── Reservation, as seen by River Alliance"},
    {"Once a month is too late<Enter>", "River Alliance: reservation “Once a month is too late”",
     NULL},
    {"<Down>f", "Recorded: agreement 1, Delta University: support fine with it", NULL},
    {0},
};

/* A slip, taken back. */
static const struct act slip[] = {
    {"nNobody said this<Enter>", "Recorded: new note 1", NULL},
    {"u", "Taken back: new note 1: “Nobody said this”", NULL},
    {0},
};

/* What the file holds behind the guide, the program's own rows aside: item, field, partner, value.
 */
static const char held[] = "session,question,,What makes our partnership work?\n"
                           "log,started,,2026-11-23T09:30:00.000+01:00\n"
                           "partner-1,name,,Ministry of Water\n"
                           "partner-1,type,,government\n"
                           "partner-2,name,,River Alliance\n"
                           "partner-2,type,,cso-national\n"
                           "partner-3,name,,Delta University\n"
                           "partner-3,type,,knowledge-institute\n"
                           "partnership,position,,4\n"
                           "partnership,equality,,yes\n"
                           "partnership,accountability,,mutual\n"
                           "partnership,autonomy,,yes\n"
                           "partnership,driver,,goals\n"
                           "factor-horizon,mark,,in-place\n"
                           "factor-relations,mark,,partly\n"
                           "factor-fit,mark,,in-place\n"
                           "factor-roles,mark,,in-place\n"
                           "factor-equality,mark,,partly\n"
                           "factor-resources,mark,,not-in-place\n"
                           "factor-disagreement,mark,,not-relevant\n"
                           "factor-disagreement,mark,partner-1,not-in-place\n"
                           "factor-resources,mark,partner-1,partly\n"
                           "factor-equality,mark,partner-1,in-place\n"
                           "factor-roles,mark,partner-1,in-place\n"
                           "factor-fit,mark,partner-1,in-place\n"
                           "factor-relations,mark,partner-1,in-place\n"
                           "factor-horizon,mark,partner-1,in-place\n"
                           "factor-horizon,mark,partner-2,partly\n"
                           "factor-relations,mark,partner-2,not-in-place\n"
                           "factor-fit,mark,partner-2,in-place\n"
                           "factor-roles,mark,partner-2,partly\n"
                           "factor-equality,mark,partner-2,not-in-place\n"
                           "factor-resources,mark,partner-2,not-in-place\n"
                           "factor-disagreement,mark,partner-2,not-in-place\n"
                           "factor-disagreement,mark,partner-3,partly\n"
                           "factor-resources,mark,partner-3,partly\n"
                           "factor-equality,mark,partner-3,partly\n"
                           "factor-roles,mark,partner-3,in-place\n"
                           "factor-fit,mark,partner-3,partly\n"
                           "factor-relations,mark,partner-3,partly\n"
                           "factor-horizon,mark,partner-3,in-place\n"
                           "factor-horizon,reason,partner-3,We plan in decades\n"
                           "dilemma-1,text,,Who speaks for the river?\n"
                           "dilemma-1,pull_a,,The law gives it to the ministry\n"
                           "dilemma-1,pull_b,,Those on the banks know it\n"
                           "dilemma-2,text,,How do you build something that grows slowly on "
                           "funding that ends soon?\n"
                           "dilemma-2,pull_a,,Trust and shared work take years to grow\n"
                           "dilemma-2,pull_b,,Funds come in short rounds and leave little time to "
                           "spare\n"
                           "dilemma-2,factor,,factor-relations\n"
                           "agreement-1,text,,We share flood data each month\n"
                           "agreement-1,type,,action\n"
                           "agreement-1,owner,,partner-3\n"
                           "agreement-1,due,,2026-12-01\n"
                           "agreement-1,support,partner-1,behind\n"
                           "agreement-1,support,partner-2,object\n"
                           "agreement-1,reservation,partner-2,Once a month is too late\n"
                           "agreement-1,support,partner-3,fine\n"
                           "note-1,text,,Nobody said this\n"
                           "note-1,about,,agreement-1\n"
                           "log,undid,,296\n"
                           "note-1,about,,\n"
                           "note-1,text,,\n";

/* A line of the file without seq, step and time. */
static const char *assignment_in(const char *line)
{
    for (int comma = 0; comma < 3; comma++)
        line = strchr(line, ',') + 1;
    return line;
}

/* What the program notes by itself: that it sat, and what it showed. */
static bool is_of_the_program(const char *assignment)
{
    return strncmp(assignment, "log,opened,", 11) == 0 ||
           strncmp(assignment, "log,closed,", 11) == 0 ||
           strncmp(assignment, "log,screen,", 11) == 0;
}

/* The rows from the first sitting on, as `held` has them. */
static void assert_holds(const char *file)
{
    const char *expected = held;
    const char *line = strstr(strstr(file, ",log,opened,"), "\n") + 1;

    for (; *line != '\0'; line = strchr(line, '\n') + 1) {
        const char *assignment = assignment_in(line);
        size_t length = strcspn(assignment, "\n") + 1;
        if (is_of_the_program(assignment))
            continue;
        ck_assert_msg(strncmp(assignment, expected, length) == 0, "%.*s instead of %.*s",
                      (int)length, assignment, (int)strcspn(expected, "\n"), expected);
        expected += length;
    }
    ck_assert_str_eq(expected, "");
}

/* --- The screens before the session is left, and when it is opened again. */

enum { SCREENS = 8, BODY = 22 }; /* rows without the message and the hints */

struct screens {
    char *rows[SCREENS][BODY];
};

/* The keys to each screen, the cursor on its top left, from where the meeting left it, and anew. */
static const char *const to_top[SCREENS] = {
    "1g", "2<S-Tab>g", "3g<Left><Left><Left>", "4g", "5g", "6<S-Tab><S-Tab>g", "7fg", "8g",
};
static const char *const to_top_anew[SCREENS] = {"1g", "2g", "3g", "4g", "5g", "6g", "7fg", "8g"};

/* Each screen in turn. A key that does nothing says when it is drawn; two of them, so that what one
 * screen says is not taken for what the next one does. */
static void screens_look(struct screens *screens, const char *const keys[SCREENS])
{
    static const char *const nothing[] = {"<F11>", "<F12>"};
    static const char *const says[] = {"F11 does nothing here", "F12 does nothing here"};

    terminal_wait_row(terminal, 0, "  saved");
    for (int i = 0; i < SCREENS; i++) {
        terminal_send(terminal, keys[i]);
        terminal_send(terminal, nothing[i % 2]);
        terminal_wait_row(terminal, -2, says[i % 2]);
        for (int row = 0; row < BODY; row++)
            screens->rows[i][row] = strdup(terminal_row(terminal, row));
    }
}

static void assert_same_screens(struct screens *before, struct screens *after)
{
    for (int i = 0; i < SCREENS; i++)
        for (int row = 0; row < BODY; row++) {
            ck_assert_msg(strcmp(before->rows[i][row], after->rows[i][row]) == 0,
                          "screen %d, row %d: \"%s\", then \"%s\"", i + 1, row,
                          before->rows[i][row], after->rows[i][row]);
            free(before->rows[i][row]);
            free(after->rows[i][row]);
        }
}

static void leave(void)
{
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "2026-11-23  Strategic partnerships");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}

static void come_back(void)
{
    terminal_run(terminal, LIST(runner_program()), LIST("ENTENTE_DIR=sessions"));
    terminal_wait_row(terminal, 4, "2026-11-23  Strategic partnerships");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
}

static void assert_nothing_to_check(void)
{
    char *sessions = terminal_path(terminal, "sessions/2026-11-23-strategic-partnerships.csv");
    struct program check = program_run("check", sessions, NULL);

    ck_assert_str_eq(check.err, "");
    ck_assert_str_eq(check.out, "");
    ck_assert_int_eq(check.status, 0);
    program_free(&check);
    free(sessions);
}

START_TEST(is_run_by_keys_alone)
{
    struct screens before, after;

    terminal = entente_session("Strategic partnerships");
    perform(opening);
    perform(partners);
    perform(type);
    perform(factors);
    perform(dilemmas);
    perform(agreement);
    perform(slip);
    screens_look(&before, to_top);
    leave();
    char *file = entente_file(terminal);
    assert_holds(file);
    free(file);
    assert_nothing_to_check();
    come_back();
    screens_look(&after, to_top_anew);
    assert_same_screens(&before, &after);
}
END_TEST

Suite *suite_meeting(void)
{
    Suite *suite = suite_create("meeting");
    TCase *tests = tcase_create("meeting");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, is_run_by_keys_alone);
    suite_add_tcase(suite, tests);
    return suite;
}
