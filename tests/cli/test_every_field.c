#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "suites.h"

#include "entente/session/schema.h"
#include "entente/text/mem.h"

/* Every field of the schema that is not the program's own is recorded by a command and comes back
 * by another, for the room and for a partner. */

static const char hard_text[] = "=two, \"words\"\n'and a line\u2028\x1b[2J ";

/* An item that the field may name; "" where none is there. */
static const char *reference_for(const struct field *field)
{
    for (enum kind kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        static const char *const guided[] = {
            [KIND_SESSION] = "session",     [KIND_PARTNERSHIP] = "partnership",
            [KIND_FACTOR] = "factor-roles", [KIND_ASPECT] = "aspect-vision",
            [KIND_PROMPT] = "prompt-news",  [KIND_TOPIC] = "topic-1",
        };
        static char id[32];

        if ((field->refs & 1u << kind) == 0)
            continue;
        if ((size_t)kind < sizeof guided / sizeof *guided && guided[kind] != NULL)
            return guided[kind];
        snprintf(id, sizeof id, "%s-1", schema_kind(kind)->code);
        return id;
    }
    return "";
}

/* What a person gives, and what is kept of it. */
static void give(const struct field *field, const char **given, const char **kept)
{
    switch (field->type) {
    case FIELD_CHOICE:
        *given = field->choices[1].label;
        *kept = field->choices[1].code;
        break;
    case FIELD_FLAG:
        *given = *kept = "yes";
        break;
    case FIELD_NUMBER:
        *given = *kept = "12";
        break;
    case FIELD_DATE:
        *given = "1 dec";
        *kept = "2026-12-01";
        break;
    case FIELD_MOMENT:
        *given = "08:32";
        *kept = "2026-11-23T08:32:00.000+01:00";
        break;
    case FIELD_REF:
    case FIELD_REFS:
        *given = *kept = reference_for(field);
        break;
    default:
        *given = *kept = hard_text;
    }
}

static void assert_kept(const char *item, const char *field, const char *view, const char *kept)
{
    char *const line = mem_printf("%s\n", kept);

    if (view != NULL)
        assert_done(line, "show", "m.csv", item, field, "--private", "--partner", view);
    else
        assert_done(line, "show", "m.csv", item, field, "--private");
    free(line);
}

static void set(const char *item, const char *field, const char *view, const char *given)
{
    char *const assigned = mem_printf("%s=%s", field, given);
    struct program ran = view != NULL
                             ? program_run("set", "m.csv", item, assigned, "--partner", view, NULL)
                             : program_run("set", "m.csv", item, assigned, NULL);

    ck_assert_str_eq(ran.err, "");
    ck_assert_int_eq(ran.status, 0);
    ck_assert_str_ne(ran.out, "");
    ck_assert_ptr_eq(strchr(ran.out, '\n'), ran.out + strlen(ran.out) - 1);
    program_free(&ran);
    free(assigned);
}

static void set_and_clear(const char *item, const struct field *field, const char *view)
{
    const char *given, *kept;

    give(field, &given, &kept);
    ck_assert_msg(*given != '\0', "nothing to give for %s", field->code);
    set(item, field->code, view, given);
    assert_kept(item, field->code, view, kept);
    set(item, field->code, view, "");
    command_left(view != NULL ? program_run("show", "m.csv", item, field->code, "--private",
                                            "--partner", view, NULL)
                              : program_run("show", "m.csv", item, field->code, "--private", NULL),
                 1, "", "");
    set(item, field->code, view, given);
}

/* Adds an item of the kind by its first field; gives its id, a new string. */
static char *add(const struct kind_info *info)
{
    const char *given, *kept;

    give(&info->fields[0], &given, &kept);
    char *const assigned = mem_printf("%s=%s", info->fields[0].code, given);
    struct program ran = program_run("add", "m.csv", info->code, assigned, NULL);
    ck_assert_str_eq(ran.err, "");
    ck_assert_int_eq(ran.status, 0);
    char *const id = mem_copy_n(ran.out, strlen(ran.out) - 1);
    program_free(&ran);
    free(assigned);
    assert_kept(id, info->fields[0].code, NULL, kept);
    return id;
}

/* One item of each kind that others may name. */
static void begin(void)
{
    command_begin();
    assert_done("partner-1\n", "add", "m.csv", "partner", "name=Ministry");
    assert_done("dilemma-1\n", "add", "m.csv", "dilemma", "text=Whose money?");
    assert_done("agreement-1\n", "add", "m.csv", "agreement", "text=We meet.");
    assert_done("note-1\n", "add", "m.csv", "note", "text=Late.");
}

START_TEST(comes_back_with_show)
{
    const struct kind_info *const info = schema_kind((enum kind)_i);
    char *const id = info->single ? mem_copy(info->code) : add(info);

    for (size_t i = 0; i < info->field_count; i++) {
        const struct field *const field = &info->fields[i];

        if (info->kind == KIND_LOG && field->hidden)
            continue;
        if (i > 0 || info->single)
            set_and_clear(id, field, NULL);
        if (field->by_view)
            set_and_clear(id, field, "Ministry");
    }
    assert_done("", "check", "m.csv");
    free(id);
}
END_TEST

Suite *suite_every_field(void)
{
    Suite *const suite = suite_create("every-field");
    TCase *const tcase = tcase_create("every-field");

    tcase_set_timeout(tcase, COMMAND_SECONDS);
    tcase_add_checked_fixture(tcase, begin, NULL);
    tcase_add_loop_test(tcase, comes_back_with_show, KIND_UNKNOWN + 1, KIND_COUNT);
    suite_add_tcase(suite, tcase);
    return suite;
}
