#include <config.h>

#include "entente/session/folder.h"
#include "entente/text/i18n.h"
#include "entente/tui/tui.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_TROUBLE = 2 };

static int print_version(void)
{
    printf("%s\n%s\n", PACKAGE_STRING, _("Copyright (c) 2026 The entente authors. MIT licence."));
    return EXIT_SUCCESS;
}

static int print_help(void)
{
    printf("%s\n\n  --help     %s\n  --version  %s\n", _("Usage: entente [OPTION]"),
           _("print this and stop"), _("print the version and stop"));
    return EXIT_SUCCESS;
}

/* The screens of a session, or Home where path is NULL. */
static int show_screens(const char *path)
{
    struct error err;
    char *folder = folder_path(NULL);
    bool shown = path != NULL ? tui_session(path, &err) : tui_home(folder, &err);

    free(folder);
    if (shown)
        return EXIT_SUCCESS;
    fprintf(stderr, "entente: %s\n", err.text);
    return EXIT_TROUBLE;
}

static int print_usage_error(void)
{
    fprintf(stderr, "entente: %s\n",
            _("unknown arguments. `entente --help` lists what can be given."));
    return EXIT_TROUBLE;
}

int main(int argc, char **argv)
{
    i18n_start();
    if (argc == 2 && strcmp(argv[1], "--version") == 0)
        return print_version();
    if (argc == 2 && strcmp(argv[1], "--help") == 0)
        return print_help();
    if (argc == 1)
        return show_screens(NULL);
    if (argc == 2 && argv[1][0] != '-')
        return show_screens(argv[1]);
    return print_usage_error();
}
