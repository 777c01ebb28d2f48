/* The prompts of the guide, those that are dilemmas first. */
#ifndef TUI_PROMPTS_H
#define TUI_PROMPTS_H

#include <stdint.h>

struct app;

/* Opens the list, with the cursor on that prompt (0: where it starts). Enter makes a dilemma of the
 * one under the cursor. */
void prompts_open(struct app *app, uint32_t prompt);

#endif
