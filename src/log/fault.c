#include <config.h>

#include "fault.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { LONGEST_QUOTED = 60 };

/* What each fault is told as. Of the numbers and texts of a fault, `what` takes those that its
 * kind names, in the order number, other, name, text. */
static const struct {
    const char *what;
    const char *fix;
} words[] = {
    [FAULT_QUOTES] =
        {N_("The quotation marks of the row do not match: at line %ju one is missing or too many."),
         N_("Write each mark inside a cell twice, and put the whole cell between two marks.")},
    [FAULT_UNCLOSED] = {N_("A cell of the row begins with a quotation mark that is never closed."),
                        N_("Write the mark at the end of the cell.")},
    [FAULT_LARGE] =
        {N_("The row is larger than 16 MiB, or one of its cells larger than 1 MiB; perhaps a "
            "quotation mark is missing."),
         N_("Close the quotation mark, or shorten the text.")},
    [FAULT_NULS] = {N_("The row holds bytes of zero, as a power cut leaves them behind."),
                    N_("Put the row back from a copy of the file.")},
    [FAULT_ENCODING] = {N_("The row is not valid UTF-8."),
                        N_("Save the file as CSV in UTF-8 again.")},
    [FAULT_CELLS] = {N_("The row has %ju cells, the header %ju."),
                     N_("Put a text that holds a delimiter or a line break between quotation "
                        "marks, and keep the empty cells.")},
    [FAULT_NUMBER] = {N_("The %s is \u201c%s\u201d, not a whole number from 1 on."),
                      N_("Number the rows 1, 2, 3 and so on; step is the seq of the last row of "
                         "the same action.")},
    [FAULT_TIME] = {N_("The time is \u201c%s\u201d, not a moment of the calendar with its offset."),
                    N_("Write it as 2026-11-23T09:31:05.120+01:00.")},
    [FAULT_EMPTY] = {N_("The %s is empty, so the row does not say what it is about."),
                     N_("Fill it in, from a copy of the file if need be.")},
    [FAULT_FORMAT] = {N_("The first row does not say in which format the file is."),
                      N_("Begin with a row of the item log, field format, value entente 1.")},
    [FAULT_GAP] = {N_("The seq is %ju where %ju comes next: a row is missing or stands elsewhere."),
                   N_("Sort the rows by seq, and put what is missing back from a copy.")},
    [FAULT_ORDER] = {N_("The seq is %ju after %ju: the row stands twice or elsewhere."),
                     N_("Sort the rows by seq, and delete the one that is too many.")},
    [FAULT_BACKWARDS] = {N_("The step is %ju, before the row's own seq, %ju."),
                         N_("Write the seq of the last row of the same action.")},
    [FAULT_UNFINISHED] = {N_("The step is not finished: its last row, %ju, is missing."),
                          N_("Put the row back from a copy of the file.")},
    [FAULT_HALF_ROW] = {N_("The last row is not finished: the line has no end."),
                        N_("Finish the row, or delete it.")},
    [FAULT_TORN] = {N_("The end is not whole: after the last whole step stand %ju bytes, as an "
                       "interruption leaves them behind."),
                    N_("Open the session for writing: they are put into a file beside it and cut "
                       "off.")},
    [FAULT_NOTHING] = {N_("The file holds no whole step."), N_("Go back to a copy of the file.")},
};

/* The start of a text, whole characters, in a static place that `clip` is. */
static const char *clipped(const char *text, char clip[LONGEST_QUOTED + 4])
{
    const size_t len = strlen(text);
    size_t end = len <= LONGEST_QUOTED ? len : LONGEST_QUOTED;

    while (end < len && end > 0 && ((unsigned char)text[end] & 0xc0) == 0x80)
        end--;
    memcpy(clip, text, end);
    strcpy(clip + end, end < len ? "\u2026" : "");
    return clip;
}

static char *what_of(const struct fault *fault)
{
    const char *const what = _(words[fault->kind].what);
    char clip[LONGEST_QUOTED + 4];

    switch (fault->kind) {
    case FAULT_NUMBER:
        return mem_printf(what, fault->name, clipped(fault->text, clip));
    case FAULT_TIME:
        return mem_printf(what, clipped(fault->text, clip));
    case FAULT_EMPTY:
        return mem_printf(what, fault->name);
    default:
        return mem_printf(what, (uintmax_t)fault->number, (uintmax_t)fault->other);
    }
}

void fault_give(const struct fault *fault, const struct log_sink *sink)
{
    if (sink->fault == NULL)
        return;
    char *const what = what_of(fault);

    sink->fault(sink->context, &(struct log_fault){
                                   .line = fault->line,
                                   .seq = fault->seq,
                                   .torn = fault->kind == FAULT_TORN,
                                   .what = what,
                                   .fix = _(words[fault->kind].fix),
                               });
    free(what);
}
