#include <config.h>

#include "screen/entente.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#include "program.h"
#include "runner.h"
#include "suites.h"

/* What the room sees: on the facilitator's screen (P), and on a second terminal. */

static struct terminal *terminal, *room;

static void tear_down(void)
{
    terminal_free(room);
    terminal_free(terminal);
    room = terminal = NULL;
}

static void is_nowhere(struct terminal *shown, const char *text)
{
    const int rows = emulator_rows(terminal_screen(shown));

    for (int row = 0; row < rows; row++)
        if (strstr(terminal_row(shown, row), text) != NULL)
            terminal_fail(shown, "\"%s\" is on the screen", text);
}

/* A note of the practice session that is private; what is the facilitator's own: a warning, the
 * clock and the state of saving beside the title, the names of the screens. */
static void has_nothing_private(struct terminal *shown)
{
    static const char *const own[] = {"Keep the Alliance", "! ",         "saved", "1 Opening 2",
                                      "by organisation ",  "Recorded: ", " left"};

    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        is_nowhere(shown, own[i]);
}

static void open_room(int rows, int columns)
{
    room = terminal_beside(terminal, rows, columns);
    terminal_run(room, LIST(runner_program(), "room", "meeting.csv"), NULL);
}

enum { WINDOWS = 3 };
static const struct size windows[WINDOWS] = {{20, 60}, {24, 80}, {40, 120}};

static const struct {
    const char *keys, *title, *words;
} screens_seen[] = {
    {"1g", "Opening", "What makes strategic partnerships work"},
    {"2g", "Partners", "Zambian Ministry of Environment"},
    {"3g", "Partnership", "Where the relation stands"},
    {"4g", "Success factors", "Long-term horizon"},
    {"4gj", "Success factors", "Relations and direction"},
    {"5g", "Dilemmas", "Each of us wins grants by looking unique."},
    {"6g", "Agreements", "We agree to disagree about the dams."},
    {"7g", "Notes", "In the first year half of us would have said"},
    {"8g", "Close", "What we agreed"},
};

START_TEST(every_screen_is_seen_as_the_room_may_see_it)
{
    terminal = entente_meeting(24, 80);
    terminal_resize(terminal, windows[_i].rows, windows[_i].columns);
    terminal_send(terminal, "T<Enter>");
    terminal_wait_row(terminal, 2, " left");
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, -1, "P goes back");
    for (size_t i = 0; i < sizeof screens_seen / sizeof *screens_seen; i++) {
        terminal_send(terminal, screens_seen[i].keys);
        terminal_wait(terminal, screens_seen[i].title);
        terminal_wait(terminal, screens_seen[i].words);
        has_nothing_private(terminal);
    }
}
END_TEST

START_TEST(p_or_escape_leads_back)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "6GP");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, 1, "6 Agreed");
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, 1, "6 Agreed");
    terminal_send(terminal, "<C-v>");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 1, "6 Agreed");
}
END_TEST

START_TEST(the_keys_of_what_opens_above_it_stand_below)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "6gP/");
    terminal_wait(terminal, "Search");
    terminal_wait_row(terminal, -1, "Esc leave");
    terminal_wait_row(terminal, -1, " Enter find ");
    terminal_wait_row(terminal, -1, "  Esc leave");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, -1, "P goes back");
}
END_TEST

START_TEST(marks_go_on_under_it)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "4gPm");
    terminal_wait(terminal, "○ not in place: the room, River Alliance Zambia");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "◐ partly in place: the room");
    has_nothing_private(terminal);
}
END_TEST

START_TEST(what_is_longer_than_the_screen_is_paged)
{
    terminal = entente_meeting(24, 80);
    terminal_resize(terminal, 20, 60);
    terminal_send(terminal, "8P");
    terminal_wait(terminal, "What we agreed");
    terminal_send(terminal, "<PgDn>");
    terminal_wait(terminal, "Open dilemmas");
    terminal_send(terminal, "<PgUp>");
    terminal_wait(terminal, "What we agreed");
}
END_TEST

START_TEST(off_the_record_nothing_else_is_seen)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "4P");
    terminal_wait(terminal, "Success factors");
    terminal_send(terminal, "O");
    terminal_wait_look(terminal, "OFF THE RECORD", LOOK_BOLD);
    terminal_wait_gone(terminal, "factor");
}
END_TEST

