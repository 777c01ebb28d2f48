/* The sections of the summary, and the words that they share. */
#ifndef REPORT_SUMMARY_PRIVATE_H
#define REPORT_SUMMARY_PRIVATE_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/report/summary.h"
#include "entente/session/owing.h"
#include "entente/session/type.h"

struct summary {
    const struct session *session;
    struct document *document;
    enum summary_extent extent;
    bool brief;     /* extent is SUMMARY_BRIEF */
    bool anonymous; /* nothing may say who said it */
};

/* --- Sections, in their order. Each begins with its heading. */

void summary_partnership(const struct summary *summary);
void summary_factors(const struct summary *summary);
void summary_partners(const struct summary *summary); /* below the factors */
void summary_dilemmas(const struct summary *summary);
void summary_agreements(const struct summary *summary);
void summary_insights(const struct summary *summary); /* in full also what is only to note */
void summary_open(const struct summary *summary);
void summary_next(const struct summary *summary);

/* --- Parts of sections. */

/* The computed type with its reasons, and what the room says instead. */
void summary_type(const struct summary *summary);

/* Tells of one factor, with its aspects, reasons, experiences and notes; and whether there is
 * anything to tell. */
void summary_factor(const struct summary *summary, uint32_t factor);
bool summary_factor_tells(const struct summary *summary, uint32_t factor);

/* An experience, as an item of a list. */
void summary_experience(const struct summary *summary, uint32_t item, int depth);

/* The two pulls of a dilemma, between whom it stands, where it stands: items of a list. */
void summary_dilemma_details(const struct summary *summary, uint32_t item, int depth);

/* The grid of the factors; in brief without aspects. */
void summary_matrix(const struct summary *summary);

/* --- Values. */

/* The room's value; "" when blank. */
const char *summary_value(const struct summary *summary, uint32_t item, const char *field);
bool summary_has(const struct summary *summary, uint32_t item, const char *field);

/* Whether the room's value is that code, or is understood as it when blank. */
bool summary_is(const struct summary *summary, uint32_t item, const char *field, const char *code);

/* How the room's value reads, or what is understood where it is blank: "proposed". */
const char *summary_choice(const struct summary *summary, uint32_t item, const char *field);

/* What stands where the room's value is blank: that it was not discussed, or, where partners have
 * views, that the room has not said. */
const char *summary_blank(const struct summary *summary, uint32_t item, const char *field);

/* The item that the field names; 0 where it names none, or one that is no longer there. */
uint32_t summary_ref(const struct summary *summary, uint32_t item, const char *field);

/* The item below which this one, a note or an experience, is told: the factor, aspect, partner,
 * dilemma or agreement that the field names; 0: it stands by itself. */
uint32_t summary_home(const struct summary *summary, uint32_t item, const char *field);

/* The number in the item's id, as text. */
const char *summary_number(const struct summary *summary, uint32_t item);

/* The mark that a view is; tone_blank() when blank. */
struct mark summary_mark(const struct summary *summary, uint32_t item, uint32_t partner);

/* Whether there is room for the item: in brief only for what is highlighted. */
bool summary_wants(const struct summary *summary, uint32_t item);

/* --- What the rule of attribution lets be said, and what is for the facilitator alone. */

/* Whether the note may be read by the room. */
bool summary_is_public(const struct summary *summary, uint32_t note);

bool summary_may_say_reason(const struct summary *summary, const struct reason *reason);
bool summary_may_say_owing(const struct summary *summary, const struct owing *owing);

/* --- Saying. */

void summary_heading(const struct summary *summary, int level, const char *text);

/* A paragraph of one faint sentence. */
void summary_remark(const struct summary *summary, const char *text);

/* A value in a view as people read it. */
void summary_say_value(const struct summary *summary, enum run_style style, uint32_t item,
                       const char *field, uint32_t partner);

/* The text of an item; strong where it is highlighted. */
void summary_say_text(const struct summary *summary, uint32_t item);

/* Which partner it is, as far as the rule of attribution lets it be said: else by its number. */
void summary_say_who(const struct summary *summary, enum run_style style, uint32_t partner);

/* Whose view it is: the room's (0), a partner's, that of a voice whom nothing links to others. */
void summary_say_voice(const struct summary *summary, enum run_style style, uint32_t partner);

/* What the item is called: "Long-term horizon", "dilemma 2". */
void summary_say_item(const struct summary *summary, enum run_style style, uint32_t item);

/* " – River CSO", where the field names one and the rule lets it be said. */
void summary_say_by(const struct summary *summary, uint32_t item, const char *field);

/* An item of a list, "Label: value", where there is a value. */
void summary_fact(const struct summary *summary, int depth, uint32_t item, const char *field);

/* An item of a list that begins with a label: "Needed: ". */
void summary_label(const struct summary *summary, int depth, const char *label);

/* The same for a field that names items. */
void summary_fact_refs(const struct summary *summary, int depth, uint32_t item, const char *field);

/* The views of a choice: "yes: River CSO, Ministry; no: Alliance", or how many say each. */
void summary_say_views(const struct summary *summary, uint32_t item, const char *field);

/* The public notes that are told below the item (0: by themselves), as items of a list. Those that
 * are parked, and lessons, are told elsewhere. */
void summary_notes(const struct summary *summary, uint32_t home, int depth);
bool summary_has_notes(const struct summary *summary, uint32_t home);

#endif
