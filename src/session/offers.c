#include <config.h>

#include "entente/session/offers.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "entente/text/utf8.h"

static const char separators[] = ",;\n";
static const char blanks[] = " \t\r";

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Letters that are ASCII differ or not by themselves; what is left is compared by what it means. */
static bool is_same(const char *a, const char *b)
{
    size_t at, len;

    while (*a != '\0' && is_ascii(*a) && lower(*a) == lower(*b)) {
        a++;
        b++;
    }
    if (is_ascii(*a) && is_ascii(*b))
        return *a == *b;
    return utf8_find(a, b, &at, &len) && at == 0 && len == strlen(a);
}

static struct offer *offer_of(struct offer_list *list, const char *what)
{
    for (size_t i = 0; i < list->count; i++)
        if (is_same(list->entries[i].what, what))
            return &list->entries[i];
    list->entries = mem_resize(list->entries, list->count + 1, sizeof *list->entries);
    struct offer *offer = &list->entries[list->count++];
    *offer = (struct offer){.what = mem_copy(what)};
    return offer;
}

static bool has(const uint32_t *partners, size_t count, uint32_t partner)
{
    for (size_t i = 0; i < count; i++)
        if (partners[i] == partner)
            return true;
    return false;
}

static void partner_add(uint32_t **partners, size_t *count, uint32_t partner)
{
    if (has(*partners, *count, partner))
        return;
    *partners = mem_resize(*partners, *count + 1, sizeof **partners);
    (*partners)[(*count)++] = partner;
}

static char *without_blanks(char *word)
{
    word += strspn(word, blanks);
    for (size_t len = strlen(word); len > 0 && strchr(blanks, word[len - 1]) != NULL;)
        word[--len] = '\0';
    return word;
}

static void take(struct offer_list *list, const struct session *session, uint32_t partner,
                 bool brings)
{
    char *text = mem_copy(session_value(session, partner, brings ? "brings" : "needs", 0));
    char *rest = text;

    for (char *word; (word = strsep(&rest, separators)) != NULL;) {
        word = without_blanks(word);
        if (*word == '\0')
            continue;
        struct offer *offer = offer_of(list, word);
        if (brings)
            partner_add(&offer->bring, &offer->bring_count, partner);
        else
            partner_add(&offer->need, &offer->need_count, partner);
    }
    free(text);
}

/* Whoever brings what it needs itself still looks for another. */
static enum offer_match match_of(const struct offer *offer)
{
    if (offer->need_count == 0)
        return OFFER_UNNEEDED;
    for (size_t i = 0; i < offer->need_count; i++) {
        bool itself = has(offer->bring, offer->bring_count, offer->need[i]);
        if (offer->bring_count == (itself ? 1 : 0))
            return OFFER_UNMET;
    }
    return OFFER_MET;
}

/* In the order of enum offer_match; within it as they came. */
static void arrange(struct offer_list *list)
{
    struct offer *arranged = mem_resize(NULL, list->count, sizeof *arranged);
    size_t count = 0;

    for (enum offer_match match = OFFER_UNMET; match <= OFFER_UNNEEDED; match++)
        for (size_t i = 0; i < list->count; i++)
            if (list->entries[i].match == match)
                arranged[count++] = list->entries[i];
    free(list->entries);
    list->entries = arranged;
}

struct offer_list offers_find(const struct session *session)
{
    struct offer_list list = {0};

    for (uint32_t partner = session_next(session, KIND_PARTNER, 0); partner != 0;
         partner = session_next(session, KIND_PARTNER, partner)) {
        take(&list, session, partner, true);
        take(&list, session, partner, false);
    }
    for (size_t i = 0; i < list.count; i++) {
        list.entries[i].match = match_of(&list.entries[i]);
        list.unmet += list.entries[i].match == OFFER_UNMET;
    }
    arrange(&list);
    return list;
}

void offers_free(struct offer_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->entries[i].what);
        free(list->entries[i].bring);
        free(list->entries[i].need);
    }
    free(list->entries);
    *list = (struct offer_list){0};
}
