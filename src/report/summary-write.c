#include <config.h>

#include "entente/report/summary.h"

bool summary_write(FILE *out, const struct session *session, enum summary_extent extent,
                   const struct format *format, const struct look *look, struct error *err)
{
    if (format->write == NULL) {
        format->write_facts(out, session);
        return true;
    }
    struct document *const document = summary_make(session, extent);
    const bool done = format->write(out, document, look, err);

    document_free(document);
    return done;
}
