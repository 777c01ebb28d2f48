#include <config.h>

#include "entente/tui/passages.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

enum { MARGIN = 1, GLYPH = 2 }; /* columns */
enum { NOT_MEASURED = -1 };

static void entries_free(struct passages *passages)
{
    for (int i = 0; i < passages->count; i++)
        free(passages->entries[i].text);
    free(passages->entries);
    passages->entries = NULL;
    passages->count = 0;
    passages->measured = NOT_MEASURED;
}

void passages_free(struct passages *passages)
{
    entries_free(passages);
    free(passages->starts);
}

/* --- The selection. */

static bool can_choose(const struct passages *passages, int i)
{
    return passages->entries[i].place.item != 0 || passages->entries[i].leads;
}

/* The nearest entry that can be chosen, that one included, in a direction; -1: none. */
static int choosable(const struct passages *passages, int i, int direction)
{
    while (i >= 0 && i < passages->count && !can_choose(passages, i))
        i += direction;
    return i >= 0 && i < passages->count ? i : -1;
}

static bool same_field(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

struct place passages_focus(const struct passages *passages)
{
    int i = passages->selected;
    return i >= 0 && i < passages->count ? passages->entries[i].place : (struct place){0};
}

static int entry_of(const struct passages *passages, struct place place)
{
    int found = -1;
    for (int i = 0; i < passages->count && place.item != 0; i++) {
        const struct place *at = &passages->entries[i].place;
        if (at->item != place.item)
            continue;
        if (same_field(at->field, place.field) && at->partner == place.partner)
            return i;
        if (found < 0)
            found = i;
    }
    return found;
}

bool passages_go(struct passages *passages, struct place place)
{
    int i = entry_of(passages, place);
    if (i >= 0)
        passages->selected = i;
    return i >= 0;
}

void passages_reset(struct passages *passages)
{
    passages->selected = choosable(passages, 0, 1);
    passages->top = 0;
}

/* --- Making. */

void passages_begin(struct passages *passages)
{
    passages->before = passages_focus(passages);
    entries_free(passages);
}

void passages_add(struct passages *passages, struct passage passage)
{
    size_t count = (size_t)passages->count + 1;
    passages->entries = mem_resize(passages->entries, count, sizeof *passages->entries);
    passages->entries[passages->count++] = passage;
    passages->measured = NOT_MEASURED;
}

void passages_heading(struct passages *passages, const char *heading)
{
    passages_add(passages, (struct passage){
                               .text = mem_copy(heading), .style = STYLE_HEADING, .apart = true});
}

void passages_end(struct passages *passages)
{
    if (passages_go(passages, passages->before))
        return;
    int last = passages->count - 1;
    int near = choosable(passages, passages->selected > last ? last : passages->selected, -1);
    passages->selected = near >= 0 ? near : choosable(passages, 0, 1);
}

/* --- Drawing. */

/* The column of the glyph, and of what comes after it; a label stands in the indent. */
static int glyph_column(const struct passage *passage)
{
    return MARGIN + (passage->label == NULL ? passage->indent : 0);
}

static struct box text_box(const struct passage *passage, struct box box)
{
    int from = MARGIN + passage->indent + (passage->glyph != NULL ? GLYPH : 0);
    return box_columns(box, from, -2);
}

static int lines_above(const struct passage *passage, int i)
{
    return passage->apart && i > 0 ? 1 : 0;
}

/* Lines of an entry, the blank one above included. */
static int lines_of(const struct passages *passages, int i, int width)
{
    const struct passage *passage = &passages->entries[i];
    struct box box = text_box(passage, (struct box){.width = width});
    return lines_above(passage, i) + paint_lines(box.width, passage->text);
}

/* A long list is measured once, not for every key. */
static void measure(struct passages *passages, int width)
{
    if (passages->starts != NULL && passages->measured == width)
        return;
    passages->starts =
        mem_resize(passages->starts, (size_t)passages->count + 1, sizeof *passages->starts);
    passages->starts[0] = 0;
    for (int i = 0; i < passages->count; i++)
        passages->starts[i + 1] = passages->starts[i] + lines_of(passages, i, width);
    passages->measured = width;
}

int passages_lines(struct passages *passages, int width)
{
    measure(passages, width);
    return passages->starts[passages->count];
}

/* The entry after those that are about the same item as that one. */
static int group_end(const struct passages *passages, int i)
{
    int end = i + 1;
    while (end < passages->count &&
           passages->entries[end].place.item == passages->entries[i].place.item)
        end++;
    return end;
}

static int within(int line, int first, int last)
{
    return line < first ? first : line > last ? last : line;
}

struct span {
    int first;
    int end; /* the line after the last */
};

static bool fits(struct span span, struct box box)
{
    return span.end - span.first <= box.height;
}

/* What is read with the selection: up to the next that can be chosen, from the top where it is the
 * first; all of it where nothing can be. */
static struct span span_of(const struct passages *passages)
{
    int i = passages->selected;
    int next = choosable(passages, i + 1, 1);
    bool is_first = i < 0 || choosable(passages, i - 1, -1) < 0;
    return (struct span){
        .first = is_first ? 0 : passages->starts[i],
        .end = passages->starts[i < 0 || next < 0 ? passages->count : next],
    };
}

/* Brings the selection into sight, with all that is about the same item where that fits; of what is
 * higher than the box a part, which steps move. */
static void scroll(struct passages *passages, struct box box)
{
    int total = passages_lines(passages, box.width);
    struct span span = span_of(passages);
    if (fits(span, box) && passages->selected >= 0) {
        struct span group = {span.first, passages->starts[group_end(passages, passages->selected)]};
        if (group.end > span.end && fits(group, box))
            span = group;
        passages->top = scroll_to(passages->top, box.height, span.first, span.end - span.first);
    } else if (!fits(span, box)) {
        passages->top = within(passages->top, span.first, span.end - box.height);
    }
    passages->top = within(passages->top, 0, total > box.height ? total - box.height : 0);
}

static void draw_entry(const struct passages *passages, int i, struct box box, int line,
                       bool focused)
{
    const struct passage *passage = &passages->entries[i];
    int y = line + lines_above(passage, i) - passages->top;
    struct box rows = box_rows(box, y > 0 ? y : 0, -1);
    int above = y < 0 ? -y : 0;
    int x = glyph_column(passage);
    if (passage->glyph != NULL && above == 0)
        paint_text(rows, 0, x, passage->glyph_style, passage->glyph);
    if (passage->label != NULL && above == 0)
        paint_text(rows, 0, x + (passage->glyph != NULL ? GLYPH : 0), STYLE_LABEL, passage->label);
    int lines = paint_wrapped(text_box(passage, rows), above, passage->style, passage->text);
    if (focused && i == passages->selected && lines > above)
        paint_select(rows, 0, lines - above, true);
}

void passages_draw(struct passages *passages, struct box box, bool focused)
{
    passages->box = box;
    scroll(passages, box);
    const int *starts = passages->starts;
    for (int i = 0; i < passages->count && starts[i] < passages->top + box.height; i++)
        if (starts[i + 1] > passages->top)
            draw_entry(passages, i, box, starts[i], focused);
    paint_scroll(box, passages->top, starts[passages->count]);
}

/* --- Moving. */

/* Whether more of what is read with the selection stands on that side, out of sight. */
static bool reads_on(const struct passages *passages, int direction)
{
    struct span span = span_of(passages);
    int end = passages->top + passages->box.height;
    return !fits(span, passages->box) &&
           (direction < 0 ? span.first < passages->top : span.end > end);
}

static void step(struct passages *passages, int direction)
{
    int next = choosable(passages, passages->selected + direction, direction);
    if (reads_on(passages, direction))
        passages->top += direction;
    else if (next >= 0)
        passages->selected = next;
}

static void move(struct passages *passages, int entries)
{
    int direction = entries < 0 ? -1 : 1;
    for (int left = entries * direction; left > 0; left--)
        step(passages, direction);
}

static void move_to_end(struct passages *passages, int direction)
{
    int end = choosable(passages, direction < 0 ? 0 : passages->count - 1, -direction);
    if (end >= 0)
        passages->selected = end;
    passages->top = direction < 0 ? 0 : passages_lines(passages, passages->box.width);
}

bool passages_act(struct passages *passages, int action)
{
    measure(passages, passages->box.width);
    switch (action) {
    case ACTION_UP:
        move(passages, -1);
        return true;
    case ACTION_DOWN:
        move(passages, 1);
        return true;
    case ACTION_PAGE_UP:
        move(passages, -passages->box.height / 2);
        return true;
    case ACTION_PAGE_DOWN:
        move(passages, passages->box.height / 2);
        return true;
    case ACTION_FIRST:
        move_to_end(passages, -1);
        return true;
    case ACTION_LAST:
        move_to_end(passages, 1);
        return true;
    default:
        return false;
    }
}
