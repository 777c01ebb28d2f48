#include <config.h>

#include "step-private.h"

#include <stdlib.h>
#include <string.h>

#include "agreement-status.h"
#include "entente/session/agreement.h"
#include "entente/session/replace.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"

static bool refuse_unknown_field(const struct step *step, uint32_t item, const char *field,
                                 struct error *err)
{
    enum kind kind = session_item_kind(step->session, item);
    const char *near = schema_nearest_field(kind, field);

    if (near)
        return error_set(err, _("%s has no field \"%s\"; did you mean %s?"),
                         session_item_id(step->session, item), field, near);
    return error_set(err, _("%s has no field \"%s\"; its fields are listed by: entente help %s"),
                     session_item_id(step->session, item), field, schema_kind(kind)->code);
}

static bool refuse_identity(const struct field *field, struct error *err)
{
    return error_set(err,
                     _("%s is not kept: the rule of attribution of this session leaves names out; "
                       "change the rule first if the room agrees"),
                     _(field->label));
}

/* Whose view may stand with the field: 0 is the room's. */
static bool partner_fits(const struct step *step, const struct field *field, uint32_t partner,
                         struct error *err)
{
    enum kind kind = session_item_kind(step->session, partner);

    if (partner == 0)
        return true;
    if (!field->by_view)
        return error_set(err, _("%s is the same for everyone: leave the partner out"),
                         _(field->label));
    if (kind == KIND_VOICE || (kind == KIND_PARTNER && step_has_item(step, partner)))
        return true;
    return error_set(err, _("there is no partner \"%s\" at this table"),
                     session_item_id(step->session, partner));
}

static char *value_of(const struct step *step, uint32_t item, const struct field *field,
                      const char *given, struct error *err)
{
    if (*given && (field->type == FIELD_REF || field->type == FIELD_REFS))
        return refs_resolve(step, item, field, given, err);
    return schema_accept(session_item_kind(step->session, item), field, given, err);
}

/* A view that the partner gave while names were kept is its own to take back. */
static bool is_kept(const struct session *session, uint32_t item, const char *field,
                    uint32_t partner)
{
    return session_item_kind(session, partner) == KIND_PARTNER &&
           *session_value(session, item, field, partner) != '\0';
}

/* Puts a voice in the place of a partner that is not to be named. */
static bool view_of_voice(struct step *step, uint32_t item, const char *field, uint32_t *partner,
                          bool clears, struct error *err)
{
    struct session *session = step->session;
    bool any = *partner == session_voice(session);

    if (any && clears)
        *partner = session_newest_voice(session, item, field);
    else if (clears && is_kept(session, item, field, *partner))
        return true;
    else if (any ||
             (session_anonymous(session) && session_item_kind(session, *partner) == KIND_PARTNER))
        *partner = voice_for(step, item, field, *partner);
    if (any && *partner == 0)
        return error_set(err, _("no view was given in this sitting that could be taken back"));
    return true;
}

/* What the value of an agreement says would not be so. */
static bool agreement_fits(const struct step *step, uint32_t item, const char *code,
                           const char *value, struct error *err)
{
    if (session_item_kind(step->session, item) != KIND_AGREEMENT || *value == '\0')
        return true;
    if (strcmp(code, "status") == 0)
        return agreement_status_fits(step, item, value, err);
    if (strcmp(code, "owner") == 0 && session_anonymous(step->session) &&
        step->session->store.items[item].names)
        return error_set(err, "%s",
                         _("a person was named with this agreement: its owner would say which "
                           "partner that person is from"));
    if (strcmp(code, "dropped") == 0 && agreement_holds(step->session, item))
        return error_set(err, "%s",
                         _("what was agreed is not dropped: set its status to withdrawn, or "
                           "replace it"));
    return true;
}

bool step_set(struct step *step, uint32_t item, const char *code, uint32_t partner,
              const char *given, struct error *err)
{
    struct session *session = step->session;
    const struct field *field = schema_field(session_item_kind(session, item), code);

    if (item != session->journal && !session_is_open(session, err))
        return false;
    if (!field)
        return refuse_unknown_field(step, item, code, err);
    if (!partner_fits(step, field, partner, err))
        return false;
    if (field->identifies && *given && session_anonymous(session))
        return refuse_identity(field, err);
    if (strcmp(code, "text") == 0 && replace_words_stand(session, item))
        return replace_refuse_words(session, item, err);
    char *value = value_of(step, item, field, given, err);
    if (!value)
        return false;
    if (!agreement_fits(step, item, code, value, err) ||
        !view_of_voice(step, item, code, &partner, *value == '\0', err)) {
        free(value);
        return false;
    }
    const bool set = *value != '\0';
    step_assign(step, item, store_field(&session->store, code), partner, value);
    step_follow(step, item, code, set);
    return true;
}

bool step_drop(struct step *step, uint32_t item, struct error *err)
{
    const struct session *session = step->session;

    if (schema_kind(session_item_kind(session, item))->single)
        return error_set(err, _("%s belongs to every session and cannot be dropped"),
                         session_item_id(session, item));
    if (!session_exists(session, item))
        return error_set(err, _("%s is not there (any more); undo brings back what was dropped"),
                         session_item_id(session, item));
    return step_set(step, item, "dropped", 0, "yes", err);
}
