#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "lot.h"
#include "step-private.h"

enum { VOICES = 9999 }; /* numbers to draw from, as long as enough of them are free */

char *voice_draw(bool (*is_heard)(const void *context, const char *id), const void *context)
{
    for (uint32_t most = VOICES;; most += most / 8) {
        char *const id = mem_printf("voice-%u", lot_draw(most) + 1);

        if (!is_heard(context, id))
            return id;
        free(id);
    }
}

static bool is_item(const void *store, const char *id)
{
    return store_find_item(store, id) != 0;
}

static uint32_t voice_new(struct session *session)
{
    char *const id = voice_draw(is_item, &session->store);
    const uint32_t voice = store_item(&session->store, id);

    free(id);
    return voice;
}

static uint32_t count_of_type(const struct session *session, const char *type)
{
    uint32_t count = 0;

    for (uint32_t i = session_next(session, KIND_PARTNER, 0); i;
         i = session_next(session, KIND_PARTNER, i))
        count += strcmp(session_value(session, i, "type", 0), type) == 0;
    return count;
}

static bool is_of_type(const struct session *session, uint32_t partner, const char *type)
{
    return strcmp(session_value(session, partner, "type", 0), type) == 0 ||
           strcmp(session_value(session, partner, "second_type", 0), type) == 0;
}

static bool holds_type(enum kind kind, const char *field)
{
    return (kind == KIND_PARTNER || kind == KIND_VOICE) &&
           (strcmp(field, "type") == 0 || strcmp(field, "second_type") == 0);
}

bool session_names_one(const struct session *session, uint32_t item, const char *field,
                       const char *value)
{
    uint32_t count = 0;

    if (*value == '\0' || !holds_type(session_item_kind(session, item), field) ||
        !session_anonymous(session))
        return false;
    if (session_attribution(session) == ATTRIBUTION_NONE)
        return true;
    for (uint32_t i = 0; count < 2 && (i = session_next(session, KIND_PARTNER, i)) != 0;)
        count += is_of_type(session, i, value);
    return count < 2;
}

const struct choice *session_shared_type(const struct session *session, uint32_t who)
{
    const char *code = session_value(session, who, "type", 0);

    if (session_attribution(session) != ATTRIBUTION_TYPE || count_of_type(session, code) < 2)
        return NULL;
    return schema_choice(schema_field(KIND_PARTNER, "type"), code);
}

/* The number of partners with whose type a voice would be a name: nobody else is of it. */
static uint32_t count_lone(const struct session *session)
{
    uint32_t count = 0;

    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;) {
        const char *type = session_value(session, i, "type", 0);
        count += *type == '\0' || count_of_type(session, type) == 1;
    }
    return count;
}

/* The type, of those that several partners are of, that the fewest are; "" where there is none. */
static const char *rarest_type(const struct session *session)
{
    const char *rarest = "";
    uint32_t least = UINT32_MAX;

    for (uint32_t i = 0; (i = session_next(session, KIND_PARTNER, i)) != 0;) {
        const char *type = session_value(session, i, "type", 0);
        const uint32_t count = *type != '\0' ? count_of_type(session, type) : 0;
        if (count > 1 && count < least) {
            rarest = type;
            least = count;
        }
    }
    return rarest;
}

/* Whether a voice of that type, and one without a type, could still be of several partners. */
static bool may_have_type(const struct session *session, const char *type)
{
    return *type != '\0' && count_of_type(session, type) > 1 &&
           (count_lone(session) != 1 || strcmp(type, rarest_type(session)) != 0);
}

const struct choice *session_voice_type(const struct session *session, uint32_t who)
{
    const char *type = session_value(session, who, "type", 0);

    return may_have_type(session, type) ? session_shared_type(session, who) : NULL;
}

/* Under the rule type a voice has the partner's type, unless that, or that the others have one,
 * would be a name. */
static void voice_type(struct step *step, uint32_t voice, uint32_t partner)
{
    struct session *session = step->session;
    const char *type = session_value(session, partner, "type", 0);

    if (session_attribution(session) == ATTRIBUTION_TYPE && may_have_type(session, type))
        step_assign(step, voice, store_field(&session->store, "type"), 0, mem_copy(type));
}

uint32_t session_voice(const struct session *session)
{
    return session->voice;
}

uint32_t session_newest_voice(const struct session *session, uint32_t item, const char *field)
{
    const struct store *store = &session->store;
    const uint32_t code = store_find_field(store, field);

    for (uint32_t seq = session_rows(session); seq > session->sitting; seq--) {
        const struct cell *cell = &store->cells[store->rows[seq].cell];
        if (cell->item == item && cell->field == code && cell->row == seq &&
            session_item_kind(session, cell->partner) == KIND_VOICE && *store_value(store, seq))
            return cell->partner;
    }
    return 0;
}

/* The field that a question is kept in: a reason goes with its mark, a reservation with the
 * support.
 */
static uint32_t question_of(struct session *session, const char *field)
{
    const char *const code = strcmp(field, "reason") == 0        ? "mark"
                             : strcmp(field, "reservation") == 0 ? "support"
                                                                 : field;

    return store_field(&session->store, code);
}

static uint32_t voice_linked(const struct step *step, struct voice_link of)
{
    for (uint32_t i = 0; i < step->voice_count; i++)
        if (step->voices[i].item == of.item && step->voices[i].question == of.question &&
            step->voices[i].partner == of.partner)
            return step->voices[i].voice;
    return 0;
}

static uint32_t voice_link(struct step *step, struct voice_link link)
{
    link.voice = voice_new(step->session);
    step->voices = mem_resize(step->voices, step->voice_count + 1, sizeof *step->voices);
    step->voices[step->voice_count++] = link;
    return link.voice;
}

uint32_t voice_bare(struct step *step, uint32_t item, const char *field, uint32_t partner)
{
    const struct voice_link link = {item, question_of(step->session, field), partner, 0};
    uint32_t voice = voice_linked(step, link);

    return voice ? voice : voice_link(step, link);
}

uint32_t voice_for(struct step *step, uint32_t item, const char *field, uint32_t partner)
{
    const struct voice_link link = {item, question_of(step->session, field), partner, 0};
    uint32_t voice = voice_linked(step, link);

    if (voice == 0) {
        voice = voice_link(step, link);
        voice_type(step, voice, partner);
    }
    return voice;
}
