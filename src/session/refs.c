#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "step-private.h"

bool refs_name(const char *ids, const char *id)
{
    const size_t len = strlen(id);

    for (; len && *ids; ids += *ids == ' ') {
        const size_t word = strcspn(ids, " ");
        if (word == len && memcmp(ids, id, len) == 0)
            return true;
        ids += word;
    }
    return false;
}

static void mark_named(const struct session *session, const char *names, bool *named)
{
    char *const ids = mem_copy(names);
    char *rest = ids;

    for (char *id; (id = strsep(&rest, " ")) != NULL;)
        named[session_item(session, id)] = true;
    free(ids);
}

bool *refs_addressed(const struct session *session,
                     bool (*counts)(const struct session *session, uint32_t agreement))
{
    bool *const addressed = mem_zalloc(session->store.item_count * sizeof *addressed);

    for (uint32_t i = 0; (i = session_next(session, KIND_AGREEMENT, i)) != 0;) {
        const char *const names = session_value(session, i, "addresses", 0);

        if (*names != '\0' && counts(session, i))
            mark_named(session, names, addressed);
    }
    return addressed;
}

static bool kind_fits(const struct step *step, const struct field *field, uint32_t item)
{
    return item && (field->refs & 1u << session_item_kind(step->session, item)) &&
           step_has_item(step, item);
}

static const char *title_of(const struct step *step, uint32_t item)
{
    const char *title = schema_kind(session_item_kind(step->session, item))->title;

    return title ? session_value(step->session, item, title, 0) : "";
}

static uint32_t find_by_title(const struct step *step, const struct field *field, const char *given)
{
    for (enum kind kind = KIND_UNKNOWN + 1; kind < KIND_COUNT; kind++)
        for (uint32_t item = session_next(step->session, kind, 0); item;
             item = session_next(step->session, kind, item))
            if (kind_fits(step, field, item) && strcmp(title_of(step, item), given) == 0)
                return item;
    return 0;
}

static uint32_t find_one(const struct step *step, const struct field *field, const char *given)
{
    uint32_t item = session_item(step->session, given);

    return kind_fits(step, field, item) ? item : find_by_title(step, field, given);
}

static char *refuse(const struct step *step, const struct field *field, const char *given,
                    struct error *err)
{
    char *known = ids_words(step->session, field->refs);

    if (*known)
        error_set(err, _("%s: there is no \"%s\"; there are %s"), _(field->label), given, known);
    else
        error_set(err, _("%s: there is no \"%s\", nor anything else that it could name yet"),
                  _(field->label), given);
    free(known);
    return NULL;
}

static char *resolve_several(const struct step *step, const struct field *field, const char *given,
                             struct error *err)
{
    const char *separators = strchr(given, ',') ? "," : " ";
    char *words = mem_copy(given), *rest = words;
    char *ids = NULL;

    for (char *word; (word = strsep(&rest, separators));) {
        word += strspn(word, " ");
        for (size_t len = strlen(word); len && word[len - 1] == ' ';)
            word[--len] = '\0';
        if (!*word)
            continue;
        uint32_t item = find_one(step, field, word);
        char *before = ids;
        ids = item ? mem_printf("%s%s%s", before ? before : "", before ? " " : "",
                                session_item_id(step->session, item))
                   : refuse(step, field, word, err);
        free(before);
        if (!item)
            break;
    }
    free(words);
    return ids;
}

static char *resolve(const struct step *step, const struct field *field, const char *given,
                     struct error *err)
{
    uint32_t whole = find_one(step, field, given);

    if (whole)
        return mem_copy(session_item_id(step->session, whole));
    if (field->type == FIELD_REFS && strpbrk(given, ", "))
        return resolve_several(step, field, given, err);
    return refuse(step, field, given, err);
}

char *refs_resolve(const struct step *step, uint32_t item, const struct field *field,
                   const char *given, struct error *err)
{
    const char *id = session_item_id(step->session, item);
    char *ids = resolve(step, field, given, err);

    if (!ids || !refs_name(ids, id))
        return ids;
    error_set(err, _("%s: %s cannot name itself"), _(field->label), id);
    free(ids);
    return NULL;
}
