#include <config.h>

#include <stdio.h>

#include "args.h"
#include "out.h"

#include "entente/report/json.h"
#include "entente/session/check.h"
#include "entente/text/i18n.h"

static const struct command_option check_options[] = {
    {"json", NULL, N_("as JSON")},
    {0},
};

struct checking {
    const char *file;
    struct json *json; /* NULL: as lines of text */
};

static void print_finding(void *context, const struct finding *finding)
{
    const struct checking *const checking = context;

    if (checking->json == NULL) {
        printf("%s:%lu: %s %s\n", checking->file, finding->line, finding->what, finding->fix);
        return;
    }
    json_object(checking->json);
    json_member(checking->json, "file", checking->file);
    json_member_number(checking->json, "line", (long long)finding->line);
    json_member(checking->json, "what", finding->what);
    json_member(checking->json, "fix", finding->fix);
    json_object_end(checking->json);
}

static int check_run(const struct args *args)
{
    struct json json = json_on(stdout);
    const bool as_json = args_option(args, "json") != NULL;
    int code = EXIT_DONE;

    if (as_json)
        json_array(&json);
    for (size_t i = 0; i < args->count; i++) {
        struct checking checking = {args->operands[i], as_json ? &json : NULL};
        struct error err;
        size_t count = 0;

        if (!check_file(checking.file, print_finding, &checking, &count, &err))
            code = out_fail(&err);
        else if (count > 0 && code == EXIT_DONE)
            code = EXIT_NO;
    }
    if (as_json)
        json_array_end(&json);
    return code;
}

const struct command command_check = {
    .name = "check",
    .usage = "FILE… [--json]",
    .summary = N_("find every fault of session files; silent when they are good"),
    .examples = "  entente check meeting.csv\n  entente check sessions/*.csv && echo all good\n",
    .operands = {"FILE"},
    .least = 1,
    .most = (size_t)-1,
    .options = check_options,
    .run = check_run,
};
