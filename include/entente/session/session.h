/* A session: the rows of its file, and their fold at any moment.
 *
 * Items are small numbers handed out in the order of appearance; 0 is no item and, as a partner,
 * the room. They stay good as long as the session is open. Texts that come back belong to the
 * session and stay good as long. Everything that is asked of the state is asked of the present
 * position: the end, unless session_seek moved it. */
#ifndef ENTENTE_SESSION_SESSION_H
#define ENTENTE_SESSION_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/log/file.h"
#include "entente/session/schema.h"
#include "entente/text/error.h"
#include "entente/text/moment.h"

struct session;

/* Opens a session file, read whole. NULL with an error. For writing, ask log_writable of its log
 * whether it can be. */
struct session *session_open(const char *path, enum log_access access, struct error *err);

/* Waits until everything is saved or known not to be, then frees. */
void session_close(struct session *session);

/* The file behind it: its path, state of saving, notices. NULL for a session without a file. */
struct log *session_log(const struct session *session);

/* The path of that file. */
const char *session_path(const struct session *session);

/* In a session opened for reading: takes in what another process wrote since. False when the file
 * was replaced; the session then stays as it was. *changed says whether anything came. */
bool session_follow(struct session *session, bool *changed, struct error *err);

/* After LOG_SYNC_FAILED or LOG_DISPLACED: writes everything from memory to a new file beside the
 * old one and goes on there (log_rescue). */
bool session_rescue(struct session *session, struct error *err);

/* Makes a new session file at path of all that was done up to the present position, with an
 * identity of its own; written at once or not at all (log_create). */
bool session_branch(const struct session *session, const char *path, struct error *err);

/* --- Rows and steps. A step is one action; seqs are those of its first and last row. */

uint32_t session_rows(const struct session *session);
bool session_row(const struct session *session, uint32_t seq, struct log_row *row);

/* The value that the row replaced ("" when there was none). */
const char *session_row_before(const struct session *session, uint32_t seq);
/* The items of a row. */
uint32_t session_row_item(const struct session *session, uint32_t seq);
uint32_t session_row_partner(const struct session *session, uint32_t seq);

uint32_t session_steps(const struct session *session);
struct step_span {
    uint32_t first;
    uint32_t last; /* 0 when there is no such step */
};
struct step_span session_step(const struct session *session, uint32_t index); /* from 0 */
uint32_t session_step_of(const struct session *session, uint32_t seq);        /* its index */

/* --- The moment looked at. */

/* Moves to just after step index (count of steps done: 0 is before everything). One step forward or
 * back costs the same anywhere. */
void session_seek(struct session *session, uint32_t steps_done);
uint32_t session_position(const struct session *session); /* steps done */

/* A number that is another one whenever the state is: what was found in it can be kept as long as
 * this stays. Never 0 once there are rows. */
uint64_t session_version(const struct session *session);

/* --- The state. */

/* The item of that id, whether it exists now or not; 0 when no row ever named it. The single items
 * are always known: log, session, partnership. */
uint32_t session_item(const struct session *session, const char *id);
const char *session_item_id(const struct session *session, uint32_t item);
enum kind session_item_kind(const struct session *session, uint32_t item);
/* The number in its id, 0 when it has none ("factor-horizon"). */
uint32_t session_item_number(const struct session *session, uint32_t item);

/* Whether it exists now: not dropped, and some field of it not empty; a voice also by its views. */
bool session_exists(const struct session *session, uint32_t item);

/* The existing items of a kind in the order of appearance: the one after an item (0: the first); 0
 * at the end. */
uint32_t session_next(const struct session *session, enum kind kind, uint32_t after);
uint32_t session_count(const struct session *session, enum kind kind);

/* What the field is now, as that partner sees it (0: the room): "" when not set. */
const char *session_value(const struct session *session, uint32_t item, const char *field,
                          uint32_t partner);
/* The same, or what is understood where nothing is set (schema_understood). */
const char *session_understood(const struct session *session, uint32_t item, const char *field,
                               uint32_t partner);
/* The same for a field that names an item: the item, 0 when not set. */
uint32_t session_ref(const struct session *session, uint32_t item, const char *field);
/* Whether a field that names several names that one. */
bool session_names(const struct session *session, uint32_t item, const char *field, uint32_t other);

/* Every cell that the item has (empty ones too), one after another: start with *cell = 0; false at
 * the end. */
struct cell_view {
    const char *field;
    uint32_t partner;
    const char *value;
    uint32_t seq; /* of the row that set it, 0 when not set at this moment */
};
bool session_next_cell(const struct session *session, uint32_t item, uint32_t *cell,
                       struct cell_view *view);

/* --- Private notes: for the facilitator alone. */

/* From now on notes that are private, as the record has it at its end, are as if they did not exist
 * at any moment, and words of steps leave theirs out; or they are again. */
void session_withhold(struct session *session, bool withholds);
bool session_is_withholding(const struct session *session);
/* Whether that is so of the item; whether the step, by its index, says something of such a one and
 * is not to be told. */
bool session_withholds(const struct session *session, uint32_t item);
bool session_withholds_step(const struct session *session, uint32_t step);

/* --- The rule of attribution. What was recorded before a stricter one came stays in the file; all
 * that is asked of the state and of rows leaves it out: who somebody is reads as blank, as redacted
 * in a row, and whose view a row is is session_voice. */

enum attribution { ATTRIBUTION_NAME, ATTRIBUTION_ORGANISATION, ATTRIBUTION_TYPE, ATTRIBUTION_NONE };
/* The stricter one of that moment and of the end: what is not to be said now is not to be said of
 * then either. */
enum attribution session_attribution(const struct session *session);
/* Holds the session in memory to that rule at least: beside one that names nobody, another would
 * say who is who. It lasts, at every moment looked at; called again,
 * another rule, be it a less strict one, takes its place. */
void session_hold_to(struct session *session, enum attribution rule);
/* Whether views are kept without saying whose: under type and none. */
bool session_anonymous(const struct session *session);

/* Whether the field says who somebody is, from before the rule came: it is kept in the file, and
 * reads as blank. */
bool session_keeps_unseen(const struct session *session, uint32_t item, const char *field);

/* Whether the value of the field would name somebody: under type and none, a type of organisation
 * that only one partner at the table is of. It is not to be shown then. */
bool session_names_one(const struct session *session, uint32_t item, const char *field,
                       const char *value);

/* The type of a partner or a voice, where the rule is type and several partners at the table are of
 * it, so that it may stand beside a view; else NULL. */
const struct choice *session_shared_type(const struct session *session, uint32_t who);
/* The same beside a view, which the type must not give away either by what the others have; else
 * NULL. */
const struct choice *session_voice_type(const struct session *session, uint32_t who);

/* Whose view a partner's is said to be: the partner's, or under type and none session_voice. */
uint32_t session_whose(const struct session *session, uint32_t partner);

/* The item that stands for a voice not heard before, "voice-0": the partner to give where a view is
 * to be kept without saying whose (see step_set). It never has a view of its own. */
uint32_t session_voice(const struct session *session);

/* --- The clock. */

/* Where the meeting began: log,started, else row 1. */
struct moment session_started(const struct session *session);

#endif
