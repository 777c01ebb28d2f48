#include <config.h>

#include "entente/text/entry.h"

#include "entente/text/mem.h"
#include "entry_checks.h"
#include "sample.h"
#include "suites.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

START_TEST(undoes_by_word)
{
    struct entry *const entry = entry_new("", true);

    ck_assert(!entry_undo(entry));
    entry_type(entry, "one  two,\nthr\u00E9e");
    ck_assert(entry_undo(entry));
    check_shows(entry, "one  two,\n|");
    ck_assert(entry_undo(entry));
    check_shows(entry, "one  |");
    ck_assert(entry_redo(entry));
    check_shows(entry, "one  two,\n|");
    entry_type(entry, "x");
    ck_assert(!entry_redo(entry));
    ck_assert(entry_undo(entry));
    check_shows(entry, "one  two,\n|");
    ck_assert(entry_undo(entry));
    ck_assert(entry_undo(entry));
    check_shows(entry, "|");
    ck_assert(!entry_undo(entry));
    entry_free(entry);
}
END_TEST

START_TEST(undoes_each_act)
{
    struct entry *const entry = entry_new("start", false);

    entry_type(entry, "ab");
    entry_move(entry, ENTRY_LEFT);
    entry_type(entry, "c");
    entry_paste(entry, "paste");
    entry_type(entry, "d");
    entry_delete(entry, ENTRY_LEFT, true);
    entry_yank(entry);
    entry_type(entry, "e");
    entry_replace(entry, "new");
    entry_replace(entry, "new");
    static const char *const before[] = {"startacpastede|b", "startacpasted|b", "startacpaste|b",
                                         "startacpasted|b",  "startacpaste|b",  "startac|b",
                                         "starta|b",         "start|"};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        ck_assert(entry_undo(entry));
        check_shows(entry, before[i]);
    }
    ck_assert(!entry_undo(entry));
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        ck_assert(entry_redo(entry));
    ck_assert(!entry_redo(entry));
    check_shows(entry, "new|");
    entry_free(entry);
}
END_TEST

static void act_at_random(struct entry *entry, struct random *random)
{
    const enum entry_move move = random_below(random, ENTRY_END + 1);
    char *const text = sample_text(random, 1 + random_below(random, 3), true);

    switch (random_below(random, 12)) {
    case 0:
    case 1:
        entry_paste(entry, text);
        break;
    case 2:
        entry_type(entry, text);
        break;
    case 3:
        entry_move_line(entry, (int)random_below(random, 5) - 2, 1 + (int)random_below(random, 9));
        break;
    case 4:
        entry_delete(entry, move, random_below(random, 2) == 0);
        break;
    case 5:
        entry_yank(entry);
        break;
    case 6:
        entry_transpose(entry);
        break;
    case 7:
        entry_undo(entry);
        break;
    case 8:
        entry_redo(entry);
        break;
    case 9:
        entry_history_walk(entry, random_below(random, 2) == 0 ? 1 : -1);
        break;
    case 10:
        if (random_below(random, 8) == 0)
            entry_replace(entry, text);
        break;
    default:
        entry_move(entry, move);
        break;
    }
    free(text);
}

START_TEST(stays_sound_and_undoes_to_the_start)
{
    struct random random = {.state = (uint64_t)_i};
    char *const start = sample_text(&random, 20, false);
    struct entry_history *const history = entry_history_new(4);
    struct entry *const entry = entry_new(start, _i % 2 == 0);

    entry_history_add(history, "Ein älterer Text");
    entry_history_add(history, start);
    entry_use_history(entry, history);
    for (int step = 0; step < 200; step++) {
        act_at_random(entry, &random);
        check_sound(entry);
    }
    char *const end = mem_copy(entry_text(entry));
    int undone = 0;
    while (entry_redo(entry))
        undone--;
    for (; entry_undo(entry); undone++)
        check_sound(entry);
    ck_assert_str_eq(entry_text(entry), start);
    for (; undone > 0; undone--) {
        ck_assert(entry_redo(entry));
        check_sound(entry);
    }
    ck_assert_str_eq(entry_text(entry), end);
    free(end);
    free(start);
    entry_free(entry);
    entry_history_free(history);
}
END_TEST

START_TEST(takes_a_long_text)
{
    const size_t size = 1 << 20;
    char *const text = sample_repeat("0123456789abcdé ", size / 17);
    struct entry *const entry = entry_new("", true);

    entry_paste(entry, text);
    ck_assert_uint_eq(entry_length(entry), strlen(text));
    entry_move(entry, ENTRY_START);
    entry_type(entry, "typed");
    entry_move(entry, ENTRY_END);
    entry_delete(entry, ENTRY_WORD_LEFT, false);
    ck_assert(entry_move_line(entry, INT_MIN, 80));
    ck_assert(!entry_move_line(entry, -1, 80));
    entry_delete(entry, ENTRY_END, true);
    entry_yank(entry);
    while (entry_undo(entry))
        continue;
    check_shows(entry, "|");
    free(text);
    entry_free(entry);
}
END_TEST

Suite *suite_entry_undo(void)
{
    Suite *const suite = suite_create("entry_undo");
    TCase *const tcase = tcase_create("entry_undo");

    tcase_add_test(tcase, undoes_by_word);
    tcase_add_test(tcase, undoes_each_act);
    tcase_add_loop_test(tcase, stays_sound_and_undoes_to_the_start, 0, 60);
    tcase_add_test(tcase, takes_a_long_text);
    suite_add_tcase(suite, tcase);
    return suite;
}
