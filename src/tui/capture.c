#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "app-own.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/prompt.h"

/* What can be captured. */
static const struct capture_kind {
    const char *title;
    enum kind kind;
    const char *link;          /* the field that names what it is about */
    const char *field, *value; /* of a note: what else is set */
} kinds[] = {
    {N_("Note"), KIND_NOTE, "about", NULL, NULL},
    {N_("Dilemma"), KIND_DILEMMA, "factor", NULL, NULL},
    {N_("Agreement"), KIND_AGREEMENT, "addresses", NULL, NULL},
    {N_("Parked"), KIND_NOTE, "about", "type", "parked"},
    {N_("Private note"), KIND_NOTE, "about", "private", "yes"},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

struct capture {
    size_t kind;
    uint32_t about;
};

static bool can_name(const struct app *app, enum kind kind, const char *code, uint32_t item)
{
    const struct field *field = schema_field(kind, code);
    return field != NULL && item != 0 &&
           (field->refs & (1u << session_item_kind(app->session, item)));
}

/* What the new one is linked to: the item in focus, an aspect's factor where only factors can be
 * named; 0 for nothing. */
static uint32_t link_of(const struct app *app, const struct capture *capture)
{
    const struct capture_kind *of = &kinds[capture->kind];
    if (can_name(app, of->kind, of->link, capture->about))
        return capture->about;
    if (capture->about == 0)
        return 0;
    uint32_t factor = session_ref(app->session, capture->about, "factor");
    return can_name(app, of->kind, of->link, factor) ? factor : 0;
}

static char *capture_title(struct app *app, void *context)
{
    const struct capture *capture = context;
    uint32_t link = link_of(app, capture);
    if (link == 0)
        return mem_copy(_(kinds[capture->kind].title));
    char *words = title_words(app->session, link);
    char *title = mem_printf(_("%s on %s"), _(kinds[capture->kind].title), words);
    free(words);
    return title;
}

static bool is_private(size_t kind)
{
    return kinds[kind].field != NULL && strcmp(kinds[kind].field, "private") == 0;
}

static bool capture_is_secret(const void *context)
{
    const struct capture *capture = context;
    return is_private(capture->kind);
}

static void capture_turn(struct app *app, void *context, struct entry *entry, int direction)
{
    struct capture *capture = context;
    struct error err;
    bool typed_unseen = is_private(capture->kind) && !projector_lets(app, &err);
    if (typed_unseen && entry_length(entry) > 0)
        return; /* as any other kind it would be seen */
    capture->kind = (capture->kind + KINDS + (size_t)direction) % KINDS;
    app->own->capture_kind = capture->kind;
}

static bool capture_fill(struct app *app, const struct capture *capture, struct step *step,
                         const char *text, struct error *err)
{
    const struct capture_kind *of = &kinds[capture->kind];
    uint32_t item = step_add(step, of->kind);
    uint32_t link = link_of(app, capture);
    if (!step_set(step, item, "text", 0, text, err))
        return false;
    if (of->field != NULL && !step_set(step, item, of->field, 0, of->value, err))
        return false;
    return link == 0 || step_set(step, item, of->link, 0, session_item_id(app->session, link), err);
}

static bool capture_accept(struct app *app, void *context, const char *text, struct error *err)
{
    if (capture_is_secret(context) && !projector_lets(app, err))
        return false;
    app->own->capture_kind = 0;
    if (*text == '\0')
        return true;
    struct step *step = step_begin(app->session);
    if (capture_fill(app, context, step, text, err))
        return record_commit(app, step, err);
    step_cancel(step);
    return false;
}

void app_capture(struct app *app)
{
    if (!record_writable(app) || (is_private(app->own->capture_kind) && !projector_allows(app)))
        return;
    struct capture *capture = mem_zalloc(sizeof *capture);
    capture->about = app_focus(app).item;
    capture->kind = app->own->capture_kind;
    prompt_open(app, &(struct prompt){
                         .title = "",
                         .retitle = capture_title,
                         .draft = "capture",
                         .long_text = true,
                         .tab = capture_turn,
                         .tab_label = N_("another kind"),
                         .is_secret = capture_is_secret,
                         .accept = capture_accept,
                         .free = free,
                         .context = capture,
                     });
}

static bool bookmark_accept(struct app *app, void *context, const char *text, struct error *err)
{
    (void)context;
    char clock[CLOCK_SIZE];
    moment_clock(moment_now(), false, clock);
    const char *name = *text != '\0' ? text : clock;
    if (!session_log_set(app->session, "bookmark", name, err))
        return false;
    app_say(app, _("Bookmark: %s"), name);
    projector_say(app, _("Recorded"));
    return true;
}

void bookmark_open(struct app *app)
{
    if (!record_writable(app))
        return;
    prompt_open(app, &(struct prompt){
                         .title = _("Bookmark"),
                         .help = _("A name for this moment; empty: the time."),
                         .accept = bookmark_accept,
                     });
}
