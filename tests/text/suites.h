#ifndef TESTS_TEXT_SUITES_H
#define TESTS_TEXT_SUITES_H

#include <check.h>

Suite *suite_date(void);
Suite *suite_entry(void);
Suite *suite_entry_history(void);
Suite *suite_entry_undo(void);
Suite *suite_error(void);
Suite *suite_list(void);
Suite *suite_mem(void);
Suite *suite_moment(void);
Suite *suite_near(void);
Suite *suite_phrase(void);
Suite *suite_safe(void);
Suite *suite_utf8(void);
Suite *suite_width(void);
Suite *suite_wrap(void);

#endif
