#include <config.h>

#include "entente/report/format.h"

#include <string.h>

#include "entente/report/facts.h"
#include "entente/report/html.h"
#include "entente/report/markdown.h"
#include "entente/report/pdf.h"
#include "entente/report/text.h"
#include "entente/text/i18n.h"

static const struct format formats[] = {
    {.name = "text",
     .label = N_("plain text"),
     .extension = "txt",
     .prints = true,
     .write = text_write},
    {.name = "markdown", .label = N_("Markdown"), .extension = "md", .write = markdown_write},
    {.name = "html", .label = N_("HTML"), .extension = "html", .write = html_write},
    {.name = "pdf",
     .label = N_("PDF"),
     .extension = "pdf",
     .binary = true,
     .prints = HAVE_PDF,
     .write = pdf_write},
    {.name = "json", .label = N_("JSON"), .extension = "json", .write_facts = facts_write_json},
};

const struct format *format_at(size_t index)
{
    return index < sizeof formats / sizeof *formats ? &formats[index] : NULL;
}

const struct format *format_find(const char *name)
{
    for (size_t i = 0; format_at(i) != NULL; i++)
        if (strcmp(formats[i].name, name) == 0)
            return &formats[i];
    return NULL;
}

const struct format *format_of_file(const char *path)
{
    const char *const point = strrchr(path, '.');

    for (size_t i = 0; point != NULL && format_at(i) != NULL; i++)
        if (strcmp(formats[i].extension, point + 1) == 0)
            return &formats[i];
    return NULL;
}

const struct format *format_to_print(void)
{
    const struct format *best = format_at(0);

    for (size_t i = 0; format_at(i) != NULL; i++)
        if (format_at(i)->prints)
            best = format_at(i);
    return best;
}
