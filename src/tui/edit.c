#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "app-own.h"
#include "editor.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/pick.h"
#include "entente/tui/prompt.h"
#include "replacing.h"

/* What is being edited. */
struct edit {
    struct place place;
    enum kind kind;
    const struct field *field;
    bool is_secret; /* of a private note */
    size_t pick;    /* the suggestion that Tab put in last, counted from 1; 0: none yet */
};

static struct edit *edit_new(const struct app *app, struct place place)
{
    struct edit *edit = mem_zalloc(sizeof *edit);
    edit->place = place;
    edit->kind = session_item_kind(app->session, place.item);
    edit->field = schema_field(edit->kind, place.field);
    edit->is_secret =
        edit->kind == KIND_NOTE && *session_value(app->session, place.item, "private", 0) != '\0';
    return edit;
}

static const char *value_of(const struct app *app, struct place place)
{
    return session_value(app->session, place.item, place.field, place.partner);
}

/* The value as a person types it. A new string. */
static char *typed_value(const struct app *app, const struct edit *edit)
{
    const char *value = value_of(app, edit->place);
    char *typed = edit->field->type == FIELD_MOMENT ? app_moment_words(app, value) : NULL;
    return typed != NULL ? typed : mem_copy(value);
}

/* "Reason, as seen by the room: Clear vision": whose view comes first, as names may be long */
static char *title_of(const struct app *app, const struct edit *edit)
{
    char *item = title_words(app->session, edit->place.item);
    char *partner = partner_words(app->session, edit->place.partner);
    char *title = edit->field->by_view
                      ? mem_printf(_("%s, as seen by %s: %s"), _(edit->field->label), partner, item)
                      : mem_printf("%s: %s", _(edit->field->label), item);
    free(item);
    free(partner);
    return title;
}

static bool edit_accept(struct app *app, void *context, const char *text, struct error *err)
{
    const struct edit *edit = context;
    return record_set(app, edit->place, text, err);
}

/* A time that is left as it was keeps its seconds. */
static bool edit_accept_typed(struct app *app, void *context, const char *text, struct error *err)
{
    const struct edit *edit = context;
    char *before = typed_value(app, edit);
    bool same = strcmp(text, before) == 0;
    free(before);
    return edit_accept(app, context, same ? value_of(app, edit->place) : text, err);
}

/* --- Typing. */

static bool edit_is_secret(const void *context)
{
    const struct edit *edit = context;
    return edit->is_secret;
}

static bool is_text(const struct field *field)
{
    return field->type == FIELD_TEXT || field->type == FIELD_LONG;
}

/* What is understood of a date, a time or a number. */
static char *edit_check(struct app *app, void *context, const char *text, bool *good)
{
    const struct edit *edit = context;
    if (*text == '\0')
        return NULL;
    struct error err;
    char *value = schema_accept(edit->kind, edit->field, text, &err);
    *good = value != NULL;
    if (value == NULL)
        return mem_copy(err.text);
    char *words = edit->field->type == FIELD_MOMENT
                      ? app_moment_words(app, value)
                      : value_words(app->session, edit->place.item, edit->place.field, value);
    free(value);
    return words;
}

static size_t pick_count(const struct field *field)
{
    size_t count = 0;
    while (field->picks != NULL && field->picks[count] != NULL)
        count++;
    return count;
}

/* Whether the suggestion that Tab put in last still stands at the end. */
static bool ends_with_pick(const struct edit *edit, const char *text)
{
    if (edit->pick == 0)
        return false;
    const char *put = _(edit->field->picks[edit->pick - 1]);
    size_t length = strlen(text), put_length = strlen(put);
    return length >= put_length && strcmp(text + length - put_length, put) == 0;
}

/* What stands behind the last comma. */
static const char *last_piece(const char *text)
{
    const char *comma = strrchr(text, ',');
    const char *piece = comma != NULL ? comma + 1 : text;
    return piece + strspn(piece, " ");
}

/* The suggestion that begins so, counted from 1; 0: none. */
static size_t pick_of(const struct edit *edit, const char *piece)
{
    for (size_t i = 0; i < pick_count(edit->field) && *piece != '\0'; i++)
        if (strncasecmp(_(edit->field->picks[i]), piece, strlen(piece)) == 0)
            return i + 1;
    return 0;
}

/* Puts in the next suggestion instead of the one before; the first completes what was begun, or
 * stands behind it. */
static void edit_tab(struct app *app, void *context, struct entry *entry, int direction)
{
    (void)app;
    struct edit *edit = context;
    const char *text = entry_text(entry);
    const char *piece = last_piece(text);
    const size_t count = pick_count(edit->field) + 1, begun = pick_of(edit, piece);
    const char *between = "";
    size_t before = strlen(text);

    if (ends_with_pick(edit, text)) {
        before -= strlen(_(edit->field->picks[edit->pick - 1]));
        edit->pick = (edit->pick + count + (size_t)direction) % count;
    } else if (begun != 0) {
        before = (size_t)(piece - text);
        edit->pick = begun;
    } else {
        between = *piece != '\0' ? ", " : "";
        edit->pick = direction > 0 ? 1 : count - 1;
    }
    const char *put = edit->pick > 0 ? _(edit->field->picks[edit->pick - 1]) : "";
    char *now = mem_printf("%.*s%s%s", (int)before, text, between, put);
    entry_replace(entry, now);
    free(now);
}

/* The name under which what was typed here is kept. */
static char *draft_name(const struct app *app, struct place place)
{
    const char *partner = place.partner != 0 ? session_item_id(app->session, place.partner) : "";
    return mem_printf("%s/%s/%s", session_item_id(app->session, place.item), place.field, partner);
}

