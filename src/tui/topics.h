/* The topics and their time: for the facilitator alone. */
#ifndef TUI_TOPICS_H
#define TUI_TOPICS_H

#include <stdint.h>

#include "entente/session/agenda.h"
#include "entente/text/moment.h"
#include "entente/tui/app.h"
#include "entente/tui/box.h"
#include "entente/tui/paint.h"

/* topics.c: moves on to the topic that follows; begins one (0: ends the one that runs); spreads
 * what remains (agenda.h). The screen that goes with the topic is shown. False, with the reason
 * said, when that cannot be. */
bool topics_move_on(struct app *app);
bool topics_begin(struct app *app, uint32_t topic);
bool topics_spread(struct app *app);

/* Shows the screen that goes with the topic that runs; where there is none, the present one stays.
 */
void topics_lead(struct app *app);

/* The agenda as the clock stands. */
struct agenda topics_now(const struct app *app);

/* What is known of the topic's time now, and whether it runs. */
struct agenda_topic topics_time(const struct app *app, uint32_t item, bool *runs);

/* When it began, or would begin if all before it take their time; "" where that is not known, or it
 * was not reached before the session was closed. */
void topics_clock(const struct app *app, uint32_t item, char clock[CLOCK_SIZE]);

/* topics-line.c: how the topic that runs stands in its time, against the right edge of the row.
 * Gives its first column; the width of the row where none runs. */
int topics_line_draw(const struct app *app, struct box row);

/* When that line looks different, of moment_elapsed_ms, at the latest until_ms. */
int64_t topics_next_ms(const struct app *app, int64_t until_ms);

/* "12 min left", "0:42 left", "3 min over"; with "!" where its end is near and "!!" where it is
 * there. A new string. */
char *topics_left_words(const struct agenda_topic *topic);
enum style topics_left_style(const struct agenda_topic *topic);

/* "3 min behind", "2 min ahead", "on time". A new string. */
char *topics_behind_words(const struct agenda *agenda);

/* topics-panel.c: all topics with their times. */
void topics_open(struct app *app);

#endif
