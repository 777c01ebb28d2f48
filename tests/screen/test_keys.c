#include <config.h>

#include "screen/keys.h"
#include "suites.h"

#include <stdlib.h>

/* Reads `keys`, which must be exactly one key. */
static struct key only_key(const char *keys)
{
    struct key key;

    ck_assert_msg(keys_next(&keys, &key), "no key: %s", keys);
    ck_assert_str_eq(keys, "");
    return key;
}

static void bytes_are(const char *keys, const char *bytes, size_t length)
{
    const struct key key = only_key(keys);

    ck_assert_int_eq(key.named, VTERM_KEY_NONE);
    ck_assert_uint_eq(key.length, length);
    ck_assert_mem_eq(key.bytes, bytes, length);
}

static void name_is(const char *keys, VTermKey named, int modifiers)
{
    const struct key key = only_key(keys);

    ck_assert_int_eq((int)key.named, (int)named);
    ck_assert_int_eq((int)key.modifiers, modifiers);
}

START_TEST(what_is_typed_is_itself)
{
    bytes_are("a", "a", 1);
    bytes_are(">", ">", 1);
    bytes_are("<lt>", "<", 1);
    bytes_are("<Space>", " ", 1);
}
END_TEST

START_TEST(modified_characters_are_bytes)
{
    bytes_are("<C-r>", "\022", 1);
    bytes_are("<C-Space>", "\0", 1);
    bytes_are("<C-?>", "\177", 1);
    bytes_are("<M-b>", "\033b", 2);
    bytes_are("<C-M-x>", "\033\030", 2);
    bytes_are("<M-->", "\033-", 2);
}
END_TEST

START_TEST(names_are_keys)
{
    name_is("<Enter>", VTERM_KEY_ENTER, VTERM_MOD_NONE);
    name_is("<PgDn>", VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE);
    name_is("<S-Tab>", VTERM_KEY_TAB, VTERM_MOD_SHIFT);
    name_is("<C-M-Left>", VTERM_KEY_LEFT, VTERM_MOD_CTRL | VTERM_MOD_ALT);
    name_is("<F1>", VTERM_KEY_FUNCTION(1), VTERM_MOD_NONE);
    name_is("<F12>", VTERM_KEY_FUNCTION(12), VTERM_MOD_NONE);
}
END_TEST

START_TEST(keys_follow_each_other)
{
    const char *keys = "a<Up><lt>";
    struct key key;

    ck_assert(keys_next(&keys, &key) && key.bytes[0] == 'a');
    ck_assert(keys_next(&keys, &key) && key.named == VTERM_KEY_UP);
    ck_assert(keys_next(&keys, &key) && key.bytes[0] == '<');
    ck_assert_str_eq(keys, "");
}
END_TEST

START_TEST(other_names_are_refused)
{
    static const char *const wrong[] = {"<",     "<>",   "<Retrun>", "<F0>", "<F13>",
                                        "<F1x>", "<C->", "<Up",      "<up>", "<X-a>"};

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        const char *keys = wrong[i];
        struct key key;

        ck_assert_msg(!keys_next(&keys, &key), "%s is a key", wrong[i]);
    }
}
END_TEST

Suite *suite_keys(void)
{
    Suite *const suite = suite_create("keys");
    TCase *const tcase = tcase_create("keys");

    tcase_add_test(tcase, what_is_typed_is_itself);
    tcase_add_test(tcase, modified_characters_are_bytes);
    tcase_add_test(tcase, names_are_keys);
    tcase_add_test(tcase, keys_follow_each_other);
    tcase_add_test(tcase, other_names_are_refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
