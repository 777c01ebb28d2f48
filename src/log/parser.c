#include <config.h>

#include "parser.h"

#include <stdlib.h>

#include "entente/log/row.h"

enum { BLOCK_SIZE = 64 * 1024, STRICT = CSV_STRICT | CSV_STRICT_FINI };

/* A space function that knows none keeps leading and trailing blanks. */
static int no_space(unsigned char byte)
{
    (void)byte;
    return 0;
}

static void *resize_capped(void *block, size_t size)
{
    return size <= LOG_CELL_MOST + BLOCK_SIZE ? realloc(block, size) : NULL;
}

void parser_open(struct csv_parser *parser, char delimiter)
{
    csv_init(parser, STRICT);
    csv_set_delim(parser, (unsigned char)delimiter);
    csv_set_space_func(parser, no_space);
    csv_set_realloc_func(parser, resize_capped);
    csv_set_blk_size(parser, BLOCK_SIZE);
}

void parser_reset(struct csv_parser *parser)
{
    csv_set_opts(parser, 0);
    csv_fini(parser, NULL, NULL, NULL);
    csv_set_opts(parser, STRICT);
}
