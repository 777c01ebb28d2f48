#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/session/check.h"
#include "entente/session/guide.h"
#include "entente/session/step.h"
#include "entente/session/words.h"
#include "files.h"
#include "make-session.h"
#include "suites.h"

static const char hard_text[] = "=two, \"words\"\n'and a line\u2028\x1b[2J ";

static struct session *session;
static char *path;

static void open_session(enum log_access access)
{
    struct error err = {""};

    session = session_open(path, access, &err);
    ck_assert_str_eq(err.text, "");
}

static void setup(void)
{
    struct error err = {""};
    struct guide *const guide = guide_default(&err);

    path = files_path("every-field.csv");
    session_create(path, "", guide, &err);
    guide_free(guide);
    ck_assert_str_eq(err.text, "");
    open_session(LOG_WRITE);
}

static void teardown(void)
{
    session_close(session);
    free(path);
}

/* The first item, but for that one, that the field may name. */
static const char *reference_for(const struct field *field, uint32_t item_itself)
{
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++) {
        uint32_t item = session_next(session, (enum kind)kind, 0);

        if (item == item_itself)
            item = session_next(session, (enum kind)kind, item);
        if ((field->refs & 1u << kind) != 0 && item != 0)
            return session_item_id(session, item);
    }
    return "";
}

/* What a person could give for the field. */
static const char *given_for(const struct field *field, uint32_t item)
{
    switch (field->type) {
    case FIELD_CHOICE:
        return field->choices[0].label;
    case FIELD_FLAG:
        return "yes";
    case FIELD_NUMBER:
        return "12";
    case FIELD_DATE:
        return "1 dec";
    case FIELD_MOMENT:
        return "08:32";
    case FIELD_REF:
    case FIELD_REFS:
        return reference_for(field, item);
    default:
        return hard_text;
    }
}

static void set(uint32_t item, const struct field *field, uint32_t partner, const char *given)
{
    struct error err = {""};
    uint32_t done;

    session_set(session, item, field->code, partner, given, &done, &err);
    ck_assert_str_eq(err.text, "");
    ck_assert_uint_eq(done, session_steps(session) - 1);
    char *const words = step_words(session, done);
    ck_assert_str_ne(words, "");
    ck_assert_uint_eq(strcspn(words, "\n\x1b"), strlen(words));
    ck_assert_uint_eq(words_subject(session, done), item);
    free(words);
}

static uint32_t make_item(enum kind kind)
{
    const struct field *const field = &schema_kind(kind)->fields[0];
    struct step *const step = step_begin(session);
    const uint32_t item = step_add(step, kind);
    struct error err = {""};

    step_set(step, item, field->code, 0, given_for(field, item), &err);
    step_commit(step, NULL, &err);
    ck_assert_str_eq(err.text, "");
    return item;
}

static void fill_item(uint32_t item, uint32_t partner)
{
    const struct kind_info *const info = schema_kind(session_item_kind(session, item));

    for (size_t i = 0; i < info->field_count; i++) {
        const struct field *const field = &info->fields[i];

        if (i > 0 || info->single)
            set(item, field, 0, given_for(field, item));
        if (field->by_view)
            set(item, field, partner, given_for(field, item));
    }
    if (info->common)
        set(item, schema_field(info->kind, "highlight"), 0, "yes");
}

static void fail_on(void *context, const struct finding *finding)
{
    (void)context;
    ck_abort_msg("line %lu: %s", finding->line, finding->what);
}

/* Every field that is not the program's own: written, told in words, sound, and there again. */
START_TEST(comes_back_and_is_sound)
{
    uint32_t items[KIND_COUNT];
    struct error err = {""};
    size_t count;

    make_item(KIND_AGREEMENT); /* one that another one can be replaced by */
    for (int kind = KIND_SESSION; kind < KIND_COUNT; kind++)
        items[kind] = schema_kind((enum kind)kind)->single
                          ? session_item(session, schema_kind((enum kind)kind)->code)
                          : make_item((enum kind)kind);
    for (int kind = KIND_SESSION; kind < KIND_COUNT; kind++)
        fill_item(items[kind], items[KIND_PARTNER]);
    char *const before = make_picture(session);
    session_close(session);
    ck_assert(check_file(path, fail_on, NULL, &count, &err));
    open_session(LOG_READ);
    char *const after = make_picture(session);
    ck_assert_str_eq(before, after);
    free(before);
    free(after);
}
END_TEST

Suite *suite_every_field(void)
{
    Suite *const suite = suite_create("every-field");
    TCase *const tcase = tcase_create("every-field");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, comes_back_and_is_sound);
    suite_add_tcase(suite, tcase);
    return suite;
}
