#ifndef TESTS_READING_SUITES_H
#define TESTS_READING_SUITES_H

#include <check.h>

Suite *suite_documents(void);
Suite *suite_facts(void);

#endif
