#ifndef TESTS_REPORT_SUITES_H
#define TESTS_REPORT_SUITES_H

#include <check.h>

Suite *suite_document(void);
Suite *suite_facts(void);
Suite *suite_hostile(void);
Suite *suite_room(void);
Suite *suite_summary(void);
Suite *suite_text(void);

#endif
