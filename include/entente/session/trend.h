/* The sessions of one partnership in their order, and what moved between them. */
#ifndef ENTENTE_SESSION_TREND_H
#define ENTENTE_SESSION_TREND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/session/course.h"
#include "entente/session/session.h"
#include "entente/session/type.h"
#include "entente/text/error.h"

struct trend_session {
    struct session *session;
    char *date; /* as a list of sessions shows it (folder_date) */
    /* Among these sessions, of their texts and dates: good until trend_close. */
    struct course course;
    struct partnership_type type;
};

struct trend {
    struct trend_session *sessions; /* the earliest first; two or more */
    size_t count;
};

/* Opens the files, two or more, to be read. They are of one partnership when each goes on from
 * another, or half of its partners are at another's table too. False with an error for a file that
 * cannot be read, is named twice, or belongs to no other. */
bool trend_open(struct trend *trend, const char *const *paths, size_t count, struct error *err);

/* The same of those files that belong to the session at `path`, which is one of them; the rest, and
 * what cannot be read, is passed over. */
bool trend_open_around(struct trend *trend, const char *path, const char *const *paths,
                       size_t count, struct error *err);
void trend_close(struct trend *trend);

/* One answer, mark or status that is another in a session than it was before: a status in the
 * session before, an answer or a mark when it was last given. */
struct trend_move {
    uint32_t item;      /* of the later session */
    const char *field;  /* a code; "type" of the partnership is the computed one */
    const char *before; /* the stored value, "" blank */
    const char *after;  /* never blank or undecided: what was not answered again did not
                           move */
};

struct trend_moves {
    struct trend_move *list; /* in the order of the screens */
    size_t count;
};

/* What moved from the session before to that one, from 1. */
struct trend_moves trend_moves_find(const struct trend *trend, size_t index);
void trend_moves_free(struct trend_moves *moves);

/* Agreements, or dilemmas, of a session. */
struct trend_count {
    uint32_t made;   /* in this session, not taken over from the one before */
    uint32_t done;   /* of a dilemma: accepted or handled */
    uint32_t open;   /* proposed or agreed; of a dilemma: follow_up_is_open */
    uint32_t closed; /* replaced or withdrawn; of a dilemma: passed on */
};
struct trend_count trend_count(const struct session *session, enum kind kind);

/* The answers about the partnership that are followed, codes that NULL ends. */
extern const char *const trend_answers[];

#endif
