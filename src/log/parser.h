#ifndef LOG_PARSER_H
#define LOG_PARSER_H

#include <csv.h>

/* A parser of libcsv as the session file needs it: strict, blanks kept, cells capped a little above
 * LOG_CELL_MOST. Free with csv_free. */
void parser_open(struct csv_parser *parser, char delimiter);

/* Makes it ready for a new row after an error or an unfinished row. */
void parser_reset(struct csv_parser *parser);

#endif
