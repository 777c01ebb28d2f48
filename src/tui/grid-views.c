#include <config.h>

#include "grid-views.h"

#include <stdlib.h>
#include <string.h>

#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"
#include "entente/tui/mark.h"
#include "entente/tui/paint.h"

enum { CHOICES_MOST = 8, WORD_LARGE = 8 };

/* --- The heads. */

static void head_add(struct grid_heads *heads, const struct session *session, uint32_t partner)
{
    size_t count = (size_t)heads->count + 1;
    heads->partners = mem_resize(heads->partners, count, sizeof *heads->partners);
    heads->names = mem_resize(heads->names, count, sizeof *heads->names);
    heads->partners[heads->count] = partner;
    heads->names[heads->count] = (struct short_name){
        .name = partner_words(session, partner),
        .instead = mem_printf("%u", session_item_number(session, partner)),
    };
    heads->count++;
}

struct grid_heads grid_heads_make(const struct session *session)
{
    struct grid_heads heads = {0};
    uint32_t partner = 0;
    while (!session_anonymous(session) &&
           (partner = session_next(session, KIND_PARTNER, partner)) != 0)
        head_add(&heads, session, partner);
    return heads;
}

void grid_heads_free(struct grid_heads *heads)
{
    for (int i = 0; i < heads->count; i++) {
        free((char *)heads->names[i].name);
        free((char *)heads->names[i].instead);
    }
    free(heads->names);
    free(heads->partners);
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

int grid_heads_widest(const struct grid_heads *heads)
{
    int widest = 0;
    for (int i = 0; i < heads->count; i++)
        widest = larger(widest, paint_width(heads->names[i].name));
    return widest;
}

int grid_heads_number(const struct grid_heads *heads)
{
    int widest = 1;
    for (int i = 0; i < heads->count; i++)
        widest = larger(widest, paint_width(heads->names[i].instead));
    return widest;
}

int grid_heads_short(const struct grid_heads *heads)
{
    int widest = 0;
    for (int i = 0; i < heads->count; i++)
        widest = larger(widest, short_name_whole(heads->names[i].name));
    return widest;
}

int grid_heads_find(const struct grid_heads *heads, uint32_t partner)
{
    for (int i = 0; i < heads->count; i++)
        if (heads->partners[i] == partner)
            return i + 1;
    return 0;
}

/* --- One view. */

static const struct field *field_of(const struct session *session, const struct grid_row *row)
{
    return schema_field(session_item_kind(session, row->item), row->field);
}

static int word_paint(struct box box, int y, int x, int columns, const char *word)
{
    char *cut = mem_copy_n(word, width_fit(word, strlen(word), columns, NULL));
    x = paint_text(box, y, x, STYLE_NORMAL, cut);
    free(cut);
    return x;
}

static bool begin_alike(const char *a, const char *b, int columns)
{
    size_t of_a = width_fit(a, strlen(a), columns, NULL);
    size_t of_b = width_fit(b, strlen(b), columns, NULL);
    return of_a == of_b && memcmp(a, b, of_a) == 0;
}

static bool any_begin_alike(const struct choice *choices, int columns)
{
    for (const struct choice *a = choices; a->code != NULL; a++)
        for (const struct choice *b = choices; b != a; b++)
            if (begin_alike(_(a->label), _(b->label), columns))
                return true;
    return false;
}

/* Columns of the words of a field: whole ones where all of them fit, else as few letters as tell
 * them apart. */
static int word_columns(const struct choice *choices, int columns)
{
    int widest = 0, letters = 1;
    for (const struct choice *choice = choices; choice->code != NULL; choice++)
        widest = larger(widest, paint_width(_(choice->label)));
    while (letters < columns && any_begin_alike(choices, letters))
        letters++;
    return widest > columns ? letters : columns;
}

void grid_view_paint(const struct session *session, struct box box, int y, int x, int columns,
                     const struct grid_row *row, uint32_t partner)
{
    const struct field *field = field_of(session, row);
    const char *value = session_value(session, row->item, row->field, partner);
    const struct choice *choice = schema_choice(field, value);
    if (*value == '\0')
        x = paint_text(box, y, x, STYLE_FRAME, mark_blank());
    else if (choice == NULL)
        x = word_paint(box, y, x, columns, value);
    else if (choice->glyph == NULL)
        x = word_paint(box, y, x, word_columns(field->choices, columns), _(choice->label));
    else
        x = paint_text(box, y, x, mark_style(field, choice), mark_glyph(choice));
    if (row->remark != NULL && *session_value(session, row->item, row->remark, partner) != '\0')
        paint_text(box, y, x, STYLE_DIM, "'");
}

int grid_view_width(const struct field *field)
{
    int widest = 2;
    for (const struct choice *choice = field->choices; choice != NULL && choice->code; choice++)
        if (choice->glyph == NULL)
            widest = larger(widest, paint_width(_(choice->label)));
    return widest < WORD_LARGE ? widest : WORD_LARGE;
}

/* --- All views. */

struct spread {
    const struct field *field;
    int counts[CHOICES_MOST];
    int columns; /* when each one is drawn */
};

static void spread_count(struct spread *spread, const struct session *session,
                         const struct grid_row *row)
{
    struct cell_view view;
    uint32_t cell = 0;
    while (views_next(session, row->item, row->field, &cell, &view)) {
        const struct choice *choice = schema_choice(spread->field, view.value);
        if (choice == NULL || choice - spread->field->choices >= CHOICES_MOST)
            continue;
        spread->counts[choice - spread->field->choices]++;
        spread->columns += choice->glyph != NULL ? 1 : WORD_LARGE;
    }
}

/* One kind of view: as often as it was given, or with the number of times. */
static int share_paint(const struct spread *spread, int i, struct box box, int y, int x, bool each)
{
    const struct choice *choice = &spread->field->choices[i];
    enum style style = mark_style(spread->field, choice);
    if (each && choice->glyph != NULL) {
        for (int n = 0; n < spread->counts[i]; n++)
            x = paint_text(box, y, x, style, mark_glyph(choice));
        return x;
    }
    x = paint_text(box, y, x, style, choice->glyph != NULL ? mark_glyph(choice) : _(choice->label));
    return paint_format(box, y, x, STYLE_DIM, choice->glyph != NULL ? "%d " : " %d  ",
                        spread->counts[i]);
}

int grid_spread_paint(const struct session *session, struct box box, int y, int x,
                      const struct grid_row *row)
{
    struct spread spread = {.field = field_of(session, row)};
    spread_count(&spread, session, row);
    bool each = x + spread.columns <= box.width;
    for (int i = 0; i < CHOICES_MOST; i++)
        if (spread.counts[i] > 0)
            x = share_paint(&spread, i, box, y, x, each);
    return spread.columns == 0 ? paint_text(box, y, x, STYLE_FRAME, mark_blank()) : x;
}
