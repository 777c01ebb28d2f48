#include <config.h>

#include "guide-private.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "guide-data.h"
#include "session-private.h"

#include "entente/log/read.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

const struct guide_kind guide_kinds[GUIDE_KINDS] = {
    {KIND_FACTOR, 1, {"name", "question"}},
    {KIND_ASPECT, 2, {"factor", "name", "question"}},
    {KIND_PROMPT, 1, {"text", "about", "phase", "pull_a", "pull_b"}},
    {KIND_TOPIC, 1, {"title", "minutes", "screen"}},
};

bool guide_takes(const struct session *session, uint32_t item)
{
    const enum kind kind = session_item_kind(session, item);
    const uint32_t owner = kind == KIND_ASPECT   ? session_ref(session, item, "factor")
                           : kind == KIND_PROMPT ? session_ref(session, item, "about")
                                                 : 0;
    const enum kind owner_kind = session_item_kind(session, owner);

    if (owner == 0 || schema_kind(owner_kind)->single)
        return true;
    return session_exists(session, owner) &&
           (kind != KIND_PROMPT || owner_kind != KIND_ASPECT || guide_takes(session, owner));
}

/* A guide being read. */
struct reading {
    const char *path; /* as errors name it */
    struct session *session;
    unsigned long *lines; /* of the file, by seq */
    uint32_t room;
    bool broken;
    struct error *err; /* the first thing that is wrong */
};

static void keep_line(struct reading *reading, const struct log_row *row)
{
    if (row->seq >= reading->room) {
        reading->room = row->seq * 2 + 64;
        reading->lines = mem_resize(reading->lines, reading->room, sizeof *reading->lines);
    }
    reading->lines[row->seq] = row->line;
}

static void take_row(void *context, const struct log_row *row)
{
    struct reading *const reading = context;

    if (reading->broken)
        return;
    keep_line(reading, row);
    session_take(reading->session, row);
}

static void take_fault(void *context, const struct log_fault *fault)
{
    struct reading *const reading = context;

    if (reading->broken)
        return;
    reading->broken = true;
    error_set(reading->err, "%s:%lu: %s %s", reading->path, fault->line, fault->what, fault->fix);
}

/* What is wrong with what a cell holds, in the words of `why`. */
static bool cell_is_sound(const struct session *session, uint32_t item,
                          const struct cell_view *cell, struct error *why)
{
    const enum kind kind = session_item_kind(session, item);
    const struct field *const field = schema_field(kind, cell->field);

    if (!schema_holds(kind, field, cell->value, why))
        return false;
    if (field->type != FIELD_REF || *cell->value == '\0')
        return true;
    if (session_item(session, cell->value) != 0)
        return true;
    return error_set(why, _("%s names %s, which is not there"), cell->field, cell->value);
}

static bool is_taken(const struct guide_kind *taken, const struct cell_view *cell)
{
    for (const char *const *field = taken->fields; *field != NULL; field++)
        if (strcmp(*field, cell->field) == 0)
            return cell->partner == 0;
    return false;
}

static bool item_is_sound(struct reading *reading, const struct guide_kind *taken, uint32_t item)
{
    const struct session *const session = reading->session;
    unsigned long line = 0;
    struct cell_view view;
    struct error why;

    for (uint32_t cell = 0; session_next_cell(session, item, &cell, &view);) {
        if (!is_taken(taken, &view))
            continue;
        line = reading->lines[view.seq];
        if (!cell_is_sound(session, item, &view, &why))
            return error_set(reading->err, "%s:%lu: %s: %s", reading->path, line,
                             session_item_id(session, item), why.text);
    }
    for (int i = 0; i < taken->needed; i++)
        if (*session_value(session, item, taken->fields[i], 0) == '\0')
            return error_set(reading->err, _("%s:%lu: %s has no %s"), reading->path, line,
                             session_item_id(session, item), taken->fields[i]);
    return true;
}

static bool is_sound(struct reading *reading)
{
    const struct session *const session = reading->session;

    if (reading->broken)
        return false;
    for (size_t i = 0; i < GUIDE_KINDS; i++)
        for (uint32_t item = 0; (item = session_next(session, guide_kinds[i].kind, item)) != 0;)
            if (guide_takes(session, item) && !item_is_sound(reading, &guide_kinds[i], item))
                return false;
    if (session_count(session, KIND_FACTOR) > 0)
        return true;
    return error_set(reading->err, _("%s holds no factor, so it cannot serve as a guide"),
                     reading->path);
}

static bool read_rows(struct reading *reading, int fd)
{
    const struct log_sink sink = {.context = reading, .row = take_row, .fault = take_fault};
    struct log_reader *const reader = log_reader_new(fd, &sink);
    struct error why;
    bool read = log_reader_pull(reader, &why);

    if (!read)
        error_set(reading->err, "%s: %s", reading->path, why.text);
    else if (log_reader_shape(reader)->newer)
        read = error_set(reading->err, _("%s: a newer version of this program wrote this guide"),
                         reading->path);
    log_reader_free(reader);
    return read;
}

/* The name that the guide gives itself, else that of its file. */
static char *name_of(const struct session *session, const char *path)
{
    const char *const name = session_value(session, session_item(session, "log"), "guide", 0);
    const char *const slash = strrchr(path, '/');
    const char *const file = slash == NULL ? path : slash + 1;

    return *name != '\0' ? mem_copy(name) : mem_copy_n(file, strcspn(file, "."));
}

static struct guide *read_guide(const char *path, int fd, struct error *err)
{
    struct reading reading = {.path = path, .session = session_new(), .err = err};
    struct guide *guide = NULL;

    if (read_rows(&reading, fd) && is_sound(&reading)) {
        guide = mem_alloc(sizeof *guide);
        guide->session = reading.session;
        guide->name = name_of(reading.session, path);
    } else {
        session_close(reading.session);
    }
    free(reading.lines);
    return guide;
}

struct guide *guide_read(const char *path, struct error *err)
{
    const int fd = log_open_plain(path, false, err);

    if (fd < 0)
        return NULL;
    struct guide *const guide = read_guide(path, fd, err);
    close(fd);
    return guide;
}

/* The reader wants a descriptor. */
struct guide *guide_default(struct error *err)
{
    FILE *const file = tmpfile();
    struct guide *guide = NULL;

    if (file == NULL || fwrite(guide_data, 1, guide_data_len, file) != guide_data_len ||
        fflush(file) != 0)
        error_set(err, _("the built-in guide needs room for a temporary file: %s"),
                  strerror(errno));
    else
        guide = read_guide(_("the built-in guide"), fileno(file), err);
    if (file != NULL)
        fclose(file);
    return guide;
}

void guide_free(struct guide *guide)
{
    if (guide == NULL)
        return;
    session_close(guide->session);
    free(guide->name);
    free(guide);
}

const char *guide_name(const struct guide *guide)
{
    return guide->name;
}
