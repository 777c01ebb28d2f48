#ifndef ENTENTE_TEXT_I18N_H
#define ENTENTE_TEXT_I18N_H

/*
 * Languages. Include <config.h> first. What the user reads goes through these;
 * ids and codes of fields and choices never do.
 *
 * _(text)            the text in the user's language
 * N_(text)           marks a text in a table; the reader of the table calls _()
 * P_(one, many, n)   the form that fits the number `n`
 */
#if HAVE_GETTEXT
#include <libintl.h>
#define _(text) i18n_text(text)
#define P_(one, many, n) ngettext(one, many, (unsigned long)(n))
#else
#define _(text) (text)
#define P_(one, many, n) ((n) == 1 ? (one) : (many))
#endif
#define N_(text) text

/* What _() gives: the text itself where there is no catalogue for it to be looked up in, which is
 * many times faster than a search in vain. */
const char *i18n_text(const char *text) __attribute__((format_arg(1)));

/* Takes the locale of the environment and finds the translations. Called once,
 * first thing in main. Texts are UTF-8 in every locale. */
void i18n_start(void);

#endif
