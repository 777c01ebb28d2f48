#include <config.h>

#include <stdio.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/session/agreement.h"
#include "entente/session/replace.h"
#include "entente/text/i18n.h"

/* Whether it is an agreement whose words the room agreed on. */
static bool can_be_replaced(const struct session *session, uint32_t item, struct error *err)
{
    const char *const id = session_item_id(session, item);
    const char *const by = session_value(session, item, "replaced_by", 0);

    if (agreement_holds(session, item))
        return true;
    if (*by != '\0')
        return error_set(err, _("%s was replaced by %s already"), id, by);
    if (replace_words_stand(session, item))
        return replace_refuse_words(session, item, err);
    return error_set(err, _("%s is not agreed on: its words can be set"), id);
}

static bool replace(const struct args *args, struct session *session, struct error *err)
{
    const uint32_t old = operand_item(session, args_operand(args, 1), KIND_AGREEMENT, err);

    if (old == 0 || !session_is_open(session, err) || !can_be_replaced(session, old, err))
        return false;
    struct step *const step = step_begin(session);
    const uint32_t item = replace_add(step, old, args_operand(args, 2), err);
    uint32_t done;

    if (item == 0 || !operand_assign(args, 3, step, item, 0, err)) {
        step_cancel(step);
        return false;
    }
    if (!operand_commit(session, step, &done, err))
        return false;
    printf("%s\n", session_item_id(session, item));
    return true;
}

static int replace_run(const struct args *args)
{
    struct error err;
    struct session *const session = operand_write(args_operand(args, 0), &err);

    const bool done = session != NULL && replace(args, session, &err);

    session_close(session);
    return done ? EXIT_DONE : out_fail(&err);
}

const struct command command_replace = {
    .name = "replace",
    .usage = "FILE AGREEMENT TEXT [FIELD=VALUE…]",
    .summary = N_("put another agreement in the place of one, and print its id"),
    .examples = "  entente replace meeting.csv agreement-1 \"We meet each month.\"\n",
    .details = N_("What the room agreed is not edited. The new one is proposed, and has the type, "
                  "owner, date and subjects of the old one, unless FIELD=VALUE says otherwise."),
    .operands = {"FILE", "AGREEMENT", "TEXT"},
    .least = 3,
    .most = (size_t)-1,
    .run = replace_run,
};
