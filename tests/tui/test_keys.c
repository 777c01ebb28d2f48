#include <config.h>

#include "entente/tui/keys.h"

#include "entente/tui/input.h"
#include "suites.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static bool is_of(const struct binding *row, int key)
{
    return row->key == key || row->second == key || row->third == key;
}

START_TEST(finds_every_way)
{
    ck_assert_int_eq(keys_find(keys_common, K_DOWN), ACTION_DOWN);
    ck_assert_int_eq(keys_find(keys_common, 'j'), ACTION_DOWN);
    ck_assert_int_eq(keys_find(keys_common, '?'), ACTION_HELP);
    ck_assert_int_eq(keys_find(keys_common, K_F(1)), ACTION_HELP);
    ck_assert_int_eq(keys_find(keys_common, K_CTRL('c')), ACTION_BACK);
    ck_assert_int_eq(keys_find(keys_common, '4'), ACTION_SCREEN_1 + 3);
    ck_assert_int_eq(keys_find(keys_common, K_F(5)), ACTION_SCREEN_1 + 3);
    ck_assert_int_eq(keys_find(keys_common, 'z'), ACTION_NONE);
    ck_assert_int_eq(keys_find(keys_common, K_NONE), ACTION_NONE);
    ck_assert_int_eq(keys_find(NULL, 'j'), ACTION_NONE);
}
END_TEST

START_TEST(gives_each_key_one_meaning)
{
    for (const struct binding *row = keys_common; row->key != K_NONE; row++)
        for (const struct binding *other = row + 1; other->key != K_NONE; other++) {
            const int ways[] = {row->key, row->second, row->third};

            for (int i = 0; i < 3; i++)
                ck_assert_msg(ways[i] == K_NONE || !is_of(other, ways[i]), "key %d twice", ways[i]);
        }
}
END_TEST

/* Digits need Shift on AZERTY, the others there or on QWERTZ. */
START_TEST(has_a_second_way_for_keys_that_need_shift)
{
    for (const struct binding *row = keys_common; row->key != K_NONE; row++)
        if (row->key > ' ' && row->key < 0x7f && !islower(row->key))
            ck_assert_msg(row->second > 0x7f || row->second < ' ', "key %c", row->key);
    ck_assert_int_eq(keys_find(keys_common, K_END), keys_find(keys_common, 'G'));
}
END_TEST

START_TEST(explains_every_action)
{
    ck_assert_str_eq(keys_row(keys_common, ACTION_UNDO)->label, "undo");
    ck_assert_ptr_null(keys_row(keys_common, ACTION_OWN));
    for (const struct binding *row = keys_common; row->key != K_NONE; row++)
        ck_assert(row->help != NULL || row->action > ACTION_SCREEN_1);
}
END_TEST

static void assert_name(struct binding row, const char *name)
{
    char *keys = binding_keys(&row);

    ck_assert_str_eq(keys, name);
    free(keys);
}

START_TEST(names_keys)
{
    assert_name((struct binding){.key = '?', .second = K_F(1)}, "? F1");
    assert_name((struct binding){.key = K_CTRL('r')}, "Ctrl-R");
    assert_name((struct binding){.key = K_CTRL('_')}, "Ctrl-_");
    assert_name((struct binding){.key = K_ALT(K_ENTER), .second = K_CTRL('j')}, "Alt-Enter Ctrl-J");
    assert_name((struct binding){.key = K_ALT('b')}, "Alt-b");
    assert_name((struct binding){.key = 'q', .second = K_ESC, .third = ' '}, "q Esc Space");
    assert_name((struct binding){.key = K_UP, .second = K_F(12)}, "↑ F12");
}
END_TEST

Suite *suite_keys(void)
{
    Suite *suite = suite_create("keys");
    TCase *tcase = tcase_create("keys");

    tcase_add_test(tcase, finds_every_way);
    tcase_add_test(tcase, gives_each_key_one_meaning);
    tcase_add_test(tcase, has_a_second_way_for_keys_that_need_shift);
    tcase_add_test(tcase, explains_every_action);
    tcase_add_test(tcase, names_keys);
    suite_add_tcase(suite, tcase);
    return suite;
}
