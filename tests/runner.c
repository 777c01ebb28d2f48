#include <config.h>

#include "runner.h"

#include "folder.h"

#include <limits.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static char *home;

static void world_make(void)
{
    static const char *const unset[] = {"ENTENTE_DIR", "XDG_DATA_HOME", "LANGUAGE",
                                        "NO_COLOR",    "VISUAL",        "EDITOR",
                                        "TERM",        "COLUMNS",       "LINES"};

    for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
        unsetenv(unset[i]);
    home = folder_new();
    setenv("HOME", home, 1);
    setenv("TMPDIR", home, 1);
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("ENTENTE_NOW", "2026-11-23T09:30:00+01:00", 1);
    tzset();
    setlocale(LC_ALL, "");
    setlocale(LC_NUMERIC, "C");
}

int runner_run(suite_make *const suites[], size_t count)
{
    world_make();
    SRunner *const runner = srunner_create(NULL);

    for (size_t i = 0; i < count; i++)
        srunner_add_suite(runner, suites[i]());
    srunner_set_tap(runner, "-");
    srunner_run_all(runner, CK_SILENT);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    folder_remove(home);
    free(home);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

const char *runner_source(const char *name)
{
    static char path[PATH_MAX];
    const char *const folder = getenv("srcdir");

    snprintf(path, sizeof path, "%s/%s", folder != NULL ? folder : ".", name);
    return path;
}

const char *runner_program(void)
{
    const char *const program = getenv("ENTENTE");

    return program != NULL ? program : "./entente";
}
