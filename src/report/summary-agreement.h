/* What the summary says of one agreement. */
#ifndef REPORT_SUMMARY_AGREEMENT_H
#define REPORT_SUMMARY_AGREEMENT_H

#include "summary-private.h"

/* The exact words, in quotation marks. */
void agreement_say_words(const struct summary *summary, uint32_t item);

/* Whoever sees to it: a partner, a person who agreed to be named, or both. */
void agreement_say_owner(const struct summary *summary, enum run_style style, uint32_t item);

/* " – River CSO, 2026-12-01": who sees to it and by when, behind other words; nothing where neither
 * is known, but of an action always who. */
void agreement_say_charge(const struct summary *summary, enum run_style style, uint32_t item);

/* How far whom stands behind it (not in brief), and every reservation, as items at depth 1. */
void agreement_say_dissent(const struct summary *summary, uint32_t item);
void agreement_say_reservations(const struct summary *summary, uint32_t item, int depth);

/* What it answers, what replaced it, the notes about it. */
void agreement_say_addresses(const struct summary *summary, uint32_t item);

#endif
