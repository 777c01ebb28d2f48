#include <config.h>

#include "home-list.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/utf8.h"
#include "entente/tui/paint.h"

enum { DATE_AT = 1, TITLE_AT = 13, NUMBERS = 27, PARTNERS_FROM = 100 };

/* --- What it shows. */

const struct folder_entry *home_list_selected(const struct home_list *home)
{
    int at = home->list.selected;
    return at >= 0 && at < home->list.count ? &home->folder.entries[home->shown[at]] : NULL;
}

static bool contains(const struct folder_entry *entry, const char *needle)
{
    return utf8_find(entry->title, needle, NULL, NULL) ||
           utf8_find(entry->name, needle, NULL, NULL) ||
           utf8_find(entry->partners, needle, NULL, NULL) ||
           utf8_find(entry->date, needle, NULL, NULL);
}

static void filter(struct home_list *home)
{
    int count = 0;
    home->shown = mem_resize(home->shown, home->folder.count + 1, sizeof *home->shown);
    for (size_t i = 0; i < home->folder.count; i++)
        if (*home->filter == '\0' || contains(&home->folder.entries[i], home->filter))
            home->shown[count++] = i;
    list_fit(&home->list, count, home->list.height);
}

void home_list_filter(struct home_list *home, const char *text)
{
    char *given = mem_copy(text);
    free(home->filter);
    home->filter = given;
    filter(home);
}

void home_list_select(struct home_list *home, const char *path)
{
    for (int i = 0; i < home->list.count; i++)
        if (strcmp(home->folder.entries[home->shown[i]].path, path) == 0)
            list_select(&home->list, i);
}

void home_list_read(struct home_list *home, const char *folder)
{
    const struct folder_entry *entry = home_list_selected(home);
    char *path = mem_copy(entry != NULL ? entry->path : "");
    folder_free(&home->folder);
    home->folder = (struct folder){0};
    home->err.text[0] = '\0';
    folder_read(folder, &home->folder, &home->err);
    filter(home);
    home_list_select(home, path);
    free(path);
}

void home_list_free(struct home_list *home)
{
    folder_free(&home->folder);
    free(home->shown);
    free(home->filter);
}

/* --- Drawing. */

static void draw_numbers(struct box row, const struct folder_entry *entry)
{
    struct box box = box_columns(row, row.width - NUMBERS, -1);
    bool all = entry->discussed == entry->factors;
    char *discussed = mem_printf("%" PRIu32 "/%" PRIu32, entry->discussed, entry->factors);
    paint_right(box_columns(box, 0, 9), 0, all ? STYLE_GOOD : STYLE_NORMAL, discussed);
    free(discussed);
    if (entry->agreements_open == 0)
        return;
    char *open = mem_printf("%" PRIu32, entry->agreements_open);
    paint_right(box_columns(box, 11, 15), 0, STYLE_PARTLY, open);
    free(open);
}

/* The end of the file's name, which tells it from the others of that title, in what the title
 * leaves, or in half of the row. Gives its first column. */
static int draw_file(struct box box, const char *name, const char *title)
{
    const int left = box.width - paint_width(title) - 1;
    const int columns = left > box.width / 2 ? left : box.width / 2;
    const char *end = name;
    while (*end != '\0' && paint_width(end) + (end > name) > columns)
        end += utf8_next(end, strlen(end), 0);
    char *text = mem_printf("%s%s", end > name ? "…" : "", end);
    int x = paint_right(box, 0, STYLE_DIM, text);
    free(text);
    return x;
}

static void draw_title(struct box box, const struct folder_entry *entry)
{
    const char *title = *entry->title != '\0' ? entry->title : entry->name;
    if (entry->closed)
        box = box_columns(box, 0, paint_right(box, 0, STYLE_DIM, _("closed")) - 1);
    if (*entry->title != '\0' && entry->course.has_twin)
        box = box_columns(box, 0, draw_file(box, entry->name, title) - 1);
    paint_text(box, 0, 0, STYLE_NORMAL, title);
}

static void draw_entry(struct box row, const struct folder_entry *entry)
{
    paint_text(row, 0, DATE_AT, STYLE_DIM, entry->date);
    struct box texts = box_columns(row, TITLE_AT, row.width - TITLE_AT - NUMBERS);
    if (*entry->problem != '\0') {
        int x = paint_text(texts, 0, 0, STYLE_DIM, entry->name);
        paint_text(box_columns(row, TITLE_AT, -1), 0, x + 2, STYLE_WARNING, entry->problem);
        return;
    }
    bool wide = row.width >= PARTNERS_FROM;
    int half = wide ? texts.width / 2 : texts.width;
    draw_title(box_columns(texts, 0, half), entry);
    if (wide)
        paint_text(box_columns(texts, half + 2, -1), 0, 0, STYLE_DIM, entry->partners);
    draw_numbers(row, entry);
}

static void draw_headings(struct box row)
{
    paint_text(row, 0, DATE_AT, STYLE_LABEL, _("date"));
    paint_text(row, 0, TITLE_AT, STYLE_LABEL, _("session"));
    struct box texts = box_columns(row, TITLE_AT, row.width - TITLE_AT - NUMBERS);
    if (row.width >= PARTNERS_FROM)
        paint_text(texts, 0, texts.width / 2 + 2, STYLE_LABEL, _("partners"));
    struct box numbers = box_columns(row, row.width - NUMBERS, -1);
    paint_right(box_columns(numbers, 0, 9), 0, STYLE_LABEL, _("discussed"));
    paint_right(box_columns(numbers, 11, 15), 0, STYLE_LABEL, _("open agreements"));
}

static void draw_empty(const struct home_list *home, struct box box)
{
    struct box middle = box_middle(box, 4, 56);
    if (home->err.text[0] != '\0') {
        paint_wrapped(middle, 0, STYLE_WARNING, home->err.text);
    } else if (*home->filter != '\0') {
        paint_format(middle, 0, 0, STYLE_DIM, _("No session contains “%s”. / looks for another."),
                     home->filter);
    } else {
        paint_text(middle, 0, 0, STYLE_HEADING, _("There is no session here yet."));
        int x = paint_text(middle, 2, 0, STYLE_KEY, "a");
        paint_text(middle, 2, x + 1, STYLE_NORMAL, _("begins the first one: it asks for a title."));
    }
}

/* The partners of the session under the cursor, where there is no column for them. */
static void draw_below(const struct home_list *home, struct box row)
{
    const struct folder_entry *entry = home_list_selected(home);
    if (entry == NULL || row.width >= PARTNERS_FROM)
        return;
    const char *below = *entry->problem != '\0' ? entry->problem : entry->partners;
    paint_text(row, 0, TITLE_AT, STYLE_DIM, below);
}

void home_list_draw(struct home_list *home, struct box box)
{
    struct box rows = box_rows(box, 1, -2);
    list_fit(&home->list, home->list.count, rows.height);
    if (home->list.count == 0) {
        draw_empty(home, box);
        return;
    }
    draw_headings(box_rows(box, 0, 1));
    for (int y = 0; y < rows.height && home->list.top + y < home->list.count; y++)
        draw_entry(box_rows(rows, y, 1), &home->folder.entries[home->shown[home->list.top + y]]);
    paint_select(rows, home->list.selected - home->list.top, 1, true);
    paint_scroll(rows, home->list.top, home->list.count);
    draw_below(home, box_rows(box, box.height - 1, 1));
}
