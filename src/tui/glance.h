/* The session at a glance, in numbers: beside what is owing on Close. */
#ifndef TUI_GLANCE_H
#define TUI_GLANCE_H

#include <stddef.h>
#include <stdint.h>

#include "entente/session/session.h"
#include "entente/tui/box.h"

struct glance_row {
    uint32_t count;
    char *what;
};

/* Begins as zeros. */
struct glance {
    struct glance_row *rows;
    size_t count;
};

/* Counts anew. */
void glance_find(struct glance *glance, const struct session *session);
void glance_free(struct glance *glance);

void glance_draw(const struct glance *glance, struct box box);

#endif
