#include <config.h>

#include "entente/session/guide.h"
#include "entente/session/session.h"
#include "entente/text/mem.h"
#include "files.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static struct guide *built_in(void)
{
    struct error err = {""};
    struct guide *const guide = guide_default(&err);

    ck_assert_str_eq(err.text, "");
    return guide;
}

static struct session *made(const char *name, const char *title, const struct guide *guide)
{
    char *const path = files_path(name);
    struct error err = {""};

    session_create(path, title, guide, &err);
    ck_assert_str_eq(err.text, "");
    struct session *const session = session_open(path, LOG_READ, &err);
    ck_assert_str_eq(err.text, "");
    free(path);
    return session;
}

static const char *value(const struct session *session, const char *item, const char *field)
{
    return session_value(session, session_item(session, item), field, 0);
}

START_TEST(makes_a_session)
{
    struct guide *const guide = built_in();
    struct session *const session = made("made.csv", "Strategic partnerships", guide);
    struct log_row row;

    ck_assert_uint_eq(session_steps(session), 2);
    session_row(session, 1, &row);
    ck_assert_str_eq(row.item, "log");
    ck_assert_str_eq(row.field, "format");
    ck_assert_str_eq(row.value, "entente 1");
    ck_assert_str_eq(value(session, "log", "guide"), "strategic-partnership 1 en");
    ck_assert_uint_eq(strlen(value(session, "log", "id")), 16);
    ck_assert_uint_eq(strspn(value(session, "log", "id"), "0123456789abcdef"), 16);
    ck_assert_str_eq(value(session, "session", "title"), "Strategic partnerships");
    ck_assert_uint_eq(session_step(session, 0).last, 4);
    ck_assert_uint_eq(session_count(session, KIND_FACTOR), 7);
    ck_assert_uint_eq(session_count(session, KIND_ASPECT), 19);
    ck_assert_str_eq(session_item_id(session, session_next(session, KIND_FACTOR, 0)),
                     "factor-horizon");
    ck_assert_str_eq(value(session, "aspect-vision", "factor"), "factor-horizon");
    session_close(session);
    guide_free(guide);
}
END_TEST

START_TEST(leaves_an_empty_title_out)
{
    struct guide *const guide = built_in();
    struct session *const session = made("untitled.csv", "", guide);

    ck_assert_uint_eq(session_step(session, 0).last, 3);
    session_close(session);
    guide_free(guide);
}
END_TEST

START_TEST(no_two_sessions_are_one)
{
    struct guide *const guide = built_in();
    struct session *const a = made("a.csv", "", guide);
    struct session *const b = made("b.csv", "", guide);

    ck_assert_str_ne(value(a, "log", "id"), value(b, "log", "id"));
    session_close(a);
    session_close(b);
    guide_free(guide);
}
END_TEST

START_TEST(never_overwrites)
{
    struct guide *const guide = built_in();
    char *const path = files_write("taken.csv", "mine\n");
    struct error err;

    ck_assert(!session_create(path, "T", guide, &err));
    char *const text = files_read(path);
    ck_assert_str_eq(text, "mine\n");
    free(text);
    free(path);
    guide_free(guide);
}
END_TEST

START_TEST(refuses_a_title_that_is_no_text)
{
    struct guide *const guide = built_in();
    char *const path = files_path("bad-title.csv");
    struct error err;

    ck_assert(!session_create(path, "caf\xe9", guide, &err));
    ck_assert_str_eq(err.text, "title of the session: the text is not UTF-8");
    free(path);
    guide_free(guide);
}
END_TEST

static char *written(const struct guide *guide)
{
    char *text;
    size_t len;
    FILE *const out = open_memstream(&text, &len);

    guide_write(out, guide);
    fclose(out);
    return text;
}

START_TEST(comes_back_as_written)
{
    struct guide *const guide = built_in();
    char *const text = written(guide);
    char *const path = files_write("guide.csv", text);
    struct error err = {""};
    struct guide *const again = guide_read(path, &err);

    ck_assert_str_eq(err.text, "");
    char *const twice = written(again);
    ck_assert_str_eq(twice, text);
    free(twice);
    guide_free(again);
    free(path);
    free(text);
    guide_free(guide);
}
END_TEST

