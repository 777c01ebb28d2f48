#include <config.h>

#include "spread-pane.h"

#include <stdlib.h>

#include "entente/session/presence.h"
#include "entente/session/spread.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/mark.h"

enum { GAP = 2, DOTS_MOST = 12 };

#define NO_BREAK "\u00a0" /* a blank at which no line ends */

static const char dot[] = "•";
static const char room_dot[] = "◆";

static void write_dots(FILE *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fputs(dot, out);
}

static void write_partner(FILE *out, const struct session *session, uint32_t partner)
{
    words_partner(out, session, partner);
    if (session_item_kind(session, partner) == KIND_PARTNER && !presence_is(session, partner))
        fputs(_(" (out)"), out); /* its view is from before */
}

/* "◆ the room  • Ministry  • Alliance", or "◆ the room  •••" where nobody is named. */
static char *dots_of(const struct session *session, const struct spread_place *place)
{
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    if (place->room)
        fprintf(out, "%s" NO_BREAK "%s", room_dot, _("the room"));
    if (place->room && place->count > 0)
        fputs("  ", out);
    if (session_anonymous(session))
        write_dots(out, place->count);
    for (size_t i = 0; i < place->count && !session_anonymous(session); i++) {
        fprintf(out, "%s%s" NO_BREAK, i > 0 ? "  " : "", dot);
        write_partner(out, session, place->whose[i]);
    }
    mem_stream_end(out);
    return text;
}

static int widest_label(const struct spread *spread)
{
    int widest = 0;

    for (size_t i = 0; i < spread->count; i++) {
        int width = paint_width(_(spread->places[i].choice->label));
        widest = width > widest ? width : widest;
    }
    return widest;
}

static void add_place(const struct session *session, struct passages *passages,
                      const struct field *field, const struct spread_place *place, int label_width,
                      bool apart)
{
    const char *glyph = mark_is_scale(field) ? mark_glyph(place->choice) : NULL;

    passages_add(passages, (struct passage){
                               .text = dots_of(session, place),
                               .label = _(place->choice->label),
                               .indent = label_width + GAP,
                               .style = STYLE_NORMAL,
                               .glyph = glyph,
                               .glyph_style = mark_style(field, place->choice),
                               .apart = apart,
                           });
}

static void add_words(struct passages *passages, char *words, enum style style, bool apart)
{
    if (words != NULL)
        passages_add(passages, (struct passage){.text = words, .style = style, .apart = apart});
}

void spread_pane_add(const struct session *session, struct passages *passages, uint32_t item,
                     const char *code)
{
    const struct field *field = schema_field(session_item_kind(session, item), code);
    struct spread spread = spread_of(session, item, code);
    char *split = spread_split_words(&spread);
    int width = widest_label(&spread);

    add_words(passages, split, STYLE_DIFFER, true);
    for (size_t i = 0; i < spread.count && spread.given > 0; i++)
        add_place(session, passages, field, &spread.places[i], width, i == 0 && split == NULL);
    add_words(passages, spread_missing_words(session, &spread), STYLE_LABEL, false);
    spread_free(&spread);
}

/* --- In two lines. */

/* Between the ends of a scale in numbers the number is enough. */
static const char *short_label(const struct field *field, const struct choice *choice)
{
    return !mark_is_scale(field) && choice->glyph != NULL ? mark_glyph(choice) : _(choice->label);
}

static void write_count(FILE *out, size_t count, bool each)
{
    if (each)
        write_dots(out, count);
    else if (count > 0)
        fprintf(out, "%s%zu", dot, count);
}

char *spread_pane_choices(const struct session *session, uint32_t item, const char *code)
{
    const struct field *field = schema_field(session_item_kind(session, item), code);
    struct spread spread = spread_of(session, item, code);
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    for (size_t i = 0; i < spread.count; i++) {
        const struct spread_place *place = &spread.places[i];
        bool end = i == 0 || i + 1 == spread.count;
        fputs(i > 0 ? "   " : "", out);
        if (mark_is_scale(field))
            fprintf(out, "%s ", mark_glyph(place->choice));
        fputs(spread.given > 0 && !end ? short_label(field, place->choice)
                                       : _(place->choice->label),
              out);
        fputs(place->count > 0 ? " " : "", out);
        write_count(out, place->count, spread.given <= DOTS_MOST);
    }
    mem_stream_end(out);
    spread_free(&spread);
    return text;
}

char *spread_pane_remark(const struct session *session, uint32_t item, const char *code)
{
    struct spread spread = spread_of(session, item, code);
    char *words = spread_split_words(&spread);

    if (words == NULL)
        words = spread_missing_words(session, &spread);
    spread_free(&spread);
    return words;
}
