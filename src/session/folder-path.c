#include <config.h>

#include "entente/session/folder.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"

enum { SLUG_MOST = 48 };

static bool is_folder(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static bool is_given(const char *text)
{
    return text != NULL && *text != '\0';
}

char *folder_path(const char *given)
{
    const char *const chosen = getenv("ENTENTE_DIR");
    const char *const data = getenv("XDG_DATA_HOME");
    const char *const home = getenv("HOME");

    if (is_given(given))
        return mem_copy(given);
    if (is_given(chosen))
        return mem_copy(chosen);
    if (is_folder("sessions"))
        return mem_copy("sessions");
    if (is_given(data) && *data == '/')
        return mem_printf("%s/entente/sessions", data);
    return mem_printf("%s/.local/share/entente/sessions", is_given(home) ? home : ".");
}

/* Letters and digits in small letters, all else as single hyphens between them. */
static char *slug_of(const char *title)
{
    char *const slug = mem_alloc(SLUG_MOST + 1);
    size_t len = 0;
    bool apart = false;

    for (const char *at = title; *at != '\0' && len + apart < SLUG_MOST; at++) {
        const bool capital = *at >= 'A' && *at <= 'Z';

        if (!capital && !(*at >= 'a' && *at <= 'z') && !(*at >= '0' && *at <= '9')) {
            apart = len > 0;
            continue;
        }
        if (apart)
            slug[len++] = '-';
        slug[len++] = (char)(capital ? *at - 'A' + 'a' : *at);
        apart = false;
    }
    slug[len] = '\0';
    return slug;
}

static bool make_one(const char *path)
{
    return is_folder(path) || mkdir(path, 0700) == 0 || errno == EEXIST;
}

/* Makes the folder and those that it lies in. */
static bool make_folder(const char *path)
{
    char *const copy = mem_copy(path);
    bool made = true;

    for (char *slash = copy; made && (slash = strchr(slash + 1, '/')) != NULL;) {
        *slash = '\0';
        made = make_one(copy);
        *slash = '/';
    }
    made = made && make_one(copy);
    free(copy);
    return made;
}

static bool is_taken(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0;
}

static char *free_path(const char *folder, const char *date, const char *slug)
{
    char *path = mem_printf("%s/%s-%s.csv", folder, date, slug);

    for (unsigned number = 2; is_taken(path); number++) {
        free(path);
        path = mem_printf("%s/%s-%s-%u.csv", folder, date, slug, number);
    }
    return path;
}

char *folder_new_path(const char *folder, const char *title, const char *date, struct error *err)
{
    char today[DATE_SIZE];
    char *slug;
    char *path;

    if (!make_folder(folder)) {
        error_set(err,
                  _("the folder of sessions cannot be made: %s: %s. To choose another one: "
                    "set ENTENTE_DIR"),
                  folder, strerror(errno));
        return NULL;
    }
    moment_date(moment_now(), today);
    slug = slug_of(title);
    path = free_path(folder, *date == '\0' ? today : date, *slug == '\0' ? "session" : slug);
    free(slug);
    return path;
}
