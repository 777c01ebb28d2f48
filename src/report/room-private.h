/* The parts of what the room sees. Each says something, whatever the session holds. */
#ifndef REPORT_ROOM_PRIVATE_H
#define REPORT_ROOM_PRIVATE_H

#include "summary-private.h"

/* --- Screens: what is seen where no single item is. focus: the item in focus, 0 for none. */

void room_opening(const struct summary *summary, uint32_t focus);
void room_partners(const struct summary *summary, uint32_t focus);
void room_partnership(const struct summary *summary, uint32_t focus);
void room_factors(const struct summary *summary, uint32_t focus);
void room_dilemmas(const struct summary *summary, uint32_t focus);
void room_agreements(const struct summary *summary, uint32_t focus);
void room_notes(const struct summary *summary, uint32_t focus);
void room_close(const struct summary *summary, uint32_t focus);

/* --- Items, each by itself. */

void room_partner(const struct summary *summary, uint32_t item);
void room_factor(const struct summary *summary, uint32_t item);
void room_dilemma(const struct summary *summary, uint32_t item);
void room_agreement(const struct summary *summary, uint32_t item);
/* Anything that is one text: notes, expectations, experiences, prompts. */
void room_text(const struct summary *summary, uint32_t item);

/* One answer about the partnership, then all. */
void room_answer(const struct summary *summary, uint32_t item, const struct field *field);

/* --- Saying. */

/* Who chose what of a choice, the room and the partners; gives whether anyone did. */
bool room_picks(const struct summary *summary, uint32_t item, const char *code);

/* A heading of what the item is called: "Agreement 2". */
void room_heading(const struct summary *summary, uint32_t item);

/* The words of the item by themselves. */
void room_words(const struct summary *summary, uint32_t item);

/* A plain paragraph. */
void room_say(const struct summary *summary, const char *text);

/* An item of a list: the words of another item; strong where it is in focus. */
void room_name(const struct summary *summary, uint32_t item, uint32_t focus);

#endif
