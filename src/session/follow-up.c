#include <config.h>

#include "entente/session/follow-up.h"

#include <stdlib.h>
#include <string.h>

#include "beginning.h"
#include "guide-private.h"
#include "lent-voices.h"
#include "session-private.h"

#include "entente/log/file.h"
#include "entente/session/owing.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

struct follow_up {
    const struct session *earlier;
    struct beginning beginning;
    const char *id; /* of the earlier session */
    bool *heard;    /* by item: voices that went along */
    struct lent_voices lent;
};

/* What each kind leaves behind of its fields. */
static const char *const of_session[] = {
    "title", "place", "date", "phase", "facilitator", "review_date", "topic", "review_how", NULL};
static const char *const of_partner[] = {"arrived", "left", NULL};
static const char *const of_agreement[] = {"replaced_by", NULL};
static const char *const of_dilemma[] = {NULL};

static bool is_among(const char *const *codes, const char *code)
{
    while (*codes != NULL && strcmp(*codes, code) != 0)
        codes++;
    return *codes != NULL;
}

const char *follow_up_status(const struct session *session, uint32_t item)
{
    return session_item_kind(session, item) == KIND_DILEMMA && owing_handling(session, item)
               ? "open"
               : session_understood(session, item, "status", 0);
}

bool follow_up_is_open(const struct session *session, uint32_t item)
{
    const char *const status = follow_up_status(session, item);

    if (session_item_kind(session, item) == KIND_DILEMMA)
        return strcmp(status, "open") == 0 || owing_agreement(session, item);
    return strcmp(status, "proposed") == 0 || strcmp(status, "agreed") == 0;
}

/* --- What goes along. */

/* Whether the new session has that item. */
static bool goes_along(const struct session *earlier, uint32_t item)
{
    if (!session_exists(earlier, item) && !schema_kind(session_item_kind(earlier, item))->single)
        return false;
    switch (session_item_kind(earlier, item)) {
    case KIND_SESSION:
    case KIND_PARTNERSHIP:
    case KIND_PARTNER:
        return true;
    case KIND_FACTOR:
    case KIND_ASPECT:
    case KIND_PROMPT:
    case KIND_TOPIC:
        return guide_takes(earlier, item);
    case KIND_DILEMMA:
    case KIND_AGREEMENT:
        return follow_up_is_open(earlier, item);
    default:
        return false;
    }
}

/* Whose views do. */
static bool may_speak(const struct session *earlier, uint32_t partner)
{
    return partner == 0 || session_item_kind(earlier, partner) == KIND_VOICE ||
           goes_along(earlier, partner);
}

/* Under type and none no partner is named with a view. */
static const char *whose(struct follow_up *next, uint32_t item, uint32_t partner)
{
    if (partner == 0)
        return "";
    if (session_anonymous(next->earlier) &&
        session_item_kind(next->earlier, partner) == KIND_PARTNER)
        return lent_voice(&next->lent, item, partner);
    return session_item_id(next->earlier, partner);
}

/* --- Values. */

/* The ids of what goes along, of those that are named. */
static const char *refs_along(struct follow_up *next, const char *value)
{
    char *const kept = mem_alloc(strlen(value) + 1);
    size_t len = 0;

    for (const char *at = value; *at != '\0';) {
        const size_t word = strcspn(at, " ");
        char *const id = mem_copy_n(at, word);

        if (goes_along(next->earlier, session_item(next->earlier, id))) {
            if (len > 0)
                kept[len++] = ' ';
            memcpy(kept + len, id, word);
            len += word;
        }
        free(id);
        at += word + strspn(at + word, " ");
    }
    const char *const text = arena_text(&next->beginning.texts, kept, len);
    free(kept);
    return text;
}

/* What the new session has of a value; "" when nothing. */
static const char *value_along(struct follow_up *next, enum kind kind, const struct field *field,
                               const char *value)
{
    if ((field->identifies && session_anonymous(next->earlier)) ||
        strcmp(value, SCHEMA_REDACTED) == 0 || !schema_holds(kind, field, value, NULL))
        return "";
    return field->type == FIELD_REF || field->type == FIELD_REFS ? refs_along(next, value) : value;
}

static void push_field(struct follow_up *next, uint32_t item, const struct field *field,
                       uint32_t partner, const char *value)
{
    const struct session *const earlier = next->earlier;
    const char *const along = value_along(next, session_item_kind(earlier, item), field, value);

    if (*along != '\0')
        beginning_push(&next->beginning, session_item_id(earlier, item), field->code,
                       whose(next, item, partner), along);
}

/* --- Items. */

/* Under the rule type a voice says what kind of organisation it is. */
static void push_voice(struct follow_up *next, uint32_t voice)
{
    const bool heard = next->heard[voice];

    next->heard[voice] = true;
    if (!heard && session_attribution(next->earlier) == ATTRIBUTION_TYPE)
        push_field(next, voice, schema_field(KIND_VOICE, "type"), 0,
                   session_value(next->earlier, voice, "type", 0));
}

static const char *value_now(const struct session *earlier, uint32_t item,
                             const struct cell_view *view)
{
    return strcmp(view->field, "status") == 0 ? follow_up_status(earlier, item) : view->value;
}

static void push_item(struct follow_up *next, uint32_t item, const char *const *left_behind)
{
    const enum kind kind = session_item_kind(next->earlier, item);
    struct cell_view view;

    for (uint32_t cell = 0; session_next_cell(next->earlier, item, &cell, &view);) {
        const struct field *const field = schema_field(kind, view.field);

        if (field == NULL || field->hidden || *view.value == '\0' ||
            is_among(left_behind, view.field) || !may_speak(next->earlier, view.partner))
            continue;
        push_field(next, item, field, view.partner, value_now(next->earlier, item, &view));
        if (session_item_kind(next->earlier, view.partner) == KIND_VOICE)
            push_voice(next, view.partner);
    }
}

