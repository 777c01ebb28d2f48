#include <config.h>

#include "entente/report/facts.h"

#include <string.h>

#include "cells.h"
#include "summary-private.h"

#include "entente/report/agenda.h"
#include "entente/report/insights.h"
#include "entente/report/json.h"
#include "entente/session/insight.h"
#include "entente/session/offers.h"
#include "entente/session/owing.h"
#include "entente/session/spread.h"
#include "entente/session/type.h"
#include "entente/session/views.h"

/* A writing of facts; the summary has no document. */
struct facts {
    struct json json;
    struct summary summary;
    const struct session *session;
};

/* --- Items. */

/* Whether the value would name someone who may not be named. */
static bool names_someone(const struct facts *facts, uint32_t item, const char *code)
{
    const enum kind kind = session_item_kind(facts->session, item);
    const struct field *const field = schema_field(kind, code);

    if (kind == KIND_PARTNER && strcmp(code, "people") == 0)
        return session_attribution(facts->session) != ATTRIBUTION_NAME;
    if (!facts->summary.anonymous || field == NULL)
        return false;
    if (kind == KIND_PARTNER && strcmp(code, "type") == 0)
        return session_shared_type(facts->session, item) == NULL;
    return field->identifies || (kind == KIND_PARTNER && strcmp(code, "second_type") == 0);
}

static void write_fields(struct facts *facts, uint32_t item, uint32_t view)
{
    struct codes codes = codes_of(facts->session, session_item_kind(facts->session, item), item);

    json_object(&facts->json);
    for (size_t i = 0; i < codes.count; i++) {
        const char *const value = session_value(facts->session, item, codes.list[i], view);

        if (*value != '\0' && !names_someone(facts, item, codes.list[i]))
            json_member(&facts->json, codes.list[i], value);
    }
    json_object_end(&facts->json);
    codes_free(&codes);
}

static void write_by(struct facts *facts, uint32_t partner)
{
    json_name(&facts->json, "by");
    if (partner == 0 || facts->summary.anonymous)
        json_null(&facts->json);
    else
        json_text(&facts->json, session_item_id(facts->session, partner));
}

static void write_views(struct facts *facts, uint32_t item)
{
    json_name(&facts->json, "views");
    json_array(&facts->json);
    for (uint32_t i = 0; (i = views_next_whose(facts->session, item, NULL, i)) != 0;) {
        json_object(&facts->json);
        write_by(facts, i);
        json_name(&facts->json, "fields");
        write_fields(facts, item, i);
        json_object_end(&facts->json);
    }
    json_array_end(&facts->json);
}

static void write_differ(struct facts *facts, uint32_t item)
{
    const struct kind_info *const info = schema_kind(session_item_kind(facts->session, item));

    json_name(&facts->json, "differ");
    json_array(&facts->json);
    for (size_t i = 0; i < info->field_count; i++)
        if (info->fields[i].by_view && info->fields[i].type == FIELD_CHOICE &&
            views_differ(facts->session, item, info->fields[i].code))
            json_text(&facts->json, info->fields[i].code);
    json_array_end(&facts->json);
}

/* Of each field that views are given of: how many, how many of them are not where the room is, and
 * how many at the table gave none. */
static void write_spread(struct facts *facts, uint32_t item)
{
    const struct kind_info *const info = schema_kind(session_item_kind(facts->session, item));

    json_name(&facts->json, "spread");
    json_array(&facts->json);
    for (size_t i = 0; i < info->field_count; i++) {
        const char *const code = info->fields[i].code;

        if (!info->fields[i].by_view || info->fields[i].type != FIELD_CHOICE ||
            views_given(facts->session, item, code) == 0)
            continue;
        struct spread spread = spread_of(facts->session, item, code);
        json_object(&facts->json);
        json_member(&facts->json, "field", code);
        json_name(&facts->json, "given");
        json_number(&facts->json, (long long)spread.given);
        json_name(&facts->json, "apart");
        json_number(&facts->json, (long long)spread.apart);
        json_name(&facts->json, "missing");
        json_number(&facts->json, (long long)spread.missing_count);
        json_object_end(&facts->json);
        spread_free(&spread);
    }
    json_array_end(&facts->json);
}

/* The members of an item, in an object that the caller began and ends. */
static void write_members(struct facts *facts, uint32_t item)
{
    json_member(&facts->json, "item", session_item_id(facts->session, item));
    json_name(&facts->json, "fields");
    write_fields(facts, item, 0);
    write_views(facts, item);
    write_differ(facts, item);
    write_spread(facts, item);
}

static void write_item(struct facts *facts, uint32_t item)
{
    json_object(&facts->json);
    write_members(facts, item);
    json_object_end(&facts->json);
}

static void write_items(struct facts *facts, const char *name, enum kind kind)
{
    json_name(&facts->json, name);
    json_array(&facts->json);
    for (uint32_t i = 0; (i = session_next(facts->session, kind, i)) != 0;)
        if (kind != KIND_NOTE || summary_is_public(&facts->summary, i))
            write_item(facts, i);
    json_array_end(&facts->json);
}

static void write_factor(struct facts *facts, uint32_t factor)
{
    json_object(&facts->json);
    write_members(facts, factor);
    json_name(&facts->json, "discussed");
    json_bool(&facts->json, views_discussed(facts->session, factor));
    json_name(&facts->json, "aspects");
    json_array(&facts->json);
    for (uint32_t i = 0; (i = session_next(facts->session, KIND_ASPECT, i)) != 0;)
        if (session_ref(facts->session, i, "factor") == factor)
            write_item(facts, i);
    json_array_end(&facts->json);
    json_object_end(&facts->json);
}

