#include <config.h>

#include "guide-private.h"

#include <stdlib.h>

#include "beginning.h"

#include "entente/text/moment.h"

/* The header of a guide is in the step of its rows. */
void guide_write(FILE *out, const struct guide *guide)
{
    struct beginning beginning = {.now = moment_now()};

    beginning_push(&beginning, "log", "format", "", "entente 1");
    beginning_push(&beginning, "log", "guide", "", guide->name);
    beginning_guide(&beginning, guide->session);
    log_header_write(out);
    for (size_t i = 0; i < beginning.count; i++)
        log_row_write(out, &beginning.rows[i]);
    beginning_free(&beginning);
}

static bool create(const char *path, const char *title, const struct guide *guide,
                   struct error *err)
{
    struct beginning beginning = {.now = moment_now()};
    bool created = beginning_open(&beginning, guide->name, title, err);

    if (created) {
        beginning_guide(&beginning, guide->session);
        created = beginning_write(&beginning, path, err);
    }
    beginning_free(&beginning);
    return created;
}

bool session_create(const char *path, const char *title, const struct guide *guide,
                    struct error *err)
{
    char *const accepted =
        schema_accept(KIND_SESSION, schema_field(KIND_SESSION, "title"), title, err);
    const bool created = accepted != NULL && create(path, accepted, guide, err);

    free(accepted);
    return created;
}
