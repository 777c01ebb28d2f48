#include <config.h>

#include <stdlib.h>

#include "app-own.h"
#include "entente/session/when.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/tui/ask.h"
#include "entente/tui/screens.h"

/* What has no particulars, to the room as well. */
static void say_openly(struct app *app, const char *text)
{
    app_say(app, "%s", text);
    projector_say(app, text);
}

/* --- Off the record. */

bool record_is_off(const struct app *app)
{
    return app->session != NULL && session_is_off_record(app->session);
}

static void refuse_off_record(struct app *app)
{
    struct error err;
    char *keys = binding_keys(keys_row(keys_common, ACTION_OFF_RECORD));
    error_set(&err, _("Off the record: nothing is written down until that ends (%s)"), keys);
    app_fail(app, &err);
    free(keys);
}

/* --- Closed. */

bool record_is_closed(const struct app *app)
{
    return app->session != NULL && app->own->replay == NULL && session_is_closed(app->session);
}

static void refuse_closed(struct app *app)
{
    struct error err;
    char *keys = binding_keys(keys_row(screen_close.keys, ACTION_CLOSE));
    error_set(&err, _("The session is closed: %s on Close (8) opens it again"), keys);
    app_fail(app, &err);
    free(keys);
}

bool app_can_write(const struct app *app)
{
    return log_writable(session_log(app->session)) && !record_is_off(app) && !record_is_closed(app);
}

bool record_writable(struct app *app)
{
    struct log *log = session_log(app->session);
    if (!log_writable(log))
        app_say(app, _("Read-only: %s"), log_why_read_only(log));
    else if (record_is_off(app))
        refuse_off_record(app);
    else if (record_is_closed(app))
        refuse_closed(app);
    else
        return true;
    return false;
}

bool app_writable(struct app *app)
{
    return record_writable(app) && projector_shows(app);
}

void record_turn_off(struct app *app)
{
    const bool off = record_is_off(app);
    if (!off && !record_writable(app))
        return;
    session_off_record(app->session, !off);
    if (off)
        say_openly(app, _("On the record again"));
    else
        app_say(app, _("Off the record: from now on nothing is kept"));
}

static void say_closed(struct app *app, bool closed, size_t owing)
{
    projector_say(app, closed ? _("Closed") : _("Open again"));
    if (!closed)
        app_say(app, _("Open again: what is entered from now on is recorded"));
    else if (owing == 0)
        app_say(app, _("Closed: nothing is owing"));
    else
        app_say(app,
                P_("Closed, with %zu blank or owing", "Closed, with %zu blank or owing", owing),
                owing);
}

void app_turn_closed(struct app *app, size_t owing)
{
    const bool closed = record_is_closed(app);
    struct error err;
    if (!closed && !record_writable(app))
        return;
    if (session_set_closed(app->session, !closed, &err))
        say_closed(app, !closed, owing);
    else
        app_fail(app, &err);
}

/* --- Writing. */

void record_say(struct app *app, uint32_t done)
{
    if (done == UINT32_MAX) {
        say_openly(app, _("Nothing changed: it was so already"));
        return;
    }
    projector_say(app, _("Recorded"));
    char *words = step_words(app->session, done);
    app_say(app, _("Recorded: %s"), words);
    free(words);
}

bool record_set(struct app *app, struct place place, const char *given, struct error *err)
{
    uint32_t done;
    if (!session_set(app->session, place.item, place.field, place.partner, given, &done, err))
        return false;
    record_say(app, done);
    return true;
}

bool record_commit(struct app *app, struct step *step, struct error *err)
{
    uint32_t done;
    if (!step_commit(step, &done, err))
        return false;
    record_say(app, done);
    return true;
}

bool app_set(struct app *app, struct place place, const char *given)
{
    struct error err;
    if (!app_writable(app))
        return false;
    if (record_set(app, place, given, &err))
        return true;
    app_fail(app, &err);
    return false;
}

bool app_commit(struct app *app, struct step *step)
{
    struct error err;
    if (record_commit(app, step, &err))
        return true;
    app_fail(app, &err);
    return false;
}