static void write_factors(struct facts *facts)
{
    json_name(&facts->json, "factors");
    json_array(&facts->json);
    for (uint32_t i = 0; (i = session_next(facts->session, KIND_FACTOR, i)) != 0;)
        write_factor(facts, i);
    json_array_end(&facts->json);
}

/* --- What is computed. */

static void write_form(struct facts *facts)
{
    struct partnership_form form = form_find(facts->session);

    form_write_json(&facts->json, facts->session, &form);
    form_free(&form);
}

static void write_place(struct facts *facts, uint32_t item, const char *field, uint32_t partner)
{
    json_name(&facts->json, "item");
    if (item == 0)
        json_null(&facts->json);
    else
        json_text(&facts->json, session_item_id(facts->session, item));
    json_name(&facts->json, "field");
    if (field == NULL)
        json_null(&facts->json);
    else
        json_text(&facts->json, field);
    write_by(facts, partner);
}

static void write_reasons(struct facts *facts, const struct partnership_type *type)
{
    static const char *const sides[] = {
        [REASON_FOR] = "for", [REASON_AGAINST] = "against", [REASON_MISSING] = "missing"};

    json_name(&facts->json, "reasons");
    json_array(&facts->json);
    for (size_t i = 0; i < type->count; i++) {
        const struct reason *const reason = &type->reasons[i];

        if (!summary_may_say_reason(&facts->summary, reason))
            continue;
        json_object(&facts->json);
        json_member(&facts->json, "side", sides[reason->side]);
        write_place(facts, reason->item, reason->field, reason->partner);
        json_member(&facts->json, "words", reason->words);
        json_object_end(&facts->json);
    }
    json_array_end(&facts->json);
}

static void write_or_null(struct facts *facts, const char *name, const char *text)
{
    json_name(&facts->json, name);
    if (*text == '\0')
        json_null(&facts->json);
    else
        json_text(&facts->json, text);
}

static void write_type(struct facts *facts)
{
    const uint32_t item = session_item(facts->session, "partnership");
    struct partnership_type type = type_find(facts->session);

    json_name(&facts->json, "type");
    json_object(&facts->json);
    json_member(&facts->json, "computed", type.code);
    write_reasons(facts, &type);
    write_or_null(facts, "room", summary_value(&facts->summary, item, "type_overruled"));
    write_or_null(facts, "reason", summary_value(&facts->summary, item, "type_reason"));
    json_object_end(&facts->json);
    type_free(&type);
}

static void write_unmet(struct facts *facts)
{
    struct offer_list offers = offers_find(facts->session);

    json_name(&facts->json, "unmet");
    json_array(&facts->json);
    for (size_t i = 0; i < offers.count; i++)
        if (offers.entries[i].match == OFFER_UNMET)
            json_text(&facts->json, offers.entries[i].what);
    json_array_end(&facts->json);
    offers_free(&offers);
}

static void write_insight(struct facts *facts, const struct insight *insight)
{
    const struct insight_place place = insight->place;
    const bool names =
        facts->summary.anonymous && session_item_kind(facts->session, place.item) == KIND_PARTNER;

    json_object(&facts->json);
    json_member(&facts->json, "code", insight->rule->code);
    json_member(&facts->json, "severity", insight_severity_code(insight->rule->severity));
    write_place(facts, names ? 0 : place.item, names ? NULL : place.field, place.partner);
    json_member(&facts->json, "words", insight->words);
    json_object_end(&facts->json);
}

static void write_insights(struct facts *facts)
{
    struct insights *const insights = insights_new();

    insights_update(insights, facts->session);
    json_name(&facts->json, "insights");
    json_array(&facts->json);
    for (size_t i = 0; i < insights_count(insights); i++)
        write_insight(facts, insights_get(insights, i));
    json_array_end(&facts->json);
    insights_free(insights);
}

static void write_open(struct facts *facts)
{
    struct owing_list list = owing_find(facts->session);

    json_name(&facts->json, "open");
    json_array(&facts->json);
    for (size_t i = 0; i < list.count; i++) {
        const struct owing *const owing = &list.entries[i];

        if (!summary_may_say_owing(&facts->summary, owing))
            continue;
        json_object(&facts->json);
        write_place(facts, owing->item, owing->field, owing->partner);
        json_member(&facts->json, "words", owing->words);
        json_object_end(&facts->json);
    }
    json_array_end(&facts->json);
    owing_free(&list);
}

static void write_agenda(struct facts *facts)
{
    struct agenda agenda = agenda_read(facts->session, NULL);

    json_name(&facts->json, "agenda");
    agenda_json(&facts->json, facts->session, &agenda);
    agenda_free(&agenda);
}

void facts_write_json(FILE *out, const struct session *session)
{
    struct facts facts = {
        .json = json_on(out),
        .summary = {.session = session, .anonymous = session_anonymous(session)},
        .session = session,
    };

    json_object(&facts.json);
    json_member_number(&facts.json, "summary", 1);
    json_name(&facts.json, "session");
    write_fields(&facts, session_item(session, "session"), 0);
    write_form(&facts);
    write_type(&facts);
    json_name(&facts.json, "partnership");
    write_item(&facts, session_item(session, "partnership"));
    write_items(&facts, "partners", KIND_PARTNER);
    write_items(&facts, "expectations", KIND_EXPECTATION);
    write_factors(&facts);
    write_items(&facts, "experiences", KIND_EXPERIENCE);
    write_items(&facts, "dilemmas", KIND_DILEMMA);
    write_items(&facts, "agreements", KIND_AGREEMENT);
    write_items(&facts, "notes", KIND_NOTE);
    write_unmet(&facts);
    write_insights(&facts);
    write_open(&facts);
    write_agenda(&facts);
    json_object_end(&facts.json);
}
