/* Which way a text is written. */
#ifndef REPORT_DIRECTION_H
#define REPORT_DIRECTION_H

#include <stdbool.h>

#include "entente/report/document.h"

/* Whether the first letter that has a direction is written from right to left. */
bool runs_go_left(const struct runs *runs);

/* Whether any letter of the text is written from right to left. */
bool text_has_leftward(const char *text);

#endif
