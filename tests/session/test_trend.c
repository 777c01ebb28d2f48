#include <config.h>

#include "entente/session/trend.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "files.h"
#include "suites.h"

/* Three sessions of one partnership, and one of another. */

static const char *const spring[] = {
    "log,id,,aaaa",
    "session,date,,2026-03-01",
    "partner-1,name,,Ministry",
    "partner-2,name,,River CSO",
    "factor-fit,name,,The right fit",
    "factor-horizon,name,,Long-term horizon",
    "aspect-a,factor,,factor-fit",
    "aspect-a,name,,An aspect",
    "factor-fit,mark,,partly",
    "factor-horizon,mark,,in-place",
    "partnership,position,,2",
    "dilemma-1,text,,Stay critical?",
    "agreement-1,text,,We meet",
    "agreement-1,status,,agreed",
    "agreement-2,text,,We share",
    "agreement-3,text,,We did",
    "agreement-3,status,,done",
    "agreement-4,text,,Never mind",
    "agreement-4,status,,withdrawn",
    NULL,
};

static const char *const autumn[] = {
    "log,id,,bbbb",
    "log,from,,aaaa",
    "session,date,,2026-10-01",
    "factor-fit,name,,The right fit",
    "factor-horizon,name,,Long-term horizon",
    "aspect-a,factor,,factor-fit",
    "aspect-a,name,,An aspect",
    "aspect-a,mark,,not-in-place",
    "factor-fit,mark,,in-place",
    "partnership,position,,4",
    "dilemma-1,text,,Stay critical?",
    "dilemma-1,from,,aaaa/dilemma-1",
    "dilemma-1,status,,accepted",
    "agreement-1,text,,We meet",
    "agreement-1,from,,aaaa/agreement-1",
    "agreement-1,status,,done",
    "agreement-2,text,,We share",
    "agreement-2,from,,aaaa/agreement-2",
    "agreement-3,text,,Something new",
    NULL,
};

static const char *const next_year[] = {
    "log,id,,cccc",
    "session,date,,2027-03-01",
    "partner-7,name,,River CSO",
    "partner-8,name,,Alliance",
    NULL,
};

/* Goes on from a session that went on from spring, and is not given. */
static const char *const later[] = {
    "log,id,,eeee",
    "log,from,,ffff",
    "session,date,,2027-03-01",
    "partner-1,name,,Ministry",
    "agreement-1,text,,We meet",
    "agreement-1,from,,ffff/agreement-1",
    "agreement-1,status,,done",
    "agreement-2,text,,Other words",
    "agreement-2,from,,ffff/agreement-2",
    "agreement-2,status,,done",
    "agreement-3,text,,We did",
    "dilemma-1,text,,Stay critical?",
    "dilemma-1,from,,ffff/dilemma-1",
    "dilemma-1,status,,accepted",
    NULL,
};

static const char *const other[] = {
    "log,id,,dddd",
    "session,date,,2026-05-01",
    "partner-1,name,,Somebody else",
    NULL,
};

enum { FILES = 4 };
static const char *const *const rows[FILES] = {autumn, spring, next_year, other};
static char *paths[FILES];
static struct trend trend;
static struct error err;

static void setup(void)
{
    static const char *const names[FILES] = {"autumn.csv", "spring.csv", "next.csv", "other.csv"};

    for (int i = 0; i < FILES; i++)
        paths[i] = files_session(names[i], rows[i]);
}

static void teardown(void)
{
    trend_close(&trend);
    for (int i = 0; i < FILES; i++)
        free(paths[i]);
}

static bool opens(size_t count)
{
    err.text[0] = '\0';
    return trend_open(&trend, (const char *const *)paths, count, &err);
}

START_TEST(puts_sessions_in_the_order_of_their_dates)
{
    ck_assert_msg(opens(3), "%s", err.text);
    ck_assert_uint_eq(trend.count, 3);
    ck_assert_str_eq(trend.sessions[0].date, "2026-03-01");
    ck_assert_str_eq(trend.sessions[1].date, "2026-10-01");
    ck_assert_str_eq(trend.sessions[2].date, "2027-03-01");
}
END_TEST

/* In May the meeting of October was made, and the next one already. */
START_TEST(puts_none_before_the_one_it_goes_on_from)
{
    char *const path = files_session("next-to-autumn.csv", (const char *const[]){
                                                               "log,id,,eeee",
                                                               "log,from,,bbbb",
                                                               "session,date,,2026-05-01",
                                                               NULL,
                                                           });
    const char *const given[] = {path, paths[0], paths[1]};

    ck_assert(trend_open(&trend, given, 3, &err));
    ck_assert_str_eq(trend.sessions[0].date, "2026-03-01");
    ck_assert_str_eq(trend.sessions[1].date, "2026-10-01");
    ck_assert_str_eq(trend.sessions[2].date, "2026-05-01");
    free(path);
}
END_TEST

START_TEST(refuses_what_is_of_another_partnership)
{
    ck_assert(!opens(4));
    ck_assert_ptr_nonnull(strstr(err.text, "other.csv seems to be of another partnership"));
    ck_assert_uint_eq(trend.count, 0);
}
END_TEST

START_TEST(refuses_a_session_given_twice)
{
    const char *const twice[] = {paths[0], paths[1], paths[0]};

    ck_assert(!trend_open(&trend, twice, 3, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "are the same session: give each once"));
}
END_TEST

START_TEST(refuses_what_cannot_be_read)
{
    const char *const given[] = {paths[0], "none.csv"};

    ck_assert(!trend_open(&trend, given, 2, &err));
    ck_assert_ptr_nonnull(strstr(err.text, "none.csv: there is no such file"));
}
END_TEST

