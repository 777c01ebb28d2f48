#include <config.h>

#include "entente/report/table.h"
#include "entente/session/views.h"

#include <stdlib.h>
#include <string.h>

#include "cells.h"

#include "entente/log/row.h"
#include "entente/session/words.h"
#include "entente/text/moment.h"

static void write_cell(FILE *out, const char *text, bool first)
{
    if (!first)
        fputc(',', out);
    log_cell_write(out, text, strlen(text), true);
}

static bool is_by_view(enum kind kind, const char *code)
{
    const struct field *const field = schema_field(kind, code);

    return field != NULL && field->by_view;
}

/* Whether the rows are views: the schema gives some field views, or the file does. */
static bool has_views(const struct session *session, enum kind kind, const struct codes *codes)
{
    for (size_t i = 0; i < codes->count; i++)
        if (is_by_view(kind, codes->list[i]))
            return true;
    for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0;)
        if (views_next_whose(session, item, NULL, 0) != 0)
            return true;
    return false;
}

static void write_header(FILE *out, const struct codes *codes, bool views)
{
    write_cell(out, "item", true);
    if (views)
        write_cell(out, "partner", false);
    for (size_t i = 0; i < codes->count; i++)
        write_cell(out, codes->list[i], false);
    fputc('\n', out);
}

/* What is the same for everyone is the room's; a field that only the file knows
 * may have views. */
static uint32_t view_of(enum kind kind, const char *code, uint32_t view)
{
    return schema_field(kind, code) == NULL || is_by_view(kind, code) ? view : 0;
}

static void write_row(FILE *out, const struct session *session, uint32_t item,
                      const struct codes *codes, bool views, uint32_t view)
{
    const enum kind kind = session_item_kind(session, item);

    write_cell(out, session_item_id(session, item), true);
    if (views)
        write_cell(out, view != 0 ? session_item_id(session, view) : "", false);
    for (size_t i = 0; i < codes->count; i++) {
        const uint32_t whose = view_of(kind, codes->list[i], view);

        write_cell(out, cells_value(session, item, codes->list[i], whose), false);
    }
    fputc('\n', out);
}

void table_write(FILE *out, const struct session *session, enum kind kind)
{
    struct codes codes = codes_of(session, kind, 0);
    const bool views = has_views(session, kind, &codes);

    write_header(out, &codes, views);
    for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0;) {
        uint32_t view = 0;

        do
            write_row(out, session, item, &codes, views, view);
        while ((view = views_next_whose(session, item, NULL, view)) != 0);
    }
    codes_free(&codes);
}

static void write_step(FILE *out, const struct session *session, uint32_t step)
{
    const uint32_t last = session_step(session, step).last;
    const uint32_t subject = words_subject(session, step);
    char *const words = step_words(session, step);
    struct log_row row = {0};
    char time[MOMENT_SIZE];

    session_row(session, last, &row);
    moment_format(row.time, time);
    fprintf(out, "%u,%s,", last, time);
    write_cell(out, subject != 0 ? session_item_id(session, subject) : "", true);
    write_cell(out, words, false);
    fputc('\n', out);
    free(words);
}

void table_write_log(FILE *out, const struct session *session)
{
    const uint32_t steps = session_position(session);

    fputs("step,time,item,words\n", out);
    for (uint32_t step = 0; step < steps; step++)
        if (!session_withholds_step(session, step))
            write_step(out, session, step);
}
