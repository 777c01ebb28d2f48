#include <config.h>

#include "entente/session/check.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "session-private.h"

#include "entente/log/read.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* A finding that is kept until all are there. */
struct kept {
    unsigned long line;
    size_t order;
    char *what;
    char *fix;
};

/* An item that was named, to be looked for once all rows are there. */
struct named {
    unsigned long line;
    char *by; /* "dilemma-1, agreement" */
    char *id;
};

struct check {
    struct session *session;
    const struct log_shape *shape;
    struct kept *kept;
    size_t kept_count, kept_room;
    struct named *named;
    size_t named_count, named_room;
};

/* Takes what over. */
static void keep(struct check *check, unsigned long line, char *what, const char *fix)
{
    if (check->kept_count == check->kept_room) {
        check->kept_room = check->kept_room > 0 ? check->kept_room * 2 : 16;
        check->kept = mem_resize(check->kept, check->kept_room, sizeof *check->kept);
    }
    check->kept[check->kept_count] = (struct kept){
        .line = line,
        .order = check->kept_count,
        .what = what,
        .fix = mem_copy(fix),
    };
    check->kept_count++;
}

/* Whether some row is about it. */
static bool appears(const struct session *session, const char *id)
{
    const uint32_t item = session_item(session, id);
    uint32_t cell = 0;
    struct cell_view view;

    return schema_kind(session_item_kind(session, item))->single ||
           (item != 0 && session_next_cell(session, item, &cell, &view));
}

/* Notes what is not there yet: it may still come. */
static void note_name(struct check *check, const struct log_row *row, const char *name, size_t len)
{
    char *const id = mem_copy_n(name, len);

    if (strcmp(id, SCHEMA_REDACTED) == 0 || appears(check->session, id)) {
        free(id);
        return;
    }
    if (check->named_count == check->named_room) {
        check->named_room = check->named_room > 0 ? check->named_room * 2 : 16;
        check->named = mem_resize(check->named, check->named_room, sizeof *check->named);
    }
    check->named[check->named_count++] = (struct named){
        .line = row->line,
        .by = mem_printf("%s, %s", row->item, row->field),
        .id = id,
    };
}

/* Whether the value is one that the field can hold. */
static bool check_value(struct check *check, const struct log_row *row, const struct field *field)
{
    struct error why;

    if (!schema_holds(schema_kind_of_item(row->item), field, row->value, &why)) {
        keep(check, row->line, mem_printf("%s: %s", row->item, why.text),
             _("Correct the value in this line."));
        return false;
    }
    if (field->refs == 0 || strcmp(row->value, SCHEMA_REDACTED) == 0)
        return true;
    for (const char *id = row->value; *id != '\0';) {
        const size_t len = strcspn(id, " ");

        note_name(check, row, id, len);
        id += len + (id[len] == ' ');
    }
    return true;
}

static void check_partner(struct check *check, const struct log_row *row, const struct field *field)
{
    const enum kind kind = schema_kind_of_item(row->partner);

    if (*row->partner == '\0' || strcmp(row->partner, SCHEMA_REDACTED) == 0)
        return;
    if (!field->by_view)
        keep(check, row->line,
             mem_printf(_("%s, %s: it is the same for everyone, but stands here as %s sees it"),
                        row->item, row->field, row->partner),
             _("Leave the partner out in this line."));
    else if (kind != KIND_PARTNER && kind != KIND_VOICE)
        keep(check, row->line,
             mem_printf(_("%s, %s: \"%s\" is not the id of a partner or a voice"), row->item,
                        row->field, row->partner),
             _("Correct the partner in this line."));
    else if (kind == KIND_PARTNER)
        note_name(check, row, row->partner, strlen(row->partner));
}

static bool can_be_undone(const struct session *session, uint32_t last)
{
    const struct step_span span = session_step(session, session_step_of(session, last));

    if (last == 0 || span.last != last)
        return false;
    for (uint32_t seq = span.first; seq <= span.last; seq++)
        if (session_item_kind(session, session_row_item(session, seq)) != KIND_LOG)
            return true;
    return false;
}

