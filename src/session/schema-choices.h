/* The choices of the schema's fields: stored code, label, and glyphs where they are marks on a
 * scale. Each list ends with a NULL code. */
#ifndef SRC_SESSION_SCHEMA_CHOICES_H
#define SRC_SESSION_SCHEMA_CHOICES_H

#include "entente/session/schema.h"

extern const struct choice choices_phase[];
extern const struct choice choices_attribution[];
extern const struct choice choices_partner_type[];

extern const struct choice choices_mark[];
extern const struct choice choices_degree[];  /* yes, partly, no */
extern const struct choice choices_limited[]; /* yes, limited, no */
extern const struct choice choices_yes_no[];
extern const struct choice choices_support[];

extern const struct choice choices_needed[];
extern const struct choice choices_position[];
extern const struct choice choices_accountability[];
extern const struct choice choices_driver[];
extern const struct choice choices_goals_shared[];
extern const struct choice choices_competing[];
extern const struct choice choices_outside[];
extern const struct choice choices_stance[];
extern const struct choice choices_roles_defined[];
extern const struct choice choices_partnership_type[];

extern const struct choice choices_outcome[];
extern const struct choice choices_dilemma_status[];
extern const struct choice choices_agreement_type[];
extern const struct choice choices_agreement_status[];
extern const struct choice choices_note_type[];
extern const struct choice choices_screen[];

#endif
