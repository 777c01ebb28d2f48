#ifndef TESTS_SCREEN_KEYS_H
#define TESTS_SCREEN_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include <vterm.h>

/*
 * Keys, written as text. What is typed stands for itself, a key with a name is in
 * angle brackets: "d<Down><Enter>café<C-r>".
 *
 *   <Enter> <Esc> <Tab> <BS> <Del> <Ins> <Space> <Up> <Down> <Left> <Right>
 *   <Home> <End> <PgUp> <PgDn> <F1> to <F12>, and <lt> for a less-than sign
 *
 * C- (control), M- (Alt) and S- (shift) come before a name or one ASCII
 * character: <C-r>, <M-b>, <S-Tab>, <C-Left>.
 */

/* One key: the bytes that a terminal sends for it, or a key of the emulator, whose
 * bytes depend on what the program asked for. */
struct key {
    VTermKey named; /* VTERM_KEY_NONE: `bytes` */
    VTermModifier modifiers;
    char bytes[2];
    size_t length;
};

/* Takes the first key off `*keys`, a text that is not empty. False, with
 * nothing taken, when it begins with a name that is none. */
bool keys_next(const char **keys, struct key *key);

#endif
