#include <config.h>

#include "suites.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/mem.h"
#include "random.h"
#include "reading.h"

enum { ROWS = 12000, LONGEST = 12 };

/* What texts are made of: everything that CSV, spreadsheets and terminals trip over. */
static const char *const pieces[] = {
    "a",
    "Z",
    "0",
    " ",
    "  ",
    ",",
    ";",
    "\"",
    "\"\"",
    "'",
    "''",
    "\n",
    "\r",
    "\r\n",
    "\t",
    "=",
    "+",
    "-",
    "@",
    "é",
    "日",
    "\u00a0",
    "\u3000",
    "\uff1d",
    "\uff0b",
    "\uff0d",
    "\uff20",
    "\u202e",
    "\u200b",
    "𝄞",
    "👩‍👩‍👧",
    "\x01",
    "\x1b[",
    "\x7f",
    "\\",
    "word",
    "'tis",
    "''=1",
    "'=",
    "\ufeff",
    "|",
    "#",
    "sep=;",
    "007",
    "3/4",
    "1,5",
    "NULL",
    "\xc2\x85",
    "\u2028",
    "%s",
    "&lt;",
    "%n",
    "$(x)",
    "entente",
    "1e9",
    "TRUE",
};

static char *random_text(struct random *random, bool filled)
{
    const uint32_t count = random_below(random, LONGEST) + filled;
    char *text = mem_copy("");

    for (uint32_t i = 0; i < count; i++) {
        char *const longer =
            mem_printf("%s%s", text, pieces[random_below(random, sizeof pieces / sizeof *pieces)]);

        free(text);
        text = longer;
    }
    return text;
}

struct texts {
    char *item, *field, *partner, *value;
};

/* Rows in steps of one to four. */
static void rows_make(struct random *random, struct log_row *rows, struct texts *texts)
{
    uint32_t step = 0;

    for (uint32_t i = 0; i < ROWS; i++) {
        const uint32_t seq = i + 1;

        if (step < seq)
            step = seq + random_below(random, 4);
        if (step > ROWS)
            step = ROWS;
        texts[i] = (struct texts){
            .item = random_text(random, true),
            .field = random_text(random, true),
            .partner = random_text(random, false),
            .value = random_text(random, false),
        };
        rows[i] = (struct log_row){
            .seq = seq,
            .step = step,
            .time = {.ms = (int64_t)random_below(random, 1u << 31) * 1000 +
                           random_below(random, 1000),
                     .offset = (int)random_below(random, 1440) - 720},
            .item = texts[i].item,
            .field = texts[i].field,
            .partner = texts[i].partner,
            .value = texts[i].value,
            .value_len = strlen(texts[i].value),
            .extra = "",
        };
    }
    rows[0].item = "log";
    rows[0].field = "format";
    rows[0].partner = "";
    rows[0].value = "entente 1";
    rows[0].value_len = strlen(rows[0].value);
}

/* Compares the rows that come with those that were written. */
struct comparison {
    const struct log_row *rows;
    uint32_t next;
};

static void compare(void *context, const struct log_row *row)
{
    struct comparison *const comparison = context;
    const struct log_row *const expected = &comparison->rows[comparison->next++];

    ck_assert_uint_eq(row->seq, expected->seq);
    ck_assert_uint_eq(row->step, expected->step);
    ck_assert_int_eq(row->time.ms, expected->time.ms);
    ck_assert_int_eq(row->time.offset, expected->time.offset);
    ck_assert_str_eq(row->item, expected->item);
    ck_assert_str_eq(row->field, expected->field);
    ck_assert_str_eq(row->partner, expected->partner);
    ck_assert_uint_eq(row->value_len, expected->value_len);
    ck_assert_str_eq(row->value, expected->value);
    ck_assert_str_eq(row->extra, "");
}

START_TEST(what_is_written_is_read)
{
    struct random random = {.state = 20261123};
    struct log_row *const rows = mem_resize(NULL, ROWS, sizeof *rows);
    struct texts *const texts = mem_resize(NULL, ROWS, sizeof *texts);
    struct comparison comparison = {.rows = rows};
    const struct log_sink sink = {.context = &comparison, .row = compare};
    struct error err;
    FILE *const file = tmpfile();

    rows_make(&random, rows, texts);
    fputs(HEADER, file);
    for (uint32_t i = 0; i < ROWS; i++)
        log_row_write(file, &rows[i]);
    fflush(file);
    struct log_reader *const reader = log_reader_new(fileno(file), &sink);

    ck_assert(log_reader_pull(reader, &err));
    ck_assert_uint_eq(comparison.next, ROWS);
    ck_assert(log_reader_shape(reader)->canonical);
    ck_assert(!log_reader_shape(reader)->faulty);
    log_reader_free(reader);
    fclose(file);
    for (uint32_t i = 0; i < ROWS; i++) {
        free(texts[i].item);
        free(texts[i].field);
        free(texts[i].partner);
        free(texts[i].value);
    }
    free(texts);
    free(rows);
}
END_TEST

Suite *suite_round_trip(void)
{
    Suite *const suite = suite_create("round trip");
    TCase *const tcase = tcase_create("round trip");

    tcase_add_test(tcase, what_is_written_is_read);
    suite_add_tcase(suite, tcase);
    return suite;
}