START_TEST(finds_the_sessions_around_one)
{
    ck_assert(trend_open_around(&trend, paths[0], (const char *const *)paths, FILES, &err));
    ck_assert_uint_eq(trend.count, 3);
    ck_assert_str_eq(trend.sessions[2].date, "2027-03-01");
    trend_close(&trend);
    ck_assert(!trend_open_around(&trend, paths[3], (const char *const *)paths, FILES, &err));
    ck_assert_str_eq(err.text, "no other session here is of the same partnership");
}
END_TEST

/* "ITEM.FIELD BEFORE>AFTER;" of every move. */
static void moved(size_t index, const char *expected)
{
    struct trend_moves moves = trend_moves_find(&trend, index);
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (size_t i = 0; i < moves.count; i++)
        fprintf(out, "%s.%s %s>%s;",
                session_item_id(trend.sessions[index].session, moves.list[i].item),
                moves.list[i].field, moves.list[i].before, moves.list[i].after);
    mem_stream_end(out);
    ck_assert_str_eq(text, expected);
    free(text);
    trend_moves_free(&moves);
}

START_TEST(finds_what_moved)
{
    ck_assert(opens(3));
    moved(1, "partnership.position 2>4;factor-fit.mark partly>in-place;"
             "aspect-a.mark >not-in-place;dilemma-1.status open>accepted;"
             "agreement-1.status agreed>done;");
}
END_TEST

START_TEST(takes_silence_for_no_move)
{
    ck_assert(opens(3));
    moved(2, "");
}
END_TEST

START_TEST(compares_with_the_last_time_that_it_was_discussed)
{
    char *const path = files_session("discussed.csv", (const char *const[]){
                                                          "log,id,,eeee",
                                                          "log,from,,bbbb",
                                                          "session,date,,2026-12-01",
                                                          "factor-fit,name,,The right fit",
                                                          "factor-fit,mark,,in-place",
                                                          "factor-horizon,name,,Horizon",
                                                          "factor-horizon,mark,,not-in-place",
                                                          "factor-roles,name,,Roles",
                                                          "factor-roles,last_mark,,in-place",
                                                          "factor-roles,mark,,partly",
                                                          NULL,
                                                      });
    const char *const given[] = {paths[0], paths[1], path};

    ck_assert(trend_open(&trend, given, 3, &err));
    moved(2, "factor-horizon.mark in-place>not-in-place;factor-roles.mark in-place>partly;");
    free(path);
}
END_TEST

START_TEST(finds_what_moved_over_a_session_that_is_missing)
{
    char *const path = files_session("later.csv", later);
    const char *const given[] = {paths[1], path};

    ck_assert(trend_open(&trend, given, 2, &err));
    moved(1, "dilemma-1.status open>accepted;agreement-1.status agreed>done;");
    free(path);
}
END_TEST

static void counted(struct trend_count count, uint32_t made, uint32_t done, uint32_t still_open,
                    uint32_t closed)
{
    ck_assert_uint_eq(count.made, made);
    ck_assert_uint_eq(count.done, done);
    ck_assert_uint_eq(count.open, still_open);
    ck_assert_uint_eq(count.closed, closed);
}

START_TEST(counts_a_dilemma_as_open_that_nothing_handles)
{
    char *const path = files_session("handled.csv", (const char *const[]){
                                                        "log,id,,eeee",
                                                        "log,from,,aaaa",
                                                        "session,date,,2026-10-01",
                                                        "dilemma-1,text,,Stay critical?",
                                                        "dilemma-1,from,,aaaa/dilemma-1",
                                                        "dilemma-1,status,,handled",
                                                        "dilemma-2,text,,Handled indeed",
                                                        "dilemma-2,status,,handled",
                                                        "dilemma-2,handling,,We say so first",
                                                        NULL,
                                                    });
    const char *const given[] = {paths[1], path};

    ck_assert(trend_open(&trend, given, 2, &err));
    counted(trend_count(trend.sessions[1].session, KIND_DILEMMA), 1, 1, 1, 0);
    moved(1, "");
    free(path);
}
END_TEST

START_TEST(counts_agreements_and_dilemmas)
{
    ck_assert(opens(3));
    counted(trend_count(trend.sessions[0].session, KIND_AGREEMENT), 4, 1, 2, 1);
    counted(trend_count(trend.sessions[1].session, KIND_AGREEMENT), 1, 1, 2, 0);
    counted(trend_count(trend.sessions[0].session, KIND_DILEMMA), 1, 0, 1, 0);
    counted(trend_count(trend.sessions[1].session, KIND_DILEMMA), 0, 1, 0, 0);
}
END_TEST

Suite *suite_trend(void)
{
    Suite *suite = suite_create("trend");
    TCase *tcase = tcase_create("trend");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, puts_sessions_in_the_order_of_their_dates);
    tcase_add_test(tcase, puts_none_before_the_one_it_goes_on_from);
    tcase_add_test(tcase, refuses_what_is_of_another_partnership);
    tcase_add_test(tcase, refuses_a_session_given_twice);
    tcase_add_test(tcase, refuses_what_cannot_be_read);
    tcase_add_test(tcase, finds_the_sessions_around_one);
    tcase_add_test(tcase, finds_what_moved);
    tcase_add_test(tcase, compares_with_the_last_time_that_it_was_discussed);
    tcase_add_test(tcase, finds_what_moved_over_a_session_that_is_missing);
    tcase_add_test(tcase, takes_silence_for_no_move);
    tcase_add_test(tcase, counts_a_dilemma_as_open_that_nothing_handles);
    tcase_add_test(tcase, counts_agreements_and_dilemmas);
    suite_add_tcase(suite, tcase);
    return suite;
}
