/* The inside of a session. */
#ifndef SESSION_PRIVATE_H
#define SESSION_PRIVATE_H

#include "entente/session/session.h"
#include "store.h"

/* What can be undone and redone: steps by index, the newest last. */
struct history {
    uint32_t *undoable; /* ordinary steps that stand */
    uint32_t undo_count, undo_room;
    uint32_t *redoable; /* steps of undo that stand */
    uint32_t redo_count, redo_room;
};

/* A gap between two steps that is not to be counted. */
struct gap {
    uint32_t step; /* the first one after it */
    int64_t ms;    /* how long all of them are, up to here */
};

struct gaps {
    struct gap *list;
    uint32_t count, room;
};

/* What the time of the meeting is computed from (see when.h). */
struct meeting {
    struct gaps setbacks; /* where the clock that wrote the rows went back */
    struct gaps pauses;   /* nights, and while it was closed */
    uint32_t started;     /* the last row of log,started; 0: none */
    bool closed;          /* as the last row of log,ended says */
};

struct session {
    struct store store;
    uint32_t journal;         /* the item "log" */
    uint32_t about;           /* the item "session" */
    uint32_t rule;            /* the last row of its attribution; 0: none */
    enum attribution held_to; /* at least */
    enum attribution attribution;
    uint32_t voice; /* session_voice */
    struct history history;
    struct meeting meeting;
    struct log *log;  /* NULL: in memory only */
    char *program;    /* of this sitting; NULL when nobody sits */
    bool opened;      /* log,opened was written in this sitting */
    bool off_record;  /* nothing can be written */
    bool withholds;   /* private notes are as if they were not there */
    uint32_t sitting; /* rows when the sitting began */
    char *screen;     /* to be written as log,screen before the next change; NULL: nothing new */
};

/* A session without a file. */
struct session *session_new(void);

/* Takes a row in; when its step is whole, the history and the time of the meeting with it. */
void session_take(struct session *session, const struct log_row *row);

/* Notes the newest step, just folded. */
void history_note(struct session *session);
void history_free(struct history *history);

/* The same for the time of the meeting. */
void meeting_note(struct session *session);
void meeting_free(struct meeting *meeting);

/* Whether the id is among the ids of a value. */
bool refs_name(const char *ids, const char *id);

/* By item, whether an agreement that counts addresses it. The caller frees it. */
bool *refs_addressed(const struct session *session,
                     bool (*counts)(const struct session *session, uint32_t agreement));

/* The row as the file has it; what the rule of attribution leaves out too. */
bool session_row_kept(const struct session *session, uint32_t seq, struct log_row *row);

/* The rule as it stood at the present position, and what the field has for one. */
enum attribution attribution_then(const struct session *session);
const char *attribution_code(enum attribution rule);

/* Looks again which rule holds: at another position, or after a row of it. */
void attribution_note(struct session *session);

/* What the rule lets be seen of what was recorded before it: the value of a row, "" where it says
 * who somebody is; and all of a row. Of log,screen as shown_value gives it. */
const char *attribution_value(const struct session *session, uint32_t seq);
void attribution_hide(const struct session *session, struct log_row *row);
/* The cell of the item after one (0: the first; 0 at the end), where the rule names nobody: not in
 * the order in which views were given. */
uint32_t attribution_cell_after(const struct session *session, uint32_t item, uint32_t cell);
/* By which those who gave views on an item are ordered: partners by their number, then voices. */
uint64_t attribution_order(const struct session *session, uint32_t item, uint32_t partner);

/* The value of a row; of log,screen without a private note that is withheld. */
const char *shown_value(const struct session *session, uint32_t seq, const char *value);

/* The id of a voice that was not heard yet, its number drawn by lot. A new string. */
char *voice_draw(bool (*is_heard)(const void *context, const char *id), const void *context);

/* The step that a step of undo or redo reverses; UINT32_MAX for an ordinary one. */
uint32_t history_reverses(const struct session *session, uint32_t step);

#endif
