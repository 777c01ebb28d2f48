#include <config.h>

#include "entente/report/json.h"

#include <stdint.h>
#include <string.h>
#include <unistr.h>

struct json json_on(FILE *out)
{
    return (struct json){.out = out};
}

static void break_line(const struct json *json)
{
    fprintf(json->out, "\n%*s", 2 * json->depth, "");
}

/* What stands before a value or a name: a comma, a new line. */
static void separate(struct json *json)
{
    if (json->named) {
        json->named = false;
        return;
    }
    if (json->depth == 0)
        return;
    if (json->filled[json->depth - 1])
        fputc(',', json->out);
    json->filled[json->depth - 1] = true;
    break_line(json);
}

static void end_line(const struct json *json)
{
    if (json->depth == 0)
        fputc('\n', json->out);
}

static void open_level(struct json *json, char bracket)
{
    separate(json);
    fputc(bracket, json->out);
    json->filled[json->depth++] = false;
}

static void close_level(struct json *json, char bracket)
{
    if (json->filled[--json->depth])
        break_line(json);
    fputc(bracket, json->out);
    end_line(json);
}

void json_object(struct json *json)
{
    open_level(json, '{');
}

void json_object_end(struct json *json)
{
    close_level(json, '}');
}

void json_array(struct json *json)
{
    open_level(json, '[');
}

void json_array_end(struct json *json)
{
    close_level(json, ']');
}

/* C0, DEL, C1, soft hyphen, the marks that hide or turn text, tags. */
static bool must_hide(ucs4_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x61C ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

static void write_escape(FILE *out, ucs4_t c)
{
    if (c >= 0x10000)
        fprintf(out, "\\u%04X\\u%04X", 0xD800 + (unsigned)((c - 0x10000) >> 10),
                0xDC00 + (unsigned)((c - 0x10000) & 0x3FF));
    else
        fprintf(out, "\\u%04X", (unsigned)c);
}

static void write_character(FILE *out, const uint8_t *bytes, int length, ucs4_t c)
{
    static const char plain[] = "\"\\\b\f\n\r\t";
    static const char letters[] = "\"\\bfnrt";
    const char *const found = c > 0 && c < 0x80 ? strchr(plain, (int)c) : NULL;

    if (found != NULL)
        fprintf(out, "\\%c", letters[found - plain]);
    else if (must_hide(c))
        write_escape(out, c);
    else
        fwrite(bytes, 1, (size_t)length, out);
}

static void write_string(FILE *out, const char *text)
{
    const uint8_t *at = (const uint8_t *)text;
    size_t left = strlen(text);

    fputc('"', out);
    while (left > 0) {
        ucs4_t c;
        const int length = u8_mbtoucr(&c, at, left);

        if (length > 0)
            write_character(out, at, length, c);
        else
            fputs("\xEF\xBF\xBD", out);
        at += length > 0 ? length : 1;
        left -= length > 0 ? (size_t)length : 1;
    }
    fputc('"', out);
}

void json_name(struct json *json, const char *name)
{
    separate(json);
    write_string(json->out, name);
    fputs(": ", json->out);
    json->named = true;
}

void json_text(struct json *json, const char *text)
{
    separate(json);
    write_string(json->out, text);
    end_line(json);
}

void json_number(struct json *json, long long number)
{
    separate(json);
    fprintf(json->out, "%lld", number);
    end_line(json);
}

void json_bool(struct json *json, bool value)
{
    separate(json);
    fputs(value ? "true" : "false", json->out);
    end_line(json);
}

void json_null(struct json *json)
{
    separate(json);
    fputs("null", json->out);
    end_line(json);
}

void json_member(struct json *json, const char *name, const char *text)
{
    json_name(json, name);
    json_text(json, text);
}

void json_member_number(struct json *json, const char *name, long long number)
{
    json_name(json, name);
    json_number(json, number);
}
