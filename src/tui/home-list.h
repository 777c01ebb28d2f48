/* The list of Home: the sessions of a folder as far as they contain what is looked for. */
#ifndef TUI_HOME_LIST_H
#define TUI_HOME_LIST_H

#include "entente/session/folder.h"
#include "entente/text/error.h"
#include "entente/text/list.h"
#include "entente/tui/box.h"

struct home_list {
    struct folder folder;
    struct error err; /* why it could not be read */
    size_t *shown;    /* entries that the filter lets through */
    struct list list;
    char *filter; /* "" none */
};

void home_list_free(struct home_list *home);

/* Reads the folder (again); the cursor stays on its session. */
void home_list_read(struct home_list *home, const char *folder);

/* Shows the sessions alone that contain the text; all with "". */
void home_list_filter(struct home_list *home, const char *text);

/* The session under the cursor; NULL: there is none. The list's own. */
const struct folder_entry *home_list_selected(const struct home_list *home);

/* Puts the cursor on the session at that path, where it is shown. */
void home_list_select(struct home_list *home, const char *path);

void home_list_draw(struct home_list *home, struct box box);

#endif
