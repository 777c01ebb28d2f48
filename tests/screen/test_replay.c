#include <config.h>

#include "screen/entente.h"
#include "screen/picture.h"

#include "runner.h"
#include "suites.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* --- A meeting of many steps. */

/* A file that is being written: how many rows it has, and the seconds since 9:00. */
struct record {
    FILE *file;
    unsigned rows;
    unsigned seconds;
};

/* One step: rows "item,field,partner,value", each ended by a line feed. */
static void did(struct record *record, int after, const char *rows)
{
    unsigned count = 0;

    for (const char *at = rows; (at = strchr(at, '\n')) != NULL; at++)
        count++;
    record->seconds += (unsigned)after;
    for (unsigned i = 0; i < count; i++) {
        int length = (int)strcspn(rows, "\n");
        fprintf(record->file, "%u,%u,2026-11-23T%02u:%02u:%02u.000+01:00,%.*s\n",
                record->rows + i + 1, record->rows + count, 9 + record->seconds / 3600,
                record->seconds / 60 % 60, record->seconds % 60, length, rows);
        rows += length + 1;
    }
    record->rows += count;
}

static void marked(struct record *record)
{
    static const char *const marks[] = {"in-place", "partly", "not-in-place", "not-relevant", ""};
    char rows[128];

    for (int i = 0; i < 60; i++) {
        int factor = i / 6 % 3 + 1;
        if (i % 6 == 0) {
            snprintf(rows, sizeof rows, "log,screen,,factors factor-%d\n", factor);
            did(record, 4, rows);
        }
        const char *partner = (const char *[]){"", "partner-1", "partner-2"}[i % 3];
        snprintf(rows, sizeof rows, "factor-%d,mark,%s,%s\n", factor, partner, marks[i * 7 % 5]);
        did(record, i % 9, rows);
    }
}

/* Marks, texts, what was taken back and dropped, a clock that goes back, another day. */
static void write_meeting(FILE *file)
{
    struct record record = {.file = file};

    fputs("seq,step,time,item,field,partner,value\n", file);
    did(&record, 0, "log,format,,entente 1\nsession,title,,Rivers and dikes\n");
    did(&record, 2, "factor-1,name,,Roles\nfactor-2,name,,Trust\nfactor-3,name,,Plan\n");
    did(&record, 60, "log,screen,,partners\n");
    did(&record, 0, "partner-1,name,,Ministry of Water\n");
    did(&record, 30, "partner-2,name,,River Alliance\n");
    did(&record, 20, "log,started,,2026-11-23T09:05:00.000+01:00\n");
    marked(&record);
    did(&record, 5, "log,screen,,dilemmas\n");
    did(&record, 5,
        "dilemma-1,text,,Speak out or stay at the table?\ndilemma-1,factor,,factor-2\n");
    did(&record, 600, "dilemma-1,pull_a,,A café conversation\n");
    did(&record, -300, "note-1,text,,The clock was put back here\nnote-1,about,,dilemma-1\n");
    did(&record, 20, "log,bookmark,,Break\n");
    did(&record, 3000, "log,screen,,agreements agreement-1\n");
    did(&record, 5, "agreement-1,text,,We meet every quarter\n");
    did(&record, 5, "agreement-1,owner,,partner-2\nagreement-1,due,,2026-12-24\n");
    did(&record, 5, "agreement-1,support,partner-1,fine\n");
    did(&record, 5, "agreement-1,text,,We meet every month\n");
    did(&record, 9, "log,undid,,92\nagreement-1,text,,We meet every quarter\n");
    did(&record, 5, "note-1,dropped,,yes\n");
    did(&record, 20000, "agreement-1,status,,done\n");
}

static void put_meeting(void)
{
    char *path = terminal_path(terminal, "m.csv");
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    write_meeting(file);
    ck_assert_int_eq(fclose(file), 0);
    free(path);
}

static void replay_with(int rows, int columns, const char *const argv[])
{
    terminal = terminal_new(rows, columns);
    put_meeting();
    terminal_run(terminal, argv, NULL);
}

static void replay(void)
{
    replay_with(24, 80, LIST(runner_program(), "replay", "m.csv"));
    terminal_wait_row(terminal, -3, "action 1/");
}

/* --- What is seen. */

