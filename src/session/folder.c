#include <config.h>

#include "entente/session/folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "entente/session/follow-up.h"
#include "entente/session/session.h"
#include "entente/session/step.h"
#include "entente/session/views.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

enum { HEADER_MOST = 512 };

static char *path_in(const char *folder, const char *name)
{
    const size_t len = strlen(folder);

    return mem_printf("%s%s%s", folder, len > 0 && folder[len - 1] == '/' ? "" : "/", name);
}

static int has_session_name(const struct dirent *entry)
{
    const char *const name = entry->d_name;
    const size_t len = strlen(name);

    return len > 4 && name[0] != '.' && strcmp(name + len - 4, ".csv") == 0 &&
           strstr(name, ".before-") == NULL && strstr(name, ".torn-") == NULL;
}

/* Whether the file begins with the names of a session's columns, or cannot be looked into. */
static bool looks_like_session(const char *path)
{
    char header[HEADER_MOST + 1];
    struct stat status;
    FILE *file;

    if (stat(path, &status) != 0)
        return true;
    if (!S_ISREG(status.st_mode))
        return false;
    file = fopen(path, "rbe");
    if (file == NULL)
        return true;
    const size_t len = fread(header, 1, HEADER_MOST, file);
    fclose(file);
    header[len] = '\0';
    header[strcspn(header, "\r\n")] = '\0';
    return strstr(header, "seq") != NULL && strstr(header, "item") != NULL &&
           strstr(header, "field") != NULL && strstr(header, "value") != NULL;
}

char *folder_date(const struct session *session)
{
    const char *const given = session_value(session, session_item(session, "session"), "date", 0);
    char date[DATE_SIZE] = "";

    if (*given != '\0')
        return mem_copy(given);
    if (session_rows(session) > 0)
        moment_date(session_started(session), date);
    return mem_copy(date);
}

static char *partners_of(const struct session *session)
{
    const uint32_t count = session_count(session, KIND_PARTNER);
    const char *before = "";
    char *names;
    size_t len;

    if (session_anonymous(session))
        return mem_printf(P_("%u partner", "%u partners", count), count);
    FILE *const out = mem_stream(&names, &len);
    for (uint32_t item = 0; (item = session_next(session, KIND_PARTNER, item)) != 0;) {
        fputs(before, out);
        words_item(out, session, item);
        before = ", ";
    }
    mem_stream_end(out);
    return names;
}

static uint32_t count_discussed(const struct session *session)
{
    uint32_t count = 0;

    for (uint32_t item = 0; (item = session_next(session, KIND_FACTOR, item)) != 0;)
        count += views_discussed(session, item);
    return count;
}

static uint32_t count_open(const struct session *session)
{
    uint32_t count = 0;

    for (uint32_t item = 0; (item = session_next(session, KIND_AGREEMENT, item)) != 0;)
        count += follow_up_is_open(session, item);
    return count;
}

static const char *problem_of(const struct session *session)
{
    return log_shape(session_log(session))->faulty
               ? _("it has faults that entente check tells about")
               : "";
}

static struct folder_entry entry_of(const char *folder, const char *name)
{
    struct folder_entry entry = {.path = path_in(folder, name), .name = mem_copy(name)};
    struct error err;
    struct session *const session = session_open(entry.path, LOG_READ, &err);

    if (session == NULL) {
        entry.title = mem_copy("");
        entry.date = mem_copy("");
        entry.partners = mem_copy("");
        entry.id = mem_copy("");
        entry.from = mem_copy("");
        entry.problem = mem_copy(err.text);
        return entry;
    }
    entry.title = mem_copy(session_value(session, session_item(session, "session"), "title", 0));
    entry.date = folder_date(session);
    entry.partners = partners_of(session);
    entry.partner_count = session_count(session, KIND_PARTNER);
    entry.discussed = count_discussed(session);
    entry.factors = session_count(session, KIND_FACTOR);
    entry.agreements_open = count_open(session);
    entry.closed = session_is_closed(session);
    entry.problem = mem_copy(problem_of(session));
    entry.id = mem_copy(session_value(session, session_item(session, "log"), "id", 0));
    entry.from = mem_copy(session_value(session, session_item(session, "log"), "from", 0));
    session_close(session);
    return entry;
}

static void add_entry(struct folder *folder, const char *path, const char *name)
{
    char *const file = path_in(path, name);
    const bool listed = looks_like_session(file);

    free(file);
    if (!listed)
        return;
    folder->entries = mem_resize(folder->entries, folder->count + 1, sizeof *folder->entries);
    folder->entries[folder->count++] = entry_of(path, name);
}

static int compare(const void *left, const void *right)
{
    const struct folder_entry *const a = left;
    const struct folder_entry *const b = right;
    const int by_course = course_compare(&b->course, &a->course);

    return by_course != 0 ? by_course : strcmp(a->name, b->name);
}

static void sort(struct folder *folder)
{
    struct course **const courses = mem_zalloc(folder->count * sizeof *courses);

    for (size_t i = 0; i < folder->count; i++) {
        struct folder_entry *const entry = &folder->entries[i];

        entry->course = (struct course){
            .id = entry->id, .from = entry->from, .date = entry->date, .title = entry->title};
        courses[i] = &entry->course;
    }
    course_find(courses, folder->count);
    free(courses);
    qsort(folder->entries, folder->count, sizeof *folder->entries, compare);
}

bool folder_read(const char *path, struct folder *folder, struct error *err)
{
    struct dirent **names;
    const int count = scandir(path, &names, has_session_name, alphasort);

    *folder = (struct folder){0};
    if (count < 0 && errno == ENOENT)
        return true;
    if (count < 0 && errno == ENOTDIR)
        return error_set(err, _("%s is a file, not a folder of sessions"), path);
    if (count < 0 && errno == EACCES)
        return error_set(err, _("there is no permission to read the folder %s"), path);
    if (count < 0)
        return error_set(err, _("the folder %s cannot be read: %s"), path, strerror(errno));
    for (int i = 0; i < count; i++) {
        add_entry(folder, path, names[i]->d_name);
        free(names[i]);
    }
    free(names);
    if (folder->count > 0)
        sort(folder);
    return true;
}

void folder_free(struct folder *folder)
{
    for (size_t i = 0; i < folder->count; i++) {
        struct folder_entry *const entry = &folder->entries[i];

        free(entry->path);
        free(entry->name);
        free(entry->title);
        free(entry->date);
        free(entry->partners);
        free(entry->problem);
        free(entry->id);
        free(entry->from);
    }
    free(folder->entries);
    *folder = (struct folder){0};
}
