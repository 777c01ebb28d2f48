#include <config.h>

#include "entente/session/replace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entente/session/agreement.h"
#include "entente/session/words.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

bool replace_words_stand(const struct session *session, uint32_t item)
{
    return agreement_holds(session, item) || agreement_is_over(session, item);
}

bool replace_refuse_words(const struct session *session, uint32_t item, struct error *err)
{
    const struct choice *const status = schema_choice(schema_field(KIND_AGREEMENT, "status"),
                                                      session_value(session, item, "status", 0));
    char *const name = item_words(session, item);

    if (agreement_is_over(session, item))
        error_set(err, _("%s is %s: its words stay, unless it is proposed again"), name,
                  _(status->label));
    else
        error_set(err,
                  _("the words of %s stay as they were agreed: replace it by another agreement, "
                    "or, to mend a slip, set its status back to proposed first"),
                  name);
    free(name);
    return false;
}

/* Of the ids in a value those of what still exists. A new string. */
static char *existing(const struct session *session, const char *ids)
{
    char *const copy = mem_copy(ids), *rest = copy;
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);
    const char *between = "";

    for (char *id; (id = strsep(&rest, " ")) != NULL;) {
        const uint32_t item = session_item(session, id);
        if (item == 0 || !session_exists(session, item))
            continue;
        fprintf(out, "%s%s", between, id);
        between = " ";
    }
    mem_stream_end(out);
    free(copy);
    return text;
}

static bool copy_field(struct step *step, uint32_t from, uint32_t to, const char *code,
                       struct error *err)
{
    const struct session *const session = step_session(step);
    const struct field *const field = schema_field(KIND_AGREEMENT, code);
    const char *const value = session_value(session, from, code, 0);
    const bool refers = field->type == FIELD_REF || field->type == FIELD_REFS;
    char *const given = refers ? existing(session, value) : mem_copy(value);
    const bool set = step_set(step, to, code, 0, given, err);

    free(given);
    return set;
}

static bool copy_fields(struct step *step, uint32_t from, uint32_t to, struct error *err)
{
    static const char *const codes[] = {"type", "owner", "owner_person", "due", "addresses"};

    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (!copy_field(step, from, to, codes[i], err))
            return false;
    return true;
}

static bool take_dilemmas(struct step *step, uint32_t from, const char *to, struct error *err)
{
    const struct session *const session = step_session(step);

    for (uint32_t at = 0; (at = session_next(session, KIND_DILEMMA, at)) != 0;)
        if (session_ref(session, at, "agreement") == from &&
            !step_set(step, at, "agreement", 0, to, err))
            return false;
    return true;
}

uint32_t replace_add(struct step *step, uint32_t agreement, const char *text, struct error *err)
{
    const struct session *const session = step_session(step);

    if (*text == '\0' || strcmp(text, session_value(session, agreement, "text", 0)) == 0) {
        error_set(err, _("These are the words that stand: other words are needed to replace them"));
        return 0;
    }
    const uint32_t item = step_add(step, KIND_AGREEMENT);
    const char *const id = session_item_id(session, item);
    const bool added = step_set(step, item, "text", 0, text, err) &&
                       copy_fields(step, agreement, item, err) &&
                       step_set(step, agreement, "status", 0, "replaced", err) &&
                       step_set(step, agreement, "replaced_by", 0, id, err) &&
                       take_dilemmas(step, agreement, id, err);

    return added ? item : 0;
}
