#include <config.h>

#include "screen/entente.h"

#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* A window that changes its size in any state: nothing is lost, nothing breaks. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* The keys to a state, and what is to be seen in it at 60x16 and from 80x24 on. */
static const struct {
    const char *keys;
    const char *shows;
} states[] = {
    {"1g", "Title"},
    {"2g", "Lusemba Fishers' Union"},
    {"3g", "Position"},
    {"4g", "Long-term horizon"},
    {"5g", "Each of us wins"},
    {"6g", "We agree to"},
    {"7", "Everything"},
    {"8", "Still blank or owing"},
    {"nHalf a sentence", "Half a sentence"},
    {"4gE", "Question"},
    {"2t", "type a part of the name"},
    {"5p", "Prompts"},
    {"6<Space>", "agreement "},
    {"?", "Keys"},
    {"/river", "river"},
};

START_TEST(comes_back_from_any_size)
{
    static const int odd[][2] = {{1, 1}, {3, 200}, {16, 60}, {100, 10}, {50, 160}, {15, 59}};

    terminal = entente_meeting(24, 80);
    terminal_send(terminal, states[_i].keys);
    terminal_wait(terminal, states[_i].shows);
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        terminal_resize(terminal, odd[i][0], odd[i][1]);
        if (odd[i][0] >= 16 && odd[i][1] >= 60)
            terminal_wait(terminal, states[_i].shows);
    }
    terminal_wait(terminal, "The window is 59 by 15");
    terminal_resize(terminal, 24, 80);
    terminal_wait(terminal, states[_i].shows);
}
END_TEST

Suite *suite_sizes(void)
{
    Suite *suite = suite_create("sizes");
    TCase *tests = tcase_create("sizes");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, comes_back_from_any_size, 0, sizeof states / sizeof *states);
    suite_add_tcase(suite, tests);
    return suite;
}
