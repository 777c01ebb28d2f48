#include <config.h>

#include "links.h"

#include <stdlib.h>

#include "entente/session/links.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/tui/app.h"
#include "entente/tui/pick.h"

static bool accept(struct app *app, void *context, const char *id, struct error *err)
{
    (void)context;
    (void)err;
    app_hop(app, (struct place){.item = session_item(app->session, id)});
    return true;
}

static void pick_one(struct app *app, const char *name, const struct link_list *list)
{
    struct pick_row *rows = mem_zalloc(list->count * sizeof *rows);
    char *title = mem_printf(_("Linked to %s"), name);

    for (size_t i = 0; i < list->count; i++) {
        rows[i].value = session_item_id(app->session, list->items[i]);
        rows[i].label = reference_words(app->session, list->items[i]);
    }
    pick_open(app, &(struct pick){
                       .title = title,
                       .rows = rows,
                       .count = list->count,
                       .accept = accept,
                   });
    for (size_t i = 0; i < list->count; i++)
        free((char *)rows[i].label);
    free(rows);
    free(title);
}

void links_open(struct app *app, uint32_t item)
{
    struct link_list list = links_find(app->session, item);
    char *name = item_words(app->session, item);

    if (list.count == 0)
        app_say(app, _("Nothing is linked to %s"), name);
    else if (list.count == 1)
        app_hop(app, (struct place){.item = list.items[0]});
    else
        pick_one(app, name, &list);
    free(name);
    links_free(&list);
}
