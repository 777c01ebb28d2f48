#include <config.h>

#include "screen/terminal.h"

#include "entente/text/mem.h"
#include "folder.h"
#include "screen/line.h"
#include "screen/picture.h"

#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

struct terminal {
    struct line line;
    char *folder;
    bool shares_folder, ran;
    bool escaped; /* Escape was sent, and nothing waited for since */
    int deadline;
    struct terminal *next;
};

static struct terminal *terminals;

static void failure_print(const char *message)
{
    fprintf(stderr, "%s\n", message);
    exit(EXIT_FAILURE);
}

static terminal_failure *failure = failure_print;

terminal_failure *terminal_on_failure(terminal_failure *function)
{
    terminal_failure *const before = failure;

    failure = function;
    return before;
}

static void terminal_stop(struct terminal *terminal)
{
    pty_stop(&terminal->line.pty);
    if (!terminal->shares_folder)
        folder_remove(terminal->folder);
}

static void program_describe(const struct terminal *terminal, FILE *out)
{
    const int status = terminal->line.pty.status;

    if (!terminal->ran)
        fputs("no program was started", out);
    else if (terminal->line.pty.program != 0)
        fputs("the program runs", out);
    else if (WIFSIGNALED(status))
        fprintf(out, "the program was ended by signal %d", WTERMSIG(status));
    else
        fprintf(out, "the program ended with status %d", WEXITSTATUS(status));
}

void terminal_fail(const struct terminal *terminal, const char *format, ...)
{
    static char *message;
    size_t length;
    va_list arguments;

    free(message);
    FILE *const out = open_memstream(&message, &length);
    va_start(arguments, format);
    vfprintf(out, format, arguments);
    va_end(arguments);
    fputs("; ", out);
    program_describe(terminal, out);
    fputs("\n", out);
    picture_text(terminal->line.emulator, out);
    fclose(out);
    for (struct terminal *each = terminals; each != NULL; each = each->next)
        terminal_stop(each);
    failure(message);
    abort();
}

int terminal_slowness(void)
{
    const char *const value = getenv("ENTENTE_TEST_SLOW");
    const int factor = value != NULL ? atoi(value) : 1;

    return factor > 1 ? factor : 1;
}

void terminal_deadline(struct terminal *terminal, int milliseconds)
{
    terminal->deadline = milliseconds;
}

static int64_t deadline_of(const struct terminal *terminal)
{
    return pty_clock() + (int64_t)terminal->deadline * terminal_slowness();
}

static struct terminal *terminal_make(char *folder, int rows, int columns)
{
    struct terminal *const terminal = mem_zalloc(sizeof *terminal);

    terminal->folder = folder;
    terminal->deadline = 5000;
    line_open(&terminal->line, rows, columns);
    terminal->next = terminals;
    terminals = terminal;
    return terminal;
}

struct terminal *terminal_new(int rows, int columns)
{
    return terminal_make(folder_new(), rows, columns);
}

struct terminal *terminal_beside(const struct terminal *first, int rows, int columns)
{
    struct terminal *const terminal = terminal_make(mem_copy(first->folder), rows, columns);

    terminal->shares_folder = true;
    return terminal;
}

void terminal_free(struct terminal *terminal)
{
    struct terminal **link = &terminals;

    if (terminal == NULL)
        return;
    terminal_stop(terminal);
    line_close(&terminal->line);
    while (*link != terminal)
        link = &(*link)->next;
    *link = terminal->next;
    free(terminal->folder);
    free(terminal);
}

char *terminal_path(const struct terminal *terminal, const char *name)
{
    return mem_printf("%s/%s", terminal->folder, name);
}

void terminal_copy(const struct terminal *terminal, const char *source, const char *name)
{
    char *const path = terminal_path(terminal, name);
    FILE *const in = fopen(source, "rb");
    FILE *const out = fopen(path, "wb");
    int byte;

    if (in == NULL || out == NULL)
        terminal_fail(terminal, "cannot copy %s to %s", source, path);
    while ((byte = getc(in)) != EOF)
        putc(byte, out);
    fclose(in);
    if (fclose(out) != 0)
        terminal_fail(terminal, "cannot write %s", path);
    free(path);
}

