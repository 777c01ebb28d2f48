#include <config.h>

#include "entente/session/schema.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* Every field of the domain: kind, then its fields; "*" has a view of each partner, "!" identifies.
 */
static const char *const domain[] = {
    "log",
    "format id guide from started ended opened closed screen bookmark undid redacted corrected",
    "session",
    "title question country place date phase facilitator attribution topic review_date "
    "review_how",
    "partner",
    "name! type second_type people! mandate role brings needs strengths shortcomings "
    "goal arrived left",
    "partnership",
    "needed alternative called position* equality* accountability* accountable_to* "
    "autonomy* driver* goals_shared goal vision horizon_years since "
    "missing_partner secured_until competing disagree_inside disagree_outside "
    "stance agreed_upfront critical_role funding_cycle_months roles_defined "
    "type_overruled type_reason",
    "factor",
    "name question mark* reason* note last_mark",
    "aspect",
    "factor name question mark* reason* note last_mark",
    "prompt",
    "text about phase pull_a pull_b",
    "experience",
    "text partner! outcome because factor",
    "expectation",
    "text partner! realistic",
    "dilemma",
    "text pull_a pull_b partners factor raised_by! status handling agreement from",
    "agreement",
    "text type owner owner_person due addresses support* reservation* status "
    "replaced_by from reviewed",
    "note",
    "text type about private raised_by!",
    "topic",
    "title minutes screen",
    "voice",
    "type",
};

static size_t columns(const char *text)
{
    wchar_t wide[256];

    const size_t len = mbstowcs(wide, text, sizeof wide / sizeof *wide);
    ck_assert_uint_ne(len, (size_t)-1);
    return (size_t)wcswidth(wide, len);
}

START_TEST(has_the_whole_domain)
{
    ck_assert_uint_eq(sizeof domain / sizeof *domain, 2 * (KIND_COUNT - 1));
    for (size_t i = 0; i < sizeof domain / sizeof *domain; i += 2) {
        const enum kind kind = schema_kind_of_code(domain[i]);
        const struct kind_info *const info = schema_kind(kind);
        char listed[1024] = "";

        ck_assert_int_ne(kind, KIND_UNKNOWN);
        ck_assert_int_eq(info->kind, kind);
        for (size_t at = 0; at < info->field_count; at++) {
            strcat(listed, at > 0 ? " " : "");
            strcat(listed, info->fields[at].code);
            strcat(listed, info->fields[at].by_view ? "*" : "");
            strcat(listed, info->fields[at].identifies ? "!" : "");
        }
        ck_assert_str_eq(listed, domain[i + 1]);
    }
}
END_TEST

static void check_choices(const struct field *field)
{
    for (const struct choice *choice = field->choices; choice->code != NULL; choice++) {
        ck_assert_ptr_eq(schema_choice(field, choice->code), choice);
        ck_assert_uint_gt(columns(choice->label), 0);
        ck_assert_int_eq(choice->glyph == NULL, choice->glyph_ascii == NULL);
        if (choice->glyph == NULL)
            continue;
        ck_assert_uint_eq(columns(choice->glyph), 1);
        ck_assert_uint_eq(strlen(choice->glyph_ascii), 1);
        ck_assert_str_ne(choice->glyph, " ");
        for (const struct choice *other = field->choices; other != choice; other++) {
            ck_assert_str_ne(other->glyph, choice->glyph);
            ck_assert_str_ne(other->glyph_ascii, choice->glyph_ascii);
        }
    }
}

static void check_field(enum kind kind, const struct field *field)
{
    const bool refers = field->type == FIELD_REF || field->type == FIELD_REFS;

    ck_assert_ptr_eq(schema_field(kind, field->code), field);
    ck_assert_uint_gt(columns(field->label), 0);
    ck_assert_uint_le(columns(field->label), 24);
    ck_assert_int_eq(field->help[strlen(field->help) - 1], '.');
    ck_assert_int_eq(refers, field->refs != 0);
    ck_assert_int_eq(field->type == FIELD_NUMBER, field->least < field->most);
    ck_assert_int_eq(field->type == FIELD_CHOICE, field->choices != NULL);
    ck_assert(field->picks == NULL || field->type == FIELD_TEXT);
    if (field->implied != NULL)
        ck_assert_ptr_nonnull(schema_choice(field, field->implied));
    if (field->choices != NULL)
        check_choices(field);
}