/* Steps are counted by seq, which leads astray once rows are missing. */
static void check_undid(struct check *check, const struct log_row *row)
{
    const uint32_t last = (uint32_t)strtoul(row->value, NULL, 10);

    if (strcmp(row->field, "undid") != 0 || *row->value == '\0' ||
        row->seq != session_rows(check->session) + 1 || can_be_undone(check->session, last))
        return;
    keep(check, row->line,
         mem_printf(_("it takes back step %s, which cannot be taken back"), row->value),
         _("Give the seq of the last row of an earlier step that changed an item."));
}

/* Nothing else is said about such a file. */
static void check_newer(struct check *check, const struct log_row *row)
{
    if (schema_kind_of_item(row->item) == KIND_LOG && strcmp(row->field, "format") == 0)
        keep(check, row->line,
             mem_copy(_("It was written by a newer version of the program, which this one cannot "
                        "judge.")),
             _("Update the program."));
}

static void take_row(void *context, const struct log_row *row)
{
    struct check *const check = context;
    const enum kind kind = schema_kind_of_item(row->item);
    const struct field *const field = schema_field(kind, row->field);

    if (check->shape->newer) {
        check_newer(check, row);
    } else if (field != NULL) {
        if (check_value(check, row, field) && kind == KIND_LOG)
            check_undid(check, row);
        check_partner(check, row, field);
    }
    session_take(check->session, row);
}

static void take_fault(void *context, const struct log_fault *fault)
{
    keep(context, fault->line, mem_copy(fault->what), fault->fix);
}

static void check_names(struct check *check)
{
    for (size_t i = 0; i < check->named_count; i++)
        if (!appears(check->session, check->named[i].id))
            keep(check, check->named[i].line,
                 mem_printf(_("%s: it names %s, which never appears"), check->named[i].by,
                            check->named[i].id),
                 _("Correct the id in this line."));
}

static int compare(const void *left, const void *right)
{
    const struct kept *const a = left;
    const struct kept *const b = right;

    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

static void hand_over(struct check *check,
                      void (*found)(void *context, const struct finding *finding), void *context)
{
    if (check->kept_count > 0)
        qsort(check->kept, check->kept_count, sizeof *check->kept, compare);
    for (size_t i = 0; i < check->kept_count; i++) {
        const struct kept *const kept = &check->kept[i];

        found(context, &(struct finding){kept->line, kept->what, kept->fix});
    }
}

static void check_free(struct check *check)
{
    for (size_t i = 0; i < check->kept_count; i++) {
        free(check->kept[i].what);
        free(check->kept[i].fix);
    }
    for (size_t i = 0; i < check->named_count; i++) {
        free(check->named[i].by);
        free(check->named[i].id);
    }
    free(check->kept);
    free(check->named);
    session_close(check->session);
}

static bool check_descriptor(struct check *check, int fd, struct error *err)
{
    const struct log_sink sink = {.context = check, .row = take_row, .fault = take_fault};
    struct log_reader *const reader = log_reader_new(fd, &sink);

    check->shape = log_reader_shape(reader);
    const bool read = log_reader_pull(reader, err);
    check_names(check);
    log_reader_free(reader);
    return read;
}

bool check_file(const char *path, void (*found)(void *context, const struct finding *finding),
                void *context, size_t *count, struct error *err)
{
    const int fd = log_open_plain(path, false, err);
    struct error why;

    *count = 0;
    if (fd < 0)
        return false;
    struct check check = {.session = session_new()};
    const bool read = check_descriptor(&check, fd, &why);
    close(fd);
    if (read) {
        hand_over(&check, found, context);
        *count = check.kept_count;
    } else {
        error_set(err, "%s: %s", path, why.text);
    }
    check_free(&check);
    return read;
}
