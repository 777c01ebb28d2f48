/* The inside of a step that is being built. */
#ifndef SESSION_STEP_PRIVATE_H
#define SESSION_STEP_PRIVATE_H

#include "entente/session/step.h"
#include "session-private.h"

struct assignment {
    uint32_t item;
    uint32_t field;
    uint32_t partner;
    char *value;
};

struct voice_link {
    uint32_t item;
    uint32_t question; /* a field */
    uint32_t partner;
    uint32_t voice;
};

struct step {
    struct session *session;
    struct assignment *rows;
    uint32_t count, room;
    uint32_t added[KIND_COUNT]; /* items of each kind that it made */
    struct voice_link *voices;  /* views that it keeps without saying whose */
    uint32_t voice_count;
};

/* Assigns without asking the schema. Takes the value over. What is already so is left out; what was
 * assigned before in the same step is replaced. */
void step_assign(struct step *step, uint32_t item, uint32_t field, uint32_t partner, char *value);

/* The same, as a row whatever stands there: the program's own rows. */
void step_assign_always(struct step *step, uint32_t item, uint32_t field, uint32_t partner,
                        char *value);

/* What goes with a field that was set, or cleared: with the first topic that ever begins the
 * meeting begins, where its beginning was not marked; when the session is closed, the topic ends;
 * with an agreement that is given up before it was agreed what it replaced stands again. */
void step_follow(struct step *step, uint32_t item, const char *field, bool set);

/* What the field will be for the room after the step. */
const char *step_value(const struct step *step, uint32_t item, const char *field);

/* Whether the item exists now or will by this step. */
bool step_has_item(const struct step *step, uint32_t item);

/* Whether anything can be written now; else why not. */
bool session_writable(const struct session *session, struct error *err);

/* The rows of a step of these assignments, behind so many rows; their texts stay those of the
 * assignments and the session. */
void step_rows(const struct session *session, const struct assignment *assignments, uint32_t count,
               uint32_t before, struct moment now, struct log_row *rows);

/* A reference of the item, or several, as a person gave them, turned into ids; a new string, NULL
 * with an error. */
char *refs_resolve(const struct step *step, uint32_t item, const struct field *field,
                   const char *given, struct error *err);

/* The voice that keeps the view of a partner on an item: one for each question, drawn by lot, so
 * that neither its number nor its other views tell whose it is. */
uint32_t voice_for(struct step *step, uint32_t item, const char *field, uint32_t partner);

/* The same, and nothing is said of what kind of organisation it is. */
uint32_t voice_bare(struct step *step, uint32_t item, const char *field, uint32_t partner);

#endif
