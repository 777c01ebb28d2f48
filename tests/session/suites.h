#ifndef TESTS_SESSION_SUITES_H
#define TESTS_SESSION_SUITES_H

#include <check.h>

Suite *suite_accept(void);
Suite *suite_agenda(void);
Suite *suite_agreement_status(void);
Suite *suite_branch(void);
Suite *suite_check(void);
Suite *suite_closed(void);
Suite *suite_diff(void);
Suite *suite_every_field(void);
Suite *suite_expert_meeting(void);
Suite *suite_folder(void);
Suite *suite_follow_up(void);
Suite *suite_form(void);
Suite *suite_guide(void);
Suite *suite_guide_data(void);
Suite *suite_insight(void);
Suite *suite_links(void);
Suite *suite_offers(void);
Suite *suite_owing(void);
Suite *suite_presence(void);
Suite *suite_redact(void);
Suite *suite_replace(void);
Suite *suite_round(void);
Suite *suite_schema(void);
Suite *suite_search(void);
Suite *suite_spread(void);
Suite *suite_step(void);
Suite *suite_store(void);
Suite *suite_trend(void);
Suite *suite_type(void);
Suite *suite_undo(void);
Suite *suite_views(void);
Suite *suite_voices(void);
Suite *suite_when(void);
Suite *suite_words(void);

#endif
