#include <config.h>

#include "entente/report/pdf.h"

#include "entente/text/i18n.h"

bool pdf_write(FILE *out, const struct document *document, const struct look *look,
               struct error *err)
{
    (void)out;
    (void)document;
    (void)look;
    return error_set(err, _("this program was built without PDF: install pango and cairo (Debian: "
                            "apt-get install libpango1.0-dev), then run ./bootstrap --with-pdf; or "
                            "write HTML and print it from a browser"));
}
