#include <config.h>

#include "drafts.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"

static struct draft *find(const struct drafts *drafts, const char *name)
{
    for (size_t i = 0; i < drafts->count; i++)
        if (strcmp(drafts->entries[i].name, name) == 0)
            return &drafts->entries[i];
    return NULL;
}

static struct draft *add(struct drafts *drafts, const char *name)
{
    drafts->entries = mem_resize(drafts->entries, drafts->count + 1, sizeof *drafts->entries);
    struct draft *draft = &drafts->entries[drafts->count++];
    *draft = (struct draft){.name = mem_copy(name)};
    return draft;
}

void drafts_keep(struct drafts *drafts, const char *name, const char *text)
{
    struct draft *draft = find(drafts, name);
    if (draft == NULL && text == NULL)
        return;
    if (draft == NULL)
        draft = add(drafts, name);
    free(draft->text);
    draft->text = text != NULL ? mem_copy(text) : NULL;
}

const char *drafts_find(const struct drafts *drafts, const char *name)
{
    const struct draft *draft = find(drafts, name);
    return draft != NULL ? draft->text : NULL;
}

void drafts_free(struct drafts *drafts)
{
    for (size_t i = 0; i < drafts->count; i++) {
        free(drafts->entries[i].name);
        free(drafts->entries[i].text);
    }
    free(drafts->entries);
    *drafts = (struct drafts){0};
}
