/* A player of a meeting: what is shown at which moment. Two clocks, converted here and nowhere
 * else: the time of the meeting, and play time, in which no gap between two steps is longer than
 * the idle limit. It knows no session and no screen, and is told the time of the wall. */
#ifndef TUI_PLAYER_H
#define TUI_PLAYER_H

#include <stdbool.h>
#include <stdint.h>

enum {
    PLAYER_NORMAL = 4,      /* quarters of the meeting's own speed */
    PLAYER_FASTEST = 256,   /* 64x; the slowest is 1, ¼x */
    PLAYER_IDLE_MOST = 2000 /* ms: the idle limit that it begins with */
};

struct player {
    int64_t *meeting; /* when each step was done, ms; never falls */
    int64_t *play;    /* the same as play time, from 0 at the first step */
    uint32_t count;

    uint32_t done; /* steps done: 1 … count, 0 only where there are none */
    int64_t now;   /* the time of the meeting, ms */
    int64_t at;    /* the same as play time, in quarters of a ms: exact at every speed */

    int64_t idle_limit; /* ms, at least 1; 0: gaps are as long as they were */
    int speed;          /* in quarters: 1 … PLAYER_FASTEST */
    bool playing;
    uint32_t stop;   /* steps done at which playing ends */
    int64_t wall_ms; /* when at was right, while playing */
};

/* On the first step, paused. The times belong to the player from here on. */
void player_begin(struct player *player, int64_t *meeting, uint32_t count);
void player_free(struct player *player);

/* --- Where it is. */

/* Play time: now, of a step by its index, and of the whole; ms. Between two steps both clocks go
 * evenly from the one to the other. */
int64_t player_play_ms(const struct player *player);
int64_t player_step_play_ms(const struct player *player, uint32_t step);
int64_t player_length_ms(const struct player *player);

/* --- Going there. What is out of range leads to the first or the last step. */

/* To just after a step: that many are done. */
void player_go(struct player *player, uint32_t done);
/* So many steps on, or back where it is negative. */
void player_step(struct player *player, int64_t steps);
/* So much of the meeting on or back, ms. */
void player_move(struct player *player, int64_t ms);
/* To so many tenths of the whole play time. */
void player_tenth(struct player *player, int tenth);

/* --- Playing. wall_ms is that of a clock which never goes back. */

/* Plays, or pauses. False at the end, where nothing is left to play. */
bool player_turn(struct player *player, int64_t wall_ms);
/* Takes in the time that has passed. True when steps were done meanwhile. */
bool player_tick(struct player *player, int64_t wall_ms);
/* The wall's time at which the next step is done, -1 while paused. */
int64_t player_next_ms(const struct player *player);

/* Twice or half as fast, as far as that goes. */
void player_faster(struct player *player);
void player_slower(struct player *player);

/* Sets the idle limit; the moment of the meeting stays. */
void player_limit_idle(struct player *player, int64_t ms);
/* The next of none, 10 s, 2 s, ½ s. */
void player_next_idle(struct player *player);

#endif
