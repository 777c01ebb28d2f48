#include <config.h>

#include "screen/entente.h"

#include "program.h"
#include "runner.h"

#include <check.h>
#include <glob.h>
#include <stdlib.h>
#include <string.h>

const struct size sizes[SIZES] = {{24, 80}, {40, 120}};

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

static void must_run(struct program program)
{
    ck_assert_msg(program.status == 0, "%s", program.err);
    program_free(&program);
}

static void table_make(const char *path, int partners, const char *rule)
{
    char name[64], attribution[64];

    must_run(program_run("new", path, "--no-open", NULL));
    for (int i = 1; i <= partners; i++) {
        snprintf(name, sizeof name, "name=Partner number %d", i);
        must_run(program_run("add", path, "partner", name, "type=cso-local", NULL));
    }
    snprintf(attribution, sizeof attribution, "attribution=%s", rule);
    must_run(program_run("set", path, "session", attribution, NULL));
}

struct terminal *entente_table(int partners, const char *rule, int rows, int columns)
{
    struct terminal *terminal = terminal_new(rows, columns);
    char *path = terminal_path(terminal, "meeting.csv");

    table_make(path, partners, rule);
    free(path);
    terminal_run(terminal, LIST(runner_program(), "meeting.csv"), NULL);
    terminal_wait_row(terminal, 1, "1 Opening");
    terminal_send(terminal, "4g");
    terminal_wait(terminal, "Long-term horizon");
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

static char *read_file(const char *path)
{
    char *text = NULL;
    size_t size = 0;
    FILE *file = fopen(path, "r");

    ck_assert_ptr_nonnull(file);
    ck_assert_int_ge(getdelim(&text, &size, '\0', file), 0);
    fclose(file);
    return text;
}

char *entente_file(const struct terminal *terminal)
{
    char *path = only_session(terminal);
    char *text = read_file(path);

    free(path);
    return text;
}

char *entente_meeting_file(const struct terminal *terminal)
{
    char *path = terminal_path(terminal, "meeting.csv");
    char *text = read_file(path);

    free(path);
    return text;
}
