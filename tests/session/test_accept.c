#include <config.h>

#include "entente/log/row.h"
#include "entente/session/schema.h"
#include "entente/text/mem.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

static void accepts(enum kind kind, const char *code, const char *given, const char *stored)
{
    const struct field *const field = schema_field(kind, code);
    struct error err = {""};
    char *const accepted = schema_accept(kind, field, given, &err);

    ck_assert_str_eq(err.text, "");
    ck_assert_pstr_eq(accepted, stored);
    ck_assert(schema_holds(kind, field, accepted, &err));
    free(accepted);
}

static void refuses(enum kind kind, const char *code, const char *given, const char *sentence)
{
    struct error err = {""};

    ck_assert_ptr_null(schema_accept(kind, schema_field(kind, code), given, &err));
    ck_assert_str_eq(err.text, sentence);
}

static void holds_not(enum kind kind, const char *code, const char *value, const char *sentence)
{
    struct error err = {""};

    ck_assert(!schema_holds(kind, schema_field(kind, code), value, &err));
    ck_assert_str_eq(err.text, sentence);
}

START_TEST(takes_choices_by_code_and_label)
{
    accepts(KIND_PARTNER, "type", "cso-local", "cso-local");
    accepts(KIND_PARTNER, "type", "Local CSO", "cso-local");
    accepts(KIND_PARTNER, "type", " funder or donor ", "funder");
    accepts(KIND_FACTOR, "mark", "not in place", "not-in-place");
    accepts(KIND_PARTNERSHIP, "position", "4", "4");
}
END_TEST

START_TEST(says_what_may_be_chosen)
{
    refuses(KIND_PARTNER, "type", "goverment",
            "type of a partner: \"goverment\" is not one of government, local-government, "
            "commission, cso-local, cso-national, cso-international, knowledge-institute, funder, "
            "multilateral, private-sector, network, community, other; did you mean government?");
    refuses(KIND_PARTNERSHIP, "driver", "love",
            "driver of the partnership: \"love\" is not one of goals, funds, both, other");
    refuses(KIND_AGREEMENT, "support", "objcet",
            "support of an agreement: \"objcet\" is not one of behind, fine, live-with, "
            "stand-aside, object; did you mean object?");
}
END_TEST

START_TEST(takes_flags)
{
    accepts(KIND_NOTE, "private", "yes", "yes");
    accepts(KIND_NOTE, "private", "No", "");
    refuses(KIND_NOTE, "private", "maybe", "private of a note: \"maybe\" is neither yes nor no");
}
END_TEST

START_TEST(takes_numbers_within_bounds)
{
    accepts(KIND_TOPIC, "minutes", "1", "1");
    accepts(KIND_TOPIC, "minutes", " 0045 ", "45");
    accepts(KIND_TOPIC, "minutes", "1440", "1440");
    refuses(KIND_TOPIC, "minutes", "0",
            "minutes of a topic: \"0\" is not a whole number from 1 to 1440");
    refuses(KIND_TOPIC, "minutes", "1441",
            "minutes of a topic: \"1441\" is not a whole number from 1 to 1440");
    refuses(KIND_TOPIC, "minutes", "10 min",
            "minutes of a topic: \"10 min\" is not a whole number from 1 to 1440");
    refuses(KIND_TOPIC, "minutes", "99999999999999999999",
            "minutes of a topic: \"99999999999999999999\" is not a whole number from 1 to 1440");
    holds_not(KIND_LOG, "undid", "-7", "undid of the log: \"-7\" is not a whole number from 1 on");
}
END_TEST

START_TEST(takes_dates_as_typed)
{
    accepts(KIND_AGREEMENT, "due", "2026-12-01", "2026-12-01");
    accepts(KIND_AGREEMENT, "due", "1 dec", "2026-12-01");
    accepts(KIND_AGREEMENT, "due", "+2w", "2026-12-07");
    refuses(
        KIND_AGREEMENT, "due", "soonish",
        "due of an agreement: \"soonish\" is not a date. Type one like 2026-12-01, 1 dec, dec 1 "
        "2027, today, tomorrow, fri, +3d, +2w, +1m or +1y.");
}
END_TEST

START_TEST(takes_times_of_the_clock)
{
    accepts(KIND_LOG, "ended", "14:32", "2026-11-23T14:32:00.000+01:00");
    accepts(KIND_LOG, "started", "9:30", "2026-11-23T09:30:00.000+01:00");
    refuses(KIND_LOG, "started", "9:45",
            "started of the log: that time has not come yet: it is 09:30 now");
    accepts(KIND_PARTNER, "arrived", "9:30", "2026-11-23T09:30:00.000+01:00");
    refuses(KIND_PARTNER, "arrived", "9:31",
            "arrived of a partner: that time has not come yet: it is 09:30 now");
    refuses(KIND_PARTNER, "left", "late",
            "left of a partner: \"late\" is not a time. Type one like 14:32, 9.05, 1432 or "
            "2026-11-23 14:32, or now.");
}
END_TEST

START_TEST(after_midnight_a_late_hour_is_that_of_yesterday)
{
    setenv("ENTENTE_NOW", "2026-11-24T00:10:00+01:00", 1);
    accepts(KIND_PARTNER, "left", "23:50", "2026-11-23T23:50:00.000+01:00");
    accepts(KIND_PARTNER, "arrived", "12:10", "2026-11-23T12:10:00.000+01:00");
    accepts(KIND_PARTNER, "arrived", "0:05", "2026-11-24T00:05:00.000+01:00");
    refuses(KIND_PARTNER, "left", "12:09",
            "left of a partner: that time has not come yet: it is 00:10 now");
    refuses(KIND_PARTNER, "left", "2026-11-24T23:50:00+01:00",
            "left of a partner: that time has not come yet: it is 00:10 now");
    accepts(KIND_LOG, "started", "23:50", "2026-11-23T23:50:00.000+01:00");
}
END_TEST

