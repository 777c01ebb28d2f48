#include <config.h>

#include "entente/session/veil.h"

enum veil veil_seen(const struct session *session)
{
    const struct log *const log = session_log(session);

    if (log_sign_seen(log, LOG_SIGN_OFF_RECORD))
        return VEIL_OFF_RECORD;
    return log_sign_seen(log, LOG_SIGN_ROUND) ? VEIL_ROUND : VEIL_NONE;
}
