#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "args.h"
#include "out.h"

#include "entente/report/json.h"
#include "entente/session/folder.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"

static const struct command_option list_options[] = {
    {"json", NULL, N_("as JSON")},
    {0},
};

enum { TITLE_COLUMNS = 34 };

static void print_entry(const struct folder_entry *entry)
{
    char *const name = safe_copy(entry->name, SAFE_LINE);
    char *const title = safe_copy(*entry->title != '\0' ? entry->title : "—", SAFE_LINE);

    if (*entry->problem != '\0') {
        char *const problem = safe_copy(entry->problem, SAFE_LINE);
        printf("%s: %s\n", name, problem);
        free(problem);
    } else {
        printf("%-10s  ", entry->date);
        look_cell(stdout, title, TITLE_COLUMNS);
        printf("  %u/%u  %s%s\n", entry->discussed, entry->factors, name,
               entry->closed ? _("  (closed)") : "");
    }
    free(name);
    free(title);
}

static void print_entry_json(struct json *json, const struct folder_entry *entry)
{
    json_object(json);
    json_member(json, "path", entry->path);
    json_member(json, "title", entry->title);
    json_member(json, "date", entry->date);
    json_member(json, "partners", entry->partners);
    json_member_number(json, "discussed", entry->discussed);
    json_member_number(json, "factors", entry->factors);
    json_member_number(json, "agreements_open", entry->agreements_open);
    json_name(json, "closed");
    json_bool(json, entry->closed);
    json_member(json, "problem", entry->problem);
    json_object_end(json);
}

static void print_json(const struct folder *folder)
{
    struct json json = json_on(stdout);

    json_array(&json);
    for (size_t i = 0; i < folder->count; i++)
        print_entry_json(&json, &folder->entries[i]);
    json_array_end(&json);
}

int list_folder(const char *path, const struct args *args)
{
    struct folder folder;
    struct error err;

    if (!folder_read(path, &folder, &err))
        return out_fail(&err);
    if (args_option(args, "json") != NULL) {
        print_json(&folder);
    } else if (folder.count == 0) {
        char *const hint =
            mem_printf(_("there is no session in %s yet; to begin one: entente new"), path);
        out_say(hint);
        free(hint);
    }
    for (size_t i = 0; i < folder.count && args_option(args, "json") == NULL; i++)
        print_entry(&folder.entries[i]);
    folder_free(&folder);
    return EXIT_DONE;
}

static int list_run(const struct args *args)
{
    const char *const given = args_operand(args, 0);
    struct error err;

    if (given != NULL && access(given, F_OK) != 0 && errno == ENOENT) {
        error_set(&err, _("there is no folder %s"), given);
        return out_fail(&err);
    }
    char *const folder = folder_path(given);
    const int code = list_folder(folder, args);
    free(folder);
    return code;
}

const struct command command_list = {
    .name = "list",
    .usage = "[FOLDER] [--json]",
    .summary = N_("list the sessions of a folder: day, title, factors discussed, file"),
    .examples = "  entente list\n  entente list ~/meetings --json\n",
    .operands = {"FOLDER"},
    .most = 1,
    .options = list_options,
    .run = list_run,
};
