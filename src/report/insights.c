#include <config.h>

#include "entente/report/insights.h"

#include <stdlib.h>
#include <string.h>

#include "entente/report/json.h"
#include "entente/session/insight.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"

enum { INDENT = 2, DEEPER = 4 };

static const struct {
    const char *code;
    const char *label;
} sides[] = {
    [REASON_FOR] = {"for", N_("for")},
    [REASON_AGAINST] = {"against", N_("against")},
    [REASON_MISSING] = {"missing", N_("missing")},
};

/* Whether it may be said which cell it is. */
static bool may_point(const struct session *session, uint32_t item, uint32_t partner)
{
    return !session_anonymous(session) ||
           (partner == 0 && session_item_kind(session, item) != KIND_PARTNER);
}

/* --- As text. */

static void write_line(FILE *out, const struct look *look, int indent, const char *label,
                       const char *text)
{
    char *const line = mem_printf("%s%s%s", label, *label != '\0' ? ": " : "", text);

    fprintf(out, "%*s", indent, "");
    look_wrapped(out, look, line, indent);
    free(line);
}

static void write_reasons(FILE *out, const struct session *session, const struct look *look,
                          const struct partnership_type *type)
{
    for (size_t i = 0; i < type->count; i++)
        if (may_point(session, type->reasons[i].item, type->reasons[i].partner))
            write_line(out, look, INDENT, _(sides[type->reasons[i].side].label),
                       type->reasons[i].words);
}

static void write_overruled(FILE *out, const struct session *session, const struct look *look,
                            const struct insights *insights)
{
    const uint32_t item = session_item(session, "partnership");
    const char *const code = session_value(session, item, "type_overruled", 0);
    const char *const reason = session_value(session, item, "type_reason", 0);

    if (*code == '\0')
        return;
    char *const words = value_words(session, item, "type_overruled", code);
    char *const why = safe_copy(reason, SAFE_LINES);

    look_bold(out, look,
              strcmp(code, insights_type(insights)->code) == 0 ? _("The room says so too")
                                                               : _("The room says otherwise"));
    fprintf(out, ": %s\n", words);
    if (*why != '\0')
        write_line(out, look, INDENT, "", why);
    free(words);
    free(why);
}

static void write_type(FILE *out, const struct session *session, const struct look *look,
                       const struct insights *insights)
{
    const char *const form = form_words(session, insights_form(insights));

    if (*form != '\0') {
        look_bold(out, look, _("Form"));
        fprintf(out, ": %s\n", form);
    }
    look_bold(out, look, _("By the answers"));
    fprintf(out, ": %s\n", _(insights_type(insights)->label));
    write_reasons(out, session, look, insights_type(insights));
    write_overruled(out, session, look, insights);
}

static void write_insight(FILE *out, const struct session *session, const struct look *look,
                          const struct insight *insight)
{
    fprintf(out, "%*s", INDENT, "");
    look_wrapped(out, look, insight->words, INDENT);
    for (size_t i = 0; i < insight->input_count; i++) {
        char *const words = insight_input_words(session, insight->inputs[i]);

        write_line(out, look, DEEPER, "", words);
        free(words);
    }
}

void insights_write(FILE *out, const struct session *session, const struct look *look)
{
    struct insights *const insights = insights_new();
    enum insight_severity last = INSIGHT_NONE;

    insights_update(insights, session);
    write_type(out, session, look, insights);
    for (size_t i = 0; i < insights_count(insights); i++) {
        const struct insight *const insight = insights_get(insights, i);

        if (insight->rule->severity != last) {
            fputc('\n', out);
            look_bold(out, look, insight_severity_heading(insight->rule->severity));
            fputc('\n', out);
        }
        last = insight->rule->severity;
        write_insight(out, session, look, insight);
    }
    insights_free(insights);
}

/* --- As JSON. */

static void write_place_json(struct json *json, const struct session *session, uint32_t item,
                             const char *field, uint32_t partner)
{
    if (!may_point(session, item, partner))
        return;
    json_member(json, "item", session_item_id(session, item));
    json_member(json, "field", field);
    json_member(json, "partner", partner != 0 ? session_item_id(session, partner) : "");
    json_member(json, "value", session_value(session, item, field, partner));
}

static void write_reason_json(struct json *json, const struct session *session,
                              const struct reason *reason)
{
    json_object(json);
    json_member(json, "side", sides[reason->side].code);
    json_member(json, "words", reason->words);
    write_place_json(json, session, reason->item, reason->field, reason->partner);
    json_object_end(json);
}

static void write_type_json(struct json *json, const struct session *session,
                            const struct partnership_type *type)
{
    json_name(json, "type");
    json_object(json);
    json_member(json, "code", type->code);
    json_member(json, "label", _(type->label));
    json_member(json, "rule", _(type_rule(type->code)));
    json_name(json, "reasons");
    json_array(json);
    for (size_t i = 0; i < type->count; i++)
        if (may_point(session, type->reasons[i].item, type->reasons[i].partner))
            write_reason_json(json, session, &type->reasons[i]);
    json_array_end(json);
    json_object_end(json);
}

static void write_overruled_json(struct json *json, const struct session *session)
{
    const uint32_t item = session_item(session, "partnership");
    const char *const code = session_value(session, item, "type_overruled", 0);

    json_name(json, "overruled");
    if (*code == '\0') {
        json_null(json);
        return;
    }
    json_object(json);
    json_member(json, "code", code);
    json_member(json, "reason", session_value(session, item, "type_reason", 0));
    json_object_end(json);
}

static void write_input_json(struct json *json, const struct session *session,
                             const struct insight_place *input)
{
    char *const words = insight_input_words(session, *input);

    json_object(json);
    json_member(json, "words", words);
    write_place_json(json, session, input->item, input->field, input->partner);
    json_object_end(json);
    free(words);
}

static void write_insight_json(struct json *json, const struct session *session,
                               const struct insight *insight)
{
    json_object(json);
    json_member(json, "code", insight->rule->code);
    json_member(json, "severity", insight_severity_code(insight->rule->severity));
    json_member(json, "words", insight->words);
    json_member(json, "rule", _(insight->rule->rule));
    json_name(json, "inputs");
    json_array(json);
    for (size_t i = 0; i < insight->input_count; i++)
        write_input_json(json, session, &insight->inputs[i]);
    json_array_end(json);
    json_object_end(json);
}

void form_write_json(struct json *json, const struct session *session,
                     const struct partnership_form *form)
{
    const char *const words = form_words(session, form);

    json_name(json, "form");
    if (*words == '\0') {
        json_null(json);
        return;
    }
    json_object(json);
    json_member(json, "code", form->code);
    json_member(json, "label", words);
    json_object_end(json);
}

void insights_write_json(FILE *out, const struct session *session)
{
    struct insights *const insights = insights_new();
    struct json json = json_on(out);

    insights_update(insights, session);
    json_object(&json);
    json_member(&json, "file", session_path(session));
    form_write_json(&json, session, insights_form(insights));
    write_type_json(&json, session, insights_type(insights));
    write_overruled_json(&json, session);
    json_name(&json, "insights");
    json_array(&json);
    for (size_t i = 0; i < insights_count(insights); i++)
        write_insight_json(&json, session, insights_get(insights, i));
    json_array_end(&json);
    json_object_end(&json);
    insights_free(insights);
}
