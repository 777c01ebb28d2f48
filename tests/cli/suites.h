#ifndef TESTS_CLI_SUITES_H
#define TESTS_CLI_SUITES_H

#include <check.h>

Suite *suite_agenda(void);
Suite *suite_attribution(void);
Suite *suite_catch_up(void);
Suite *suite_closed(void);
Suite *suite_commands(void);
Suite *suite_disk(void);
Suite *suite_every_field(void);
Suite *suite_file(void);
Suite *suite_follow_up(void);
Suite *suite_guide(void);
Suite *suite_insights(void);
Suite *suite_operand(void);
Suite *suite_options(void);
Suite *suite_output(void);
Suite *suite_private(void);
Suite *suite_redact(void);
Suite *suite_replay(void);
Suite *suite_summary(void);
Suite *suite_trend(void);
Suite *suite_when(void);

#endif