bool app_drop(struct app *app, uint32_t item)
{
    struct error err;
    if (!app_writable(app))
        return false;
    char *words = item_words(app->session, item);
    struct step *step = step_begin(app->session);
    bool done = step_drop(step, item, &err);
    if (!done)
        step_cancel(step);
    else
        done = step_commit(step, NULL, &err);
    if (done) {
        app_say(app, _("Dropped: %s. u brings it back"), words);
        projector_say(app, _("Dropped; u brings it back"));
    } else {
        app_fail(app, &err);
    }
    free(words);
    return done;
}

/* --- Undo and redo. */

/* The first item of the step from a row on that is there; 0: none. */
static uint32_t item_there(const struct app *app, struct step_span span, uint32_t seq)
{
    for (; seq <= span.last; seq++) {
        uint32_t item = session_row_item(app->session, seq);
        if (session_item_kind(app->session, item) != KIND_LOG && session_exists(app->session, item))
            return item;
    }
    return 0;
}

/* The first cell that the step wrote; where its item is gone, another that the step was about. Of
 * several views of one thing, the room's. */
static struct place place_of_step(const struct app *app, uint32_t step)
{
    struct step_span span = session_step(app->session, step);
    struct place place = {0};
    struct log_row row;
    for (uint32_t seq = span.first; seq <= span.last && session_row(app->session, seq, &row);
         seq++) {
        uint32_t item = session_row_item(app->session, seq);
        uint32_t partner = session_row_partner(app->session, seq);
        if (place.item == item && place.partner != partner)
            return (struct place){item, place.field, 0};
        if (place.item != 0 || session_item_kind(app->session, item) == KIND_LOG)
            continue;
        uint32_t there = item_there(app, span, seq);
        if (there != 0 && there != item)
            return (struct place){there, NULL, 0};
        place = (struct place){item, row.field, partner};
    }
    return place;
}

typedef bool reverse(struct session *session, uint32_t *reversed, struct error *err);

static void reverse_step(struct app *app, uint32_t step, reverse *how, const char *format,
                         const char *in_short)
{
    struct error err;
    uint32_t reversed;
    char *words = step_words(app->session, step);
    if (how(app->session, &reversed, &err)) {
        app_go(app, place_of_step(app, reversed));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        app_say(app, format, words);
#pragma GCC diagnostic pop
        projector_say(app, in_short);
    } else {
        app_fail(app, &err);
    }
    free(words);
}

static void undo_now(struct app *app)
{
    reverse_step(app, session_can_undo(app->session), session_undo, _("Taken back: %s"),
                 _("Taken back"));
}

static void undo_answered(struct app *app, void *context, int key)
{
    (void)context;
    if (key != 'y')
        return;
    app->own->undo_further = true;
    undo_now(app);
}

/* u itself is no answer: one press too many would be. */
static void undo_asked(struct app *app, uint32_t step)
{
    char *words = step_words(app->session, step);
    ask_open(app, &(struct ask){
                      .title = _("Undo further back?"),
                      .text = words,
                      .answers = {{'y', N_("take it back, from an earlier sitting")}},
                      .answer = undo_answered,
                  });
    free(words);
}

/* What the room must not know of can neither be asked about nor led to before its eyes. */
static bool can_tell(struct app *app, uint32_t step)
{
    return !session_withholds_step(app->session, step) || projector_allows(app);
}

void record_undo(struct app *app)
{
    if (!app_writable(app))
        return;
    uint32_t step = session_can_undo(app->session);
    if (step == UINT32_MAX)
        app_say(app, _("There is nothing to undo"));
    else if (step < when_made(app->session))
        app_say(app, _("There is nothing more to undo: what is left made this session"));
    else if (!can_tell(app, step))
        return;
    else if (!app->own->undo_further && !session_of_this_sitting(app->session, step))
        undo_asked(app, step);
    else
        undo_now(app);
}

void record_redo(struct app *app)
{
    if (!app_writable(app))
        return;
    uint32_t step = session_can_redo(app->session);
    if (step == UINT32_MAX)
        app_say(app, _("There is nothing to put back"));
    else if (can_tell(app, step))
        reverse_step(app, step, session_redo, _("Put back: %s"), _("Put back"));
}