/* Each answer is led to, however far below the others it stands. */
START_TEST(an_answer_about_the_partnership_is_followed)
{
    terminal = entente_meeting(24, 80);
    terminal_resize(terminal, windows[_i].rows, windows[_i].columns);
    terminal_send(terminal, "3gP");
    terminal_wait(terminal, "3, in between: the room");
    terminal_send(terminal, "G");
    terminal_wait(terminal, "What keeps it going");
    terminal_wait(terminal, "funds: River Alliance Zambia");
    terminal_send(terminal, "<Tab><Tab>g");
    terminal_wait(terminal, "Whether the goal needs a partnership at all.");
    for (int i = 0; i < 6; i++)
        terminal_send(terminal, "j");
    terminal_wait(terminal, "What will be different at the end");
    terminal_wait(terminal, "A girl born in Mwanda");
    has_nothing_private(terminal);
}
END_TEST

/* --- On a second terminal. */

START_TEST(a_second_terminal_follows)
{
    terminal = entente_meeting(24, 80);
    open_room(windows[_i].rows, windows[_i].columns);
    terminal_wait(room, "Notes");
    has_nothing_private(room);
    terminal_wait_row(terminal, 0, "room");
    terminal_send(terminal, "4gjm");
    terminal_wait(room, "Relations and direction");
    terminal_wait(room, "○ not in place: the room");
    terminal_send(terminal, "6aThe nets stay in before May.<Enter>");
    terminal_wait(room, "The nets stay in before May.");
    terminal_wait(room, "proposed");
    terminal_send(terminal, "7");
    terminal_wait(room, "Who speaks for the cattle herders?");
    has_nothing_private(room);
    terminal_send(room, "q");
    ck_assert_int_eq(terminal_exit(room), 0);
    terminal_wait_gone(terminal, "  room ");
}
END_TEST

START_TEST(a_private_note_is_not_seen_even_in_focus)
{
    terminal = entente_meeting(24, 80);
    open_room(24, 80);
    terminal_wait(room, "Notes");
    terminal_send(terminal, "7<Tab>G");
    terminal_wait(terminal, "Keep the Alliance");
    terminal_send(terminal, "1");
    terminal_wait(room, "Why do some of our partnerships");
    terminal_send(terminal, "7");
    terminal_wait(room, "Notes");
    has_nothing_private(room);
}
END_TEST

/* Neither what a line of the timeline is about nor a private note is in the file as shown. */
START_TEST(on_the_timeline_only_public_notes_are_followed)
{
    terminal = entente_meeting(24, 80);
    char *before = entente_meeting_file(terminal);
    size_t length = strlen(before);
    terminal_send(terminal, "P4m");
    terminal_wait(terminal, "○ not in place: the room");
    terminal_send(terminal, "7<S-Tab>G");
    terminal_wait(terminal, "Who speaks for the cattle herders?");
    terminal_wait_gone(terminal, "not in place");
    terminal_send(terminal, "<Tab>g");
    terminal_wait(terminal, "Note 1");
    terminal_send(terminal, "PG");
    terminal_wait_row(terminal, 1, "7 Time");
    terminal_wait(terminal, "Keep the Alliance");
    terminal_send(terminal, "nIt rains.<Enter>");
    terminal_wait(terminal, "Recorded: new note 9");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    char *after = entente_meeting_file(terminal);
    ck_assert_ptr_null(strstr(after + length, "timeline factor"));
    ck_assert_ptr_null(strstr(after + length, "timeline note-8"));
    ck_assert_ptr_nonnull(strstr(after + length, "log,screen,,timeline"));
    free(before);
    free(after);
}
END_TEST

START_TEST(what_is_captured_about_a_private_note_does_not_tell_it)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "7<Tab>GP");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "n");
    terminal_wait(terminal, "── Note");
    is_nowhere(terminal, "Keep the Alliance");
}
END_TEST

START_TEST(what_is_not_for_the_room_is_not_opened_before_its_eyes)
{
    static const char *const keys[] = {"6r", "3w", "8w", "8s", "1T", "6E", "4e", "7u"};

    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "P");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        terminal_send(terminal, keys[i]);
        terminal_wait(terminal, "That is not for the room to see: P leads back first");
        terminal_wait_row(terminal, -1, "P goes back");
        is_nowhere(terminal, "Keep the Alliance");
        terminal_send(terminal, "5");
        terminal_wait_gone(terminal, "That is not for the room");
    }
    terminal_send(terminal, "6Pr");
    terminal_wait_row(terminal, 0, "replay");
}
END_TEST

