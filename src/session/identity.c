#include <config.h>

#include "identity.h"

#include <stdio.h>
#include <unistd.h>

#include "entente/text/i18n.h"

bool identity_make(char id[IDENTITY_SIZE], struct error *err)
{
    unsigned char bytes[IDENTITY_BYTES];

    if (getentropy(bytes, sizeof bytes) != 0)
        return error_set(err, "%s", _("the system gives no random numbers"));
    for (size_t i = 0; i < IDENTITY_BYTES; i++)
        snprintf(id + 2 * i, 3, "%02x", bytes[i]);
    return true;
}
