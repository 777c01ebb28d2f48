#include <config.h>

#include "words-private.h"

#include <string.h>

#include "entente/session/shown.h"
#include "entente/text/i18n.h"

/* The screen and, where one was in focus, the item, or the answer. */
static void write_screen(FILE *out, const struct session *session, const char *text)
{
    const struct shown shown = shown_read(session, text);

    fprintf(out, "%s: ", _("screen"));
    words_clip(out, shown.screen == NULL ? text : _(shown.screen->label), WORDS_COLUMNS);
    if (shown.screen == NULL || shown.item == 0)
        return;
    fputs(", ", out);
    if (shown.field != NULL)
        words_label(out, shown.field->label);
    else
        words_item(out, session, shown.item);
}

static const char *phrase_of(const char *field)
{
    static const struct {
        const char *field;
        const char *phrase;
    } phrases[] = {
        {"opened", N_("opened with")},  {"closed", N_("closed with")},
        {"guide", N_("guide:")},        {"from", N_("goes on from session")},
        {"redacted", N_("taken out:")}, {"corrected", N_("corrected:")},
    };

    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (strcmp(phrases[i].field, field) == 0)
            return _(phrases[i].phrase);
    return NULL;
}

/* "the meeting began", "the meeting began at 09:30" where that was not when it was written down. */
static void write_started(FILE *out, const struct log_row *row)
{
    char began[CLOCK_SIZE], written[CLOCK_SIZE];
    struct moment moment = row->time;

    moment_read(row->value, &moment);
    moment_clock(moment, false, began);
    moment_clock(row->time, false, written);
    fputs(_("the meeting began"), out);
    if (strcmp(began, written) != 0)
        fprintf(out, _(" at %s"), began);
}

static void write_row(FILE *out, const struct session *session, const struct log_row *row)
{
    const char *const phrase = phrase_of(row->field);

    if (strcmp(row->field, "started") == 0 && *row->value != '\0') {
        write_started(out, row);
    } else if (strcmp(row->field, "ended") == 0) {
        fputs(*row->value != '\0' ? _("the session was closed") : _("the session was opened again"),
              out);
    } else if (strcmp(row->field, "format") == 0) {
        fputs(_("the record began"), out);
    } else if (strcmp(row->field, "screen") == 0) {
        write_screen(out, session, row->value);
    } else if (strcmp(row->field, "corrected") == 0 && strcmp(row->value, "canonical") == 0) {
        fputs(_("the file was written anew in its own form"), out);
    } else if (phrase != NULL) {
        fprintf(out, "%s ", phrase);
        words_clip(out, row->value, WORDS_COLUMNS);
    } else {
        words_clip(out, row->field, WORDS_COLUMNS);
        fputc(' ', out);
        words_quote(out, row->value, WORDS_COLUMNS);
    }
}

void words_log_step(FILE *out, const struct session *session, struct step_span span)
{
    struct log_row row;

    if (session_row(session, span.first, &row))
        write_row(out, session, &row);
}
