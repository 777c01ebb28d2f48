#ifndef TESTS_TUI_SUITES_H
#define TESTS_TUI_SUITES_H

#include <check.h>

Suite *suite_box(void);
Suite *suite_chapters(void);
Suite *suite_drafts(void);
Suite *suite_grid_model(void);
Suite *suite_input(void);
Suite *suite_keys(void);
Suite *suite_player(void);
Suite *suite_short_names(void);
Suite *suite_timeline_filter(void);

#endif
