#include <config.h>

#include "entente/session/links.h"
#include "rows.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct session *session;

static void setup(void)
{
    session = rows_session();
    rows_step(session, "factor-fit name - Fit", "factor-horizon name - Horizon",
              "aspect-vision factor - factor-horizon", "aspect-vision name - Vision",
              "dilemma-1 text - Who pays?", "dilemma-1 factor - factor-fit",
              "dilemma-1 agreement - agreement-1", "agreement-1 text - We share",
              "agreement-1 addresses - factor-fit aspect-vision", "note-1 text - Ask them",
              "note-1 about - agreement-1", "experience-1 text - It rained",
              "experience-1 factor - aspect-vision", NULL);
}

static void teardown(void)
{
    session_close(session);
}

/* The ids of what is linked to the item, with one space between. */
static void assert_links(const char *id, const char *expected)
{
    struct link_list list = links_find(session, session_item(session, id));
    char found[256] = "";

    for (size_t i = 0; i < list.count; i++)
        snprintf(found + strlen(found), sizeof found - strlen(found), "%s%s", i > 0 ? " " : "",
                 session_item_id(session, list.items[i]));
    ck_assert_str_eq(found, expected);
    links_free(&list);
}

START_TEST(both_ways)
{
    assert_links("dilemma-1", "factor-fit agreement-1");
    assert_links("factor-fit", "dilemma-1 agreement-1");
    assert_links("agreement-1", "factor-fit aspect-vision dilemma-1 note-1");
    assert_links("note-1", "agreement-1");
    assert_links("experience-1", "aspect-vision");
}
END_TEST

START_TEST(a_factor_has_what_its_aspects_have)
{
    assert_links("factor-horizon", "agreement-1 experience-1");
    assert_links("aspect-vision", "agreement-1 experience-1");
}
END_TEST

START_TEST(what_took_the_place_of_one)
{
    rows_step(session, "agreement-2 text - We share more", "agreement-1 replaced_by - agreement-2",
              NULL);
    assert_links("agreement-2", "agreement-1");
    rows_step(session, "agreement-1 dropped - yes", NULL);
    assert_links("agreement-2", "");
}
END_TEST

START_TEST(what_is_dropped_is_no_link)
{
    rows_step(session, "dilemma-1 dropped - yes", NULL);
    assert_links("factor-fit", "agreement-1");
}
END_TEST

Suite *suite_links(void)
{
    Suite *const suite = suite_create("links");
    TCase *const tcase = tcase_create("links");

    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, both_ways);
    tcase_add_test(tcase, a_factor_has_what_its_aspects_have);
    tcase_add_test(tcase, what_took_the_place_of_one);
    tcase_add_test(tcase, what_is_dropped_is_no_link);
    suite_add_tcase(suite, tcase);
    return suite;
}
