#include <config.h>

#include "entente/text/i18n.h"

#include <locale.h>
#include <stdbool.h>

#if HAVE_GETTEXT
static bool translated;

const char *i18n_text(const char *text)
{
    return translated ? gettext(text) : text;
}

/* A catalogue has its head where the empty text would be. */
static bool has_catalogue(void)
{
    return *gettext("") != '\0';
}
#endif

void i18n_start(void)
{
    setlocale(LC_CTYPE, "");
    setlocale(LC_MESSAGES, "");
#if HAVE_GETTEXT
    bindtextdomain(PACKAGE, LOCALEDIR);
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
    translated = has_catalogue();
#endif
}
