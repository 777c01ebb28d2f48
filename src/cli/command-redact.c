#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/log/copies.h"
#include "entente/session/redact.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { MOST_LINES = 20 }; /* of each list; the rest is counted */

/* --- What would go, and what would stay. */

static void print_more(uint32_t count)
{
    if (count > MOST_LINES)
        printf(P_("  … and %u more\n", "  … and %u more\n", count - MOST_LINES),
               count - MOST_LINES);
}

static void print_rows(const struct session *session, const struct redaction *redaction)
{
    uint32_t count = redaction_rows(redaction);
    uint32_t seq = 0;

    printf(P_("To be taken out for good, of %u row, history included:\n",
              "To be taken out for good, of %u rows, history included:\n", count),
           count);
    for (uint32_t i = 0; i < MOST_LINES && (seq = redaction_next(redaction, seq)) != 0; i++) {
        char *const words = change_words(session, seq);

        printf("  #%u  %s\n", seq, words);
        free(words);
    }
    print_more(count);
}

static void print_trace(const struct session *session, const struct redaction_trace *found)
{
    char *const whose = partner_words(session, found->partner);
    char *const seen = found->partner != 0 ? mem_printf(", %s", whose) : mem_copy("");

    printf("  %s %s%s%s\n", session_item_id(session, found->item), found->field, seen,
           found->past ? _(" (in its history)") : "");
    free(seen);
    free(whose);
}

static void print_elsewhere(const struct session *session, const struct redaction *redaction)
{
    struct redaction_trace found;
    uint32_t count = 0;

    for (uint32_t trace = 0; redaction_elsewhere(redaction, &trace, &found); count++) {
        if (count == 0)
            printf("%s\n", _("The same words stand here too, and would stay:"));
        if (count < MOST_LINES)
            print_trace(session, &found);
    }
    print_more(count);
    if (count > 0)
        printf(_("To take them out as well: entente redact %s ITEM FIELD\n"),
               session_path(session));
}

static void print_copies(const struct log_copies *copies)
{
    if (copies->count > 0)
        printf("%s\n", _("Copies that hold the words, to be erased:"));
    for (size_t i = 0; i < copies->count; i++)
        printf("  %s\n", copies->paths[i]);
}

/* --- The confirmation. */

static const char *file_name(const struct session *session)
{
    const char *const path = session_path(session);
    const char *const slash = strrchr(path, '/');

    return slash != NULL ? slash + 1 : path;
}

static bool is_name(const struct session *session, const char *typed)
{
    const uint32_t item = session_item(session, "session");
    const char *const title = session_value(session, item, "title", 0);

    return *typed != '\0' && (strcmp(typed, file_name(session)) == 0 || strcmp(typed, title) == 0);
}

static bool ask(const struct session *session)
{
    char *line = NULL;
    size_t room = 0;

    printf(_("It cannot be undone. To go on, type the name of the file, %s, or the title: "),
           file_name(session));
    fflush(stdout);
    const ssize_t len = getline(&line, &room, stdin);
    if (len > 0 && line[len - 1] == '\n')
        line[len - 1] = '\0';
    const bool confirmed = len > 0 && is_name(session, line);
    free(line);
    return confirmed;
}

/* EXIT_DONE to go on. */
static int confirm(const struct args *args, const struct session *session)
{
    const char *const given = args_option(args, "confirm");
    struct error err;

    if (given != NULL && is_name(session, given))
        return EXIT_DONE;
    if (given != NULL) {
        error_set(&err,
                  _("nothing was taken out: \"%s\" is neither the name of the file, %s, nor the "
                    "title of the session"),
                  given, file_name(session));
        return out_fail(&err);
    }
    if (out_has_screen() && ask(session))
        return EXIT_DONE;
    error_set(&err, _("nothing was taken out. To do it: the same again with --confirm=\"%s\""),
              file_name(session));
    out_say(err.text);
    return EXIT_NO;
}

/* --- The command. */

static struct redaction *of_partner(const char *given, struct session *session, struct error *err)
{
    const uint32_t item = operand_item_ever(session, given, err);