START_TEST(rows_are_sound)
{
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        const struct kind_info *const info = schema_kind((enum kind)kind);

        for (size_t i = 0; i < info->field_count; i++)
            check_field(info->kind, &info->fields[i]);
        if (info->title != NULL)
            ck_assert_ptr_nonnull(schema_field(info->kind, info->title));
        ck_assert_ptr_nonnull(strstr(info->one, info->label));
        ck_assert_int_eq(info->common, !info->single);
        ck_assert_int_eq(info->common, schema_field(info->kind, "dropped") != NULL);
        ck_assert_int_eq(info->common, schema_field(info->kind, "highlight") != NULL);
    }
}
END_TEST

START_TEST(tells_kinds_of_items)
{
    ck_assert_int_eq(schema_kind_of_item("partner-1"), KIND_PARTNER);
    ck_assert_int_eq(schema_kind_of_item("aspect-no-competition"), KIND_ASPECT);
    ck_assert_int_eq(schema_kind_of_item("partnership"), KIND_PARTNERSHIP);
    ck_assert_int_eq(schema_kind_of_item("partnership-1"), KIND_UNKNOWN);
    ck_assert_int_eq(schema_kind_of_item("partner"), KIND_UNKNOWN);
    ck_assert_int_eq(schema_kind_of_item("partner-"), KIND_UNKNOWN);
    ck_assert_int_eq(schema_kind_of_item("part-1"), KIND_UNKNOWN);
    ck_assert_int_eq(schema_kind_of_item("-1"), KIND_UNKNOWN);
    ck_assert_int_eq(schema_kind_of_item(""), KIND_UNKNOWN);
    ck_assert_int_eq(schema_kind_of_code("partner-1"), KIND_UNKNOWN);
    ck_assert_int_eq(schema_kind_of_code(""), KIND_UNKNOWN);
}
END_TEST

START_TEST(knows_nothing_of_unknown_kinds)
{
    ck_assert_uint_eq(schema_kind(KIND_UNKNOWN)->field_count, 0);
    ck_assert_ptr_null(schema_field(KIND_UNKNOWN, "dropped"));
    ck_assert_ptr_null(schema_field(KIND_PARTNER, "colour"));
    ck_assert_ptr_null(schema_choice(schema_field(KIND_PARTNER, "name"), "government"));
    ck_assert_ptr_null(schema_choice(schema_field(KIND_PARTNER, "type"), "goverment"));
}
END_TEST

START_TEST(finds_what_was_meant)
{
    ck_assert_str_eq(schema_nearest_kind("partnr"), "partner");
    ck_assert_str_eq(schema_nearest_kind("Agreements"), "agreement");
    ck_assert_ptr_null(schema_nearest_kind("banana"));
    ck_assert_str_eq(schema_nearest_field(KIND_AGREEMENT, "ower"), "owner");
    ck_assert_str_eq(schema_nearest_field(KIND_DILEMMA, "raised-by"), "raised_by");
    ck_assert_ptr_null(schema_nearest_field(KIND_DILEMMA, "minutes"));
}
END_TEST

Suite *suite_schema(void)
{
    Suite *const suite = suite_create("schema");
    TCase *const tcase = tcase_create("schema");

    tcase_add_test(tcase, has_the_whole_domain);
    tcase_add_test(tcase, rows_are_sound);
    tcase_add_test(tcase, tells_kinds_of_items);
    tcase_add_test(tcase, knows_nothing_of_unknown_kinds);
    tcase_add_test(tcase, finds_what_was_meant);
    suite_add_tcase(suite, tcase);
    return suite;
}