START_TEST(a_private_note_is_as_if_it_were_not_there_before_its_eyes)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "4gnThe dam first.<Enter>");
    terminal_wait(terminal, "Recorded: new note 9");
    terminal_send(terminal, "n<S-Tab>Ring the Ministry first.<Enter>");
    terminal_wait(terminal, "Recorded: new note 10");
    terminal_send(terminal, "L");
    terminal_wait(terminal, "note 10: Ring the Ministry first.");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Linked to");
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "L");
    terminal_wait(terminal, "note 9: The dam first.");
    is_nowhere(terminal, "Ring the Ministry");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Linked to");
    terminal_send(terminal, "u");
    terminal_wait(terminal, "That is not for the room to see");
    terminal_send(terminal, "n");
    terminal_wait(terminal, "── Note on Long-term horizon");
    terminal_send(terminal, "<Up>x");
    terminal_wait_row(terminal, -3, "x");
    is_nowhere(terminal, "Ring the Ministry");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "── Note");
    terminal_send(terminal, "Pu");
    terminal_wait_row(terminal, -2, "Taken back: new note 10");
}
END_TEST

/* The keys that write a private note elsewhere write none before its eyes, nor anything else. */
START_TEST(what_is_meant_to_be_private_is_typed_unseen_before_its_eyes)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "4gP");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "n<S-Tab>Ring the Ministry first.");
    terminal_wait(terminal, "── Private note");
    terminal_wait_row(terminal, -2, "That is not for the room to see: P leads back first");
    is_nowhere(terminal, "Ring the");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "That is not for the room to see: P leads back first");
    is_nowhere(terminal, "Ring the");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "── Private note");
    terminal_send(terminal, "Pn");
    terminal_wait_row(terminal, -3, "Ring the Ministry first.");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new note 9: “Ring the Ministry first.”");
}
END_TEST

START_TEST(what_was_typed_unseen_comes_back_nowhere_before_its_eyes)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "/Keep the Alliance<Enter><Enter> And her brother.<Enter>");
    terminal_wait_row(terminal, -2, "note 8: text");
    terminal_send(terminal, "4gP");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "n<S-Tab>Ring the Ministry first.<Tab><Tab>");
    terminal_wait(terminal, "── Private note");
    terminal_send(terminal, "<C-u><Tab>");
    terminal_wait(terminal, "── Note on");
    terminal_send(terminal, "<C-_><C-y>x");
    terminal_wait_row(terminal, -3, "x");
    is_nowhere(terminal, "Ring the");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "── Note on");
    terminal_send(terminal, "b<C-y>");
    terminal_wait(terminal, "── Bookmark");
    is_nowhere(terminal, "Ring the");
    terminal_send(terminal, "<Up>");
    is_nowhere(terminal, "her brother");
    terminal_send(terminal, "Break<Enter>");
    terminal_wait_row(terminal, -1, "Recorded");
    is_nowhere(terminal, "Ring the");
    is_nowhere(terminal, "her brother");
}
END_TEST

START_TEST(what_was_meant_to_be_private_stays_so_when_the_program_is_ended)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "n<S-Tab>Ring the Mini");
    terminal_wait_row(terminal, -3, "Ring the Mini");
    terminal_signal(terminal, SIGTERM);
    terminal_exit(terminal);
    char *file = entente_meeting_file(terminal);
    ck_assert_ptr_nonnull(strstr(file, "note-9,text,,Ring the Mini"));
    ck_assert_ptr_nonnull(strstr(file, "note-9,private,,yes"));
    free(file);
}
END_TEST

START_TEST(what_was_typed_for_a_private_note_is_not_offered_before_its_eyes)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "n<S-Tab>Ring the Mini");
    terminal_wait_row(terminal, -3, "Ring the Mini");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Ring the Mini");
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "n");
    terminal_wait(terminal, "That is not for the room to see");
    is_nowhere(terminal, "Ring the Mini");
    terminal_send(terminal, "Pn");
    terminal_wait_row(terminal, -3, "Ring the Mini");
}
END_TEST