    if (item == 0)
        return NULL;
    if (session_item_kind(session, item) == KIND_PARTNER)
        return redaction_of_partner(session, item);
    error_set(err, _("%s is no partner"), session_item_id(session, item));
    return NULL;
}

static struct redaction *read_operands(const struct args *args, struct session *session,
                                       struct error *err)
{
    const char *const partner = args_option(args, "partner");

    if (args_option(args, "rule") != NULL)
        return redaction_of_rule(session);
    if (partner != NULL)
        return of_partner(partner, session, err);
    const uint32_t item = operand_item_ever(session, args_operand(args, 1), err);
    return item == 0 ? NULL : redaction_of_field(session, item, args_operand(args, 2), err);
}

static int carry_out(struct session *session, const struct redaction *redaction,
                     const struct log_copies *copies)
{
    const uint32_t rows = redaction_rows(redaction);
    struct error err;
    bool done;

    if (!session_redact(session, redaction, copies, &done, &err))
        return out_fail(&err);
    printf(P_("taken out of %u row\n", "taken out of %u rows\n", rows), rows);
    return EXIT_DONE;
}

static int redact(const struct args *args, struct session *session,
                  const struct redaction *redaction)
{
    struct log_copies copies;
    struct error err;
    int code;

    if (!redaction_copies(redaction, &copies, &err))
        return out_fail(&err);
    if (redaction_rows(redaction) == 0 && copies.count == 0) {
        printf("%s\n", _("nothing to take out: nothing was written there, or it is out already"));
        code = EXIT_DONE;
    } else {
        if (redaction_rows(redaction) > 0)
            print_rows(session, redaction);
        print_copies(&copies);
        print_elsewhere(session, redaction);
        code = confirm(args, session);
        if (code == EXIT_DONE)
            code = carry_out(session, redaction, &copies);
    }
    log_copies_free(&copies);
    return code;
}

static bool check_operands(const struct args *args, struct error *err)
{
    const bool partner = args_option(args, "partner") != NULL;
    const bool rule = args_option(args, "rule") != NULL;

    if ((partner || rule) && (args->count != 1 || (partner && rule)))
        return error_set(err, _("--%s stands alone: it takes out more than a field"),
                         partner ? "partner" : "rule");
    if (!partner && !rule && args->count != 3)
        return error_set(err, _("say what is to be taken out: ITEM FIELD, --partner PARTNER or "
                                "--rule"));
    return true;
}

static int redact_run(const struct args *args)
{
    struct error err;

    if (!check_operands(args, &err))
        return out_fail(&err);
    struct session *const session = operand_write(args_operand(args, 0), &err);
    if (session == NULL)
        return out_fail(&err);
    struct redaction *const redaction = read_operands(args, session, &err);
    const int code = redaction != NULL ? redact(args, session, redaction) : out_fail(&err);
    redaction_free(redaction);
    session_close(session);
    return code;
}

static const struct command_option redact_options[] = {
    {"partner", "PARTNER", N_("the whole partner: an id or a name")},
    {"rule", NULL, N_("the names that the rule of attribution forbids")},
    {"confirm", "NAME", N_("do it: the name of the file or the title")},
    {0},
};

const struct command command_redact = {
    .name = "redact",
    .usage = "FILE ITEM FIELD | --partner PARTNER | --rule [--confirm NAME]",
    .summary = N_("take words out for good, out of the history too"),
    .examples = "  entente redact meeting.csv note-3 text\n"
                "  entente redact meeting.csv --partner \"River CSO\" --confirm=meeting.csv\n",
    .details = N_("First it lists what would go, and where else the same words stand. Then it\n"
                  "asks; without a terminal it needs --confirm. In every row of the file\n"
                  "[redacted] takes the place of the words, or of the partner, of all that was\n"
                  "recorded about it and of its views. With --rule names go, and the views of\n"
                  "partners become those of voices. Copies of the file that the program made are\n"
                  "erased. None of it can be undone."),
    .operands = {"FILE", "ITEM", "FIELD"},
    .least = 1,
    .most = 3,
    .options = redact_options,
    .run = redact_run,
};
