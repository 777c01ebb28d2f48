/* The time of the topics. Which one is talked about is the session's field "topic": everything here
 * is read off its rows, at the present position. What was taken back by undo counts as never done.
 * Times are in milliseconds. */
#ifndef ENTENTE_SESSION_AGENDA_H
#define ENTENTE_SESSION_AGENDA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/session/step.h"

struct agenda_topic {
    uint32_t item;
    int64_t planned; /* when the first topic began; if it came later, what it was first given */
    int64_t given;   /* as its minutes stand */
    int64_t took;    /* so far, all its turns together */
    uint32_t turns;
    struct moment begins; /* its first turn; of one that did not run yet, when that would be */
};

struct agenda {
    struct agenda_topic *topics; /* those that exist, in the order of appearance */
    size_t count;
    struct agenda_topic *running; /* NULL: none */
    bool begun;                   /* some topic ran */
    struct moment began;          /* the first of them */
    bool goes_on;                 /* the time of the running one grows with the clock */

    /* Whether it is known when the topics begin: some ran, or the beginning of the meeting was
     * given. They end then, if all that is to come takes its time; over: they did. */
    bool timed;
    bool over;
    struct moment ends;

    /* How much later it will end than was planned, if all that is to come takes its time; negative:
     * sooner. The plan counts from the beginning of the meeting, if that was given, else from that
     * of the first topic; topics that were dropped since are still in it. */
    int64_t behind;
    int64_t remains; /* of the plan, for the topics that did not run yet; may be negative */
};

/* As it is then: at the moment of the clock that is given, or, for NULL and in a closed session, at
 * the last action. */
struct agenda agenda_read(const struct session *session, const struct moment *now);
void agenda_free(struct agenda *agenda);

/* What is left of a topic: negative when it is over its time. Only where it was given some. */
int64_t agenda_left(const struct agenda_topic *topic);

/* What a topic took in minutes: the nearest number of them; of the one that runs those that are
 * over, so that they and what is left add up. */
int64_t agenda_took_minutes(const struct agenda_topic *topic, bool runs);

/* How near its end is: at most 20 % of its time is left, at most 5 %. */
enum agenda_stage { AGENDA_CALM, AGENDA_SOON, AGENDA_NOW };
enum agenda_stage agenda_stage(const struct agenda_topic *topic);

/* How long until a whole minute of the topic that runs, or of what the meeting is behind, is
 * another one; a whole second, less than a minute from its end. INT64_MAX while nothing of that
 * changes. */
int64_t agenda_until_change(const struct agenda *agenda);

/* The topic that follows: of those that did not run, the first after the running one, else the
 * first; 0 when all did. */
uint32_t agenda_next(const struct agenda *agenda);

/* Moves on to the topic that follows; ends the running one where none does. False when there is
 * nothing to move on to. */
bool agenda_move_on(const struct agenda *agenda, struct step *step, struct error *err);

/* Spreads what remains over the topics that did not run yet, in proportion to their minutes; over
 * all of them evenly where none has any. False, with the reason, when they cannot have a minute
 * each. */
bool agenda_spread(const struct agenda *agenda, struct step *step, struct error *err);

/* Whole shares of the total in proportion to the weights, which are not negative: their sum is the
 * total, every weight above 0 has at least 1, and weights of which the total is the sum stay as
 * they are. False when there are more of them than the total. */
bool agenda_share(long total, const long *weights, long *shares, size_t count);

#endif
