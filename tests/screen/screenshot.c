#include <config.h>

#include "entente/text/mem.h"
#include "screen/picture.h"
#include "screen/terminal.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

static const char usage[] =
    "Usage: screenshot [OPTION]... -- PROGRAM [ARGUMENT]...\n"
    "\n"
    "Runs a program in a terminal of its own and writes what is on the screen.\n"
    "\n"
    "  screenshot --copy sessions/expert-meeting.csv --wait Opening --send 4 \\\n"
    "      --wait Factors --output factors.svg -- ./entente expert-meeting.csv\n"
    "\n"
    "  --size COLUMNSxROWS  the size of the terminal: 80x24 unless given\n"
    "  --copy FILE          put a copy into the folder where the program runs\n"
    "  --env NAME=VALUE     change the program's environment; NAME alone unsets\n"
    "  --wait TEXT          wait until the text is on the screen\n"
    "  --send KEYS          send keys, such as 'a<Down>text<Enter>'\n"
    "  --format FORMAT      dark or light (pictures: SVG), text or ansi; else dark\n"
    "  -o, --output FILE    else to standard output\n"
    "\n"
    "Waiting, sending and copying happen in the order given.\n";

typedef void step_run(struct terminal *terminal, const char *argument);

struct step {
    step_run *run;
    const char *argument;
};

struct request {
    int rows, columns;
    const char *output;
    picture_write *write;
    const char **env;
    size_t env_count;
    struct step *steps;
    size_t step_count;
    char *const *argv;
};

static void step_copy(struct terminal *terminal, const char *argument)
{
    const char *const slash = strrchr(argument, '/');

    terminal_copy(terminal, argument, slash != NULL ? slash + 1 : argument);
}

static void step_wait(struct terminal *terminal, const char *argument)
{
    terminal_wait(terminal, argument);
}

static _Noreturn void usage_fail(const char *what, const char *given)
{
    fprintf(stderr, "screenshot: %s: %s\n\n%s", what, given, usage);
    exit(2);
}

static void size_read(struct request *request, const char *text)
{
    char after;

    if (sscanf(text, "%dx%d%c", &request->columns, &request->rows, &after) != 2 ||
        request->columns < 1 || request->rows < 1 || request->columns > 500 || request->rows > 500)
        usage_fail("not a size", text);
}

static picture_write *format_find(const char *name)
{
    static const struct {
        const char *name;
        picture_write *write;
    } formats[] = {
        {"dark", picture_svg_dark},
        {"light", picture_svg_light},
        {"text", picture_text},
        {"ansi", picture_ansi},
    };

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (strcmp(formats[i].name, name) == 0)
            return formats[i].write;
    usage_fail("not a format", name);
}

static void step_add(struct request *request, step_run *run, const char *argument)
{
    request->steps = mem_resize(request->steps, request->step_count + 1, sizeof *request->steps);
    request->steps[request->step_count++] = (struct step){.run = run, .argument = argument};
}

/* `env` always ends with NULL. */
static void env_add(struct request *request, const char *change)
{
    request->env = mem_resize(request->env, request->env_count + 2, sizeof *request->env);
    request->env[request->env_count++] = change;
    request->env[request->env_count] = NULL;
}

static void option_take(struct request *request, int option)
{
    switch (option) {
    case 's':
        size_read(request, optarg);
        break;
    case 'c':
        step_add(request, step_copy, optarg);
        break;
    case 'e':
        env_add(request, optarg);
        break;
    case 'w':
        step_add(request, step_wait, optarg);
        break;
    case 'k':
        step_add(request, terminal_send, optarg);
        break;
    case 'f':
        request->write = format_find(optarg);
        break;
    case 'o':
        request->output = optarg;
        break;
    case 'h':
        fputs(usage, stdout);
        exit(EXIT_SUCCESS);
    default:
        exit(2);
    }
}

static void arguments_take(struct request *request, int argc, char **argv)
{
    static const struct option options[] = {
        {"size", required_argument, NULL, 's'},
        {"copy", required_argument, NULL, 'c'},
        {"env", required_argument, NULL, 'e'},
        {"wait", required_argument, NULL, 'w'},
        {"send", required_argument, NULL, 'k'},
        {"format", required_argument, NULL, 'f'},
        {"output", required_argument, NULL, 'o'},
        {"help", no_argument, NULL, 'h'},
        {NULL, 0, NULL, 0},
    };
    int option;

    while ((option = getopt_long(argc, argv, "+o:", options, NULL)) != -1)
        option_take(request, option);
    if (optind == argc)
        usage_fail("no program", "what is to run comes last, after --");
    request->argv = argv + optind;
}

static void picture_take(const struct request *request)
{
    struct terminal *const terminal = terminal_new(request->rows, request->columns);
    size_t i = 0;

    for (; i < request->step_count && request->steps[i].run == step_copy; i++)
        request->steps[i].run(terminal, request->steps[i].argument);
    terminal_run(terminal, (const char *const *)request->argv, request->env);
    for (; i < request->step_count; i++)
        request->steps[i].run(terminal, request->steps[i].argument);

    FILE *const out = request->output != NULL ? fopen(request->output, "w") : stdout;

    if (out == NULL)
        terminal_fail(terminal, "cannot write %s", request->output);
    request->write(terminal_screen(terminal), out);
    if (fflush(out) != 0 || ferror(out))
        terminal_fail(terminal, "cannot write the picture");
    if (out != stdout)
        fclose(out);
    terminal_free(terminal);
}

int main(int argc, char **argv)
{
    struct request request = {.rows = 24, .columns = 80, .write = picture_svg_dark};

    env_add(&request, "TZ=UTC");
    arguments_take(&request, argc, argv);
    picture_take(&request);
    free(request.env);
    free(request.steps);
    return EXIT_SUCCESS;
}
