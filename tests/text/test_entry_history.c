#include <config.h>

#include "entente/text/entry.h"

#include "entry_checks.h"
#include "suites.h"

START_TEST(keeps_kills_for_the_next_entry)
{
    struct entry_history *const history = entry_history_new(3);
    struct entry *const first = entry_new("kept", false);
    struct entry *const second = entry_new("", false);

    entry_use_history(first, history);
    entry_use_history(second, history);
    entry_delete(first, ENTRY_START, true);
    entry_free(first);
    entry_yank(second);
    check_shows(second, "kept|");
    entry_free(second);
    entry_history_free(history);
    entry_history_free(NULL);
}
END_TEST

START_TEST(walks_the_history)
{
    struct entry_history *const history = entry_history_new(3);
    struct entry *const entry = entry_new("", false);

    ck_assert(!entry_history_walk(entry, -1));
    entry_history_add(history, "dropped");
    entry_history_add(history, "one");
    entry_history_add(history, "one");
    entry_history_add(history, "");
    entry_history_add(history, "Two");
    entry_history_add(history, "three");
    entry_use_history(entry, history);
    entry_type(entry, "typed");
    ck_assert(!entry_history_walk(entry, 1));
    ck_assert(entry_history_walk(entry, -1));
    check_shows(entry, "three|");
    ck_assert(entry_history_walk(entry, -1));
    ck_assert(entry_history_walk(entry, -1));
    check_shows(entry, "one|");
    ck_assert(!entry_history_walk(entry, -1));
    ck_assert(entry_history_walk(entry, 1));
    check_shows(entry, "Two|");
    ck_assert(entry_history_walk(entry, 1));
    ck_assert(entry_history_walk(entry, 1));
    check_shows(entry, "typed|");
    ck_assert(!entry_history_walk(entry, 1));
    entry_free(entry);
    entry_history_free(history);
}
END_TEST

START_TEST(keeps_what_was_typed_over_the_history)
{
    struct entry_history *const history = entry_history_new(3);
    struct entry *const entry = entry_new("draft", false);

    entry_history_add(history, "one");
    entry_history_add(history, "two");
    entry_use_history(entry, history);
    ck_assert(entry_history_walk(entry, -1));
    entry_type(entry, "!");
    ck_assert(entry_history_walk(entry, -1));
    check_shows(entry, "one|");
    ck_assert(entry_history_walk(entry, 1));
    check_shows(entry, "two|");
    ck_assert(entry_history_walk(entry, 1));
    check_shows(entry, "two!|");
    while (entry_undo(entry))
        continue;
    check_shows(entry, "draft|");
    entry_free(entry);
    entry_history_free(history);
}
END_TEST

START_TEST(searches_the_history)
{
    struct entry_history *const history = entry_history_new(5);
    struct entry *const entry = entry_new("typed", false);

    entry_history_add(history, "Café one");
    entry_history_add(history, "other");
    entry_history_add(history, "café two");
    entry_use_history(entry, history);
    ck_assert(!entry_history_search(entry, "typed"));
    ck_assert(!entry_history_search(entry, ""));
    check_shows(entry, "typed|");
    ck_assert(entry_history_search(entry, "CAFÉ"));
    check_shows(entry, "café two|");
    ck_assert(entry_history_search(entry, "CAFÉ"));
    check_shows(entry, "Café one|");
    ck_assert(!entry_history_search(entry, "CAFÉ"));
    check_shows(entry, "Café one|");
    ck_assert(entry_history_walk(entry, 1));
    check_shows(entry, "other|");
    ck_assert(entry_history_walk(entry, 1));
    ck_assert(entry_history_walk(entry, 1));
    check_shows(entry, "typed|");
    entry_free(entry);
    entry_history_free(history);
}
END_TEST

Suite *suite_entry_history(void)
{
    Suite *const suite = suite_create("entry_history");
    TCase *const tcase = tcase_create("entry_history");

    tcase_add_test(tcase, keeps_kills_for_the_next_entry);
    tcase_add_test(tcase, walks_the_history);
    tcase_add_test(tcase, keeps_what_was_typed_over_the_history);
    tcase_add_test(tcase, searches_the_history);
    suite_add_tcase(suite, tcase);
    return suite;
}
