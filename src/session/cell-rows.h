/* The rows of one cell, from the newest back, at the present position. */
#ifndef SESSION_CELL_ROWS_H
#define SESSION_CELL_ROWS_H

#include "session-private.h"

/* The row that set the field of the item, as the room sees it; 0: none. */
uint32_t cell_row(const struct session *session, uint32_t item, const char *field);

/* The row that this one replaced; 0: none. */
uint32_t cell_row_before(const struct session *session, uint32_t row);

/* What the field was just after that row, of any cell, was written. */
const char *cell_value_by(const struct session *session, uint32_t item, const char *field,
                          uint32_t row);

/* The same; where it was blank then, what it became first since. "" when nothing. */
const char *cell_value_from(const struct session *session, uint32_t item, const char *field,
                            uint32_t row);

/* The row by which that one's value stands: where undo or redo wrote it, the one that was there
 * before; what was taken back never was. 0: none. */
uint32_t cell_row_standing(const struct session *session, uint32_t row);

#endif
