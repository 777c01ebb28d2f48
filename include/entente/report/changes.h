#ifndef ENTENTE_REPORT_CHANGES_H
#define ENTENTE_REPORT_CHANGES_H

#include <stdio.h>

#include "entente/report/look.h"
#include "entente/session/diff.h"

/* What differs between two states (see entente/session/diff.h), for people: grouped by kind and
 * item, made safe to show. Nothing where nothing differs. */
void changes_write(FILE *out, const struct diff *diff, const struct look *look);

/*
 * As JSON: {"changes": [CHANGE…]}, where a CHANGE is {"item": id, "before_item": id, "kind": code,
 * "what": "changed", "new" or "gone", "title": words, "fields": [{"field": code, "partner": id,
 * "before": value, "after": value}…]}. Ids are those of the state after, of what is gone those of
 * the state before; "before_item" is there where it is another. Values are the stored ones, "" is
 * blank; those of the partner "voices", all voices of a session together, are words.
 */
void changes_write_json(FILE *out, const struct diff *diff);

#endif
