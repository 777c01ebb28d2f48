/* The copies of a session file that the program made beside it: before it was put in order, ends
 * that were cut off, rescues, and the file that a rescue goes on from. */
#ifndef ENTENTE_LOG_COPIES_H
#define ENTENTE_LOG_COPIES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/log/file.h"
#include "entente/text/error.h"

struct log_copies {
    char **paths; /* in the order of their names */
    size_t count;
    uint32_t rows; /* of the session that they are copies of */
};

/* Looks for the copies of the session that the log holds, with that identity (log,id; "" for none)
 * and so many rows. False, with an error, where one of them is a session that goes on where this
 * one stops, or that another process writes, or where the folder cannot be read. Free with
 * log_copies_free. */
bool log_copies_find(const struct log *log, const char *id, uint32_t rows,
                     struct log_copies *copies, struct error *err);

/* Erases them for good, as many as can be; false, with an error, where one could not be. */
bool log_copies_erase(const struct log_copies *copies, struct error *err);

void log_copies_free(struct log_copies *copies);

#endif
