/* What is going on, where a session is led, that nobody who looks on sees. */
#ifndef ENTENTE_SESSION_VEIL_H
#define ENTENTE_SESSION_VEIL_H

#include "entente/session/session.h"

enum veil { VEIL_NONE /* all is to be seen */, VEIL_ROUND, VEIL_OFF_RECORD };

/* What the session that is led elsewhere tells of that. */
enum veil veil_seen(const struct session *session);

#endif