START_TEST(opens_paused_on_the_first_action_with_its_keys_in_sight)
{
    replay();
    terminal_wait_row(terminal, 0, "Rivers and dikes");
    terminal_wait_row(terminal, 0, "replay  09:00");
    terminal_wait_row(terminal, -3, "‖ -00:05:00/06:35:47  09:00:00  action 1/89 #2  1x  idle≤2s");
    terminal_wait_row(terminal, -2, "09:00:00  the record began: “Rivers and dikes”");
    terminal_wait_row(terminal, -1, "Space play  . step  , back");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(a_step_is_an_action_that_is_led_to_and_told)
{
    replay();
    terminal_send(terminal, "....");
    terminal_wait_row(terminal, -3, "09:01:32  action 5/89 #8");
    terminal_wait_row(terminal, -2, "09:01:32  new partner: River Alliance");
    terminal_wait_row(terminal, 2, "Who is at the table");
    terminal_wait_row(terminal, -3, "[Partners]");
    terminal_send(terminal, ",");
    terminal_wait_row(terminal, -2, "09:01:02  new partner: Ministry of Water");
    terminal_send(terminal, "<Enter><Enter><BS>");
    terminal_wait_row(terminal, -3, "action 5/89");
}
END_TEST

START_TEST(keys_that_come_in_one_read_all_count)
{
    replay();
    terminal_send(terminal, "....,++-i.");
    terminal_wait_row(terminal, -3, "action 5/89 #8  2x  idle≤½s");
}
END_TEST

START_TEST(goes_by_time_of_the_meeting)
{
    replay();
    terminal_send(terminal, "<Right>");
    terminal_wait_row(terminal, -3, "-00:04:55/06:35:47  09:00:05  action 2/89");
    terminal_send(terminal, "<S-Right>l");
    terminal_wait_row(terminal, -3, "09:01:10  action 4/89");
    terminal_send(terminal, "<S-Left>");
    terminal_wait_row(terminal, -3, "09:00:10  action 2/89");
    terminal_send(terminal, "<PgDn>");
    terminal_wait_row(terminal, -3, "09:05:10");
    terminal_wait_row(terminal, 0, "09:05");
    terminal_send(terminal, "<PgUp><PgUp><Left>");
    terminal_wait_row(terminal, -3, "09:00:00  action 1/89");
}
END_TEST

START_TEST(goes_from_chapter_to_chapter_and_from_decision_to_decision)
{
    replay();
    terminal_send(terminal, "]");
    terminal_wait_row(terminal, -2, "screen: Partners");
    terminal_send(terminal, "n");
    terminal_wait_row(terminal, -2, "screen: Factors, Roles");
    terminal_send(terminal, "nn");
    terminal_wait_row(terminal, -2, "bookmark “Break”");
    terminal_send(terminal, "[");
    terminal_wait_row(terminal, -2, "screen: Dilemmas");
    terminal_send(terminal, "}");
    terminal_wait_row(terminal, -2, "new agreement 1");
    terminal_send(terminal, "v");
    terminal_wait_row(terminal, -2, "agreement 1: owner River Alliance and 1 more");
    terminal_send(terminal, "c{");
    terminal_wait(terminal, "No decision comes before this");
    terminal_send(terminal, "i");
    terminal_wait_row(terminal, -2, "new agreement 1");
}
END_TEST

START_TEST(goes_to_the_ends_and_to_tenths_and_stays_at_the_end)
{
    replay();
    terminal_send(terminal, "G");
    terminal_wait_row(terminal, -3, "‖ 06:35:47/06:35:47  15:35:47  action 89/89");
    terminal_send(terminal, "<Space>");
    terminal_wait(terminal, "This is the end; Home goes back to the beginning");
    terminal_send(terminal, ".");
    terminal_wait_row(terminal, -2, "agreement 1: status done");
    terminal_send(terminal, "0");
    terminal_wait_row(terminal, -3, "action 1/89");
    terminal_send(terminal, "<End>g9");
    terminal_wait_row(terminal, -2, "bookmark");
    terminal_send(terminal, "<Home>");
    terminal_wait_row(terminal, -3, "action 1/89");
}
END_TEST

START_TEST(goes_to_a_moment_that_is_typed)
{
    replay();
    terminal_send(terminal, "t9:01:02");
    terminal_wait_row(terminal, -2, "09:01:02  new partner: Ministry of Water");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -3, "action 4/89");
    terminal_send(terminal, "t#8<Enter>");
    terminal_wait_row(terminal, -3, "action 5/89 #8");
    terminal_send(terminal, "t@bre<Enter>");
    terminal_wait_row(terminal, -2, "bookmark");
    terminal_send(terminal, "tlater<Enter>");
    terminal_wait(terminal, "\"later\" is no moment");
    terminal_wait_row(terminal, -2, "@BOOKMARK, start, end.");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, -2, "bookmark");
}
END_TEST

