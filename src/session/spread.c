#include <config.h>

#include "entente/session/spread.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* --- Who stands where. */

static void places_make(struct spread *spread, const struct field *field, const char *room)
{
    while (field->choices[spread->count].code != NULL)
        spread->count++;
    spread->places = mem_zalloc(spread->count * sizeof *spread->places);
    for (size_t i = 0; i < spread->count; i++) {
        spread->places[i].choice = &field->choices[i];
        spread->places[i].room = strcmp(field->choices[i].code, room) == 0;
    }
}

static uint32_t *append(uint32_t *items, size_t *count, uint32_t item)
{
    items = mem_resize(items, *count + 1, sizeof *items);
    items[(*count)++] = item;
    return items;
}

/* Whether it is a place of the scale. */
static bool put(struct spread *spread, uint32_t whose, const char *value, bool room_speaks)
{
    for (size_t i = 0; i < spread->count; i++) {
        struct spread_place *place = &spread->places[i];
        if (strcmp(place->choice->code, value) != 0)
            continue;
        place->whose = append(place->whose, &place->count, whose);
        spread->given++;
        spread->apart += room_speaks && !place->room;
        return true;
    }
    return false;
}

struct spread spread_of(const struct session *session, uint32_t item, const char *field)
{
    const char *const room = session_value(session, item, field, 0);
    struct spread spread = {0};
    struct cell_view view;
    bool voices = false; /* whose they are, and so who has not spoken, is not known */

    places_make(&spread, schema_field(session_item_kind(session, item), field), room);
    for (uint32_t partner = 0; (partner = session_next(session, KIND_PARTNER, partner)) != 0;) {
        const char *const value = session_value(session, item, field, partner);
        const bool present = presence_is(session, partner);
        put(&spread, partner, value, *room != '\0');
        spread.present += present;
        if (present && *value == '\0')
            spread.missing = append(spread.missing, &spread.missing_count, partner);
        else if (*value == '\0')
            spread.absent = append(spread.absent, &spread.absent_count, partner);
    }
    for (uint32_t cell = 0; views_next(session, item, field, &cell, &view);)
        if (session_item_kind(session, view.partner) == KIND_VOICE)
            voices = put(&spread, view.partner, view.value, *room != '\0') || voices;
    if (session_anonymous(session) || voices) {
        const size_t partners = session_count(session, KIND_PARTNER);
        free(spread.missing);
        free(spread.absent);
        spread.missing = spread.absent = NULL;
        spread.missing_count = partners > spread.given ? partners - spread.given : 0;
    }
    return spread;
}

void spread_free(struct spread *spread)
{
    for (size_t i = 0; i < spread->count; i++)
        free(spread->places[i].whose);
    free(spread->places);
    free(spread->missing);
    free(spread->absent);
    *spread = (struct spread){0};
}

/* --- In words. */

char *spread_split_words(const struct spread *spread)
{
    const char *room = "";

    if (spread->apart == 0)
        return NULL;
    for (size_t i = 0; i < spread->count; i++)
        if (spread->places[i].room)
            room = _(spread->places[i].choice->label);
    return mem_printf(P_("The room says %s; %zu of %zu does not",
                         "The room says %s; %zu of %zu do not", spread->apart),
                      room, spread->apart, spread->given);
}

static void write_each(FILE *out, const struct session *session, const char *label,
                       const uint32_t *partners, size_t count)
{
    for (size_t i = 0; i < count && partners != NULL; i++) {
        fputs(i == 0 ? label : ", ", out);
        words_partner(out, session, partners[i]);
    }
}

char *spread_missing_words(const struct session *session, const struct spread *spread)
{
    char *text;
    size_t size;

    if (spread->given == 0 || spread->missing_count + spread->absent_count == 0)
        return NULL;
    FILE *const out = mem_stream(&text, &size);
    fprintf(out, _("%zu of %zu given"), spread->given, spread->given + spread->missing_count);
    write_each(out, session, _("; no view: "), spread->missing, spread->missing_count);
    write_each(out, session, _("; not present: "), spread->absent, spread->absent_count);
    if (spread->absent == NULL && spread->absent_count > 0)
        fprintf(out, _("; %zu not present"), spread->absent_count);
    mem_stream_end(out);
    return text;
}
