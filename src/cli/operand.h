/* What the operands of commands mean in a session. Every function that can fail
 * gives an error that says what to type instead. */
#ifndef CLI_OPERAND_H
#define CLI_OPERAND_H

#include <stdbool.h>
#include <stdint.h>

#include "args.h"

#include "entente/session/session.h"
#include "entente/session/step.h"
#include "entente/text/error.h"

/* Opens the session that the operand names to be read, without private notes unless --private asks
 * for them. What opening noticed is said on stderr. NULL with an error. */
struct session *operand_read(const struct args *args, size_t index, struct error *err);

/* Says on stderr what of the session may be missing in what is read of its file. */
void operand_warn(const struct session *session);

/* The session that the first operand names, without what its rule of attribution forbids
 * (redaction_veil), at the moment that --at names; at its end without the option. NULL with an
 * error. */
struct session *operand_read_at(const struct args *args, struct error *err);

/* Its row in the options of a command. */
#define OPERAND_AT                                                             \
    {                                                                          \
        "at", "WHEN", N_("as it was then: 14:32, +5m, 37%, #118, @BOOKMARK …") \
    }

/* The row of --private in the options of a command. */
#define OPERAND_PRIVATE                                                        \
    {                                                                          \
        "private", NULL, N_("with the private notes, which are left out else") \
    }

/* The session FILE to be written: held by this process, or NULL with an error. */
struct session *operand_write(const char *file, struct error *err);

/* The existing item of that id or title. With a kind that is not KIND_UNKNOWN only
 * one of that kind. 0 with an error. */
uint32_t operand_item(const struct session *session, const char *given, enum kind kind,
                      struct error *err);

/* The item of that id, dropped ones too; else as operand_item. */
uint32_t operand_item_ever(const struct session *session, const char *given, struct error *err);

/* The view that --partner names: a partner by id or name, or a voice by its id;
 * `fallback` without the option. False with an error. */
bool operand_view(const struct session *session, const struct args *args, uint32_t fallback,
                  uint32_t *view, struct error *err);

/* The kind of that code; KIND_UNKNOWN with an error. */
enum kind operand_kind(const char *given, struct error *err);

/* The field of a kind; NULL with an error. */
const struct field *operand_field(enum kind kind, const char *given, struct error *err);

/* Sets what the operands from index on, FIELD=VALUE, say, of the item. */
bool operand_assign(const struct args *args, size_t index, struct step *step, uint32_t item,
                    uint32_t view, struct error *err);

/* Commits the step of the session and waits until it is on disk. False with an
 * error when it is not. *done: see step_commit. */
bool operand_commit(struct session *session, struct step *step, uint32_t *done, struct error *err);

/* Whether all that was written is on disk; false with an error that says why not. */
bool operand_saved(struct session *session, struct error *err);

#endif
