#include <config.h>

#include "matches.h"

#include <stdio.h>
#include <stdlib.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/items.h"
#include "entente/tui/paint.h"

enum { TEXT_AT = 3 };

static const struct {
    const char *glyph;
    const char *glyph_ascii;
    enum style style;
} looks[] = {
    [OFFER_UNMET] = {"○", "o", STYLE_MISSING},
    [OFFER_MET] = {"●", "#", STYLE_GOOD},
    [OFFER_UNNEEDED] = {"·", ".", STYLE_LABEL},
};

void matches_free(struct matches *matches)
{
    offers_free(&matches->offers);
}

void matches_find(struct app *app, struct matches *matches)
{
    offers_free(&matches->offers);
    matches->offers = offers_find(app->session);
    if (matches->selected >= (int)matches->offers.count)
        matches->selected = (int)matches->offers.count - 1;
    if (matches->selected < 0)
        matches->selected = 0;
}

char *matches_heading(const struct matches *matches)
{
    if (matches->offers.unmet == 0)
        return mem_copy(_("Brings and needs"));
    return mem_printf(_("Brings and needs: %zu unmet"), matches->offers.unmet);
}

static char *names_of(struct app *app, const uint32_t *partners, size_t count)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = mem_stream(&text, &size);

    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? ", " : "", out);
        words_item(out, app->session, partners[i]);
    }
    mem_stream_end(out);
    return text;
}

/* Who needs it and who brings it, in words; a new string. */
static char *words_of(struct app *app, const struct offer *offer)
{
    char *bring = names_of(app, offer->bring, offer->bring_count);
    char *need = names_of(app, offer->need, offer->need_count);
    char *words =
        offer->match == OFFER_UNMET && offer->bring_count > 0
            ? mem_printf(_("needed by %s; nobody else brings it"), need)
        : offer->match == OFFER_UNMET ? mem_printf(_("needed by %s; nobody brings it"), need)
        : offer->match == OFFER_MET   ? mem_printf(_("needed by %s; brought by %s"), need, bring)
                                      : mem_printf(_("brought by %s; nobody asked for it"), bring);

    free(bring);
    free(need);
    return words;
}

/* Draws one from its line first on; gives the lines of the whole. */
static int draw_offer(struct app *app, const struct offer *offer, struct box box, int first)
{
    const char *glyph =
        paint_unicode() ? looks[offer->match].glyph : looks[offer->match].glyph_ascii;
    struct box text = box_columns(box, TEXT_AT, -2);
    char *words = words_of(app, offer);

    if (first == 0)
        paint_text(box, 0, 1, looks[offer->match].style, glyph);
    int lines = paint_wrapped(text, first, STYLE_NORMAL, offer->what);
    int from = lines > first ? lines - first : 0;
    lines += paint_wrapped(box_rows(text, from, -1), first > lines ? first - lines : 0, STYLE_LABEL,
                           words);
    free(words);
    return lines;
}

static int offer_lines(struct app *app, const struct matches *matches, size_t i, struct box box)
{
    return draw_offer(app, &matches->offers.entries[i], box_rows(box, 0, 0), 1);
}

static int line_of(struct app *app, const struct matches *matches, size_t end, struct box box)
{
    int line = 0;

    for (size_t i = 0; i < end; i++)
        line += offer_lines(app, matches, i, box);
    return line;
}

static void draw_offers(struct app *app, const struct matches *matches, struct box box,
                        bool focused)
{
    int line = 0;

    for (size_t i = 0; i < matches->offers.count && line < matches->top + box.height; i++) {
        int above = matches->top > line ? matches->top - line : 0;
        int y = line > matches->top ? line - matches->top : 0;
        int lines = draw_offer(app, &matches->offers.entries[i], box_rows(box, y, -1), above);
        if ((int)i == matches->selected && focused && lines > above)
            paint_select(box, y, lines - above, true);
        line += lines;
    }
}

void matches_draw(struct app *app, struct matches *matches, struct box box, bool focused)
{
    if (matches->offers.count == 0) {
        paint_wrapped(box_columns(box, 1, -2), 0, STYLE_LABEL,
                      _("What the partners bring and need is matched here, once it is written in "
                        "their forms."));
        return;
    }
    size_t selected = (size_t)matches->selected;
    matches->height = box.height;
    matches->top = scroll_to(matches->top, box.height, line_of(app, matches, selected, box),
                             offer_lines(app, matches, selected, box));
    draw_offers(app, matches, box, focused);
    paint_scroll(box, matches->top, line_of(app, matches, matches->offers.count, box));
}

bool matches_act(struct matches *matches, int action)
{
    return rows_act(&matches->selected, (int)matches->offers.count, matches->height / 2, action);
}

struct place matches_focus(const struct matches *matches)
{
    if (matches->offers.count == 0)
        return (struct place){0};
    const struct offer *offer = &matches->offers.entries[matches->selected];
    if (offer->need_count > 0)
        return (struct place){offer->need[0], "needs", 0};
    return (struct place){offer->bring[0], "brings", 0};
}
