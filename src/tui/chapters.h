/* The parts of a meeting as they were recorded: screens visited, topics, bookmarks, decisions,
 * texts. A moment is a number of steps done. */
#ifndef TUI_CHAPTERS_H
#define TUI_CHAPTERS_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"

enum chapter_kind { CHAPTER_SCREEN, CHAPTER_TOPIC, CHAPTER_BOOKMARK };

struct chapter {
    uint32_t done; /* where it begins */
    enum chapter_kind kind;
    char *name; /* the code of the screen, the id of the topic, or the name of the bookmark */
};

struct chapters {
    struct chapter *entries; /* in the order of the record */
    size_t count;
};

/* Reads them from the whole record. What was taken back by undo counts as never done. */
struct chapters chapters_read(const struct session *session);
void chapters_free(struct chapters *chapters);

/* The screen that was shown then, as its code; NULL where none is known. */
const char *chapters_screen(const struct chapters *chapters, uint32_t done);

/* The next moment after one (direction 1) or before it (-1) with a chapter, a decision,
 * or a text that appears or changes; 0 where there is none. */
uint32_t chapters_next(const struct chapters *chapters, uint32_t done, int direction);
uint32_t decision_next(const struct session *session, uint32_t done, int direction);
uint32_t text_next(const struct session *session, const char *needle, uint32_t done, int direction);

#endif
