#ifndef TESTS_SCREEN_ENTENTE_H
#define TESTS_SCREEN_ENTENTE_H

#include "screen/terminal.h"

enum { SIZES = 2 };

/* The sizes at which all that is to be seen is walked through: 80 by 24 and 120 by 40. */
extern const struct size {
    int rows, columns;
} sizes[SIZES];

/* The program at Home of an empty folder, in a terminal of 80 by 24. */
struct terminal *entente_home(void);

/* The same, with a session begun that has this title. */
struct terminal *entente_session(const char *title);

/* The program with a copy of the practice session, meeting.csv, in a terminal of that size. */
struct terminal *entente_meeting(int rows, int columns);

/* The program with a session, meeting.csv, of so many partners named "Partner number 1" and so on,
 * all of one type, under that rule of attribution; on the screen Factors. */
struct terminal *entente_table(int partners, const char *rule, int rows, int columns);

/* What the folder's only session file holds; the caller frees it. */
char *entente_file(const struct terminal *terminal);

/* The same of the copy of the practice session. */
char *entente_meeting_file(const struct terminal *terminal);

#endif
