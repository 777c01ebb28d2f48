/* The one write path: build a step, append it, apply it. The schema decides what may be written,
 * the rule of attribution whose name may stand with it. */
#ifndef ENTENTE_SESSION_STEP_H
#define ENTENTE_SESSION_STEP_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/text/error.h"

struct step;

/* A new step of the session, which must be writable and at its end (else commit says so). */
struct step *step_begin(struct session *session);
void step_cancel(struct step *step);

/* The session that it is a step of. */
struct session *step_session(const struct step *step);

/* A new item of a kind in this step, with the next number that was never used. It exists once some
 * field of it is set and the step is committed. */
uint32_t step_add(struct step *step, enum kind kind);

/* Sets a field to what a person gave (see schema_accept; a reference by id or by its title, several
 * with one space or comma between). Clears it when the text is empty. What is already so is left
 * out. Under type and none a partner's view goes to a voice. For session_voice a text goes to a
 * voice that is new, the same one for an item in a step; clearing takes back the newest view of
 * this sitting. False, with the reason and nothing added, when the schema or the rule refuses it.
 */
bool step_set(struct step *step, uint32_t item, const char *field, uint32_t partner,
              const char *given, struct error *err);

/* Drops the item. */
bool step_drop(struct step *step, uint32_t item, struct error *err);

/* Appends, applies and frees the step. *done (may be NULL) receives its index in session_step, or
 * UINT32_MAX when nothing was different and so nothing was written. False when the session cannot
 * be written: nothing is changed then. Whether it is on disk, log_state tells. */
bool step_commit(struct step *step, uint32_t *done, struct error *err);

/* A step of one assignment. */
bool session_set(struct session *session, uint32_t item, const char *field, uint32_t partner,
                 const char *given, uint32_t *done, struct error *err);

/* A row of the program's own: log,opened and the like, a step by itself. */
bool session_log_set(struct session *session, const char *field, const char *value,
                     struct error *err);

/* From now on this is a sitting: before its first change log,opened is written, with that program
 * and version; session_leave writes log,closed if anything was. */
void session_sit(struct session *session, const char *program);
bool session_leave(struct session *session, struct error *err);

/* Names what the room is shown, "factors factor-horizon": written as log,screen before the next
 * change, if it is another than before. */
void session_show(struct session *session, const char *screen);

/* Writes what session_show named now, as a step by itself, where it waits for a change. */
void session_show_now(struct session *session);

/* Off the record: until it is set to false again, or the session is left, nothing can be written,
 * and nothing is kept of it. */
void session_off_record(struct session *session, bool off);
bool session_is_off_record(const struct session *session);

/* Closed: from a row of log,ended on until one that empties it. Nothing can be written meanwhile
 * but what the log says of itself, and what redaction takes out; neither row can be undone. */
bool session_is_closed(const struct session *session);

/* Whether anything but the log can be changed: not while it is closed; then false with that. */
bool session_is_open(const struct session *session, struct error *err);

/* Closes the session, now, or opens it again. */
bool session_set_closed(struct session *session, bool closed, struct error *err);

/* --- Undo and redo: added steps that write the old values again; history stays. */

/* The step that undo (redo) would reverse, as an index; UINT32_MAX when there is none. */
uint32_t session_can_undo(const struct session *session);
uint32_t session_can_redo(const struct session *session);

/* Whether the step, by its index, changed something that undo could take back and that, at the end
 * of the record, is not taken back. */
bool session_stands(const struct session *session, uint32_t step);

/* Whether that step was made in this sitting. */
bool session_of_this_sitting(const struct session *session, uint32_t step);

/* The voice that gave the newest view that still stands of the field in this sitting; 0: none. */
uint32_t session_newest_voice(const struct session *session, uint32_t item, const char *field);

/* Reverses it. *reversed receives the index of the step that was taken back (put back: the original
 * one). False, with the reason, when there is none or nothing can be written. */
bool session_undo(struct session *session, uint32_t *reversed, struct error *err);
bool session_redo(struct session *session, uint32_t *reversed, struct error *err);

#endif
