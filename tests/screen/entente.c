#include <config.h>

#include "screen/entente.h"

#include "runner.h"

#include <check.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

struct terminal *entente_home(void)
{
    struct terminal *terminal =
        terminal_start(24, 80, LIST(runner_program()), LIST("ENTENTE_DIR=sessions"));

    terminal_wait(terminal, "There is no session here yet");
    return terminal;
}

struct terminal *entente_session(const char *title)
{
    struct terminal *terminal = entente_home();

    terminal_send(terminal, "a");
    terminal_wait(terminal, "New session");
    terminal_send(terminal, title);
    terminal_send(terminal, "<Enter>");
    terminal_wait_row(terminal, 1, " Partners");
    return terminal;
}

struct terminal *entente_meeting(int rows, int columns)
{
    struct terminal *terminal = terminal_new(rows, columns);

    terminal_copy(terminal, runner_source("sessions/expert-meeting.csv"), "meeting.csv");
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), NULL);
    terminal_wait_row(terminal, 1, "1 Opening");
    return terminal;
}

static char *only_session(const struct terminal *terminal)
{
    char *pattern = terminal_path(terminal, "sessions/*.csv");
    glob_t found;

    ck_assert_int_eq(glob(pattern, 0, NULL, &found), 0);
    ck_assert_uint_eq(found.gl_pathc, 1);
    char *path = strdup(found.gl_pathv[0]);
    globfree(&found);
    free(pattern);
    return path;
}

char *entente_file(const struct terminal *terminal)
{
    char *path = only_session(terminal);
    char *text = NULL;
    size_t size = 0;
    FILE *file = fopen(path, "r");

    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(getdelim(&text, &size, '\0', file), 0);
    fclose(file);
    free(path);
    return text;
}
