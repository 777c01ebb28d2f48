#include <config.h>

#include "entente/text/i18n.h"

#include <locale.h>

void i18n_start(void)
{
    setlocale(LC_CTYPE, "");
    setlocale(LC_MESSAGES, "");
#if HAVE_GETTEXT
    bindtextdomain(PACKAGE, LOCALEDIR);
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
#endif
}
