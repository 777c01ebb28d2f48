/* The summary of a session: what was found, in the order in which such meetings are written up. */
#ifndef ENTENTE_REPORT_SUMMARY_H
#define ENTENTE_REPORT_SUMMARY_H

#include "entente/report/document.h"
#include "entente/report/format.h"
#include "entente/session/session.h"

enum summary_extent {
    SUMMARY_BRIEF, /* what decides: one page where the session allows it */
    SUMMARY_USUAL,
    SUMMARY_FULL, /* all that was recorded */
};

/* The state of the session at its present position, as a document. Private notes are never in it;
 * what the rule of attribution forbids is not either, even where the file holds it from before the
 * rule was set. Free with document_free. */
struct document *summary_make(const struct session *session, enum summary_extent extent);

/* Writes it to out in a format (a format of facts takes no notice of the extent). False with an
 * error when the format itself fails; whether all was written, the caller asks of out. */
bool summary_write(FILE *out, const struct session *session, enum summary_extent extent,
                   const struct format *format, const struct look *look, struct error *err);

#endif
