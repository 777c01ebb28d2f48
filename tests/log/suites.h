#ifndef TESTS_LOG_SUITES_H
#define TESTS_LOG_SUITES_H

#include <check.h>

Suite *suite_file(void);
Suite *suite_guard(void);
Suite *suite_read(void);
Suite *suite_row(void);

#endif
