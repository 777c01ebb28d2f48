#include <config.h>

#include "entente/session/search.h"
#include "entente/text/mem.h"
#include "rows.h"
#include "suites.h"

#include <stdlib.h>

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "note-1 text - About trust", "agreement-1 text - We TRUST each other",
              "dilemma-1 pull_a - trust", "dilemma-1 pull_b - Trust, but verify",
              "experience-1 because - no trust", "aspect-time name - Trust grows",
              "aspect-time factor - factor-relations", "aspect-lost name - trust in nobody",
              "factor-relations name - Trust and relations", "partnership goal - trust",
              "partner-1 name - Trust Fund", "expectation-1 text - more trust",
              "topic-1 title - Building trust", "session title - Trust", NULL);
}

static void teardown(void)
{
    session_close(session);
}

/* The matches as "ITEM.FIELD/PARTNER", one after another, compared with what is expected. */
static void finds(const char *needle, const char *expected)
{
    struct match_list list = search_find(session, needle);
    char *found = mem_copy("");

    for (size_t i = 0; i < list.count; i++) {
        const struct match *const match = &list.entries[i];
        char *const before = found;

        found = mem_printf("%s%s%s.%s", before, i > 0 ? " " : "",
                           session_item_id(session, match->item), match->field);
        free(before);
        if (match->partner != 0) {
            char *const view = found;

            found = mem_printf("%s/%s", view, session_item_id(session, match->partner));
            free(view);
        }
    }
    ck_assert_str_eq(found, expected);
    free(found);
    search_free(&list);
}

START_TEST(goes_by_the_screens)
{
    finds("trust", "session.title topic-1.title expectation-1.text partner-1.name "
                   "partnership.goal factor-relations.name aspect-time.name aspect-lost.name "
                   "experience-1.because dilemma-1.pull_a dilemma-1.pull_b agreement-1.text "
                   "note-1.text");
}
END_TEST

START_TEST(looks_into_views)
{
    rows_step(session, "factor-relations reason partner-1 met once", NULL);
    finds("MET", "factor-relations.reason/partner-1");
}
END_TEST

START_TEST(looks_into_texts_only)
{
    rows_step(session, "partner-1 type - government", "note-1 about - factor-relations",
              "agreement-1 due - 2026-12-01", "note-1 colour - crimson", NULL);
    finds("government", "");
    finds("factor-relations", "");
    finds("2026-12", "");
    finds("crimson", "note-1.colour");
    finds("", "");
}
END_TEST

START_TEST(passes_over_what_is_not_there)
{
    rows_step(session, "dilemma-1 dropped - yes", "agreement-1 text - ", "note-1 text - [redacted]",
              NULL);
    finds("trust", "session.title topic-1.title expectation-1.text partner-1.name "
                   "partnership.goal factor-relations.name aspect-time.name aspect-lost.name "
                   "experience-1.because");
    finds("redacted", "");
    session_seek(session, 0);
    finds("trust", "");
}
END_TEST

Suite *suite_search(void)
{
    Suite *const suite = suite_create("search");
    TCase *const tcase = tcase_create("search");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, goes_by_the_screens);
    tcase_add_test(tcase, looks_into_views);
    tcase_add_test(tcase, looks_into_texts_only);
    tcase_add_test(tcase, passes_over_what_is_not_there);
    suite_add_tcase(suite, tcase);
    return suite;
}