START_TEST(finds_where_a_text_comes_and_where_it_goes)
{
    replay();
    terminal_send(terminal, "/every QUARTER<Enter>");
    terminal_wait_row(terminal, -2, "new agreement 1: “We meet every quarter”");
    terminal_wait_look(terminal, "every quarter", LOOK_COLOUR);
    terminal_send(terminal, ">");
    terminal_wait_row(terminal, -2, "text “We meet every quarter” → “We meet every month”");
    terminal_send(terminal, "<C-n><C-n>");
    terminal_wait(terminal, "“every QUARTER” neither appears nor changes after this");
    terminal_send(terminal, "<lt><lt>");
    terminal_wait_row(terminal, -2, "new agreement 1");
    terminal_send(terminal, "q");
    terminal_send(terminal, "<F1>");
    terminal_wait(terminal, "─ Keys ─");
}
END_TEST

START_TEST(shows_what_changed_since_an_anchor_both_ways)
{
    replay();
    terminal_send(terminal, "t#88<Enter>d");
    terminal_wait_row(terminal, -2, "Anchored at 10:01:58: elsewhere, d shows what changed");
    terminal_send(terminal, "..d");
    terminal_wait(terminal, "─ What changed from 10:01:58 to 10:02:08 ─");
    terminal_wait(terminal, "agreement-1               We meet every quarter");
    terminal_wait(terminal, "Ministry of Water: blank → fine with it");
    terminal_send(terminal, "q");
    terminal_wait_gone(terminal, "What changed");
    terminal_send(terminal, "gd");
    terminal_wait(terminal, "─ What changed from 09:00:00 to 10:01:58 ─");
    terminal_send(terminal, "a");
    terminal_wait_row(terminal, -2, "Anchored at 09:00:00");
    terminal_send(terminal, "d");
    terminal_wait_row(terminal, -2, "The anchor is taken away");
}
END_TEST

START_TEST(plays_and_pauses)
{
    replay();
    terminal_send(terminal, "++++++<Space>");
    terminal_wait_row(terminal, -3, "▶");
    terminal_wait_row(terminal, -3, "64x");
    terminal_wait_row(terminal, -3, "‖ 06:35:47/06:35:47");
    terminal_wait_row(terminal, -2, "agreement 1: status done");
}
END_TEST

START_TEST(walks_the_screens_while_paused)
{
    replay();
    terminal_send(terminal, "<Tab>");
    terminal_wait_row(terminal, 2, "Who is at the table");
    terminal_send(terminal, "<S-Tab><S-Tab>");
    terminal_wait_row(terminal, 2, "What is still blank");
    terminal_send(terminal, "<F3>");
    terminal_wait_row(terminal, 2, "Who is at the table");
    terminal_send(terminal, "--<Space><Tab>");
    terminal_wait_row(terminal, -3, "‖");
    terminal_wait_row(terminal, 2, "What kind of relation");
}
END_TEST

START_TEST(tells_of_no_key_that_would_add_something)
{
    static const char *const nothing[] = {
        "Nobody is at the table yet.", "By the answers: undecided", "Room  Views",
        "No dilemma is logged yet.",   "Nothing is agreed yet.",    "No note yet.",
        "Still blank or owing",
    };

    terminal = terminal_new(24, 120);
    terminal_run(terminal, LIST(runner_program(), "new", "e.csv", "--title", "Empty", "--no-open"),
                 NULL);
    ck_assert_int_eq(terminal_exit(terminal), 0);
    terminal_run(terminal, LIST(runner_program(), "replay", "e.csv"), NULL);
    terminal_wait(terminal, "Nobody said yet what they expect.");
    terminal_wait_gone(terminal, "adds");
    terminal_wait_gone(terminal, "marks the beginning");
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++) {
        terminal_send(terminal, "<Tab>");
        terminal_wait(terminal, nothing[i]);
    }
}
END_TEST

