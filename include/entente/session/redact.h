/* Taking words out of a session file for good: out of every row, history included. What is taken
 * out leaves SCHEMA_REDACTED in its place, which reads as blank; a row log,redacted says what it
 * was without repeating it. */
#ifndef ENTENTE_SESSION_REDACT_H
#define ENTENTE_SESSION_REDACT_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "entente/log/copies.h"
#include "entente/session/session.h"
#include "entente/text/error.h"

/* What is to be taken out: good until the session changes. */
struct redaction;

/* Every value that the field of the item ever had, in the room's view and in those of partners.
 * NULL, with an error, where the program keeps the field by itself. */
struct redaction *redaction_of_field(struct session *session, uint32_t item, const char *field,
                                     struct error *err);

/* The partner: its id wherever it stands as item, as the one whose view it is or in a reference,
 * all that was recorded about it and all its views. */
struct redaction *redaction_of_partner(struct session *session, uint32_t partner);

/* What the session's rule of attribution forbids: under type and none every value of a field that
 * identifies, and whose the views of partners are, which go to voices; under none the types of
 * voices too. Nothing under the other rules. */
struct redaction *redaction_of_rule(struct session *session);

/* Takes the same out of what was read, and leaves the file: for a session that is read and not
 * written. The numbers of voices are drawn anew each time. */
void redaction_veil(struct session *session);

void redaction_free(struct redaction *redaction);

/* The rows that it changes: the one after seq (0: the first); 0 at the end. */
uint32_t redaction_next(const struct redaction *redaction, uint32_t seq);
uint32_t redaction_rows(const struct redaction *redaction);

/* The same by kinds: of how many fields of items, and how many views. */
struct redaction_sum {
    uint32_t texts; /* names of partners and people, and any other text */
    uint32_t codes; /* who said something, and all else that is no text */
    uint32_t views; /* whose they are */
};
struct redaction_sum redaction_sum(const struct redaction *redaction);

/* The words that go, each once, from 0; NULL at the end. Names that stand in one field come one by
 * one. */
const char *redaction_word(const struct redaction *redaction, uint32_t index);

/* Where else the words stand that it takes out: a field of an item, in the view of the room or of a
 * partner. What is in a choice, a date or a reference are no words. */
struct redaction_trace {
    uint32_t item;
    const char *field;
    uint32_t partner;
    bool past; /* only in values that it had before */
};

/* The next one: start with *trace = 0; false at the end. */
bool redaction_elsewhere(const struct redaction *redaction, uint32_t *trace,
                         struct redaction_trace *found);

/* The copies of the session beside its file, which go with it (log_copies_find). */
bool redaction_copies(const struct redaction *redaction, struct log_copies *copies,
                      struct error *err);

/* Writes the file anew without the words, in the place of the old one (log_replace), then erases
 * copies. The session must be writable and at its end, and saved. Items stay what they are, but for
 * a partner that was taken out, which is no item any more. False with an error; *done: the words
 * are out of the file all the same. */
bool session_redact(struct session *session, const struct redaction *redaction,
                    const struct log_copies *copies, bool *done, struct error *err);

#endif
