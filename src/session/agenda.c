#include <config.h>

#include "entente/session/agenda.h"

#include <stdlib.h>
#include <string.h>

#include "cell-rows.h"

#include "entente/session/when.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { SECOND = 1000, MINUTE = 60 * SECOND, SOON = 5, NOW = 20 }; /* a fifth, a twentieth */

/* One reading of an agenda. */
struct reading {
    const struct session *session;
    struct agenda agenda;
    int64_t now;         /* as when_active_ms counts */
    struct moment clock; /* the same */
    uint32_t first;      /* the row with which the first topic began; 0: none did */
    uint32_t last;       /* the row with which the last one began, or ended */
};

/* --- Turns: from one row of the present topic to the next. */

static int by_item(const void *a, const void *b)
{
    const uint32_t left = ((const struct agenda_topic *)a)->item;
    const uint32_t right = ((const struct agenda_topic *)b)->item;

    return (left > right) - (left < right);
}

/* Items are numbered in the order of appearance, which the topics are in. */
static struct agenda_topic *topic_of(const struct agenda *agenda, uint32_t item)
{
    const struct agenda_topic key = {.item = item};

    if (agenda->count == 0)
        return NULL;
    return bsearch(&key, agenda->topics, agenda->count, sizeof key, by_item);
}

static struct moment row_time(const struct session *session, uint32_t seq)
{
    struct log_row row = {0};

    session_row(session, seq, &row);
    return row.time;
}

static void add_turn(struct reading *reading, uint32_t row, int64_t ms)
{
    const struct session *const session = reading->session;
    const char *const id = store_value(&session->store, row);
    struct agenda_topic *const topic = topic_of(&reading->agenda, session_item(session, id));

    if (*id != '\0')
        reading->first = row;
    if (topic == NULL)
        return;
    topic->took += ms;
    topic->turns++;
    topic->begins = row_time(session, row);
}

static void read_turns(struct reading *reading)
{
    const struct session *const session = reading->session;
    int64_t end = reading->now;
    uint32_t row = cell_row(session, session_item(session, "session"), "topic");

    reading->last = cell_row_standing(session, row);
    while ((row = cell_row_standing(session, row)) != 0) {
        const int64_t began = when_active_ms(session, session_step_of(session, row));

        add_turn(reading, row, end - began);
        end = began;
        row = cell_row_before(session, row);
    }
}

/* --- Topics. */

/* Within what the schema takes: a file written by hand may have anything. */
static int64_t minutes_of(const char *value)
{
    enum { MOST = 24 * 60 };
    const long minutes = strtol(value, NULL, 10);

    return (minutes < 0 ? 0 : minutes < MOST ? minutes : MOST) * (int64_t)MINUTE;
}

static void read_topics(struct reading *reading)
{
    const struct session *const session = reading->session;
    struct agenda *const agenda = &reading->agenda;

    agenda->topics = mem_zalloc((session_count(session, KIND_TOPIC) + 1) * sizeof *agenda->topics);
    for (uint32_t i = 0; (i = session_next(session, KIND_TOPIC, i)) != 0;)
        agenda->topics[agenda->count++] = (struct agenda_topic){
            .item = i,
            .given = minutes_of(session_value(session, i, "minutes", 0)),
        };
    agenda->running =
        topic_of(agenda, session_ref(session, session_item(session, "session"), "topic"));
}

/* --- The plan. */

/* Whether the topic was there when the first one began. */
static bool was_there(const struct reading *reading, uint32_t item)
{
    const struct session *const session = reading->session;

    return *cell_value_by(session, item, "title", reading->first) != '\0' &&
           *cell_value_by(session, item, "dropped", reading->first) == '\0';
}

/* What it was to take when the first topic began; of one that came later and exists now, what it
 * was first given. */
static int64_t planned_of(const struct reading *reading, uint32_t item)
{
    const struct session *const session = reading->session;
    const uint32_t first = reading->first;

    if (!session_exists(session, item))
        return *cell_value_by(session, item, "dropped", first) != '\0'
                   ? 0
                   : minutes_of(cell_value_by(session, item, "minutes", first));
    if (was_there(reading, item))
        return minutes_of(cell_value_by(session, item, "minutes", first));
    return minutes_of(cell_value_from(session, item, "minutes", first));
}

/* Of all topics that there ever were. */
static int64_t read_plan(struct reading *reading)
{
    const struct store *const store = &reading->session->store;
    int64_t plan = 0;

    for (uint32_t i = store->kinds[KIND_TOPIC].first; i != 0; i = store->items[i].next) {
        const int64_t planned = planned_of(reading, i);
        struct agenda_topic *const topic = topic_of(&reading->agenda, i);

        plan += planned;
        if (topic != NULL)
            topic->planned = planned;
    }
    return plan;
}

/* How long after the beginning of the meeting the first topic began; 0 where none was given. */
static int64_t late_start(const struct reading *reading)
{
    const int64_t ms =
        when_step_ms(reading->session, session_step_of(reading->session, reading->first));

    if (*session_value(reading->session, session_item(reading->session, "log"), "started", 0) ==
        '\0')
        return 0;
    return ms > 0 && ms <= WHEN_NIGHT_MS ? ms : 0;
}

static int64_t left_of_running(const struct agenda *agenda)
{
    const int64_t left = agenda->running != NULL ? agenda_left(agenda->running) : 0;

    return left > 0 ? left : 0;
}

/* Since then the agenda is over: what it is behind stays as it was. */
static int64_t counted_to(const struct reading *reading)
{
    return reading->agenda.over
               ? when_active_ms(reading->session, session_step_of(reading->session, reading->last))
               : reading->now;
}