START_TEST(a_key_that_it_does_not_have_is_named)
{
    replay();
    terminal_send(terminal, "x");
    terminal_wait(terminal, "x does nothing here; ? shows the keys");
    terminal_send(terminal, "?");
    terminal_wait(terminal, "Plays, or pauses.");
    terminal_send(terminal, "q");
    terminal_wait_gone(terminal, "Plays, or pauses.");
    terminal_paste(terminal, "d");
    terminal_wait(terminal, "There is no text here to paste into");
}
END_TEST

START_TEST(names_of_chapters_are_whole)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "rG");
    terminal_wait_row(terminal, -4, "━1▾━━2▾━━━━━━━━3▾ Type ━◆━━4▾━━");
    terminal_wait_row(terminal, -4, "━6▾◆ Agreed ━");
}
END_TEST

START_TEST(fits_a_narrow_terminal_and_one_of_ascii)
{
    terminal = terminal_new(16, 60);
    put_meeting();
    terminal_run(terminal, LIST(runner_program(), "replay", "m.csv", "--from", "+5m"),
                 LIST("LC_ALL=C"));
    terminal_wait_row(terminal, -3, "| 00:01:33/06:35:47  09:06:33  action 78/89  1x  idle<2s");
    terminal_wait_row(terminal, -4, "=====");
    terminal_wait_row(terminal, -4, "@");
    terminal_wait_row(terminal, -1, "Space play  . step  , back");
}
END_TEST

/* --- The same screen, whichever way led there. */

static char *picture(const struct emulator *screen)
{
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    picture_ansi(screen, out);
    fclose(out);
    return text;
}

static bool is_same(const struct emulator *screen, const void *data)
{
    char *now = picture(screen);
    bool same = strcmp(now, data) == 0;

    free(now);
    return same;
}

static void wait_same(const char *expected, const char *way, int step)
{
    char what[64];

    snprintf(what, sizeof what, "action %d as it looked, by %s", step, way);
    terminal_wait_until(terminal, what, is_same, expected);
}

enum { STEPS_MOST = 1000 };

static char *looks[STEPS_MOST];
static char seqs[STEPS_MOST][16];
static int steps;

/* Each step is drawn whole before the key after it is taken. */
static void look_at_all(void)
{
    char number[32];

    sscanf(strstr(terminal_row(terminal, -3), "action 1/"), "action 1/%d", &steps);
    ck_assert_int_lt(steps, STEPS_MOST);
    for (int step = 1; step <= steps; step++) {
        snprintf(number, sizeof number, "action %d/", step);
        terminal_wait_row(terminal, -3, number);
        terminal_send(terminal, "-");
        terminal_wait_row(terminal, -3, "32x");
        terminal_send(terminal, "+");
        terminal_wait_row(terminal, -3, "64x");
        looks[step] = picture(terminal_screen(terminal));
        sscanf(strchr(terminal_row(terminal, -3), '#'), "%15[#0-9]", seqs[step]);
        terminal_send(terminal, ".");
    }
}

static void look_backwards(void)
{
    for (int step = steps; step >= 1; step--) {
        wait_same(looks[step], "stepping back", step);
        terminal_send(terminal, ",");
    }
}

/* All of them, in leaps. */
static void look_at_moments(void)
{
    char keys[32];

    for (int i = 1, step = 1; i <= steps; i++) {
        step = (step + 36) % steps + 1;
        snprintf(keys, sizeof keys, "t%s<Enter>", seqs[step]);
        terminal_send(terminal, keys);
        wait_same(looks[step], "seeking", step);
    }
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}

/* Begins on the step before, and plays the one step. */
static void look_played(const char *name, int step)
{
    terminal_run(terminal,
                 LIST(runner_program(), "replay", name, "--private", "--speed", "64", "--from",
                      seqs[step - 1], "--to", seqs[step]),
                 NULL);
    wait_same(looks[step - 1], "--from", step - 1);
    terminal_send(terminal, "<Space>");
    wait_same(looks[step], "playing", step);
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}