static void edit_typed(struct app *app, struct edit *edit)
{
    char *title = title_of(app, edit);
    char *text = typed_value(app, edit);
    char *draft = draft_name(app, edit->place);
    prompt_open(app, &(struct prompt){
                         .title = title,
                         .help = edit->field->help != NULL ? _(edit->field->help) : NULL,
                         .text = text,
                         .draft = draft,
                         .long_text = edit->field->type == FIELD_LONG,
                         .check = is_text(edit->field) ? NULL : edit_check,
                         .tab = edit->field->picks != NULL ? edit_tab : NULL,
                         .tab_label = N_("suggestions"),
                         .is_secret = edit_is_secret,
                         .accept = edit_accept_typed,
                         .free = free,
                         .context = edit,
                     });
    free(title);
    free(text);
    free(draft);
}

/* --- Picking. */

static void pick_rows(struct app *app, struct edit *edit, const struct pick_row *rows, size_t count)
{
    char *title = title_of(app, edit);
    pick_open(app, &(struct pick){
                       .title = title,
                       .help = edit->field->help != NULL ? _(edit->field->help) : NULL,
                       .rows = rows,
                       .count = count,
                       .clear = _("(blank)"),
                       .several = edit->field->type == FIELD_REFS,
                       .accept = edit_accept,
                       .free = free,
                       .context = edit,
                   });
    free(title);
}

static void edit_choice(struct app *app, struct edit *edit)
{
    const struct field *field = edit->field;
    size_t count = 0;
    while (field->choices[count].code != NULL)
        count++;
    struct pick_row *rows = mem_zalloc((count + 1) * sizeof *rows);
    const char *value = schema_understood(field, value_of(app, edit->place));
    if (session_names_one(app->session, edit->place.item, field->code, value))
        value = "";
    for (size_t i = 0; i < count; i++)
        rows[i] = (struct pick_row){
            .value = field->choices[i].code,
            .label = _(field->choices[i].label),
            .chosen = strcmp(field->choices[i].code, value) == 0,
        };
    pick_rows(app, edit, rows, count);
    free(rows);
}

static bool is_chosen(struct app *app, const struct edit *edit, uint32_t item)
{
    return edit->field->type == FIELD_REFS
               ? session_names(app->session, edit->place.item, edit->place.field, item)
               : session_ref(app->session, edit->place.item, edit->place.field) == item;
}

static void edit_reference(struct app *app, struct edit *edit)
{
    struct pick_row *rows = NULL;
    size_t count = 0;
    for (enum kind kind = KIND_UNKNOWN; kind < KIND_COUNT; kind++)
        for (uint32_t item = 0; edit->field->refs & (1u << kind) &&
                                (item = session_next(app->session, kind, item)) != 0;) {
            rows = mem_resize(rows, count + 1, sizeof *rows);
            rows[count++] = (struct pick_row){
                .value = session_item_id(app->session, item),
                .label = reference_words(app->session, item),
                .chosen = is_chosen(app, edit, item),
            };
        }
    if (count == 0)
        app_say(app, _("There is nothing yet that could be named here"));
    if (count == 0)
        free(edit);
    else
        pick_rows(app, edit, rows, count);
    for (size_t i = 0; i < count; i++)
        free((char *)rows[i].label);
    free(rows);
}

static void edit_flag(struct app *app, struct edit *edit)
{
    app_set(app, edit->place, *value_of(app, edit->place) == '\0' ? "yes" : "");
    free(edit);
}

/* Says so: what is not seen is not to be written over. */
static bool keeps_unseen(struct app *app, struct place place, const struct field *field)
{
    bool keeps = session_keeps_unseen(app->session, place.item, field->code);
    if (keeps)
        app_say(app, _("%s is kept and not shown: the rule of attribution leaves names out"),
                _(field->label));
    return keeps;
}

void app_edit(struct app *app, struct place place)
{
    if (place.item == 0 || place.field == NULL || !app_writable(app) || replacing_open(app, place))
        return;
    struct edit *edit = edit_new(app, place);
    if (edit->field != NULL && keeps_unseen(app, place, edit->field)) {
        free(edit);
        return;
    }
    if (edit->field == NULL) {
        app_say(app, _("This is kept as it is: the program does not know the field “%s”"),
                place.field);
        free(edit);
        return;
    }
    if (!edit->field->by_view)
        edit->place.partner = 0;
    switch (edit->field->type) {
    case FIELD_CHOICE:
        edit_choice(app, edit);
        break;
    case FIELD_FLAG:
        edit_flag(app, edit);
        break;
    case FIELD_REF:
    case FIELD_REFS:
        edit_reference(app, edit);
        break;
    default:
        edit_typed(app, edit);
    }
}

/* --- The editor. */

static void editor_record(struct app *app, struct place place, const char *text)
{
    if (strcmp(text, value_of(app, place)) == 0) {
        app_say(app, _("Nothing changed"));
        return;
    }
    if (app_set(app, place, text))
        return;
    char *draft = draft_name(app, place); /* Enter offers it again */
    drafts_keep(&app->own->drafts, draft, text);
    free(draft);
}

void app_editor(struct app *app, struct place place)
{
    const struct field *field =
        place.item != 0 && place.field != NULL
            ? schema_field(session_item_kind(app->session, place.item), place.field)
            : NULL;
    if (field == NULL || !is_text(field)) {
        app_say(app, _("There is no text here for the editor"));
        return;
    }
    if (!projector_allows(app) || !app_writable(app) || replacing_open(app, place) ||
        keeps_unseen(app, place, field))
        return;
    if (!field->by_view)
        place.partner = 0;
    struct error err = {""};
    char *text = editor_edit(value_of(app, place), &err);
    if (text != NULL)
        editor_record(app, place, text);
    if (err.text[0] != '\0')
        app_fail(app, &err);
    free(text);
}
