#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/mem.h"
#include "files.h"
#include "random.h"
#include "suites.h"

static const char plain[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n"
                                        "2,3," FILE_TIME ",note-1,text,,\"a, \"\"b\"\"\nc\"\n"
                                        "3,3," FILE_TIME ",note-1,type,partner-1, x \n";
static const char plain_rows[] = "1/1 log.format@=entente 1|\n"
                                 "2/3 note-1.text@=a, \"b\"\nc|\n"
                                 "3/3 note-1.type@partner-1= x |\n";

static void assert_reads(const char *bytes, size_t len, const char *rows, bool canonical)
{
    struct taken taken;

    file_put("x.csv", bytes, len);
    struct log *log = file_open("x.csv", LOG_READ, &taken);
    ck_assert_str_eq(taken.faults, "");
    ck_assert_str_eq(taken.rows, rows);
    ck_assert_int_eq(log_shape(log)->canonical, canonical);
    ck_assert(!log_shape(log)->torn && !log_shape(log)->faulty);
    log_close(log);
    taken_free(&taken);
}

START_TEST(the_canonical_form)
{
    assert_reads(plain, sizeof plain - 1, plain_rows, true);
}
END_TEST

/* A copy with every occurrence replaced; the caller frees it. */
static char *replaced(const char *text, const char *old, const char *new)
{
    char *out = NULL;
    size_t size;
    FILE *to = open_memstream(&out, &size);

    for (const char *hit; (hit = strstr(text, old)); text = hit + strlen(old))
        fprintf(to, "%.*s%s", (int)(hit - text), text, new);
    fputs(text, to);
    fclose(to);
    return out;
}

START_TEST(a_byte_order_mark_is_read)
{
    char *marked = mem_printf("\xef\xbb\xbf%s", plain);

    assert_reads(marked, strlen(marked), plain_rows, false);
    free(marked);
}
END_TEST

START_TEST(line_ends_of_other_systems_are_read)
{
    static const char simple[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n"
                                             "2,2," FILE_TIME ",note-1,text,,x\n";
    static const char rows[] = "1/1 log.format@=entente 1|\n2/2 note-1.text@=x|\n";
    char *crlf = replaced(simple, "\n", "\r\n"), *cr = replaced(simple, "\n", "\r");

    assert_reads(crlf, strlen(crlf), rows, false);
    assert_reads(cr, strlen(cr), rows, false);
    free(crlf);
    free(cr);
}
END_TEST

START_TEST(other_delimiters_are_read)
{
    static const char *const delimiters[] = {";", "\t"};
    static const char simple[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n";

    for (int i = 0; i < 2; i++) {
        char *other = replaced(simple, ",", delimiters[i]);
        assert_reads(other, strlen(other), "1/1 log.format@=entente 1|\n", false);
        free(other);
    }
}
END_TEST

START_TEST(columns_in_another_order_and_unknown_ones_are_read)
{
    static const char moved[] = "value,who,seq,step,time,item,field,partner,why\n"
                                "entente 1,\"a,b\",1,1," FILE_TIME ",log,format,,c\n";
    static const char added[] = "seq,step,time,item,field,partner,value,who\n"
                                "1,1," FILE_TIME ",log,format,,entente 1,\"a\"\"b\"\n";

    assert_reads(moved, sizeof moved - 1, "1/1 log.format@=entente 1|\"a,b\",c\n", false);
    assert_reads(added, sizeof added - 1, "1/1 log.format@=entente 1|\"a\"\"b\"\n", true);
}
END_TEST

START_TEST(cells_all_in_quotes_are_read)
{
    static const char quoted[] =
        "\"seq\",\"step\",\"time\",\"item\",\"field\",\"partner\",\"value\"\n"
        "\"1\",\"1\",\"" FILE_TIME "\",\"log\",\"format\",\"\",\"entente 1\"\n";

    assert_reads(quoted, sizeof quoted - 1, "1/1 log.format@=entente 1|\n", false);
}
END_TEST

/* --- Faults. */

#define GOOD_1 "1,1," FILE_TIME ",log,format,,entente 1\n"
#define GOOD_3 "3,3," FILE_TIME ",note-1,text,,after\n"

static const struct {
    const char *rows;
    const char *says; /* in the first fault */
} faults[] = {
    {GOOD_1 "2,2," FILE_TIME ",note-1,text,,a\"b\n" GOOD_3, "line 3: The quotation marks"},
    {GOOD_1 "2,2," FILE_TIME ",note-1,text,,\"open\n" GOOD_3, "line 3: A cell of the row begins"},
    {GOOD_1 "2,2," FILE_TIME ",note-1,text\n" GOOD_3, "line 3: The row has 5 cells, the header 7."},
    {GOOD_1 "x,2," FILE_TIME ",note-1,text,,\n" GOOD_3, "line 3: The seq is"},
    {GOOD_1 "2,2,yesterday,note-1,text,,\n" GOOD_3, "line 3: The time is"},
    {GOOD_1 "2,2," FILE_TIME ",,text,,\n" GOOD_3, "line 3: The item is empty"},
    {GOOD_1 "2,2," FILE_TIME ",note-1,,,\n" GOOD_3, "line 3: The field is empty"},
    {GOOD_1 "2,2," FILE_TIME ",note-1,text,,\xff\n" GOOD_3, "line 3: The row is not valid UTF-8."},
    {GOOD_1 GOOD_3, "line 3: The seq is 3 where 2 comes next"},
    {GOOD_1 "1,1," FILE_TIME ",note-1,text,,\n", "line 3: The seq is 1 after 1"},
    {GOOD_1 "2,1," FILE_TIME ",note-1,text,,\n", "line 3: The step is 1"},
    {GOOD_1 "2,4," FILE_TIME ",note-1,text,,\n" GOOD_3, "line 3: The step is not finished"},
    {"1,1," FILE_TIME ",note-1,text,,\n", "line 2: The first row does not say in which format"},
    {"", "line 0: The file holds no whole step."},
};

START_TEST(every_fault_is_told_with_its_line)
{
    char *bytes = mem_printf(FILE_HEADER "%s", faults[_i].rows);
    struct taken taken;

    file_put("x.csv", bytes, strlen(bytes));
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert_msg(strncmp(taken.faults, faults[_i].says, strlen(faults[_i].says)) == 0, "%s",
                  taken.faults);
    ck_assert(log_shape(log)->faulty);
    ck_assert(!log_writable(log));
    ck_assert_ptr_nonnull(strstr(log_why_read_only(log), "entente check x.csv"));
    log_close(log);
    taken_free(&taken);
    free(bytes);
}
END_TEST

START_TEST(reading_goes_on_after_a_fault)
{
    static const char bytes[] = FILE_HEADER GOOD_1 "2,2," FILE_TIME ",note-1,text,,a\"b\n" GOOD_3;
    struct taken taken;

    file_put("x.csv", bytes, sizeof bytes - 1);
    struct log *log = file_open("x.csv", LOG_READ, &taken);
    ck_assert_str_eq(taken.rows, "1/1 log.format@=entente 1|\n3/3 note-1.text@=after|\n");
    log_close(log);
    taken_free(&taken);
}
END_TEST

START_TEST(what_is_no_session_is_refused)
{
    static const struct {
        const char *bytes;
        size_t len;
        const char *says;
    } files[] = {
        {"", 0, "x.csv: It is empty"},
        {"\x89PNG\r\n\x1a\n\0\0", 10, "x.csv: It is not a session file"},
        {"\xff\xfes\0e\0q\0", 8, "x.csv: It is encoded in UTF-16."},
        {"seq,step,time,item,field,value\n", 31, "x.csv: The column partner is missing"},
    };
    struct taken taken;
    struct log_sink sink = taken_sink(&taken);
    struct error err;

    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        file_put("x.csv", files[i].bytes, files[i].len);
        ck_assert_ptr_null(log_open("x.csv", LOG_WRITE, &sink, &err));
        ck_assert_msg(strncmp(err.text, files[i].says, strlen(files[i].says)) == 0, "%s", err.text);
    }
    ck_assert_ptr_null(log_open("not-there.csv", LOG_WRITE, &sink, &err));
    ck_assert_str_eq(err.text, "not-there.csv: there is no such file. To begin one: entente new "
                               "not-there.csv");
    ck_assert_ptr_null(log_open(".", LOG_READ, &sink, &err));
    ck_assert_str_eq(err.text, ". is a folder, not a session. To see the sessions in it: entente "
                               "list .");
    taken_free(&taken);
}
END_TEST

START_TEST(a_newer_format_is_read_only)
{
    static const char bytes[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 2\n";
    struct taken taken;

    file_put("x.csv", bytes, sizeof bytes - 1);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert(!log_writable(log));
    ck_assert_ptr_nonnull(strstr(log_why_read_only(log), "newer version"));
    log_close(log);
    taken_free(&taken);
}
END_TEST

/* --- Torn ends: every cut gives the last whole step, and the rest stands beside, byte for byte. */

START_TEST(a_cut_at_any_byte_leaves_the_last_whole_step)
{
    size_t header = sizeof FILE_HEADER - 1, first = header + sizeof GOOD_1 - 1, len, rest_len;
    size_t cut = first + (size_t)_i;
    struct taken taken;

    if (cut >= sizeof plain - 1)
        return;
    file_put("x.csv", plain, cut);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert(log_writable(log));
    ck_assert_str_eq(taken.rows, "1/1 log.format@=entente 1|\n");
    log_close(log);
    taken_free(&taken);
    char *left = file_get("x.csv", &len);
    ck_assert_uint_eq(len, first);
    ck_assert_mem_eq(left, plain, first);
    free(left);
    char *name = file_like("x.csv.torn-");
    ck_assert_int_eq(name != NULL, cut > first);
    if (name) {
        char *rest = file_get(name, &rest_len);
        ck_assert_uint_eq(rest_len, cut - first);
        ck_assert_mem_eq(rest, plain + first, rest_len);
        free(rest);
        unlink(name);
        free(name);
    }
}
END_TEST

START_TEST(zeros_at_the_end_are_cut_off)
{
    char bytes[sizeof plain + 100] = {0};
    struct taken taken;
    size_t len;

    memcpy(bytes, plain, sizeof plain - 1);
    file_put("x.csv", bytes, sizeof bytes);
    struct log *log = file_open("x.csv", LOG_WRITE, &taken);
    ck_assert_str_eq(taken.rows, plain_rows);
    ck_assert(log_writable(log));
    ck_assert_ptr_nonnull(strstr(log_notice(log), "101 bytes"));
    log_close(log);
    taken_free(&taken);
    char *left = file_get("x.csv", &len);
    ck_assert_uint_eq(len, sizeof plain - 1);
    free(left);
    char *name = file_like("x.csv.torn-");
    unlink(name);
    free(name);
}
END_TEST

/* --- Whatever is written comes back. */

static const char *const pieces[] = {
    "a",  ",", "\"",     "\n",     "\r",     "'",      "=",          "+",      "-", "@",
    "\t", " ", "\u00a0", "\u3000", "\uff1d", "\u202e", "\U0001f600", "\u0301", "7", "\x01",
};

static char *random_text(struct random *random)
{
    char text[80] = "";

    for (uint32_t i = random_below(random, 8); i > 0; i--)
        strcat(text, pieces[random_below(random, sizeof pieces / sizeof *pieces)]);
    return mem_copy(text);
}

struct expected {
    char *values[200];
    uint32_t seen;
};

static void compare_row(void *context, const struct log_row *row)
{
    struct expected *expected = context;

    ck_assert_str_eq(row->value, expected->values[row->seq - 1]);
    ck_assert_uint_eq(row->value_len, strlen(expected->values[row->seq - 1]));
    expected->seen++;
}

static void write_rows(struct expected *expected, uint32_t count, struct random *random)
{
    struct log_row *rows = mem_zalloc(count * sizeof *rows);
    struct error err;
    struct moment time;

    ck_assert(moment_read(FILE_TIME, &time));
    for (uint32_t i = 0; i < count; i++) {
        expected->values[i] = i == 0 ? mem_copy("entente 1") : random_text(random);
        rows[i] = (struct log_row){
            .seq = i + 1,
            .step = i + 1,
            .time = time,
            .item = i == 0 ? "log" : "note-1",
            .field = i == 0 ? "format" : "text",
            .partner = "",
            .value = expected->values[i],
            .value_len = strlen(expected->values[i]),
            .extra = "",
        };
    }
    ck_assert_msg(log_create("made.csv", rows, count, &err), "%s", err.text);
    free(rows);
}

START_TEST(what_is_written_comes_back)
{
    enum { ROWS = 200 };
    struct random random = {.state = (uint64_t)_i};
    struct expected expected = {.seen = 0};
    struct log_sink sink = {.context = &expected, .row = compare_row};
    struct error err;

    write_rows(&expected, ROWS, &random);
    struct log *log = log_open("made.csv", LOG_READ, &sink, &err);
    ck_assert_ptr_nonnull(log);
    ck_assert_uint_eq(expected.seen, ROWS);
    ck_assert(log_shape(log)->canonical);
    log_close(log);
    for (uint32_t i = 0; i < ROWS; i++)
        free(expected.values[i]);
    unlink("made.csv");
}
END_TEST

Suite *suite_read(void)
{
    Suite *suite = suite_create("read");
    TCase *tcase = tcase_create("read");

    tcase_add_checked_fixture(tcase, files_begin, NULL);
    tcase_add_test(tcase, the_canonical_form);
    tcase_add_test(tcase, a_byte_order_mark_is_read);
    tcase_add_test(tcase, line_ends_of_other_systems_are_read);
    tcase_add_test(tcase, other_delimiters_are_read);
    tcase_add_test(tcase, columns_in_another_order_and_unknown_ones_are_read);
    tcase_add_test(tcase, cells_all_in_quotes_are_read);
    tcase_add_loop_test(tcase, every_fault_is_told_with_its_line, 0,
                        (int)(sizeof faults / sizeof *faults));
    tcase_add_test(tcase, reading_goes_on_after_a_fault);
    tcase_add_test(tcase, what_is_no_session_is_refused);
    tcase_add_test(tcase, a_newer_format_is_read_only);
    tcase_add_loop_test(tcase, a_cut_at_any_byte_leaves_the_last_whole_step, 0, 130);
    tcase_add_test(tcase, zeros_at_the_end_are_cut_off);
    tcase_add_loop_test(tcase, what_is_written_comes_back, 1, 51);
    suite_add_tcase(suite, tcase);
    return suite;
}