void terminal_run(struct terminal *terminal, const char *const argv[], const char *const env[])
{
    static const char *const world[] = {"TERM=xterm-256color",
                                        "LC_ALL=C.UTF-8",
                                        "LANGUAGE",
                                        "COLUMNS",
                                        "LINES",
                                        "ESCDELAY",
                                        "NO_COLOR",
                                        "COLORTERM",
                                        "VISUAL",
                                        "EDITOR",
                                        "XDG_DATA_HOME",
                                        "XDG_STATE_HOME",
                                        "XDG_CONFIG_HOME",
                                        "ENTENTE_DIR",
                                        NULL};
    char *const program = strchr(argv[0], '/') != NULL ? realpath(argv[0], NULL) : NULL;
    const struct pty_start start = {
        .program = program != NULL ? program : argv[0],
        .argv = argv,
        .folder = terminal->folder,
        .env = world,
        .more_env = env,
        .rows = emulator_rows(terminal->line.emulator),
        .columns = emulator_columns(terminal->line.emulator),
    };

    terminal->escaped = false;
    terminal->ran = line_start(&terminal->line, &start);
    free(program);
    if (!terminal->ran)
        terminal_fail(terminal, "no pseudo-terminal");
}

struct terminal *terminal_start(int rows, int columns, const char *const argv[],
                                const char *const env[])
{
    struct terminal *const terminal = terminal_new(rows, columns);

    terminal_run(terminal, argv, env);
    return terminal;
}

/* Lets the program have all that was sent. */
static void out_finish(struct terminal *terminal)
{
    const int64_t deadline = deadline_of(terminal);

    while (terminal->line.out_length > 0 && line_pump(&terminal->line, deadline))
        continue;
    if (terminal->line.out_length > 0)
        terminal_fail(terminal, "the program does not read what is sent");
}

void terminal_send(struct terminal *terminal, const char *keys)
{
    struct key key;

    for (const char *rest = keys; *rest != '\0';) {
        if (terminal->escaped)
            terminal_fail(terminal, "\"%s\" is sent after Escape without waiting", rest);
        if (!keys_next(&rest, &key))
            terminal_fail(terminal, "\"%s\" does not begin with a key", rest);
        emulator_key(terminal->line.emulator, &key);
        terminal->escaped = key.named == VTERM_KEY_ESCAPE;
    }
    out_finish(terminal);
}

void terminal_paste(struct terminal *terminal, const char *text)
{
    emulator_paste(terminal->line.emulator, text);
    out_finish(terminal);
}

void terminal_resize(struct terminal *terminal, int rows, int columns)
{
    const int64_t deadline = deadline_of(terminal);

    while (!emulator_is_whole(terminal->line.emulator) && line_pump(&terminal->line, deadline))
        continue;
    if (!emulator_is_whole(terminal->line.emulator))
        terminal_fail(terminal, "the program's output stops within a control sequence");
    emulator_resize(terminal->line.emulator, rows, columns);
    pty_resize(&terminal->line.pty, rows, columns);
}

void terminal_signal(struct terminal *terminal, int number)
{
    if (terminal->line.pty.program == 0)
        terminal_fail(terminal, "no program to send signal %d to", number);
    kill(terminal->line.pty.program, number);
}

void terminal_hang_up(struct terminal *terminal)
{
    pty_hang_up(&terminal->line.pty);
}

int terminal_exit(struct terminal *terminal)
{
    const int64_t deadline = deadline_of(terminal);

    while (terminal->line.pty.program != 0 && pty_clock() < deadline)
        line_pump(&terminal->line, deadline);
    if (terminal->line.pty.program != 0)
        terminal_fail(terminal, "the program does not end");
    line_drain(&terminal->line, deadline);

    const int status = terminal->line.pty.status;

    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

bool terminal_becomes(struct terminal *terminal, terminal_condition *is_so, const void *data)
{
    const int64_t deadline = deadline_of(terminal);

    do {
        line_drain(&terminal->line, deadline);
        if (is_so(terminal->line.emulator, data)) {
            terminal->escaped = false;
            return true;
        }
    } while (pty_clock() < deadline && line_pump(&terminal->line, deadline));
    return false;
}

const struct emulator *terminal_screen(struct terminal *terminal)
{
    line_drain(&terminal->line, deadline_of(terminal));
    return terminal->line.emulator;
}

size_t terminal_bytes(struct terminal *terminal)
{
    const size_t received = terminal->line.received;

    terminal->line.received = 0;
    return received;
}