START_TEST(leaves_text_as_it_is)
{
    accepts(KIND_NOTE, "text", "  =1+1\n\tcafé ", "  =1+1\n\tcafé ");
    accepts(KIND_SESSION, "title", " ", " ");
    refuses(KIND_NOTE, "text", "caf\xe9", "text of a note: the text is not UTF-8");
}
END_TEST

START_TEST(fits_a_cell)
{
    char *const text = mem_alloc(LOG_CELL_MOST + 2);

    memset(text, 'a', LOG_CELL_MOST + 1);
    text[LOG_CELL_MOST + 1] = '\0';
    refuses(KIND_NOTE, "text", text,
            "text of a note: the text is longer than a cell holds (1 MiB)");
    text[LOG_CELL_MOST] = '\0';
    accepts(KIND_NOTE, "text", text, text);
    free(text);
}
END_TEST

START_TEST(shows_what_was_given_safe_and_short)
{
    refuses(KIND_TOPIC, "minutes", "a\x1b[31m\nb",
            "minutes of a topic: \"a^[[31m⏎b\" is not a whole number from 1 to 1440");
    refuses(KIND_TOPIC, "minutes", "0123456789012345678901234567890123456789xyz",
            "minutes of a topic: \"012345678901234567890123456789012345678…\" is not a whole "
            "number from 1 to 1440");
}
END_TEST

START_TEST(empty_clears_every_field)
{
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < schema_kind((enum kind)kind)->field_count; i++)
            accepts((enum kind)kind, schema_kind((enum kind)kind)->fields[i].code, "", "");
}
END_TEST

START_TEST(redacted_stands_everywhere)
{
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < schema_kind((enum kind)kind)->field_count; i++)
            ck_assert(schema_holds((enum kind)kind, &schema_kind((enum kind)kind)->fields[i],
                                   "[redacted]", NULL));
}
END_TEST

START_TEST(every_choice_is_its_own)
{
    for (int kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        for (size_t i = 0; i < schema_kind((enum kind)kind)->field_count; i++) {
            const struct field *const field = &schema_kind((enum kind)kind)->fields[i];

            for (const struct choice *at = field->choices; at != NULL && at->code != NULL; at++) {
                accepts((enum kind)kind, field->code, at->code, at->code);
                accepts((enum kind)kind, field->code, at->label, at->code);
            }
        }
}
END_TEST

START_TEST(holds_references_of_the_right_kind)
{
    ck_assert(
        schema_holds(KIND_AGREEMENT, schema_field(KIND_AGREEMENT, "owner"), "partner-1", NULL));
    ck_assert(schema_holds(KIND_AGREEMENT, schema_field(KIND_AGREEMENT, "addresses"),
                           "dilemma-1 factor-horizon gizmo-1", NULL));
    holds_not(KIND_AGREEMENT, "owner", "dilemma-1",
              "owner of an agreement: \"dilemma-1\" is not the id of a partner");
    holds_not(KIND_AGREEMENT, "owner", "partner-1 partner-2",
              "owner of an agreement: \"partner-1 partner-2\" is not the id of a partner");
    holds_not(KIND_DILEMMA, "factor", "partner-1",
              "factor of a dilemma: \"partner-1\" is not the id of a factor or an aspect");
    holds_not(KIND_DILEMMA, "partners", "partner-1  partner-2",
              "partners of a dilemma: \"partner-1  partner-2\" is not the id of a partner");
}
END_TEST

START_TEST(holds_only_what_is_stored)
{
    holds_not(KIND_NOTE, "private", "no", "private of a note: \"no\" is neither yes nor no");
    holds_not(KIND_AGREEMENT, "due", "1 dec",
              "due of an agreement: \"1 dec\" is not a date such as 2026-12-01");
    holds_not(KIND_PARTNER, "left", "14:32",
              "left of a partner: \"14:32\" is not a moment such as 2026-12-01T14:32:00+01:00");
    holds_not(KIND_FACTOR, "mark", "in place",
              "mark of a factor: \"in place\" is not one of in-place, partly, not-in-place, "
              "not-relevant; did you mean in-place?");
    holds_not(KIND_TOPIC, "minutes", " 5",
              "minutes of a topic: \" 5\" is not a whole number from 1 to 1440");
}
END_TEST

Suite *suite_accept(void)
{
    Suite *const suite = suite_create("accept");
    TCase *const tcase = tcase_create("accept");

    tcase_add_test(tcase, takes_choices_by_code_and_label);
    tcase_add_test(tcase, says_what_may_be_chosen);
    tcase_add_test(tcase, takes_flags);
    tcase_add_test(tcase, takes_numbers_within_bounds);
    tcase_add_test(tcase, takes_dates_as_typed);
    tcase_add_test(tcase, takes_times_of_the_clock);
    tcase_add_test(tcase, after_midnight_a_late_hour_is_that_of_yesterday);
    tcase_add_test(tcase, leaves_text_as_it_is);
    tcase_add_test(tcase, fits_a_cell);
    tcase_add_test(tcase, shows_what_was_given_safe_and_short);
    tcase_add_test(tcase, empty_clears_every_field);
    tcase_add_test(tcase, redacted_stands_everywhere);
    tcase_add_test(tcase, every_choice_is_its_own);
    tcase_add_test(tcase, holds_references_of_the_right_kind);
    tcase_add_test(tcase, holds_only_what_is_stored);
    suite_add_tcase(suite, tcase);
    return suite;
}
