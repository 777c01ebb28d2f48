/* Where a finished report goes: a file, the printer, a pager, or stdout. */
#ifndef ENTENTE_REPORT_DELIVER_H
#define ENTENTE_REPORT_DELIVER_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/text/error.h"

/* A finished report. */
struct report {
    const char *text;
    size_t size;
};

/* Makes the file of that name, whole or not at all. One that is there is left as it is, unless
 * `force`: errno is EEXIST then. False with an error. */
bool deliver_file(struct report report, const char *path, bool force, struct error *err);

/* Sends it to the system's printer, as a job of that title. False with an error. */
bool deliver_printer(struct report report, const char *title, struct error *err);

/* Shows it on the terminal through $PAGER, else through less; without either, and where stdout is
 * no terminal, writes it to stdout. */
void deliver_screen(struct report report);

#endif
