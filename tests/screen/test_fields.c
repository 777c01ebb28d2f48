#include <config.h>

#include "screen/entente.h"

#include "entente/session/schema.h"
#include "suites.h"

/* Every field of the schema can be recorded on a screen. */

static struct terminal *terminal;

static void tear_down(void)
{
    terminal_free(terminal);
    terminal = NULL;
}

/* The keys to an item of each kind, its fields, and what stands above those. The kinds without keys
 * are the program's own. */
static const struct {
    const char *keys;
    const char *heading;
} ways[KIND_COUNT] = {
    [KIND_SESSION] = {"1gE", "─ the session ─"},
    [KIND_TOPIC] = {"1<Tab>E", "─ topic 1 ─"},
    [KIND_EXPECTATION] = {"1<Tab><Tab>E", "─ expectation 1 ─"},
    [KIND_PARTNER] = {"2gE", "─ Zambian Ministry of Environment ─"},
    [KIND_PARTNERSHIP] = {"3gE", "─ the partnership ─"},
    [KIND_FACTOR] = {"4gE", "─ Long-term horizon ─"},
    [KIND_ASPECT] = {"4g<Down>E", "─ Clear vision ─"},
    [KIND_EXPERIENCE] = {"4g<Tab>G<Up>E", "─ experience "},
    [KIND_PROMPT] = {"5p", "─ Prompts ─"},
    [KIND_DILEMMA] = {"5gE", "─ dilemma 1 ─"},
    [KIND_AGREEMENT] = {"6gE", "─ agreement 1 ─"},
    [KIND_NOTE] = {"7gE", "─ note 1 ─"},
};

START_TEST(are_all_on_a_screen)
{
    const struct kind_info *kind = schema_kind((enum kind)_i);

    if (ways[_i].keys == NULL) {
        ck_assert(_i == KIND_UNKNOWN || _i == KIND_LOG || _i == KIND_VOICE);
        return;
    }
    terminal = entente_meeting(60, 100);
    terminal_send(terminal, ways[_i].keys);
    terminal_wait(terminal, ways[_i].heading);
    for (size_t i = 0; i < kind->field_count; i++)
        if (!kind->fields[i].hidden)
            terminal_wait(terminal, kind->fields[i].label);
}
END_TEST

START_TEST(are_edited_over_any_screen)
{
    terminal = entente_meeting(24, 80);
    terminal_send(terminal, "4gE");
    terminal_wait_row(terminal, 0, "─ Long-term horizon ─");
    terminal_send(terminal, "<Enter>");
    terminal_wait(terminal, "── Name: Long-term horizon");
    terminal_send(terminal, "<C-u>The long view<Enter>");
    terminal_wait_row(terminal, 0, "─ The long view ─");
    terminal_send(terminal, "u");
    terminal_wait_row(terminal, 0, "─ Long-term horizon ─");
    terminal_send(terminal, "<Esc>");
    terminal_wait_row(terminal, 5, "▸ Long-term horizon");
    terminal_wait_row(terminal, -2, "Taken back: The long view: name");
}
END_TEST

/* Two fields stand side by side: down is the one below, not the one beside. */
START_TEST(a_suggestion_completes_what_was_begun_and_down_stays_in_its_column)
{
    terminal = entente_table(1, "organisation", 24, 80);
    terminal_send(terminal, "2g<Enter>g<Down><Down><Down><Down><Down><Down><Enter>");
    terminal_wait(terminal, "── Brings");
    terminal_send(terminal, "a boat, fun<Tab>");
    terminal_wait_row(terminal, -3, "a boat, funds");
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, -2, "brings “a boat, funds”");
    terminal_send(terminal, "<Right><Down><Enter>");
    terminal_wait(terminal, "── Shortcomings");
    terminal_send(terminal, "<Esc>");
    terminal_wait_gone(terminal, "── Shortcomings");
    terminal_send(terminal, "<Up><Enter>");
    terminal_wait(terminal, "── Needs");
}
END_TEST

Suite *suite_fields(void)
{
    Suite *suite = suite_create("fields");
    TCase *tests = tcase_create("fields");

    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, are_all_on_a_screen, 0, KIND_COUNT);
    tcase_add_test(tests, are_edited_over_any_screen);
    tcase_add_test(tests, a_suggestion_completes_what_was_begun_and_down_stays_in_its_column);
    suite_add_tcase(suite, tests);
    return suite;
}
