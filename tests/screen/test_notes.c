#include <config.h>

#include "screen/entente.h"

#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* On the Timeline, with the cursor on the only note, which is parked. */
static void park(void)
{
    terminal = entente_session("Rivers");
    terminal_wait_row(terminal, 1, "Partners");
    terminal_send(terminal, "n<S-Tab><S-Tab>Who pays for the boat?<Enter>");
    terminal_wait(terminal, "Recorded: new note 1");
    terminal_send(terminal, "7<Tab>");
    terminal_wait(terminal, "parked");
}

static void assert_recorded(const char *row)
{
    char *file;

    terminal_wait_row(terminal, 0, "saved");
    file = entente_file(terminal);
    ck_assert_ptr_nonnull(strstr(file, row));
    free(file);
}

START_TEST(a_parked_note_is_cleared)
{
    park();
    terminal_send(terminal, "<Enter><Down><Enter><Home><Enter>");
    terminal_wait(terminal, "Recorded: note 1: type parked → note");
    assert_recorded(",note-1,type,,note\n");
}
END_TEST

START_TEST(a_note_becomes_private)
{
    park();
    terminal_send(terminal, "<Tab>G<Enter>");
    terminal_wait(terminal, "Recorded: note 1: private");
    assert_recorded(",note-1,private,,yes\n");
    terminal_send(terminal, "<Esc>");
    terminal_wait(terminal, "Who pays for the boat?  ");
    terminal_wait(terminal, "  private");
}
END_TEST

START_TEST(tab_goes_round)
{
    park();
    terminal_send(terminal, "<Tab>");
    terminal_wait(terminal, "Raised by");
    terminal_send(terminal, "<Tab>");
    terminal_wait_gone(terminal, "Raised by");
    terminal_send(terminal, "<S-Tab>");
    terminal_wait(terminal, "Raised by");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "Raised by");
    terminal_wait(terminal, "Everything that happened");
}
END_TEST

START_TEST(words_of_a_step_stand_whole_on_a_wide_screen)
{
    park();
    terminal_resize(terminal, 45, 140);
    terminal_send(terminal, "nWe hear of a release when the water is there already.<Enter>");
    terminal_wait(terminal,
                  "new note 2: “We hear of a release when the water is there already.”  ");
}
END_TEST

Suite *suite_notes(void)
{
    Suite *const suite = suite_create("notes");
    TCase *const tcase = tcase_create("notes");

    tcase_add_checked_fixture(tcase, NULL, tear_down);
    tcase_add_test(tcase, a_parked_note_is_cleared);
    tcase_add_test(tcase, a_note_becomes_private);
    tcase_add_test(tcase, tab_goes_round);
    tcase_add_test(tcase, words_of_a_step_stand_whole_on_a_wide_screen);
    suite_add_tcase(suite, tcase);
    return suite;
}