/* Playing looks at one in so many. */
static void look_in_every_way(const char *name, int stride)
{
    terminal_run(terminal, LIST(runner_program(), "replay", name, "--private", "--speed", "64"),
                 NULL);
    terminal_wait_row(terminal, -1, "Space play");
    look_at_all();
    look_backwards();
    look_at_moments();
    for (int step = 2; step <= steps; step += stride)
        look_played(name, step);
    for (int step = 1; step <= steps; step++)
        free(looks[step]);
}

START_TEST(every_step_looks_the_same_whichever_way_led_there)
{
    terminal = terminal_new(24, 80);
    put_meeting();
    look_in_every_way("m.csv", 1);
}
END_TEST

/* With sanitizers a start takes ten times as long: one in eight is played then. */
#ifdef __SANITIZE_ADDRESS__
enum { EXPERT_STRIDE = 8 };
#else
enum { EXPERT_STRIDE = 1 };
#endif

START_TEST(so_does_every_step_of_the_expert_meeting)
{
    terminal = terminal_new(30, 110);
    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "expert.csv");
    look_in_every_way("expert.csv", EXPERT_STRIDE);
}
END_TEST

/* --- The file. */

struct kept {
    char *text;
    struct stat status;
};

static struct kept keep(const char *name)
{
    struct kept kept = {0};
    size_t size = 0;
    char *path = terminal_path(terminal, name);
    FILE *file = fopen(path, "r");

    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(getdelim(&kept.text, &size, '\0', file), 0);
    ck_assert_int_eq(fstat(fileno(file), &kept.status), 0);
    fclose(file);
    free(path);
    return kept;
}

static void assert_untouched(const char *name, struct kept before)
{
    struct kept after = keep(name);

    ck_assert_str_eq(after.text, before.text);
    ck_assert_int_eq(after.status.st_mtim.tv_sec, before.status.st_mtim.tv_sec);
    ck_assert_int_eq(after.status.st_mtim.tv_nsec, before.status.st_mtim.tv_nsec);
    ck_assert_int_eq((int)after.status.st_ino, (int)before.status.st_ino);
    free(before.text);
    free(after.text);
}

START_TEST(never_writes_the_file)
{
    replay();
    struct kept before = keep("m.csv");
    terminal_send(terminal, "nnnnv++Gg<Space>.");
    terminal_wait_row(terminal, -3, "▶");
    terminal_send(terminal, "<Tab><Tab>a");
    terminal_wait(terminal, "a does nothing here");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    assert_untouched("m.csv", before);
}
END_TEST

START_TEST(replays_a_file_and_a_folder_that_are_read_only)
{
    terminal = terminal_new(24, 80);
    put_meeting();
    terminal_copy(terminal, runner_program(), "entente"); /* where nobody can reach it */
    char *folder = terminal_path(terminal, "");
    char *path = terminal_path(terminal, "m.csv");
    char *program = terminal_path(terminal, "entente");
    ck_assert_int_eq(chmod(program, 0555), 0);
    ck_assert_int_eq(chmod(path, 0444), 0);
    ck_assert_int_eq(chmod(folder, 0555), 0);
    struct kept before = keep("m.csv");
    /* root may write everything */
    terminal_run(terminal,
                 geteuid() == 0 ? LIST("setpriv", "--reuid=65534", "--regid=65534",
                                       "--clear-groups", "./entente", "replay", "m.csv")
                                : LIST(runner_program(), "replay", "m.csv"),
                 NULL);
    terminal_wait_row(terminal, -3, "action 1/89");
    terminal_send(terminal, "nnG,");
    terminal_wait_row(terminal, -3, "action 88/89");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
    assert_untouched("m.csv", before);
    ck_assert_int_eq(chmod(folder, 0755), 0);
    free(folder);
    free(path);
    free(program);
}
END_TEST

START_TEST(a_file_without_an_action_is_not_replayed)
{
    terminal = terminal_new(24, 80);
    char *path = terminal_path(terminal, "m.csv");
    FILE *file = fopen(path, "w");
    fputs("seq,step,time,item,field,partner,value\n", file);
    fclose(file);
    free(path);
    terminal_run(terminal, LIST(runner_program(), "replay", "m.csv"), NULL);
    ck_assert_int_eq(terminal_exit(terminal), 2);
    terminal_wait(terminal, "There is nothing to replay: no action is recorded in m.csv");
}
END_TEST

/* --- From where one was, and back. */

