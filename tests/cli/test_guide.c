#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "suites.h"

/* A guide of one's own: what is wrong with it is told with its line, and nothing is begun. */

#define HEADER "seq,step,time,item,field,partner,value\n"
#define ROW(seq, rest) seq "," seq ",2026-11-23T09:31:05.120+01:00," rest "\n"
#define FORMAT ROW("1", "log,format,,entente 1")
#define FACTOR ROW("2", "factor-trust,name,,Trust")

static const struct {
    const char *says;
    const char *guide;
} broken[] = {
    {"g.csv:3: The row has 3 cells, the header 7. Put a text that holds a delimiter or a line "
     "break between quotation marks, and keep the empty cells.",
     HEADER FORMAT "2,2,x\n"},
    {"g.csv:4: topic-1: minutes of a topic: \"long\" is not a whole number from 1 to 1440",
     HEADER FORMAT FACTOR "3,4,2026-11-23T09:31:05.120+01:00,topic-1,minutes,,long\n"
                          "4,4,2026-11-23T09:31:05.120+01:00,topic-1,title,,Start\n"},
    {"g.csv:5: aspect-1: factor names factor-gone, which is not there",
     HEADER FORMAT FACTOR "3,4,2026-11-23T09:31:05.120+01:00,aspect-1,name,,Time\n"
                          "4,4,2026-11-23T09:31:05.120+01:00,aspect-1,factor,,factor-gone\n"},
    {"g.csv:4: aspect-1 has no factor", HEADER FORMAT FACTOR ROW("3", "aspect-1,name,,Time")},
    {"g.csv holds no factor, so it cannot serve as a guide", HEADER FORMAT},
};

START_TEST(a_broken_guide_is_refused_with_its_line)
{
    char *const says = malloc(strlen(broken[_i].says) + 16);

    sprintf(says, "entente: %s\n", broken[_i].says);
    command_put("g.csv", broken[_i].guide, strlen(broken[_i].guide));
    assert_fails(says, "guide", "g.csv");
    assert_fails(says, "new", "x.csv", "--guide", "g.csv");
    ck_assert_int_ne(access("x.csv", F_OK), 0);
    free(says);
}
END_TEST

START_TEST(a_guide_comes_back_as_it_was_written)
{
    struct program guide = program_run("guide", NULL);

    ck_assert_int_eq(guide.status, 0);
    command_put("g.csv", guide.out, strlen(guide.out));
    assert_done(guide.out, "guide", "g.csv");
    assert_done("x.csv\n", "new", "x.csv", "--guide", "g.csv");
    assert_done("", "check", "x.csv", "g.csv");
    program_free(&guide);
}
END_TEST

Suite *suite_guide(void)
{
    Suite *const suite = suite_create("guide");
    TCase *const tcase = tcase_create("guide");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, command_begin, NULL);
    tcase_add_loop_test(tcase, a_broken_guide_is_refused_with_its_line, 0,
                        (int)(sizeof broken / sizeof *broken));
    tcase_add_test(tcase, a_guide_comes_back_as_it_was_written);
    suite_add_tcase(suite, tcase);
    return suite;
}
