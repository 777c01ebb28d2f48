#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/presence.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/width.h"
#include "entente/tui/app.h"
#include "support.h"

static const struct choice *levels(void)
{
    return schema_field(KIND_AGREEMENT, "support")->choices;
}

const char *support_glyph(const struct choice *level)
{
    return paint_unicode() ? level->glyph : level->glyph_ascii;
}

enum style support_style(const char *code)
{
    if (strcmp(code, "object") == 0)
        return STYLE_MISSING;
    if (strcmp(code, "stand-aside") == 0)
        return STYLE_PARTLY;
    return STYLE_GOOD;
}

/* How many partners and voices gave that level; any level where it is NULL. */
static size_t count_of(const struct app *app, uint32_t agreement, const struct choice *level)
{
    struct cell_view cell;
    size_t count = 0;

    for (uint32_t at = 0; session_next_cell(app->session, agreement, &at, &cell);)
        count += cell.partner != 0 && *cell.value != '\0' && strcmp(cell.field, "support") == 0 &&
                 (level == NULL || strcmp(cell.value, level->code) == 0);
    return count;
}

static void write_each(struct app *app, uint32_t agreement, FILE *out)
{
    const struct field *field = schema_field(KIND_AGREEMENT, "support");

    for (uint32_t partner = 0;
         (partner = session_next(app->session, KIND_PARTNER, partner)) != 0;) {
        const char *code = session_value(app->session, agreement, "support", partner);
        const struct choice *level = schema_choice(field, code);
        fputs(level != NULL ? support_glyph(level) : paint_unicode() ? "·" : ".", out);
    }
}

/* The least support first, as the end may be cut. */
static void write_many(struct app *app, uint32_t agreement, FILE *out)
{
    const char *before = "";
    size_t left = 0;

    while (levels()[left].code != NULL)
        left++;
    while (left-- > 0) {
        const struct choice *level = &levels()[left];
        size_t count = count_of(app, agreement, level);
        if (count == 0)
            continue;
        fprintf(out, "%s%s%zu", before, support_glyph(level), count);
        before = " ";
    }
}

static void write_room(struct app *app, const char *code, FILE *out)
{
    const struct choice *level = schema_choice(schema_field(KIND_AGREEMENT, "support"), code);

    if (level != NULL)
        fprintf(out, "%s %s", support_glyph(level), _("room"));
    (void)app;
}

static enum style least_style(struct app *app, uint32_t agreement)
{
    enum style style = STYLE_GOOD;

    for (const struct choice *level = levels(); level->code != NULL; level++)
        if (count_of(app, agreement, level) > 0)
            style = support_style(level->code);
    return style;
}

enum style support_write(struct app *app, uint32_t agreement, int columns, FILE *out)
{
    const char *room = session_value(app->session, agreement, "support", 0);

    if (count_of(app, agreement, NULL) == 0) {
        write_room(app, room, out);
        return support_style(room);
    }
    if (session_anonymous(app->session) ||
        session_count(app->session, KIND_PARTNER) > (uint32_t)columns)
        write_many(app, agreement, out);
    else
        write_each(app, agreement, out);
    return least_style(app, agreement);
}

void support_write_counts(struct app *app, uint32_t agreement, FILE *out)
{
    const char *before = _("views: ");

    for (const struct choice *level = levels(); level->code != NULL; level++) {
        size_t count = count_of(app, agreement, level);
        if (count == 0)
            continue;
        fprintf(out, "%s%zu %s", before, count, _(level->label));
        before = ", ";
    }
}

/* Partners that are not at the table and gave no support. */
static uint32_t count_absent(const struct app *app, uint32_t agreement)
{
    uint32_t count = 0;

    for (uint32_t at = 0; (at = session_next(app->session, KIND_PARTNER, at)) != 0;)
        count += !presence_is(app->session, at) &&
                 *session_value(app->session, agreement, "support", at) == '\0';
    return count;
}

static size_t count_code(const struct app *app, uint32_t agreement, const char *code)
{
    return count_of(app, agreement, schema_choice(schema_field(KIND_AGREEMENT, "support"), code));
}

/* How many do not go along, as far as somebody does not. */
static char *dissent_words(const struct app *app, uint32_t agreement)
{
    size_t object = count_code(app, agreement, "object");
    size_t aside = count_code(app, agreement, "stand-aside");
    char *text;
    size_t size;
    FILE *out = mem_stream(&text, &size);

    if (object > 0)
        fprintf(out, P_("%zu objects", "%zu object", object), object);
    if (object > 0 && aside > 0)
        fputs(", ", out);
    if (aside > 0)
        fprintf(out, P_("%zu stands aside", "%zu stand aside", aside), aside);
    mem_stream_end(out);
    return text;
}

static char *asked_words(const struct app *app, uint32_t agreement)
{
    size_t given = count_of(app, agreement, NULL);
    uint32_t absent = count_absent(app, agreement);
    uint32_t asked = session_count(app->session, KIND_PARTNER) - absent;

    if (session_anonymous(app->session))
        return mem_printf(_("%zu asked"), given);
    if (absent == 0)
        return mem_printf(_("%zu of %u asked"), given, asked);
    return mem_printf(_("%zu of %u asked, %u out"), given, asked, absent);
}

/* The dissent comes before all else, as the end may be cut. */
char *support_heading(struct app *app, uint32_t agreement)
{
    char *dissent = dissent_words(app, agreement);
    char *asked = asked_words(app, agreement);
    char *heading = *dissent != '\0' ? mem_printf(_("Support: %s; %s"), dissent, asked)
                                     : mem_printf(_("Support: %s"), asked);

    free(asked);
    free(dissent);
    return heading;
}
