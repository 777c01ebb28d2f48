#include <config.h>

#include "make-session.h"

#include <string.h>

void make_row(struct session *session, const char *item, const char *field, const char *partner,
              const char *value, uint32_t to_come)
{
    uint32_t seq = session_rows(session) + 1;

    session_take(session, &(struct log_row){
                              .seq = seq,
                              .step = seq + to_come,
                              .time = {.ms = 1795509000000 + seq * 1000, .offset = 60},
                              .item = item,
                              .field = field,
                              .partner = partner,
                              .value = value,
                              .value_len = strlen(value),
                              .extra = "",
                          });
}

struct session *make_meeting(void)
{
    struct session *session = session_new();

    make_row(session, "log", "format", "", "entente 1", 0);
    make_row(session, "factor-horizon", "name", "", "Long-term horizon", 3);
    make_row(session, "factor-roles", "name", "", "Complementary roles", 2);
    make_row(session, "aspect-vision", "factor", "", "factor-horizon", 1);
    make_row(session, "aspect-vision", "name", "", "A clear vision", 0);
    make_row(session, "partner-1", "name", "", "Ministry", 1);
    make_row(session, "partner-1", "type", "", "government", 0);
    make_row(session, "partner-2", "name", "", "River CSO", 1);
    make_row(session, "partner-2", "type", "", "cso-local", 0);
    return session;
}

char *make_picture(const struct session *session)
{
    char *picture = NULL;
    size_t size;
    FILE *out = open_memstream(&picture, &size);

    for (uint32_t item = 1; item < session->store.item_count; item++) {
        struct cell_view view;
        fprintf(out, "%s%s\n", session_item_id(session, item),
                session_exists(session, item) ? "" : " (not there)");
        for (uint32_t cell = 0; session_next_cell(session, item, &cell, &view);)
            if (*view.value)
                fprintf(out, "  %s/%s=%s\n", view.field, session_item_id(session, view.partner),
                        view.value);
    }
    for (enum kind kind = KIND_UNKNOWN; kind < KIND_COUNT; kind++)
        fprintf(out, "%u ", session_count(session, kind));
    fclose(out);
    return picture;
}
