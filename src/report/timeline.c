#include <config.h>

#include "entente/report/timeline.h"

#include <stdlib.h>

#include "cells.h"

#include "entente/report/json.h"
#include "entente/session/words.h"
#include "entente/text/moment.h"

/* Whether a step, by its index, is to be told: one that has a row of the item, or with its view. */
static bool concerns(const struct session *session, uint32_t step, uint32_t item)
{
    const struct step_span span = session_step(session, step);

    if (session_withholds_step(session, step))
        return false;
    if (item == 0)
        return true;
    for (uint32_t seq = span.first; seq <= span.last; seq++)
        if (session_row_item(session, seq) == item || session_row_partner(session, seq) == item)
            return true;
    return false;
}

static struct log_row last_row(const struct session *session, uint32_t step)
{
    struct log_row row = {0};

    session_row(session, session_step(session, step).last, &row);
    return row;
}

static void write_step(FILE *out, const struct session *session, uint32_t step,
                       const struct look *look)
{
    const struct log_row row = last_row(session, step);
    char date[DATE_SIZE], clock[CLOCK_SIZE], number[sizeof "#4294967295"];
    char head[DATE_SIZE + CLOCK_SIZE + sizeof number + sizeof "     "];

    moment_date(row.time, date);
    moment_clock(row.time, false, clock);
    snprintf(number, sizeof number, "#%u", row.step);
    snprintf(head, sizeof head, "%s %s  %-6s", date, clock, number);
    look_faint(out, look, head);
    fputs("  ", out);
    words_step(out, session, step);
    fputc('\n', out);
}

void timeline_write(FILE *out, const struct session *session, uint32_t item,
                    const struct look *look)
{
    const uint32_t steps = session_position(session);

    for (uint32_t step = 0; step < steps; step++)
        if (concerns(session, step, item))
            write_step(out, session, step, look);
}

void timeline_write_from(FILE *out, const struct session *session, uint32_t step,
                         const struct look *look)
{
    for (; step < session_position(session); step++)
        if (concerns(session, step, 0))
            write_step(out, session, step, look);
}

static void write_row_json(struct json *json, const struct session *session, uint32_t seq)
{
    struct log_row row = {0};

    session_row(session, seq, &row);
    json_object(json);
    json_member_number(json, "seq", seq);
    json_member(json, "item", row.item);
    json_member(json, "field", row.field);
    json_member(json, "partner", row.partner);
    json_member(json, "value",
                cells_shown(session, session_row_item(session, seq), row.field, row.value));
    json_object_end(json);
}

static void write_step_json(struct json *json, const struct session *session, uint32_t step)
{
    const struct step_span span = session_step(session, step);
    char *const words = step_words(session, step);
    char time[MOMENT_SIZE];

    moment_format(last_row(session, step).time, time);
    json_object(json);
    json_member_number(json, "step", span.last);
    json_member(json, "time", time);
    json_member(json, "words", words);
    json_name(json, "rows");
    json_array(json);
    for (uint32_t seq = span.first; seq <= span.last; seq++)
        write_row_json(json, session, seq);
    json_array_end(json);
    json_object_end(json);
    free(words);
}

void timeline_write_json(FILE *out, const struct session *session, uint32_t item)
{
    const uint32_t steps = session_position(session);
    struct json json = json_on(out);

    json_array(&json);
    for (uint32_t step = 0; step < steps; step++)
        if (concerns(session, step, item))
            write_step_json(&json, session, step);
    json_array_end(&json);
}
