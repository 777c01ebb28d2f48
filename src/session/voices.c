#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "lot.h"
#include "step-private.h"

enum { VOICES = 9999 }; /* numbers to draw from, as long as enough of them are free */

static uint32_t voice_new(struct session *session)
{
    struct store *store = &session->store;
    uint32_t most = VOICES;

    for (;;) {
        char *id = mem_printf("voice-%u", lot_draw(most) + 1);
        uint32_t item = store_find_item(store, id);
        if (!item) {
            item = store_item(store, id);
            free(id);
            return item;
        }
        free(id);
        most += most / 8;
    }
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
    for (uint32_t i = 0; count < 2 && (i = session_next(session, KIND_PARTNER, i)) != 0;)
        count += is_of_type(session, i, value);
    return count < 2;
}

/* Under the rule type a voice has the partner's type, unless only one partner has it: that would be
 * a name. */
static void voice_type(struct step *step, uint32_t voice, uint32_t partner)
{
    struct session *session = step->session;
    const char *type = session_value(session, partner, "type", 0);

    if (session_attribution(session) == ATTRIBUTION_TYPE && *type &&
        count_of_type(session, type) > 1)
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

static uint32_t voice_linked(const struct step *step, uint32_t item, uint32_t partner)
{
    for (uint32_t i = 0; i < step->voice_count; i++)
        if (step->voices[i].item == item && step->voices[i].partner == partner)
            return step->voices[i].voice;
    return 0;
}

static uint32_t voice_link(struct step *step, uint32_t item, uint32_t partner)
{
    uint32_t voice = voice_new(step->session);

    step->voices = mem_resize(step->voices, step->voice_count + 1, sizeof *step->voices);
    step->voices[step->voice_count++] =
        (struct voice_link){.item = item, .partner = partner, .voice = voice};
    return voice;
}

uint32_t voice_bare(struct step *step, uint32_t item, uint32_t partner)
{
    uint32_t voice = voice_linked(step, item, partner);

    return voice ? voice : voice_link(step, item, partner);
}

uint32_t voice_for(struct step *step, uint32_t item, uint32_t partner)
{
    uint32_t voice = voice_linked(step, item, partner);

    if (voice == 0) {
        voice = voice_link(step, item, partner);
        voice_type(step, voice, partner);
    }
    return voice;
}
