#include <config.h>

#include "entente/session/shown.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "session-private.h"

struct shown shown_read(const struct session *session, const char *text)
{
    char *const words = mem_copy(text);
    char *rest = words;
    const char *const screen = strsep(&rest, " ");
    const char *const item = strsep(&rest, " ");
    struct shown shown = {.screen = schema_choice(schema_field(KIND_TOPIC, "screen"), screen)};

    if (item != NULL)
        shown.item = session_item(session, item);
    if (shown.item != 0 && rest != NULL)
        shown.field = schema_field(session_item_kind(session, shown.item), rest);
    free(words);
    return shown;
}

char *shown_text(const struct session *session, const char *screen, uint32_t item,
                 const char *field)
{
    const char *const id = item != 0 ? session_item_id(session, item) : "";

    if (item == 0)
        return mem_copy(screen);
    if (field == NULL || session_item_kind(session, item) != KIND_PARTNERSHIP)
        return mem_printf("%s %s", screen, id);
    return mem_printf("%s %s %s", screen, id, field);
}

static bool is_shown(const struct session *session, uint32_t seq)
{
    const struct store *const store = &session->store;
    const struct cell *const cell = &store->cells[store->rows[seq].cell];

    return cell->item == session->journal && strcmp(store->fields[cell->field].code, "screen") == 0;
}

const char *shown_value(const struct session *session, uint32_t seq, const char *value)
{
    if (!session->withholds || !is_shown(session, seq))
        return value;
    const struct shown shown = shown_read(session, value);

    if (!session_withholds(session, shown.item))
        return value;
    return shown.screen != NULL ? shown.screen->code : "";
}
