#include <config.h>

#include "glance.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/paint.h"

void glance_free(struct glance *glance)
{
    for (size_t i = 0; i < glance->count; i++)
        free(glance->rows[i].what);
    free(glance->rows);
    *glance = (struct glance){0};
}

static void add(struct glance *glance, uint32_t count, char *what)
{
    glance->rows = mem_grow(glance->rows, &glance->count, sizeof *glance->rows);
    glance->rows[glance->count - 1] = (struct glance_row){count, what};
}

static uint32_t count_status(const struct session *session, enum kind kind,
                             const struct field *field, const char *status)
{
    uint32_t count = 0;

    for (uint32_t item = 0; (item = session_next(session, kind, item)) != 0;)
        count += strcmp(session_understood(session, item, field->code, 0), status) == 0;
    return count;
}

static void add_statuses(struct glance *glance, const struct session *session, enum kind kind)
{
    const struct field *field = schema_field(kind, "status");

    for (const struct choice *choice = field->choices; choice->code != NULL; choice++) {
        uint32_t count = count_status(session, kind, field, choice->code);
        if (count > 0)
            add(glance, count,
                mem_printf("%s: %s", _(schema_kind(kind)->plural), _(choice->label)));
    }
}

void glance_find(struct glance *glance, const struct session *session)
{
    struct presence_count partners = presence_count(session);

    glance_free(glance);
    add(glance, partners.present, mem_copy(_("partners at the table")));
    if (partners.present < partners.all)
        add(glance, partners.all - partners.present,
            mem_copy(_("not present any more, or not yet")));
    add(glance, session_count(session, KIND_EXPERIENCE), mem_copy(_("experiences")));
    add(glance, session_count(session, KIND_EXPECTATION), mem_copy(_("expectations")));
    add_statuses(glance, session, KIND_DILEMMA);
    add_statuses(glance, session, KIND_AGREEMENT);
    add(glance, session_count(session, KIND_NOTE), mem_copy(_("notes")));
}

void glance_draw(const struct glance *glance, struct box box)
{
    paint_rule(box, 0, _("This session"));
    for (size_t i = 0; i < glance->count; i++) {
        const struct glance_row *row = &glance->rows[i];
        paint_format(box, (int)i + 1, 1, row->count > 0 ? STYLE_STRONG : STYLE_DIM, "%3u",
                     row->count);
        paint_text(box, (int)i + 1, 6, row->count > 0 ? STYLE_NORMAL : STYLE_DIM, row->what);
    }
}
