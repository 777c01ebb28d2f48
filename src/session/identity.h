/* The random name that tells a session from every other. */
#ifndef SESSION_IDENTITY_H
#define SESSION_IDENTITY_H

#include <stdbool.h>

#include "entente/text/error.h"

enum { IDENTITY_BYTES = 8, IDENTITY_SIZE = 2 * IDENTITY_BYTES + 1 };

bool identity_make(char id[IDENTITY_SIZE], struct error *err);

#endif
