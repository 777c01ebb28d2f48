#include <config.h>

#include "entente/session/words.h"

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { IDS_MOST = 12 };

char *ids_words(const struct session *session, unsigned kinds)
{
    char *words;
    size_t len;
    unsigned count = 0;
    FILE *const out = mem_stream(&words, &len);

    for (enum kind kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        if ((kinds & 1u << kind) == 0)
            continue;
        for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0; count++)
            if (count < IDS_MOST)
                fprintf(out, "%s%s", count > 0 ? ", " : "", session_item_id(session, item));
    }
    if (count > IDS_MOST)
        fprintf(out, _(" and %u more"), count - IDS_MOST);
    mem_stream_end(out);
    return words;
}