START_TEST(takes_only_its_own_rows_of_a_session)
{
    static const char *const rows[] = {
        "log,guide,,mine 2 en",
        "session,title,,Secret",
        "factor-a,name,,First",
        "factor-a,name,,Renamed",
        "factor-a,mark,,partly",
        "factor-a,note,,what was said",
        "factor-b,name,,Dropped later",
        "aspect-c,factor,,factor-b",
        "aspect-c,name,,Goes with it",
        "prompt-d,text,,Goes too?",
        "prompt-d,about,,aspect-c",
        "factor-b,dropped,,yes",
        "topic-1,title,,Welcome",
        "topic-1,minutes,,10",
        "topic-1,minutes,partner-1,long",
        "note-1,text,,private",
        NULL,
    };
    char *const path = files_session("session-as-guide.csv", rows);
    struct error err = {""};
    struct guide *const guide = guide_read(path, &err);

    ck_assert_str_eq(err.text, "");
    ck_assert_str_eq(guide_name(guide), "mine 2 en");
    char *const text = written(guide);
    ck_assert_str_eq(text, "seq,step,time,item,field,partner,value\n"
                           "1,5,2026-11-23T09:30:00.000+01:00,log,format,,entente 1\n"
                           "2,5,2026-11-23T09:30:00.000+01:00,log,guide,,mine 2 en\n"
                           "3,5,2026-11-23T09:30:00.000+01:00,factor-a,name,,Renamed\n"
                           "4,5,2026-11-23T09:30:00.000+01:00,topic-1,title,,Welcome\n"
                           "5,5,2026-11-23T09:30:00.000+01:00,topic-1,minutes,,10\n");
    free(text);
    guide_free(guide);
    free(path);
}
END_TEST

START_TEST(without_a_name_it_has_that_of_its_file)
{
    static const char *const rows[] = {"factor-a,name,,First", NULL};
    char *const path = files_session("climate.csv", rows);
    struct error err = {""};
    struct guide *const guide = guide_read(path, &err);

    ck_assert_str_eq(err.text, "");
    ck_assert_str_eq(guide_name(guide), "climate");
    guide_free(guide);
    free(path);
}
END_TEST

/* The error, without the path that it begins with. */
static void refused(const char *path, const char *sentence)
{
    struct error err = {""};

    ck_assert_ptr_null(guide_read(path, &err));
    ck_assert_int_eq(strncmp(err.text, path, strlen(path)), 0);
    ck_assert_str_eq(err.text + strlen(path), sentence);
}

static void refused_rows(const char *const *rows, const char *sentence)
{
    char *const path = files_session("broken.csv", rows);

    refused(path, sentence);
    free(path);
}

START_TEST(says_where_it_is_broken)
{
    refused_rows((const char *const[]){"factor-a,name,,First", "aspect-b,factor,,factor-a",
                                       "aspect-b,name,,Part", "prompt-c,text,,Why?",
                                       "prompt-c,phase,,bulding", NULL},
                 ":7: prompt-c: phase of a prompt: \"bulding\" is not one of exploring, building, "
                 "maintaining, reviewing, ending; did you mean building?");
    refused_rows((const char *const[]){"factor-a,name,,First", "aspect-b,factor,,factor-z",
                                       "aspect-b,name,,Part", NULL},
                 ":4: aspect-b: factor names factor-z, which is not there");
    refused_rows((const char *const[]){"factor-a,name,,First", "aspect-b,name,,Part", NULL},
                 ":4: aspect-b has no factor");
    refused_rows((const char *const[]){"factor-a,question,,Why?", NULL},
                 ":3: factor-a has no name");
    refused_rows((const char *const[]){"note-1,text,,Hello", NULL},
                 " holds no factor, so it cannot serve as a guide");
}
END_TEST

START_TEST(says_where_the_file_is_broken)
{
    char *const path =
        files_write("faulty.csv", "seq,step,time,item,field,partner,value\n"
                                  "1,1,2026-11-22T23:30:00.000Z,log,format,,entente 1\n"
                                  "2,2,yesterday,factor-a,name,,First\n"
                                  "3,3,2026-11-22T23:30:00.000Z,factor-b,name,,B\n");
    struct error err = {""};

    ck_assert_ptr_null(guide_read(path, &err));
    ck_assert_int_eq(strncmp(err.text, path, strlen(path)), 0);
    ck_assert_int_eq(strncmp(err.text + strlen(path), ":3: ", 4), 0);
    free(path);
}
END_TEST

START_TEST(says_that_there_is_no_file)
{
    char *const path = files_path("nowhere.csv");

    refused(path, ": there is no such file");
    free(path);
}
END_TEST

Suite *suite_guide(void)
{
    Suite *const suite = suite_create("guide");
    TCase *const tcase = tcase_create("guide");

    tcase_add_test(tcase, makes_a_session);
    tcase_add_test(tcase, leaves_an_empty_title_out);
    tcase_add_test(tcase, no_two_sessions_are_one);
    tcase_add_test(tcase, never_overwrites);
    tcase_add_test(tcase, refuses_a_title_that_is_no_text);
    tcase_add_test(tcase, comes_back_as_written);
    tcase_add_test(tcase, takes_only_its_own_rows_of_a_session);
    tcase_add_test(tcase, without_a_name_it_has_that_of_its_file);
    tcase_add_test(tcase, says_where_it_is_broken);
    tcase_add_test(tcase, says_where_the_file_is_broken);
    tcase_add_test(tcase, says_that_there_is_no_file);
    suite_add_tcase(suite, tcase);
    return suite;
}