START_TEST(a_private_note_is_private_from_its_first_moment)
{
    terminal = entente_meeting(24, 80);
    open_room(24, 80);
    terminal_wait(room, "Notes");
    terminal_send(terminal, "n<S-Tab>");
    terminal_wait(terminal, "── Private note");
    terminal_send(terminal, "Ring the Ministry first.<Enter>");
    terminal_wait(terminal, "Recorded: new note 9");
    terminal_send(terminal, "1");
    terminal_wait(room, "Why do some of our partnerships");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    char *file = entente_meeting_file(terminal);
    const char *text = strstr(file, "note-9,text,,Ring the Ministry first.\n");
    ck_assert_ptr_nonnull(text);
    unsigned first, last;
    while (text > file && text[-1] != '\n')
        text--;
    ck_assert_int_eq(sscanf(text, "%u,%u,", &first, &last), 2);
    ck_assert_uint_gt(last, first);
    ck_assert_ptr_nonnull(strstr(text, "note-9,private,,yes\n"));
    free(file);
}
END_TEST

START_TEST(what_the_room_sees_is_held_and_let_go)
{
    terminal = entente_meeting(24, 100);
    open_room(20, 60);
    terminal_wait(room, "Notes");
    terminal_send(terminal, "4gv");
    terminal_wait_row(terminal, 0, "room: Factors (held)");
    terminal_wait(room, "Long-term horizon");
    terminal_send(terminal, "6");
    terminal_wait_row(terminal, 2, "What was agreed");
    terminal_send(terminal, "aNot for now.<Enter>");
    terminal_wait_row(terminal, -2, "Recorded: new agreement");
    terminal_send(terminal, "P");
    terminal_wait(terminal, "Success factors");
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, 0, "room: Factors (held)");
    is_nowhere(room, "Not for now.");
    terminal_wait(room, "Long-term horizon");
    terminal_send(terminal, "v");
    terminal_wait_gone(terminal, "(held)");
    terminal_wait(room, "Not for now.");
}
END_TEST

START_TEST(of_a_secret_round_only_that_it_is_on_is_seen)
{
    terminal = entente_meeting(24, 80);
    open_room(24, 80);
    terminal_send(terminal, "4g");
    terminal_wait(room, "Long-term horizon");
    char *before = entente_meeting_file(terminal);
    terminal_send(terminal, "s");
    terminal_wait_look(room, "A secret round is under way", LOOK_BOLD);
    terminal_wait_gone(room, "in place");
    terminal_send(terminal, "<Esc>");
    terminal_wait(terminal, "Stop the round?");
    terminal_send(terminal, "s");
    terminal_wait(room, "in place");
    terminal_send(terminal, "O");
    terminal_wait_look(room, "OFF THE RECORD", LOOK_BOLD);
    terminal_wait_gone(room, "in place");
    terminal_send(terminal, "O");
    terminal_wait(room, "in place");
    char *after = entente_meeting_file(terminal);
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
}
END_TEST

START_TEST(what_a_key_did_is_said_before_its_eyes_without_particulars)
{
    terminal = entente_meeting(24, 80);
    terminal_resize(terminal, windows[_i].rows, windows[_i].columns);
    terminal_send(terminal, "6GP");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "d");
    terminal_wait_row(terminal, -1, "Dropped; u brings it back");
    terminal_wait_row(terminal, -1, "P goes back");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -1, "Taken back");
    terminal_send(terminal, "4gm");
    terminal_wait_row(terminal, -1, "Recorded");
    terminal_send(terminal, "v");
    terminal_wait_row(terminal, -1, "Held until v is pressed again");
    terminal_send(terminal, "v");
    terminal_wait_row(terminal, -1, "The view follows you again");
    terminal_send(terminal, "j");
    terminal_wait_gone(terminal, "follows you");
    terminal_send(terminal, "6g <Tab><Down>b");
    terminal_wait_row(terminal, -1, " Recorded │ Enter reservation ");
}
END_TEST

