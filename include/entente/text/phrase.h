#ifndef ENTENTE_TEXT_PHRASE_H
#define ENTENTE_TEXT_PHRASE_H

#include "entente/text/wrap.h"

/*
 * Breaks a text where a reader draws breath, for words that are read aloud from afar: after
 * punctuation and around dashes. Phrases of one sentence that are short share a line as long as all
 * of them fit into `columns` (at least 1); one that is longer than a line is broken as wrap_text()
 * does. A sentence and a line feed always break. Free with wrap_free().
 */
struct wrap phrase_wrap(const char *s, size_t len, int columns);

#endif
