/* Where words go: results to stdout, all else to stderr as `entente: …`. */
#ifndef CLI_OUT_H
#define CLI_OUT_H

#include <stdbool.h>
#include <stddef.h>

#include "args.h"

#include "entente/report/document.h"
#include "entente/report/look.h"
#include "entente/text/error.h"

/* Sees to it that descriptors 0, 1 and 2 are open, so that no file that is opened
 * later is taken for one of them. What is written where nothing was open fails. */
void out_start(void);

/* Says it on stderr, made safe to show. */
void out_say(const char *text);

/* Says the error and gives EXIT_TROUBLE. */
int out_fail(const struct error *err);

/* Writes a result as it is; where stdout is a terminal, made safe to show. */
void out_raw(const char *text, size_t len);

/* Shows a document as text, on a terminal through $PAGER, and frees it. */
void out_document(const struct args *args, struct document *document);

/* Whether the screens can be shown: stdin and stdout are terminals. */
bool out_has_screen(void);

/* How text may look on stdout. --color was checked by out_check. */
struct look out_look(const struct args *args);

/* Whether --color has a value that it can have. */
bool out_check(const struct args *args, struct error *err);

/* Ends stdout: gives `code` where all of it was written, else says why not, unless
 * its reader has gone, and gives EXIT_TROUBLE. */
int out_end(int code);

#endif
