#include <config.h>

#include "entente/report/trend.h"

#include "entente/report/json.h"

static const char *value_of(const struct session *session, const char *item, const char *field)
{
    return session_value(session, session_item(session, item), field, 0);
}

static void write_answers(struct json *json, const struct session *session)
{
    json_name(json, "answers");
    json_object(json);
    for (const char *const *field = trend_answers; *field != NULL; field++)
        if (*value_of(session, "partnership", *field) != '\0')
            json_member(json, *field, value_of(session, "partnership", *field));
    json_object_end(json);
}

static void write_marks_of(struct json *json, const struct session *session, enum kind kind)
{
    for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0;) {
        const char *const mark = session_value(session, item, "mark", 0);

        if (*mark != '\0')
            json_member(json, session_item_id(session, item), mark);
    }
}

static void write_count(struct json *json, const char *name, struct trend_count count)
{
    json_name(json, name);
    json_object(json);
    json_member_number(json, "made", count.made);
    json_member_number(json, "done", count.done);
    json_member_number(json, "open", count.open);
    json_member_number(json, "closed", count.closed);
    json_object_end(json);
}

static void write_session(struct json *json, const struct trend_session *at)
{
    const struct session *const session = at->session;

    json_object(json);
    json_member(json, "file", session_path(session));
    json_member(json, "id", value_of(session, "log", "id"));
    json_member(json, "title", value_of(session, "session", "title"));
    json_member(json, "date", at->date);
    json_member(json, "type", at->type.code);
    write_answers(json, session);
    json_name(json, "marks");
    json_object(json);
    write_marks_of(json, session, KIND_FACTOR);
    write_marks_of(json, session, KIND_ASPECT);
    json_object_end(json);
    write_count(json, "agreements", trend_count(session, KIND_AGREEMENT));
    write_count(json, "dilemmas", trend_count(session, KIND_DILEMMA));
    json_object_end(json);
}

static void write_moves(struct json *json, const struct trend *trend, size_t index)
{
    struct trend_moves moves = trend_moves_find(trend, index);

    for (size_t i = 0; i < moves.count; i++) {
        const struct trend_move *const move = &moves.list[i];

        json_object(json);
        json_member_number(json, "session", (long long)index);
        json_member(json, "item", session_item_id(trend->sessions[index].session, move->item));
        json_member(json, "field", move->field);
        json_member(json, "before", move->before);
        json_member(json, "after", move->after);
        json_object_end(json);
    }
    trend_moves_free(&moves);
}

void trend_write_json(FILE *out, const struct trend *trend)
{
    struct json json = json_on(out);

    json_object(&json);
    json_member_number(&json, "trend", 1);
    json_name(&json, "sessions");
    json_array(&json);
    for (size_t i = 0; i < trend->count; i++)
        write_session(&json, &trend->sessions[i]);
    json_array_end(&json);
    json_name(&json, "moves");
    json_array(&json);
    for (size_t i = 1; i < trend->count; i++)
        write_moves(&json, trend, i);
    json_array_end(&json);
    json_object_end(&json);
}