START_TEST(nothing_is_changed_that_a_held_view_does_not_show)
{
    terminal = entente_meeting(24, 80);
    terminal_resize(terminal, windows[_i].rows, windows[_i].columns);
    char *before = entente_meeting_file(terminal);
    terminal_send(terminal, "4gPv6g");
    terminal_wait_row(terminal, -1, "held; you are on Agreements");
    terminal_send(terminal, "d");
    terminal_wait_row(terminal, -2, "What you are on is not shown: press v or P first");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, -2, "What you are on is not shown: press v or P first");
    terminal_wait(terminal, "Long-term horizon");
    char *after = entente_meeting_file(terminal);
    const char *more = after + strlen(before); /* what is shown may be noted meanwhile */
    ck_assert_ptr_null(strstr(more, "dropped"));
    ck_assert_ptr_null(strstr(more, "undid"));
    terminal_send(terminal, "4m");
    terminal_wait(terminal, "○ not in place: the room");
    terminal_send(terminal, "6Gv");
    terminal_wait(terminal, "Agreement 6");
    terminal_send(terminal, "d");
    terminal_wait_row(terminal, -1, "Dropped; u brings it back");
    free(before);
    free(after);
}
END_TEST

/* What `entente room` prints into a pipe, once it says that. */
static void wait_printed(const char *path, const char *words, const char *not_there)
{
    struct program ran = program_run("room", path, NULL);

    for (int tries = 0; strstr(ran.out, words) == NULL && tries < 100; tries++) {
        program_free(&ran);
        ran = program_run("room", path, NULL);
    }
    ck_assert_msg(strstr(ran.out, words) != NULL, "%s%s", ran.out, ran.err);
    ck_assert_msg(strstr(ran.out, not_there) == NULL, "%s", ran.out);
    program_free(&ran);
}

START_TEST(a_pipe_is_veiled_as_a_terminal_is)
{
    terminal = entente_meeting(24, 80);
    char *path = terminal_path(terminal, "meeting.csv");
    wait_printed(path, "Who speaks for the cattle herders?", "OFF THE RECORD");
    terminal_send(terminal, "O");
    wait_printed(path, "OFF THE RECORD", "cattle herders");
    terminal_send(terminal, "O4gs");
    terminal_wait(terminal, "Esc");
    wait_printed(path, "A secret round is under way", "cattle herders");
    free(path);
}
END_TEST

START_TEST(what_is_held_is_told_beside_the_title_in_a_small_window)
{
    terminal = entente_meeting(24, 80);
    terminal_resize(terminal, 20, 60);
    terminal_send(terminal, "2v");
    terminal_wait_row(terminal, 0, " What …  held: Partners  ! 9  by organisation  saved  09:30");
}
END_TEST

START_TEST(what_is_held_off_the_record_is_seen_after_it)
{
    terminal = entente_meeting(24, 80);
    open_room(20, 60);
    terminal_wait(room, "Notes");
    terminal_send(terminal, "O");
    terminal_wait(room, "OFF THE RECORD");
    terminal_send(terminal, "4gv");
    terminal_wait_row(terminal, -2, "Held (Factors): the room sees it once on the record again");
    terminal_send(terminal, "6O");
    terminal_wait_row(terminal, -2, "On the record again");
    terminal_wait(room, "Long-term horizon");
}
END_TEST

START_TEST(what_a_secret_round_about_an_answer_reveals_is_seen)
{
    terminal = entente_table(2, "organisation", 24, 80);
    open_room(24, 80);
    terminal_wait(room, "Success factors");
    terminal_send(terminal, "3G");
    terminal_wait(room, "What keeps it going");
    terminal_send(terminal, "s");
    terminal_wait(room, "A secret round is under way");
    terminal_send(terminal, "1<Enter>2<Enter><Enter>");
    terminal_wait(room, "goals: Partner number");
    terminal_wait(room, "funds: Partner number");
}
END_TEST

START_TEST(in_a_closed_session_it_can_be_held_too)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "8x");
    terminal_wait(terminal, "Closed, ");
    terminal_send(terminal, "6v");
    terminal_wait_row(terminal, 0, "room: Agreements (held)");
    terminal_send(terminal, "v");
    terminal_wait_row(terminal, -2, "The room follows you again");
}
END_TEST

