/* Rows in words, for people: what an item is called, what a value means, what a step did. All of it
 * is made safe to show, in one line. */
#ifndef ENTENTE_SESSION_WORDS_H
#define ENTENTE_SESSION_WORDS_H

#include <stdio.h>

#include "entente/session/session.h"

/* What the item is called in a sentence: "Ministry of Environment", "Long-term horizon",
 * "agreement 2", "the session"; a partner without a name "partner 2 (national government)". Long
 * names are clipped. */
void words_item(FILE *out, const struct session *session, uint32_t item);

/* The same, with the status of an agreement that the room does not hold to: "agreement 2
 * (proposed)". */
void words_standing(FILE *out, const struct session *session, uint32_t item);

/* Its title: the text of its title field, in full; the item's name where it has none. */
void words_title(FILE *out, const struct session *session, uint32_t item);

/* Whose view: the partner's name, "voice 3", "the room" for 0; "a voice" where the rule of
 * attribution does not let it be said. */
void words_partner(FILE *out, const struct session *session, uint32_t partner);

/* The same beside one view alone, where nothing is to link a voice with its other views: "a voice",
 * or under the rule type "a voice (local CSO)". */
void words_view(FILE *out, const struct session *session, uint32_t partner);

/* A stored value as a person reads it: a choice's label, the names of the items that it refers to,
 * a moment's time of the clock, all else as it is; a type that would name somebody
 * (session_names_one) is not said. */
void words_value(FILE *out, const struct session *session, uint32_t item, const char *field,
                 const char *value);

/* What a step did: "agreement 2: owner Lee → Kim". For a step of undo, what it took back or put
 * back. Long values are clipped. Names are those of the present position. */
void words_step(FILE *out, const struct session *session, uint32_t step);

/* The item that a step is about first: where undo and the timeline lead to; 0 when none. */
uint32_t words_subject(const struct session *session, uint32_t step);

/* The same seven as new strings; the caller frees them. */
char *item_words(const struct session *session, uint32_t item);
char *standing_words(const struct session *session, uint32_t item);
char *title_words(const struct session *session, uint32_t item);
char *partner_words(const struct session *session, uint32_t partner);
char *view_words(const struct session *session, uint32_t partner);
char *value_words(const struct session *session, uint32_t item, const char *field,
                  const char *value);
char *step_words(const struct session *session, uint32_t step);

/* Name and title, to choose by: "dilemma 2: How open are we…", "agreement 2 (proposed): We meet";
 * the title alone where that is the name. A new string; the caller frees it. */
char *reference_words(const struct session *session, uint32_t item);

/* What one row changed: "agreement 2: owner Lee → Kim". A new string. */
char *change_words(const struct session *session, uint32_t seq);

/* The ids of what exists of the kinds (1u << kind, …), for a person who typed another: the first
 * dozen, and how many more; "" when there are none. A new string; the caller frees it. */
char *ids_words(const struct session *session, unsigned kinds);

#endif
