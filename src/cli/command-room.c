#include <config.h>

#include "args.h"
#include "operand.h"
#include "out.h"

#include "entente/report/room.h"
#include "entente/report/text.h"
#include "entente/text/i18n.h"
#include "entente/tui/tui.h"

static struct document *seen(const struct session *session)
{
    const enum veil veil = veil_seen(session);

    if (veil != VEIL_NONE)
        return room_veiled(veil);
    return room_make(session, session_value(session, session_item(session, "log"), "screen", 0));
}

/* What the room is shown now. */
static int print(const struct args *args)
{
    struct error err;
    struct session *const session = operand_read(args, 0, &err);
    const struct look look = out_look(args);

    if (session == NULL)
        return out_fail(&err);
    struct document *const document = seen(session);

    text_write(stdout, document, &look, NULL);
    document_free(document);
    session_close(session);
    return EXIT_DONE;
}

static int room_run(const struct args *args)
{
    struct error err;

    if (!out_has_screen())
        return print(args);
    return tui_room(args_operand(args, 0), &err) ? EXIT_DONE : out_fail(&err);
}

const struct command command_room = {
    .name = "room",
    .usage = "FILE",
    .summary = N_("show the room what it may see, on a second terminal or a projector"),
    .examples = "  entente room meeting.csv\n"
                "  entente room meeting.csv | less\n",
    .details = N_("Follows the session live while it is led elsewhere: the screen and the item in "
                  "focus, in\nlarge spacing, without private notes, times and warnings. v there "
                  "holds what is shown. The\nfile is only read. q leaves. Into a pipe what is "
                  "shown now, once, as text."),
    .operands = {"FILE"},
    .least = 1,
    .most = 1,
    .run = room_run,
};