START_TEST(unseen_no_glance_is_written)
{
    terminal = entente_meeting(24, 80);
    char *before = entente_meeting_file(terminal);
    terminal_send(terminal, "4gjjj6jj8");
    terminal_wait_row(terminal, 1, "8 Close");
    terminal_send(terminal, "v");
    terminal_wait_row(terminal, 0, "room: Close (held)");
    terminal_send(terminal, "v");
    terminal_wait_row(terminal, -2, "The room follows you again");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    char *after = entente_meeting_file(terminal);
    ck_assert_str_eq(after, before);
    free(before);
    free(after);
}
END_TEST

/* --- A session that nobody holds. */

static void must_run(struct program program)
{
    ck_assert_msg(program.status == 0, "%s", program.err);
    program_free(&program);
}

static void open_alone(void)
{
    terminal = terminal_new(24, 80);
    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "meeting.csv");
    open_room(24, 80);
    terminal_wait(room, "Who speaks for the cattle herders?");
}

START_TEST(what_a_command_writes_is_followed)
{
    open_alone();
    char *path = terminal_path(terminal, "meeting.csv");
    must_run(program_run("add", path, "note", "text=And who for the bees?", "type=parked", NULL));
    terminal_wait(room, "And who for the bees?");
    free(path);
}
END_TEST

START_TEST(a_file_that_is_written_anew_is_read_anew)
{
    open_alone();
    char *path = terminal_path(terminal, "meeting.csv");
    must_run(program_run("redact", path, "note-1", "text", "--confirm=meeting.csv", NULL));
    terminal_wait_gone(room, "In the first year half of us");
    terminal_wait(room, "Who speaks for the cattle herders?");
    must_run(program_run("add", path, "note", "text=And who for the bees?", "type=parked", NULL));
    terminal_wait(room, "And who for the bees?");
    free(path);
}
END_TEST

/* From here on this process, and what it starts, is on a system without the locks that signs are.
 */
static void lose_locks(void)
{
#ifdef __linux__
    struct sock_filter lines[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fcntl, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[1])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, F_OFD_SETLK, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, F_OFD_GETLK, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const struct sock_fprog filter = {sizeof lines / sizeof *lines, lines};

    ck_assert_int_eq(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 0);
    ck_assert_int_eq(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter), 0);
#endif
}

START_TEST(without_signs_it_says_what_it_cannot_follow)
{
    lose_locks();
    open_alone();
    terminal_wait_row(room, -1, "This system tells here what is recorded, not what is looked at");
    char *path = terminal_path(terminal, "meeting.csv");
    must_run(program_run("add", path, "note", "text=And who for the bees?", "type=parked", NULL));
    terminal_wait(room, "And who for the bees?");
    terminal_send(room, "<Space>");
    terminal_wait_row(room, -1, "");
    free(path);
}
END_TEST

START_TEST(while_the_file_is_gone_what_was_seen_stays)
{
    open_alone();
    char *path = terminal_path(terminal, "meeting.csv");
    char *away = terminal_path(terminal, "away.csv");
    ck_assert_int_eq(rename(path, away), 0);
    terminal_wait_row(room, -1, "The session cannot be read now: this was seen last");
    terminal_wait(room, "Who speaks for the cattle herders?");
    ck_assert_int_eq(rename(away, path), 0);
    terminal_wait_row(room, -1, "");
    free(path);
    free(away);
}
END_TEST

START_TEST(a_torn_end_is_not_there_yet)
{
    open_alone();
    char *path = terminal_path(terminal, "meeting.csv");
    FILE *file = fopen(path, "a");
    fputs("713,714,2026-11-24T10:00:00.000+01:00,note-9,text,,A mill\n714,714,2026-", file);
    fflush(file);
    terminal_send(room, "?");
    terminal_wait_row(room, -1, "leave");
    is_nowhere(room, "A mill");
    fputs("11-24T10:00:00.000+01:00,note-9,type,,parked\n", file);
    fclose(file);
    terminal_wait(room, "A mill");
    free(path);
}
END_TEST

START_TEST(a_window_of_another_size_is_filled)
{
    open_alone();
    terminal_resize(room, 6, 20);
    terminal_wait(room, "Make the window");
    terminal_resize(room, 40, 120);
    terminal_wait(room, "Who speaks for the cattle herders?");
    terminal_send(room, "<C-l>");
    terminal_send(room, "<Esc>");
    ck_assert_int_eq(terminal_exit(room), 0);
}
END_TEST

