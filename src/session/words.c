#include <config.h>

#include "entente/session/words.h"

#include <stdlib.h>
#include <string.h>

#include "words-private.h"

#include "entente/session/agreement.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"
#include "entente/text/width.h"

void words_clip(FILE *out, const char *text, int columns)
{
    char *const safe = safe_copy(text, SAFE_LINE);
    char *const clipped = width_clip(safe, columns);

    fputs(clipped, out);
    free(clipped);
    free(safe);
}

void words_quote(FILE *out, const char *text, int columns)
{
    fputs("\u201C", out);
    words_clip(out, text, columns);
    fputs("\u201D", out);
}

/* Only the label's own language is known to write it with a small letter there. */
void words_label(FILE *out, const char *label)
{
    const char *const shown = _(label);

    if (shown == label && *shown >= 'A' && *shown <= 'Z') {
        fputc(*shown - 'A' + 'a', out);
        fputs(shown + 1, out);
    } else {
        fputs(shown, out);
    }
}

static const char *title_of(const struct session *session, uint32_t item)
{
    const char *const title = schema_kind(session_item_kind(session, item))->title;

    return title == NULL ? "" : session_value(session, item, title, 0);
}

bool words_by_name(enum kind kind)
{
    return kind == KIND_PARTNER || kind == KIND_FACTOR || kind == KIND_ASPECT;
}

/* " (national government)": what is known of a partner without a name. */
static void write_type(FILE *out, const struct session *session, uint32_t item)
{
    const struct field *const field = schema_field(KIND_PARTNER, "type");
    const char *const code = session_value(session, item, field->code, 0);
    const struct choice *const type = schema_choice(field, code);

    if (type != NULL && !session_names_one(session, item, field->code, code))
        fprintf(out, " (%s)", _(type->label));
}

void words_item(FILE *out, const struct session *session, uint32_t item)
{
    const enum kind kind = session_item_kind(session, item);
    const struct kind_info *const info = schema_kind(kind);
    const char *const id = session_item_id(session, item);
    const char *const title = title_of(session, item);

    if (kind == KIND_UNKNOWN) {
        words_clip(out, id, WORDS_COLUMNS);
    } else if (info->single || item == session_voice(session)) {
        fputs(_(info->one), out);
    } else if (words_by_name(kind) && *title != '\0') {
        words_clip(out, title, WORDS_COLUMNS);
    } else {
        fprintf(out, "%s ", _(info->label));
        words_clip(out, id + strlen(info->code) + 1, WORDS_COLUMNS);
        if (kind == KIND_PARTNER)
            write_type(out, session, item);
    }
}

void words_standing(FILE *out, const struct session *session, uint32_t item)
{
    words_item(out, session, item);
    if (session_item_kind(session, item) != KIND_AGREEMENT || !session_exists(session, item) ||
        agreement_holds(session, item))
        return;
    fputs(" (", out);
    words_value(out, session, item, "status", session_understood(session, item, "status", 0));
    fputc(')', out);
}

void words_title(FILE *out, const struct session *session, uint32_t item)
{
    const char *const title = title_of(session, item);

    if (*title == '\0')
        words_item(out, session, item);
    else
        safe_write(out, title, strlen(title), SAFE_LINE);
}

void words_partner(FILE *out, const struct session *session, uint32_t partner)
{
    if (partner == 0)
        fputs(_("the room"), out);
    else
        words_item(out, session, session_whose(session, partner));
}

void words_view(FILE *out, const struct session *session, uint32_t partner)
{
    const bool voice = session_item_kind(session, session_whose(session, partner)) == KIND_VOICE;
    const struct choice *const type = session_voice_type(session, partner);

    if (!voice) {
        words_partner(out, session, partner);
        return;
    }
    fputs(_("a voice"), out);
    if (type != NULL)
        fprintf(out, " (%s)", _(type->label));
}

static void write_refs(FILE *out, const struct session *session, const char *value)
{
    char *const ids = mem_copy(value);
    char *rest = ids;
    const char *before = "";

    for (char *id; (id = strsep(&rest, " ")) != NULL;) {
        const uint32_t item = session_item(session, id);

        if (session_withholds(session, item))
            continue;
        fputs(before, out);
        before = ", ";
        if (item == 0)
            words_clip(out, id, WORDS_COLUMNS);
        else
            words_item(out, session, item);
    }
    free(ids);
}

/* The value of a choice, a flag or a moment as it is read; NULL where it is read as it is. */
static const char *reading_of(const struct field *field, const char *value, char clock[CLOCK_SIZE])
{
    const struct choice *const choice = schema_choice(field, value);
    struct moment moment;

    if (choice != NULL)
        return _(choice->label);
    if (field->type == FIELD_FLAG && strcmp(value, "yes") == 0)
        return _("yes");
    if (field->type != FIELD_MOMENT || !moment_read(value, &moment))
        return NULL;
    moment_clock(moment, false, clock);
    return clock;
}

void words_value(FILE *out, const struct session *session, uint32_t item, const char *field,
                 const char *value)
{
    const struct field *const row = schema_field(session_item_kind(session, item), field);
    char clock[CLOCK_SIZE];
    const char *const reading = row == NULL ? NULL : reading_of(row, value, clock);

    if (session_names_one(session, item, field, value))
        fputs(session_attribution(session) == ATTRIBUTION_NONE ? _("recorded, not shown")
                                                               : _("the only one of its kind"),
              out);
    else if (reading != NULL)
        fputs(reading, out);
    else if (row != NULL && row->refs != 0)
        write_refs(out, session, value);
    else
        safe_write(out, value, strlen(value), SAFE_LINE);
}

/* --- As new strings. */

typedef void writing(FILE *out, const struct session *session, uint32_t what);

static char *in_words(writing *write, const struct session *session, uint32_t what)
{
    char *words;
    size_t len;
    FILE *const out = mem_stream(&words, &len);

    write(out, session, what);
    mem_stream_end(out);
    return words;
}

char *item_words(const struct session *session, uint32_t item)
{
    return in_words(words_item, session, item);
}

char *standing_words(const struct session *session, uint32_t item)
{
    return in_words(words_standing, session, item);
}

char *title_words(const struct session *session, uint32_t item)
{
    return in_words(words_title, session, item);
}

char *reference_words(const struct session *session, uint32_t item)
{
    char *const name = item_words(session, item);
    char *const title = title_words(session, item);
    char *const standing = standing_words(session, item);
    char *const words =
        strcmp(name, title) == 0 ? mem_copy(standing) : mem_printf("%s: %s", standing, title);

    free(name);
    free(title);
    free(standing);
    return words;
}

char *partner_words(const struct session *session, uint32_t partner)
{
    return in_words(words_partner, session, partner);
}

char *view_words(const struct session *session, uint32_t partner)
{
    return in_words(words_view, session, partner);
}

char *value_words(const struct session *session, uint32_t item, const char *field,
                  const char *value)
{
    char *words;
    size_t len;
    FILE *const out = mem_stream(&words, &len);

    words_value(out, session, item, field, value);
    mem_stream_end(out);
    return words;
}

char *step_words(const struct session *session, uint32_t step)
{
    return in_words(words_step, session, step);
}

char *change_words(const struct session *session, uint32_t seq)
{
    return in_words(words_change, session, seq);
}
