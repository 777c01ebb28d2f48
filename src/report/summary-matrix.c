#include <config.h>

#include "summary-private.h"

#include "entente/session/views.h"
#include "entente/text/i18n.h"

/* Which columns there are beside the room's. */
struct columns {
    bool partners; /* one for each partner */
    bool voices;   /* one for all of those whom nothing names */
};

static bool is_unnamed(const struct summary *summary, uint32_t partner)
{
    return summary->anonymous || session_item_kind(summary->session, partner) == KIND_VOICE;
}

static void note_views(const struct summary *summary, uint32_t item, struct columns *columns)
{
    struct cell_view view;

    for (uint32_t cell = 0; views_next(summary->session, item, "mark", &cell, &view);) {
        if (is_unnamed(summary, view.partner))
            columns->voices = true;
        else
            columns->partners = true;
    }
}

static struct columns columns_of(const struct summary *summary)
{
    static const enum kind marked[] = {KIND_FACTOR, KIND_ASPECT};
    struct columns columns = {0};

    for (size_t i = 0; i < sizeof marked / sizeof *marked; i++)
        for (uint32_t item = 0; (item = session_next(summary->session, marked[i], item)) != 0;)
            note_views(summary, item, &columns);
    return columns;
}

static void add_columns(const struct summary *summary, struct columns columns)
{
    int number = 0;

    document_matrix_column(summary->document, _("the room"), 0);
    for (uint32_t i = 0;
         columns.partners && (i = session_next(summary->session, KIND_PARTNER, i)) != 0;) {
        const char *const name = summary_value(summary, i, "name");

        document_matrix_column(summary->document, *name != '\0' ? name : _("a partner"), ++number);
    }
    if (columns.voices)
        document_matrix_column(summary->document, _("voices"), 0);
}

static void add_mark(const struct summary *summary, uint32_t item, uint32_t partner)
{
    document_matrix_cell(summary->document);
    document_matrix_mark(summary->document, summary_mark(summary, item, partner));
}

static void add_voices(const struct summary *summary, uint32_t item)
{
    struct cell_view view;
    bool any = false;

    document_matrix_cell(summary->document);
    for (uint32_t cell = 0; views_next(summary->session, item, "mark", &cell, &view);)
        if (is_unnamed(summary, view.partner)) {
            document_matrix_mark(summary->document, summary_mark(summary, item, view.partner));
            any = true;
        }
    if (!any)
        document_matrix_mark(summary->document, tone_blank());
}

static void add_row(const struct summary *summary, uint32_t item, int depth, struct columns columns)
{
    const char *const name = summary_value(summary, item, "name");

    document_matrix_row(summary->document,
                        *name != '\0' ? name : session_item_id(summary->session, item), depth,
                        views_differ(summary->session, item, "mark"));
    add_mark(summary, item, 0);
    for (uint32_t i = 0;
         columns.partners && (i = session_next(summary->session, KIND_PARTNER, i)) != 0;)
        add_mark(summary, item, i);
    if (columns.voices)
        add_voices(summary, item);
}

void summary_matrix(const struct summary *summary)
{
    const struct columns columns = columns_of(summary);

    document_matrix(summary->document);
    add_columns(summary, columns);
    for (uint32_t factor = 0;
         (factor = session_next(summary->session, KIND_FACTOR, factor)) != 0;) {
        add_row(summary, factor, 0, columns);
        if (summary->brief)
            continue;
        for (uint32_t i = 0; (i = session_next(summary->session, KIND_ASPECT, i)) != 0;)
            if (session_ref(summary->session, i, "factor") == factor)
                add_row(summary, i, 1, columns);
    }
}
