#include <config.h>

#include "redaction.h"

#include <stdio.h>
#include <stdlib.h>

#include "app-own.h"
#include "entente/session/redact.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"
#include "entente/tui/ask.h"

enum { NAMES_COLUMNS = 150 };

/* --- In words. */

static uint32_t count_elsewhere(const struct redaction *redaction)
{
    struct redaction_trace found;
    uint32_t count = 0;

    for (uint32_t trace = 0; redaction_elsewhere(redaction, &trace, &found);)
        count++;
    return count;
}

/* "Ministry of Water, River CSO, Ana Ruiz …" */
static char *names_of(const struct redaction *redaction)
{
    char *names;
    size_t size;
    FILE *out = mem_stream(&names, &size);
    const char *word;
    for (uint32_t i = 0; (word = redaction_word(redaction, i)) != NULL; i++)
        fprintf(out, "%s%s", i > 0 ? ", " : "", word);
    mem_stream_end(out);
    char *clipped = width_clip(names, NAMES_COLUMNS);
    free(names);
    return clipped;
}

static void write_sum(FILE *out, const struct redaction *redaction)
{
    struct redaction_sum sum = redaction_sum(redaction);
    if (sum.texts > 0) {
        char *names = names_of(redaction);
        fprintf(out, _("\n· names: %s"), names);
        free(names);
    }
    if (sum.codes > 0)
        fprintf(out, P_("\n· who said %u thing", "\n· who said %u things", sum.codes), sum.codes);
    if (sum.views > 0)
        fprintf(out, P_("\n· whose %u view is", "\n· whose %u views are", sum.views), sum.views);
}

static void write_around(FILE *out, const struct redaction *redaction,
                         const struct log_copies *copies)
{
    uint32_t elsewhere = count_elsewhere(redaction);
    if (copies->count > 0)
        fprintf(out,
                P_("\nWith it goes %zu copy that lies beside the file.",
                   "\nWith it go %zu copies that lie beside the file.", copies->count),
                copies->count);
    if (elsewhere > 0)
        fprintf(out,
                P_("\nThe names stand in %u text as well, and stay there, in sight.",
                   "\nThe names stand in %u texts as well, and stay there, in sight.", elsewhere),
                elsewhere);
}

/* --- Doing it. */

static void forget_typed(struct app *app)
{
    struct app_own *own = app->own;
    find_forget(app);
    drafts_free(&own->drafts);
    entry_history_clear(own->texts);
    entry_history_clear(own->needles);
}

static void take_out(struct app *app)
{
    struct redaction *redaction = redaction_of_rule(app->session);
    uint32_t rows = redaction_rows(redaction);
    struct log_copies copies;
    struct error err;
    bool done = false;
    bool whole = redaction_copies(redaction, &copies, &err);
    if (whole) {
        whole = session_redact(app->session, redaction, &copies, &done, &err);
        log_copies_free(&copies);
    }
    redaction_free(redaction);
    if (done)
        forget_typed(app);
    if (whole)
        app_say(app, P_("Taken out of %u row, for good", "Taken out of %u rows, for good", rows),
                rows);
    else
        app_fail(app, &err);
}

static void answered(struct app *app, void *context, int key)
{
    (void)context;
    if (key == 't')
        take_out(app);
}

/* --- The question. */

static char *question(const char *consequence, const struct redaction *redaction,
                      const struct log_copies *copies)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);
    fprintf(out, "%s\n\n%s", consequence,
            _("The file still says, though no screen and no output shows it:"));
    write_sum(out, redaction);
    write_around(out, redaction, copies);
    mem_stream_end(out);
    return text;
}

static void ask(struct app *app, const char *consequence, const struct redaction *redaction)
{
    struct log_copies copies;
    struct error err;
    if (!redaction_copies(redaction, &copies, &err)) {
        ask_tell(app, _("Names are left out"), consequence);
        app_fail(app, &err);
        return;
    }
    char *text = question(consequence, redaction, &copies);
    ask_open(app, &(struct ask){
                      .title = _("Names are left out"),
                      .text = text,
                      .answers =
                          {
                              {'k', N_("keep it in the file")},
                              {'t', N_("take it out of the file for good, of the history too")},
                          },
                      .answer = answered,
                  });
    free(text);
    log_copies_free(&copies);
}

void redaction_offer(struct app *app, const char *consequence)
{
    struct redaction *redaction = redaction_of_rule(app->session);
    if (redaction_rows(redaction) > 0)
        ask(app, consequence, redaction);
    else
        ask_tell(app, _("Names are left out"), consequence);
    redaction_free(redaction);
}
