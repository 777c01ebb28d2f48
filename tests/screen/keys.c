#include <config.h>

#include "screen/keys.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *name;
    VTermKey named;
    char character;
} names[] = {
    {.name = "Enter", .named = VTERM_KEY_ENTER}, {.name = "Esc", .named = VTERM_KEY_ESCAPE},
    {.name = "Tab", .named = VTERM_KEY_TAB},     {.name = "BS", .named = VTERM_KEY_BACKSPACE},
    {.name = "Del", .named = VTERM_KEY_DEL},     {.name = "Ins", .named = VTERM_KEY_INS},
    {.name = "Up", .named = VTERM_KEY_UP},       {.name = "Down", .named = VTERM_KEY_DOWN},
    {.name = "Left", .named = VTERM_KEY_LEFT},   {.name = "Right", .named = VTERM_KEY_RIGHT},
    {.name = "Home", .named = VTERM_KEY_HOME},   {.name = "End", .named = VTERM_KEY_END},
    {.name = "PgUp", .named = VTERM_KEY_PAGEUP}, {.name = "PgDn", .named = VTERM_KEY_PAGEDOWN},
    {.name = "Space", .character = ' '},         {.name = "lt", .character = '<'},
};

static void key_character(struct key *key, char character)
{
    if (key->modifiers & VTERM_MOD_ALT)
        key->bytes[key->length++] = '\033';
    if (key->modifiers & VTERM_MOD_CTRL)
        character = (char)(character == '?' ? 0x7f : character & 0x1f);
    key->bytes[key->length++] = character;
}

static bool key_function(struct key *key, const char *name, size_t length)
{
    int number, end;
    char copy[4] = "";

    if (length >= sizeof copy)
        return false;
    memcpy(copy, name, length);
    if (sscanf(copy, "F%2d%n", &number, &end) != 1 || (size_t)end != length)
        return false;
    key->named = (VTermKey)VTERM_KEY_FUNCTION(number);
    return number >= 1 && number <= 12;
}

static bool key_name(struct key *key, const char *name, size_t length)
{
    if (length == 1) {
        key_character(key, *name);
        return true;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strlen(names[i].name) == length && memcmp(names[i].name, name, length) == 0) {
            key->named = names[i].named;
            if (key->named == VTERM_KEY_NONE)
                key_character(key, names[i].character);
            return true;
        }
    return key_function(key, name, length);
}

/* Reads the modifiers at `name` and returns what comes after them. */
static const char *key_modifiers(struct key *key, const char *name)
{
    static const char letters[] = "SMC";
    static const VTermModifier modifiers[] = {VTERM_MOD_SHIFT, VTERM_MOD_ALT, VTERM_MOD_CTRL};
    const char *letter;

    while (*name != '\0' && name[1] == '-' && (letter = strchr(letters, *name)) != NULL) {
        key->modifiers |= modifiers[letter - letters];
        name += 2;
    }
    return name;
}

bool keys_next(const char **keys, struct key *key)
{
    *key = (struct key){.named = VTERM_KEY_NONE};
    if (**keys != '<') {
        key->bytes[key->length++] = *(*keys)++;
        return true;
    }
    const char *const name = key_modifiers(key, *keys + 1);
    const char *const end = strchr(name, '>');

    if (end == NULL || end == name)
        return false;
    if (!key_name(key, name, (size_t)(end - name)))
        return false;
    *keys = end + 1;
    return true;
}