/* Names that the file still holds are shown nowhere under the rules that name nobody. */
START_TEST(no_name_is_seen_where_the_rule_forbids_it)
{
    terminal = entente_table(3, _i == 0 ? "type" : "none", 24, 80);
    open_room(24, 80);
    terminal_wait(room, "Success factors");
    for (size_t i = 0; i < sizeof screens_seen / sizeof *screens_seen; i++) {
        terminal_send(terminal, screens_seen[i].keys);
        terminal_wait(room, screens_seen[i].title);
        is_nowhere(room, "Partner number");
    }
    terminal_send(terminal, "P");
    terminal_wait_row(terminal, -1, "P goes back");
    for (size_t i = 0; i < sizeof screens_seen / sizeof *screens_seen; i++) {
        terminal_send(terminal, screens_seen[i].keys);
        terminal_wait(terminal, screens_seen[i].title);
        is_nowhere(terminal, "Partner number");
    }
}
END_TEST

Suite *suite_room(void)
{
    Suite *const suite = suite_create("room");
    TCase *const tcase = tcase_create("room");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_loop_test(tcase, every_screen_is_seen_as_the_room_may_see_it, 0, WINDOWS);
    tcase_add_test(tcase, p_or_escape_leads_back);
    tcase_add_test(tcase, the_keys_of_what_opens_above_it_stand_below);
    tcase_add_test(tcase, marks_go_on_under_it);
    tcase_add_test(tcase, what_is_longer_than_the_screen_is_paged);
    tcase_add_test(tcase, off_the_record_nothing_else_is_seen);
    tcase_add_loop_test(tcase, a_second_terminal_follows, 0, WINDOWS);
    tcase_add_loop_test(tcase, an_answer_about_the_partnership_is_followed, 0, WINDOWS);
    tcase_add_test(tcase, a_private_note_is_not_seen_even_in_focus);
    tcase_add_test(tcase, on_the_timeline_only_public_notes_are_followed);
    tcase_add_test(tcase, what_is_captured_about_a_private_note_does_not_tell_it);
    tcase_add_test(tcase, what_is_not_for_the_room_is_not_opened_before_its_eyes);
    tcase_add_test(tcase, a_private_note_is_as_if_it_were_not_there_before_its_eyes);
    tcase_add_test(tcase, what_is_meant_to_be_private_is_typed_unseen_before_its_eyes);
    tcase_add_test(tcase, what_was_typed_for_a_private_note_is_not_offered_before_its_eyes);
    tcase_add_test(tcase, what_was_typed_unseen_comes_back_nowhere_before_its_eyes);
    tcase_add_test(tcase, what_was_meant_to_be_private_stays_so_when_the_program_is_ended);
    tcase_add_test(tcase, a_private_note_is_private_from_its_first_moment);
    tcase_add_test(tcase, what_the_room_sees_is_held_and_let_go);
    tcase_add_test(tcase, a_pipe_is_veiled_as_a_terminal_is);
    tcase_add_loop_test(tcase, what_a_key_did_is_said_before_its_eyes_without_particulars, 0,
                        WINDOWS);
    tcase_add_loop_test(tcase, nothing_is_changed_that_a_held_view_does_not_show, 0, WINDOWS);
    tcase_add_test(tcase, what_is_held_is_told_beside_the_title_in_a_small_window);
    tcase_add_test(tcase, what_is_held_off_the_record_is_seen_after_it);
    tcase_add_test(tcase, what_a_secret_round_about_an_answer_reveals_is_seen);
    tcase_add_test(tcase, in_a_closed_session_it_can_be_held_too);
    tcase_add_test(tcase, of_a_secret_round_only_that_it_is_on_is_seen);
    tcase_add_test(tcase, unseen_no_glance_is_written);
    tcase_add_test(tcase, what_a_command_writes_is_followed);
    tcase_add_test(tcase, a_file_that_is_written_anew_is_read_anew);
    tcase_add_test(tcase, without_signs_it_says_what_it_cannot_follow);
    tcase_add_test(tcase, while_the_file_is_gone_what_was_seen_stays);
    tcase_add_test(tcase, a_torn_end_is_not_there_yet);
    tcase_add_test(tcase, a_window_of_another_size_is_filled);
    tcase_add_loop_test(tcase, no_name_is_seen_where_the_rule_forbids_it, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
