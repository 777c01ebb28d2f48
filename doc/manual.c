#include <config.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "src/cli/args.h"

#include "entente/session/schema.h"
#include "entente/tui/screen.h"

/* Writes the manual page on stdout, from the tables that the program itself goes by. */

/* The text as roff prints it. */
static void text(const char *words)
{
    const uint8_t *at = (const uint8_t *)words;
    size_t left = strlen(words);

    fputs("\\&", stdout);
    while (left > 0) {
        ucs4_t c;
        const int length = u8_mbtoucr(&c, at, left);

        if (c == '\\')
            fputs("\\e", stdout);
        else if (c == '-')
            fputs("\\-", stdout);
        else if (c == '\n')
            fputs("\n\\&", stdout);
        else if (c < 0x80)
            putchar((int)c);
        else
            printf("\\[u%04X]", (unsigned)c);
        at += length > 0 ? length : 1;
        left -= length > 0 ? (size_t)length : 1;
    }
}

static void paragraph(const char *words)
{
    fputs(".PP\n", stdout);
    text(words);
    putchar('\n');
}

/* A term and what it means. */
static void entry(const char *term, const char *value, const char *words)
{
    fputs(".TP\n\\fB", stdout);
    text(term);
    fputs("\\fR", stdout);
    if (value != NULL) {
        fputs(" \\fI", stdout);
        text(value);
        fputs("\\fR", stdout);
    }
    putchar('\n');
    text(words);
    putchar('\n');
}

static void write_options(const struct command_option *options)
{
    for (; options != NULL && options->name != NULL; options++) {
        char name[64];

        snprintf(name, sizeof name, "%s%s", args_dashes(options->name), options->name);
        entry(name, options->value, options->help);
    }
}

static void write_command(const struct command *command)
{
    fputs(".SS \"entente ", stdout);
    text(command->name);
    putchar(' ');
    text(command->usage);
    fputs("\"\n", stdout);
    text(command->summary);
    putchar('\n');
    if (command->details != NULL)
        paragraph(command->details);
    write_options(command->options);
    fputs(".PP\n.nf\n", stdout);
    text(command->examples);
    fputs("\n.fi\n", stdout);
}

static void write_commands(void)
{
    puts(".SH COMMANDS");
    for (size_t i = 0; command_at(i) != NULL; i++)
        write_command(command_at(i));
    puts(".SH OPTIONS\nEvery command takes these, anywhere among its words; \\fB\\-\\-\\fR ends "
         "them.");
    write_options(command_home.options);
    write_options(common_options);
}

static void write_keys(const struct binding *row)
{
    for (; row != NULL && row->key != 0; row++) {
        char *const names = binding_keys(row);

        if (row->help != NULL)
            entry(names, NULL, row->help);
        free(names);
    }
}

static void write_screen(const struct screen *screen)
{
    fputs(".SS \"", stdout);
    text(screen->name);
    fputs("\"\n", stdout);
    text(screen->purpose);
    putchar('\n');
    write_keys(screen->keys);
}

static void write_screens(void)
{
    puts(".SH SCREENS AND KEYS\nThese keys are common to all screens; digits lead to the screens.");
    write_keys(keys_common);
    write_screen(&screen_home);
    for (size_t i = 0; screens[i] != NULL; i++)
        write_screen(screens[i]);
    puts(".SS Replay\nThese keys take the place of all others.");
    write_keys(keys_replay);
    puts(".SS Room\nThe keys of entente room on a terminal.");
    write_keys(keys_room);
}

static void write_field(const struct field *field)
{
    entry(field->code, NULL, field->help);
    if (field->by_view)
        puts("The room and each partner have a value of their own.");
    if (field->choices == NULL)
        return;
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++) {
        fputs(choice == field->choices ? ".br\n" : "", stdout);
        text(choice->code);
        puts(choice[1].code != NULL ? "," : ".");
    }
}

static void write_kinds(void)
{
    puts(".SH ITEMS AND THEIR FIELDS");
    for (enum kind kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        const struct kind_info *const info = schema_kind(kind);

        fputs(".SS ", stdout);
        text(info->code);
        putchar('\n');
        for (size_t i = 0; i < info->field_count; i++)
            write_field(&info->fields[i]);
    }
}

static void write_ends(void)
{
    puts(".SH EXIT STATUS");
    entry("0", NULL, "Done, or yes.");
    entry("1", NULL, "The answer is no: the value is blank, the file has faults.");
    entry("2", NULL,
          "A slip of the command line, or trouble: stderr says what, where, and what to do.");
    puts(".SH ENVIRONMENT");
    entry("ENTENTE_DIR", NULL, "The folder of the sessions.");
    entry("VISUAL, EDITOR", NULL, "The editor of long texts.");
    entry("NO_COLOR", NULL, "Where it is not empty, no colours are used.");
    entry("LC_ALL, LC_MESSAGES, LANG", NULL,
          "The language of the program; files are UTF-8 in any case.");
}

int main(void)
{
    printf(".TH ENTENTE 1 \"\" \"%s\"\n.SH NAME\nentente \\- ", PACKAGE_STRING);
    text(command_home.summary);
    fputs("\n.SH SYNOPSIS\n\\fBentente\\fR ", stdout);
    text(command_home.usage);
    fputs("\n.br\n\\fBentente\\fR \\fICOMMAND\\fR ...\n.SH DESCRIPTION\n", stdout);
    text("A session is one CSV file, to which every change is added at once. Without a command the "
         "screens are shown: of FILE, or of the folder of sessions.");
    putchar('\n');
    paragraph(command_home.details);
    fputs(".PP\n.nf\n", stdout);
    text(command_home.examples);
    puts("\n.fi");
    write_commands();
    write_screens();
    write_kinds();
    write_ends();
    return fclose(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
