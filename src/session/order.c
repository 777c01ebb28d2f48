#include <config.h>

#include "order.h"

const enum kind order_of_screens[] = {
    KIND_SESSION,    KIND_TOPIC,   KIND_EXPECTATION, KIND_PARTNER, KIND_PARTNERSHIP, KIND_FACTOR,
    KIND_EXPERIENCE, KIND_DILEMMA, KIND_AGREEMENT,   KIND_NOTE,    KIND_UNKNOWN,
};
