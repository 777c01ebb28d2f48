#include <config.h>

#include <stdlib.h>

#include "app-own.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/prompt.h"

/* An item to be made, once its title is typed. */
struct addition {
    enum kind kind;
    size_t count;
    struct {
        char *field;
        char *value;
    } given[];
};

static void addition_free(void *data)
{
    struct addition *addition = data;
    for (size_t i = 0; i < addition->count; i++) {
        free(addition->given[i].field);
        free(addition->given[i].value);
    }
    free(addition);
}

static bool addition_fill(struct step *step, uint32_t item, const struct addition *addition,
                          const char *title, const char *text, struct error *err)
{
    for (size_t i = 0; i < addition->count; i++)
        if (!step_set(step, item, addition->given[i].field, 0, addition->given[i].value, err))
            return false;
    return title == NULL || step_set(step, item, title, 0, text, err);
}

static bool addition_accept(struct app *app, void *context, const char *text, struct error *err)
{
    const struct addition *addition = context;
    const char *title = schema_kind(addition->kind)->title;
    if (title != NULL && *text == '\0')
        return true;
    struct step *step = step_begin(app->session);
    uint32_t item = step_add(step, addition->kind);
    if (!addition_fill(step, item, addition, title, text, err)) {
        step_cancel(step);
        return false;
    }
    if (!record_commit(app, step, err))
        return false;
    app_go(app, (struct place){item, title, 0});
    return true;
}

static struct addition *addition_new(enum kind kind, const struct assign *given, size_t count)
{
    struct addition *addition = mem_zalloc(sizeof *addition + count * sizeof addition->given[0]);
    addition->kind = kind;
    addition->count = count;
    for (size_t i = 0; i < count; i++) {
        addition->given[i].field = mem_copy(given[i].field);
        addition->given[i].value = mem_copy(given[i].value);
    }
    return addition;
}

static void addition_type(struct app *app, struct addition *addition)
{
    const struct kind_info *kind = schema_kind(addition->kind);
    const struct field *field = schema_field(addition->kind, kind->title);
    char *title = mem_printf(_("New: %s"), _(kind->label));
    char *draft = mem_printf("new/%s", kind->code);
    prompt_open(app, &(struct prompt){
                         .title = title,
                         .help = field->help != NULL ? _(field->help) : NULL,
                         .draft = draft,
                         .long_text = field->type == FIELD_LONG,
                         .accept = addition_accept,
                         .free = addition_free,
                         .context = addition,
                     });
    free(title);
    free(draft);
}

void app_add(struct app *app, enum kind kind, const struct assign *given, size_t count)
{
    if (!app_writable(app))
        return;
    struct addition *addition = addition_new(kind, given, count);
    if (schema_kind(kind)->title != NULL) {
        addition_type(app, addition);
        return;
    }
    struct error err;
    if (!addition_accept(app, addition, "", &err))
        app_fail(app, &err);
    addition_free(addition);
}
