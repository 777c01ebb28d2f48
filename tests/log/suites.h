#ifndef TESTS_LOG_SUITES_H
#define TESTS_LOG_SUITES_H

#include <check.h>

Suite *suite_broken_disk(void);
Suite *suite_dialect(void);
Suite *suite_fault(void);
Suite *suite_file(void);
Suite *suite_guard(void);
Suite *suite_kill(void);
Suite *suite_open(void);
Suite *suite_replace(void);
Suite *suite_round_trip(void);
Suite *suite_row(void);
Suite *suite_sign(void);
Suite *suite_torn(void);

#endif