START_TEST(home_replays_what_is_under_the_cursor)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "Rivers");
    terminal_send(terminal, "r");
    terminal_wait_row(terminal, -3, "action 1/2");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 4, "Rivers");
    terminal_wait_row(terminal, -1, "r replay");
}
END_TEST

START_TEST(a_session_goes_on_where_it_was_behind_its_replay)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "4<Down><Down>i");
    terminal_wait(terminal, "Recorded: Fit with the goals");
    terminal_wait_row(terminal, 0, "saved");
    struct kept before = keep("sessions/2026-11-23-rivers.csv");
    terminal_send(terminal, "nHalf a thought");
    terminal_wait(terminal, "Half a thought");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Half a thought");
    terminal_send(terminal, "r");
    terminal_wait_row(terminal, -3, "action 1/");
    terminal_send(terminal, "G");
    terminal_wait_row(terminal, -2, "Fit with the goals, the room: in place");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 0, "saved");
    assert_untouched("sessions/2026-11-23-rivers.csv", before);
    terminal_send(terminal, "p");
    terminal_wait(terminal, "Recorded: Fit with the goals, the room: in place → partly in place");
    terminal_send(terminal, "n");
    terminal_wait_row(terminal, -3, "Half a thought");
}
END_TEST

static void replay_the_practice(const char *option)
{
    terminal = terminal_new(24, 80);
    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "m.csv");
    terminal_run(terminal, LIST(runner_program(), "replay", "m.csv", option), NULL);
    terminal_wait_row(terminal, -3, "action 1/");
}

/* The last but two actions of the practice session are about one. */
START_TEST(private_notes_are_left_out)
{
    replay_the_practice("--speed=1");
    terminal_send(terminal, "/Keep the Alliance<Enter>");
    terminal_wait_row(terminal, -2, "“Keep the Alliance” neither appears nor changes after this");
    terminal_send(terminal, "G");
    terminal_wait_row(terminal, -2, "closed with");
    terminal_send(terminal, "<F8>");
    terminal_wait(terminal, "Who speaks for the cattle herders?");
    terminal_wait_gone(terminal, "Keep the Alliance");
    terminal_wait_gone(terminal, "note 8");
    terminal_send(terminal, ",");
    terminal_wait_row(terminal, -2, "11:52:18  screen: Timeline");
    terminal_wait_gone(terminal, "note 8");
    terminal_send(terminal, ",");
    terminal_wait_row(terminal, -2, "11:52:17  screen: Timeline, note 6");
    terminal_send(terminal, "t#709<Enter>");
    terminal_wait_row(terminal, -3, "#709");
    terminal_wait_row(terminal, -2, "11:52:17  screen: Timeline, note 6");
    terminal_send(terminal, "dGd");
    terminal_wait(terminal, "Nothing is different between the two moments.");
}
END_TEST

START_TEST(private_notes_are_there_when_asked_for)
{
    replay_the_practice("--private");
    terminal_send(terminal, "/Keep the Alliance<Enter>");
    terminal_wait_row(terminal, -2, "11:52:17  new note 8: “Keep the Alliance");
}
END_TEST

START_TEST(a_new_session_starts_from_a_moment)
{
    replay();
    struct kept before = keep("m.csv");
    terminal_send(terminal, "t#8<Enter>F");
    terminal_wait(terminal, "2026-11-23-rivers-and-dikes.csv, where a session");
    terminal_send(terminal, "b");
    terminal_wait_row(terminal, -2, "Begun: 2026-11-23-rivers-and-dikes.csv");
    struct kept made = keep("2026-11-23-rivers-and-dikes.csv");
    ck_assert_int_eq(strncmp(made.text, before.text, strlen(made.text)), 0);
    ck_assert_ptr_nonnull(strstr(made.text, "\n8,8,"));
    ck_assert_ptr_null(strstr(made.text, "\n9,9,"));
    assert_untouched("m.csv", before);
    free(made.text);
    terminal_send(terminal, "fo");
    terminal_wait_row(terminal, 0, "saved");
    terminal_wait(terminal, "River Alliance");
    terminal_send(terminal, "q");
    ck_assert_int_eq(terminal_exit(terminal), 0);
}
END_TEST

