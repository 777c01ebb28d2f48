#include <config.h>

#include "entente/report/look.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/width.h"
#include "entente/text/wrap.h"

enum { NARROWEST = 20 };

void look_cell(FILE *out, const char *text, int columns)
{
    char *const clipped = width_clip(text, columns);
    const int used = width_of(clipped, strlen(clipped));

    fprintf(out, "%s%*s", clipped, columns - used, "");
    free(clipped);
}

void look_bold(FILE *out, const struct look *look, const char *text)
{
    fprintf(out, look->colour ? "\033[1m%s\033[m" : "%s", text);
}

void look_faint(FILE *out, const struct look *look, const char *text)
{
    fprintf(out, look->colour ? "\033[2m%s\033[m" : "%s", text);
}

void look_wrapped(FILE *out, const struct look *look, const char *text, int indent)
{
    const int room = look->columns - indent;
    struct wrap wrap = wrap_text(text, strlen(text), room > NARROWEST ? room : NARROWEST);

    for (size_t i = 0; i < wrap.count; i++) {
        const struct wrap_line *const line = &wrap.lines[i];
        const bool blank = line->end == line->start;

        fprintf(out, "%*s%.*s\n", i > 0 && !blank ? indent : 0, "", (int)(line->end - line->start),
                text + line->start);
    }
    wrap_free(&wrap);
}
