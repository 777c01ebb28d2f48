/* What the files of words share. */
#ifndef SESSION_WORDS_PRIVATE_H
#define SESSION_WORDS_PRIVATE_H

#include "entente/session/words.h"

enum {
    WORDS_COLUMNS = 60, /* of one value or name in a sentence */
    WORDS_HALF = 30,    /* of each, where two stand side by side */
};

/* The text made safe, in one line of at most columns columns. */
void words_clip(FILE *out, const char *text, int columns);

/* The same between quotation marks. */
void words_quote(FILE *out, const char *text, int columns);

/* Whether items of the kind are called by their name alone, without the word for the kind. */
bool words_by_name(enum kind kind);

/* A label of the schema as it stands within a sentence. */
void words_label(FILE *out, const char *label);

/* What a row changed of an item that was there: "agreement 2: owner Lee → Kim". */
void words_change(FILE *out, const struct session *session, uint32_t seq);

/* What a step of log rows alone says. */
void words_log_step(FILE *out, const struct session *session, struct step_span span);

#endif
