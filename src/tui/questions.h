/* The guide's prompts about something, as passages to read out. */
#ifndef TUI_QUESTIONS_H
#define TUI_QUESTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/tui/passages.h"

/* Adds those about the item under a heading, the ones that fit the session's phase first, the ones
 * of other phases last. A factor has those of its aspects too, an aspect those of its factor. */
void questions_add(const struct session *session, struct passages *passages, uint32_t item);

/* Whether what is about `subject` is about the item: they are the same, or the subject is an aspect
 * of it. */
bool questions_belong(const struct session *session, uint32_t subject, uint32_t item);

#endif
