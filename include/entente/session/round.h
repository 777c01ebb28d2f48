/* A secret round: every partner at the table gives one view of one field, in an order drawn by lot.
 * What they give is in memory alone until all are written together, as one step. */
#ifndef ENTENTE_SESSION_ROUND_H
#define ENTENTE_SESSION_ROUND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/text/error.h"

enum { ROUND_LEAST = 2 }; /* partners at the table, for a round to be secret */

struct round;

/* A round about a choice of which each partner has a view. NULL when there are fewer partners at
 * the table than ROUND_LEAST. */
struct round *round_begin(struct session *session, uint32_t item, const char *field);

/* Forgets everything that was given. May be NULL. */
void round_free(struct round *round);

/* How many take part, and how many of them have given theirs. */
size_t round_count(const struct round *round);
size_t round_given(const struct round *round);

/* Whose turn it is; 0 when all have given theirs, and under the rule none, where nobody is called:
 * whoever has not been there comes next. */
uint32_t round_turn(const struct round *round);

/* The one whose turn it is gives that choice of the field; NULL: none. */
void round_give(struct round *round, const struct choice *choice);

/* Writes what all gave, as one step. Its rows are in the order of the partners, whatever the order
 * of the round was; the voices that stand for them under type and none in an order drawn by lot.
 * What was said before is replaced. False, with the reason and nothing written, when it is refused;
 * the round stands then and can be revealed again. */
bool round_reveal(struct round *round, struct error *err);

#endif