static int64_t to_come(const struct agenda *agenda)
{
    int64_t ms = 0;

    for (size_t i = 0; i < agenda->count; i++)
        ms += agenda->topics[i].turns == 0 ? agenda->topics[i].given : 0;
    return ms;
}

static void compare(struct reading *reading)
{
    struct agenda *const agenda = &reading->agenda;
    const uint32_t step = session_step_of(reading->session, reading->first);
    const int64_t used =
        late_start(reading) + counted_to(reading) - when_active_ms(reading->session, step);

    agenda->remains = read_plan(reading) - used - left_of_running(agenda);
    agenda->behind = to_come(agenda) - agenda->remains;
}

/* --- When each begins. */

static struct moment line_up(struct agenda *agenda, size_t from, size_t to, struct moment at)
{
    for (size_t i = from; i < to; i++) {
        struct agenda_topic *const topic = &agenda->topics[i];

        if (topic->turns > 0)
            continue;
        topic->begins = at;
        at.ms += topic->given;
    }
    return at;
}

/* In the order of agenda_next. */
static void foresee(struct reading *reading)
{
    struct agenda *const agenda = &reading->agenda;
    const size_t next =
        agenda->running != NULL ? (size_t)(agenda->running - agenda->topics) + 1 : 0;
    struct moment at = reading->clock;

    if (!agenda->begun)
        at = session_started(reading->session);
    else if (agenda->over)
        at = row_time(reading->session, reading->last);
    at.ms += left_of_running(agenda);
    at = line_up(agenda, next, agenda->count, at);
    agenda->ends = line_up(agenda, 0, next, at);
}

/* --- All of it. */

/* The time of the meeting at that moment of the clock: what the clock has gone on since the last
 * action, unless that was a night. What is to come begins after that too. */
static void read_clock(struct reading *reading, const struct moment *now)
{
    const uint32_t step = session_position(reading->session) - 1;

    reading->now = when_active_ms(reading->session, step);
    reading->clock = row_time(reading->session, session_step(reading->session, step).last);
    if (now == NULL)
        return;
    const int64_t since = now->ms - reading->clock.ms;
    if (since < 0)
        return;
    reading->clock = *now;
    if (since > WHEN_NIGHT_MS)
        return;
    reading->agenda.goes_on = true;
    reading->now += since;
}

static void read_stand(struct reading *reading)
{
    struct agenda *const agenda = &reading->agenda;
    const struct session *const session = reading->session;

    agenda->begun = reading->first != 0;
    agenda->timed =
        agenda->begun || *session_value(session, session->journal, "started", 0) != '\0';
    if (!agenda->begun)
        return;
    agenda->began = row_time(session, reading->first);
    agenda->over = agenda_next(agenda) == 0 && *store_value(&session->store, reading->last) == '\0';
}

struct agenda agenda_read(const struct session *session, const struct moment *now)
{
    struct reading reading = {.session = session};

    if (session_position(session) == 0)
        return reading.agenda;
    read_clock(&reading, session_is_closed(session) ? NULL : now);
    read_topics(&reading);
    read_turns(&reading);
    read_stand(&reading);
    if (reading.agenda.begun)
        compare(&reading);
    foresee(&reading);
    return reading.agenda;
}

void agenda_free(struct agenda *agenda)
{
    free(agenda->topics);
}

/* --- What follows from it. */

int64_t agenda_left(const struct agenda_topic *topic)
{
    return topic->given - topic->took;
}

int64_t agenda_took_minutes(const struct agenda_topic *topic, bool runs)
{
    return (topic->took + (runs ? 0 : MINUTE / 2)) / MINUTE;
}

enum agenda_stage agenda_stage(const struct agenda_topic *topic)
{
    const int64_t left = agenda_left(topic);

    if (topic->given == 0 || left > topic->given / SOON)
        return AGENDA_CALM;
    return left > topic->given / NOW ? AGENDA_SOON : AGENDA_NOW;
}

/* Until so much time that passes makes another number of those units. */
static int64_t until_next(int64_t ms, int64_t unit)
{
    const int64_t past = ms % unit;

    return unit - (past < 0 ? past + unit : past);
}

int64_t agenda_until_change(const struct agenda *agenda)
{
    const struct agenda_topic *const topic = agenda->running;

    if (topic == NULL || !agenda->goes_on)
        return INT64_MAX;
    const int64_t left = agenda_left(topic);
    const bool near_end = topic->given > 0 && left <= MINUTE && left >= -MINUTE;
    const int64_t own = until_next(topic->took, near_end ? SECOND : MINUTE);
    const int64_t whole = left > 0 ? INT64_MAX : until_next(agenda->behind, MINUTE);

    return own < whole ? own : whole;
}

uint32_t agenda_next(const struct agenda *agenda)
{
    uint32_t first = 0;

    for (size_t i = 0; i < agenda->count; i++) {
        const struct agenda_topic *const topic = &agenda->topics[i];

        if (topic->turns > 0)
            continue;
        if (agenda->running == NULL || topic > agenda->running)
            return topic->item;
        if (first == 0)
            first = topic->item;
    }
    return first;
}

bool agenda_move_on(const struct agenda *agenda, struct step *step, struct error *err)
{
    const struct session *const session = step_session(step);
    const uint32_t next = agenda_next(agenda);

    if (agenda->count == 0)
        return error_set(err, _("there are no topics to move on to: add some first"));
    if (next == 0 && agenda->running == NULL)
        return error_set(err, _("every topic has had its turn"));
    return step_set(step, session_item(session, "session"), "topic", 0,
                    next != 0 ? session_item_id(session, next) : "", err);
}