static void push_from(struct follow_up *next, uint32_t item)
{
    const char *const id = session_item_id(next->earlier, item);
    char *const from = mem_printf("%s/%s", next->id, id);

    beginning_push(&next->beginning, id, "from", "",
                   arena_text(&next->beginning.texts, from, strlen(from)));
    free(from);
}

static void push_kind(struct follow_up *next, enum kind kind, const char *const *left_behind)
{
    for (uint32_t item = 0; (item = session_next(next->earlier, kind, item)) != 0;) {
        if (!goes_along(next->earlier, item))
            continue;
        push_item(next, item, left_behind);
        if (schema_field(kind, "from") != NULL)
            push_from(next, item);
    }
}

/* Numbers are never used again: the highest is taken, also where what has it stays behind. */
static void push_number(struct follow_up *next, enum kind kind)
{
    const uint32_t number = next->earlier->store.kinds[kind].most;
    char *const id = mem_printf("%s-%u", schema_kind(kind)->code, number);

    if (number > 0 && !goes_along(next->earlier, session_item(next->earlier, id)))
        beginning_push(&next->beginning, arena_text(&next->beginning.texts, id, strlen(id)),
                       "dropped", "", "yes");
    free(id);
}

/* How the room marked it last: in this session, else in one before. */
static const char *last_mark(const struct session *session, uint32_t item)
{
    const char *const mark = session_value(session, item, "mark", 0);

    return *mark != '\0' ? mark : session_value(session, item, "last_mark", 0);
}

static void push_last_marks(struct follow_up *next, enum kind kind)
{
    const struct session *const earlier = next->earlier;
    const struct field *const field = schema_field(kind, "last_mark");

    for (uint32_t item = 0; (item = session_next(earlier, kind, item)) != 0;)
        if (goes_along(earlier, item))
            push_field(next, item, field, 0, last_mark(earlier, item));
}

/* --- The file. */

static bool is_whole(const struct session *earlier, struct error *err)
{
    const struct log *const log = session_log(earlier);

    if (log == NULL)
        return true;
    if (log_shape(log)->newer)
        return error_set(err,
                         _("%s was written by a newer version of the program, so a session that "
                           "goes on from it might miss something"),
                         log_path(log));
    if (log_shape(log)->faulty)
        return error_set(err,
                         _("%s has faults, so a session that goes on from it might miss "
                           "something. To see them: entente check %s"),
                         log_path(log), log_path(log));
    return true;
}

static void push_all(struct follow_up *next)
{
    beginning_guide(&next->beginning, next->earlier);
    if (*next->id != '\0')
        beginning_push(&next->beginning, "log", "from", "", next->id);
    push_item(next, session_item(next->earlier, "session"), of_session);
    push_kind(next, KIND_PARTNER, of_partner);
    push_kind(next, KIND_DILEMMA, of_dilemma);
    push_number(next, KIND_DILEMMA);
    push_kind(next, KIND_AGREEMENT, of_agreement);
    push_number(next, KIND_AGREEMENT);
    push_last_marks(next, KIND_FACTOR);
    push_last_marks(next, KIND_ASPECT);
    beginning_end_step(&next->beginning);
}

static bool create(const struct session *earlier, const char *path, const char *title,
                   struct error *err)
{
    const uint32_t log = session_item(earlier, "log");
    struct follow_up next = {
        .earlier = earlier,
        .beginning = {.now = moment_now()},
        .id = session_value(earlier, log, "id", 0),
        .heard = mem_zalloc(earlier->store.item_count * sizeof *next.heard),
        .lent = {.session = earlier},
    };
    bool created =
        beginning_open(&next.beginning, session_value(earlier, log, "guide", 0), title, err);

    if (created) {
        push_all(&next);
        created = beginning_write(&next.beginning, path, err);
    }
    beginning_free(&next.beginning);
    free(next.heard);
    lent_voices_free(&next.lent);
    return created;
}

bool session_follow_up(const struct session *earlier, const char *path, const char *title,
                       struct error *err)
{
    const char *const before = session_value(earlier, session_item(earlier, "session"), "title", 0);

    if (!is_whole(earlier, err))
        return false;
    if (title == NULL)
        title = strcmp(before, SCHEMA_REDACTED) != 0 ? before : "";
    char *const accepted =
        schema_accept(KIND_SESSION, schema_field(KIND_SESSION, "title"), title, err);
    const bool created = accepted != NULL && create(earlier, path, accepted, err);

    free(accepted);
    return created;
}

uint32_t follow_up_continued(const struct session *earlier, const struct session *later,
                             uint32_t item)
{
    const char *const from = session_value(later, item, "from", 0);
    const char *const id = session_value(earlier, session_item(earlier, "log"), "id", 0);
    const size_t len = strlen(id);

    return len > 0 && strncmp(from, id, len) == 0 && from[len] == '/'
               ? session_item(earlier, from + len + 1)
               : 0;
}

bool follow_up_waits(const struct session *session, uint32_t agreement)
{
    return *session_value(session, agreement, "from", 0) != '\0' &&
           *session_value(session, agreement, "reviewed", 0) == '\0' &&
           follow_up_is_open(session, agreement);
}

struct follow_up_count follow_up_count(const struct session *session)
{
    struct follow_up_count count = {0};

    for (uint32_t item = 0; (item = session_next(session, KIND_AGREEMENT, item)) != 0;) {
        const bool from_last_time = *session_value(session, item, "from", 0) != '\0';

        count.all += from_last_time;
        count.through += from_last_time && !follow_up_waits(session, item);
    }
    return count;
}
