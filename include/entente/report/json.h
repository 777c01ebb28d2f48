#ifndef ENTENTE_REPORT_JSON_H
#define ENTENTE_REPORT_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* A writer of JSON (RFC 8259): indented, always valid UTF-8, and harmless on a
 * terminal, as controls and the characters that turn or hide text are escaped. */

enum { JSON_DEPTH = 16 };

struct json {
    FILE *out;
    int depth;
    bool filled[JSON_DEPTH]; /* whether the level has a value yet */
    bool named;              /* the name of the next value stands */
};

/* A writer on `out`, which stays the caller's. */
struct json json_on(FILE *out);

/* Begins an object or an array, at most JSON_DEPTH deep, and ends it. The end of
 * the outermost one ends the line. */
void json_object(struct json *json);
void json_object_end(struct json *json);
void json_array(struct json *json);
void json_array_end(struct json *json);

/* The name of the value that follows, in an object. */
void json_name(struct json *json, const char *name);

/* Values. Bytes of a text that are no UTF-8 become U+FFFD. */
void json_text(struct json *json, const char *text);
void json_number(struct json *json, long long number);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

/* A name and its value. */
void json_member(struct json *json, const char *name, const char *text);
void json_member_number(struct json *json, const char *name, long long number);

#endif