START_TEST(a_new_session_is_not_opened_over_one_that_is_open)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "r");
    terminal_wait_row(terminal, -3, "action 1/");
    terminal_send(terminal, "f");
    terminal_wait(terminal, "b Enter  begin it, and go on with the replay");
    terminal_send(terminal, "ob");
    terminal_wait_row(terminal, -2, "Begun: 2026-11-23-rivers-2.csv");
    terminal_send(terminal, "q");
    terminal_wait_row(terminal, 0, "saved");
}
END_TEST

START_TEST(a_session_that_cannot_be_begun_from_a_moment_says_why)
{
    replay();
    terminal_send(terminal, "F");
    terminal_wait(terminal, "2026-11-23-rivers-and-dikes.csv, where a session");
    char *path = terminal_path(terminal, "2026-11-23-rivers-and-dikes.csv");
    FILE *other = fopen(path, "w");
    ck_assert_ptr_nonnull(other);
    fputs("Other", other);
    fclose(other);
    free(path);
    terminal_send(terminal, "b");
    terminal_wait(terminal, "─ No session was begun ─");
    terminal_wait(terminal, "is there already");
    terminal_send(terminal, "<Enter>");
    terminal_wait_gone(terminal, "No session was begun");
    struct kept kept = keep("2026-11-23-rivers-and-dikes.csv");
    ck_assert_str_eq(kept.text, "Other");
    free(kept.text);
}
END_TEST

START_TEST(is_left_when_the_program_is_told_to_end)
{
    terminal = entente_session("Rivers");
    terminal_send(terminal, "4i");
    terminal_wait_row(terminal, 0, "saved");
    terminal_send(terminal, "r");
    terminal_wait_row(terminal, -3, "action 1/");
    terminal_signal(terminal, SIGTERM);
    ck_assert_int_eq(terminal_exit(terminal), 0);
    char *file = entente_file(terminal);
    ck_assert_ptr_nonnull(strstr(file, "log,closed"));
    free(file);
}
END_TEST

Suite *suite_replay(void)
{
    Suite *suite = suite_create("replay");
    TCase *tcase = tcase_create("replay");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, opens_paused_on_the_first_action_with_its_keys_in_sight);
    tcase_add_test(tcase, a_step_is_an_action_that_is_led_to_and_told);
    tcase_add_test(tcase, keys_that_come_in_one_read_all_count);
    tcase_add_test(tcase, goes_by_time_of_the_meeting);
    tcase_add_test(tcase, goes_from_chapter_to_chapter_and_from_decision_to_decision);
    tcase_add_test(tcase, goes_to_the_ends_and_to_tenths_and_stays_at_the_end);
    tcase_add_test(tcase, goes_to_a_moment_that_is_typed);
    tcase_add_test(tcase, finds_where_a_text_comes_and_where_it_goes);
    tcase_add_test(tcase, shows_what_changed_since_an_anchor_both_ways);
    tcase_add_test(tcase, plays_and_pauses);
    tcase_add_test(tcase, walks_the_screens_while_paused);
    tcase_add_test(tcase, tells_of_no_key_that_would_add_something);
    tcase_add_test(tcase, a_key_that_it_does_not_have_is_named);
    tcase_add_test(tcase, names_of_chapters_are_whole);
    tcase_add_test(tcase, fits_a_narrow_terminal_and_one_of_ascii);
    tcase_add_test(tcase, every_step_looks_the_same_whichever_way_led_there);
    tcase_add_test(tcase, so_does_every_step_of_the_expert_meeting);
    tcase_add_test(tcase, never_writes_the_file);
    tcase_add_test(tcase, replays_a_file_and_a_folder_that_are_read_only);
    tcase_add_test(tcase, a_file_without_an_action_is_not_replayed);
    tcase_add_test(tcase, home_replays_what_is_under_the_cursor);
    tcase_add_test(tcase, a_session_goes_on_where_it_was_behind_its_replay);
    tcase_add_test(tcase, private_notes_are_left_out);
    tcase_add_test(tcase, private_notes_are_there_when_asked_for);
    tcase_add_test(tcase, a_new_session_starts_from_a_moment);
    tcase_add_test(tcase, a_new_session_is_not_opened_over_one_that_is_open);
    tcase_add_test(tcase, a_session_that_cannot_be_begun_from_a_moment_says_why);
    tcase_add_test(tcase, is_left_when_the_program_is_told_to_end);
    suite_add_tcase(suite, tcase);
    return suite;
}
