#ifndef TESTS_SCREEN_SUITES_H
#define TESTS_SCREEN_SUITES_H

#include <check.h>

Suite *suite_agenda(void);
Suite *suite_attribution(void);
Suite *suite_base(void);
Suite *suite_close(void);
Suite *suite_emulator(void);
Suite *suite_failure(void);
Suite *suite_fields(void);
Suite *suite_follow_up(void);
Suite *suite_grid(void);
Suite *suite_home(void);
Suite *suite_insights(void);
Suite *suite_keys(void);
Suite *suite_late(void);
Suite *suite_links_on_screen(void);
Suite *suite_meeting(void);
Suite *suite_notes(void);
Suite *suite_picture(void);
Suite *suite_preview(void);
Suite *suite_readback(void);
Suite *suite_references(void);
Suite *suite_replay(void);
Suite *suite_room(void);
Suite *suite_secret_round(void);
Suite *suite_sizes(void);
Suite *suite_summary(void);
Suite *suite_terminal(void);
Suite *suite_views_on_screen(void);

#endif
