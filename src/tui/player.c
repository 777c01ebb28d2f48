#include <config.h>

#include "player.h"

#include <stdlib.h>

#include "entente/text/mem.h"

enum { QUARTERS = 4, TENTHS = 10 };

/* --- The two clocks. */

static int64_t shorter(const struct player *player, int64_t gap)
{
    return player->idle_limit > 0 && gap > player->idle_limit ? player->idle_limit : gap;
}

static void lay_out(struct player *player)
{
    for (uint32_t i = 1; i < player->count; i++)
        player->play[i] =
            player->play[i - 1] + shorter(player, player->meeting[i] - player->meeting[i - 1]);
}

/* The last step at or before which that time is, of times that never fall; 0 before all. */
static uint32_t last_by(const int64_t *times, uint32_t count, int64_t ms)
{
    uint32_t low = 0, high = count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (times[middle] <= ms)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? low - 1 : 0;
}

/* What lies that far between two steps in one clock, in the other: a share of the gap there. */
static int64_t share(int64_t part, int64_t gap, int64_t other_gap)
{
    return (int64_t)((long double)part * (long double)other_gap / (long double)gap);
}

int64_t player_play_ms(const struct player *player)
{
    return player->at / QUARTERS;
}

int64_t player_step_play_ms(const struct player *player, uint32_t step)
{
    return step < player->count ? player->play[step] : player_length_ms(player);
}

int64_t player_length_ms(const struct player *player)
{
    return player->count > 0 ? player->play[player->count - 1] : 0;
}

static int64_t meeting_now(const struct player *player)
{
    uint32_t next = player->done;
    int64_t into = player->at - player->play[next - 1] * QUARTERS;

    if (into == 0 || next == player->count)
        return player->meeting[next - 1];
    return player->meeting[next - 1] +
           share(into, (player->play[next] - player->play[next - 1]) * QUARTERS,
                 player->meeting[next] - player->meeting[next - 1]);
}

/* --- Going. */

void player_go(struct player *player, uint32_t done)
{
    if (player->count == 0)
        return;
    player->done = done < 1 ? 1 : done > player->count ? player->count : done;
    player->at = player->play[player->done - 1] * QUARTERS;
    player->now = player->meeting[player->done - 1];
}

void player_step(struct player *player, int64_t steps)
{
    int64_t done = player->done + steps;

    player_go(player, done < 1 ? 1 : done > player->count ? player->count : (uint32_t)done);
}

/* To a moment of the meeting, between two steps as well. */
static void go_to_meeting_ms(struct player *player, int64_t ms)
{
    if (player->count == 0)
        return;
    uint32_t step = last_by(player->meeting, player->count, ms);
    player_go(player, step + 1);
    int64_t into = ms - player->meeting[step];
    if (into <= 0 || step + 1 == player->count)
        return;
    player->at += share(into * QUARTERS, player->meeting[step + 1] - player->meeting[step],
                        player->play[step + 1] - player->play[step]);
    player->now = ms;
}

void player_move(struct player *player, int64_t ms)
{
    go_to_meeting_ms(player, player->now + ms);
}

void player_tenth(struct player *player, int tenth)
{
    player_go(player,
              1 + last_by(player->play, player->count, player_length_ms(player) * tenth / TENTHS));
}

/* --- Playing. */

bool player_turn(struct player *player, int64_t wall_ms)
{
    if (!player->playing && player->done == player->count)
        return false;
    if (player->done >= player->stop)
        player->stop = player->count;
    player->playing = !player->playing;
    player->wall_ms = wall_ms;
    return true;
}

/* Does the steps whose time has come. */
static void catch_up(struct player *player)
{
    while (player->done < player->stop && player->play[player->done] * QUARTERS <= player->at)
        player->done++;
    if (player->done < player->stop)
        return;
    player->playing = false;
    player->at = player->play[player->done - 1] * QUARTERS;
}

bool player_tick(struct player *player, int64_t wall_ms)
{
    uint32_t before = player->done;

    if (!player->playing)
        return false;
    if (player->done >= player->stop)
        player->stop = player->count;
    player->at += (wall_ms - player->wall_ms) * player->speed;
    player->wall_ms = wall_ms;
    catch_up(player);
    player->now = meeting_now(player);
    return player->done != before;
}

int64_t player_next_ms(const struct player *player)
{
    if (!player->playing || player->done >= player->count)
        return -1;
    int64_t left = player->play[player->done] * QUARTERS - player->at;
    return player->wall_ms + (left + player->speed - 1) / player->speed;
}

void player_faster(struct player *player)
{
    player->speed = player->speed * 2 < PLAYER_FASTEST ? player->speed * 2 : PLAYER_FASTEST;
}

void player_slower(struct player *player)
{
    player->speed = player->speed > 2 ? player->speed / 2 : 1;
}

void player_limit_idle(struct player *player, int64_t ms)
{
    uint32_t done = player->done;
    int64_t now = player->now;

    player->idle_limit = ms;
    lay_out(player);
    player_go(player, done);
    if (done > 0 && now > player->meeting[done - 1])
        go_to_meeting_ms(player, now);
}

void player_next_idle(struct player *player)
{
    static const int64_t limits[] = {10000, 2000, 500};

    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++)
        if (player->idle_limit == 0 || player->idle_limit > limits[i]) {
            player_limit_idle(player, limits[i]);
            return;
        }
    player_limit_idle(player, 0);
}

/* --- Beginning. */

void player_begin(struct player *player, int64_t *meeting, uint32_t count)
{
    *player = (struct player){
        .meeting = meeting,
        .play = mem_zalloc((count + 1) * sizeof *player->play),
        .count = count,
        .idle_limit = PLAYER_IDLE_MOST,
        .speed = PLAYER_NORMAL,
        .stop = count,
    };
    lay_out(player);
    player_go(player, 1);
}

void player_free(struct player *player)
{
    free(player->meeting);
    free(player->play);
}
