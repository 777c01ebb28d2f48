#include <config.h>

#include "suites.h"

#include <stdlib.h>
#include <string.h>

#include "reading.h"

#define ROWS "1/1 log.format@=entente 1|\n2/3 note-1.text@p-1=a,b|\n3/3 note-1.about@='tis|\n"

/* The same rows, as different programs write them. */
static const struct {
    const char *name, *text;
    bool canonical;
} dialects[] = {
    {"canonical",
     HEADER FORMAT_ROW "2,3," TIME ",note-1,text,p-1,\"a,b\"\n3,3," TIME ",note-1,about,,'tis\n",
     true},
    {"byte-order mark",
     "\xef\xbb\xbf" HEADER FORMAT_ROW "2,3," TIME ",note-1,text,p-1,\"a,b\"\n3,3," TIME
     ",note-1,about,,'tis\n",
     false},
    {"byte-order mark and quotes",
     "\xef\xbb\xbf\"seq\",\"step\",\"time\",\"item\",\"field\",\"partner\",\"value\"\n" FORMAT_ROW
     "2,3," TIME ",note-1,text,p-1,\"a,b\"\n3,3," TIME ",note-1,about,,'tis\n",
     false},
    {"CRLF",
     "seq,step,time,item,field,partner,value\r\n"
     "1,1," TIME ",log,format,,entente 1\r\n2,3," TIME ",note-1,text,p-1,\"a,b\"\r\n"
     "3,3," TIME ",note-1,about,,'tis\r\n",
     false},
    {"CR",
     "seq,step,time,item,field,partner,value\r"
     "1,1," TIME ",log,format,,entente 1\r2,3," TIME ",note-1,text,p-1,\"a,b\"\r"
     "3,3," TIME ",note-1,about,,'tis\r",
     false},
    {"CR in one row",
     HEADER "1,1," TIME ",log,format,,entente 1\r2,3," TIME ",note-1,text,p-1,\"a,b\"\n3,3," TIME
            ",note-1,about,,'tis\n",
     false},
    {"every cell quoted",
     HEADER "\"1\",\"1\",\"" TIME "\",\"log\",\"format\",\"\",\"entente 1\"\n"
            "\"2\",\"3\",\"" TIME "\",\"note-1\",\"text\",\"p-1\",\"a,b\"\n"
            "\"3\",\"3\",\"" TIME "\",\"note-1\",\"about\",\"\",\"'tis\"\n",
     false},
    {"one cell quoted without need",
     HEADER FORMAT_ROW "2,3," TIME ",note-1,\"text\",p-1,\"a,b\"\n3,3," TIME
                       ",note-1,about,,'tis\n",
     false},
    {"semicolons",
     "seq;step;time;item;field;partner;value\n1;1;" TIME ";log;format;;entente 1\n2;3;" TIME
     ";note-1;text;p-1;a,b\n3;3;" TIME ";note-1;about;;'tis\n",
     false},
    {"tabs",
     "seq\tstep\ttime\titem\tfield\tpartner\tvalue\n1\t1\t" TIME "\tlog\tformat\t\tentente 1\n"
     "2\t3\t" TIME "\tnote-1\ttext\tp-1\ta,b\n3\t3\t" TIME "\tnote-1\tabout\t\t'tis\n",
     false},
    {"another order",
     "value,seq,step,partner,field,item,time\nentente 1,1,1,,format,log," TIME "\n"
     "\"a,b\",2,3,p-1,text,note-1," TIME "\n'tis,3,3,,about,note-1," TIME "\n",
     false},
    {"blank lines",
     HEADER "\n" FORMAT_ROW "\n\n2,3," TIME ",note-1,text,p-1,\"a,b\"\n\n3,3," TIME
            ",note-1,about,,'tis\n\n",
     false},
    {"time without milliseconds",
     HEADER FORMAT_ROW "2,3,2026-11-23T08:31:05Z,note-1,text,p-1,\"a,b\"\n3,3," TIME
                       ",note-1,about,,'tis\n",
     false},
};

START_TEST(is_read)
{
    struct reading reading = reading_of_text(dialects[_i].text);

    ck_assert_msg(reading.good, "%s: %s", dialects[_i].name, reading.err.text);
    ck_assert_str_eq(reading.rows, ROWS);
    ck_assert_str_eq(reading.faults, "");
    ck_assert_msg(reading.shape.canonical == dialects[_i].canonical, "%s", dialects[_i].name);
    ck_assert_uint_eq(reading.shape.rows, 3);
    ck_assert_uint_eq(reading.shape.size, strlen(dialects[_i].text));
    ck_assert_uint_eq(reading.shape.whole, reading.shape.size);
    ck_assert(!reading.shape.torn && !reading.shape.faulty && !reading.shape.newer);
    reading_free(&reading);
}
END_TEST

/* What is read the same, but written otherwise. */
static const struct {
    const char *cell, *value;
    bool canonical;
} cells[] = {
    {"", "", true},
    {" a ", " a ", true},
    {"'=1", "=1", true},
    {"=1", "=1", false},
    {"' +1", " +1", true},
    {"\u00a0-1", "\u00a0-1", false},
    {"\uff201", "\uff201", false},
    {"''=1", "'=1", true},
    {"'tis", "'tis", true},
    {"\"'\n\"", "\n", true},
    {"\"\n\"", "\n", false},
    {"\"a\"\"b\"", "a\"b", true},
    {"\"\"", "", false},
    {"\"a\r\nb\"", "a\r\nb", true},
    {"\"a;b\"", "a;b", false},
};

START_TEST(tells_the_canonical_form_of_a_cell)
{
    char text[512];

    snprintf(text, sizeof text, "%s2,2,%s,note-1,text,,%s\n", HEADER FORMAT_ROW, TIME,
             cells[_i].cell);
    struct reading reading = reading_of_text(text);

    snprintf(text, sizeof text, "1/1 log.format@=entente 1|\n2/2 note-1.text@=%s|\n",
             cells[_i].value);
    ck_assert_str_eq(reading.rows, text);
    ck_assert_int_eq(reading.shape.canonical, cells[_i].canonical);
    reading_free(&reading);
}
END_TEST

static const struct {
    const char *time;
    bool canonical;
} times[] = {
    {TIME, true},
    {"2026-11-23T09:31:05.120+00:00", true},
    {"2026-11-23T09:31:05.120-03:30", true},
    {"2026-11-23T09:31:05.120-00:00", false},
    {"2026-11-23T09:31:60.120+01:00", false},
    {"2026-11-23t09:31:05.120+01:00", false},
    {"2026-11-23T09:31:05.12+01:00", false},
    {"2026-11-23T09:31:05.123456+01:00", false},
    {"2026-11-23T09:31:05.12345678Z", false},
    {"2026-11-23T09:31:05Z", false},
};

START_TEST(tells_the_canonical_form_of_a_time)
{
    char text[512];

    snprintf(text, sizeof text, "%s2,2,%s,note-1,text,,v\n", HEADER FORMAT_ROW, times[_i].time);
    struct reading reading = reading_of_text(text);

    ck_assert_str_eq(reading.faults, "");
    ck_assert_int_eq(reading.shape.canonical, times[_i].canonical);
    reading_free(&reading);
}
END_TEST

static void assert_unknown(const char *text, const char *header, const char *rows, bool canonical)
{
    struct reading reading = reading_of_text(text);

    ck_assert_msg(reading.good, "%s", reading.err.text);
    ck_assert_str_eq(reading.faults, "");
    ck_assert_str_eq(reading.rows, rows);
    ck_assert_str_eq(reading.shape.extra_header, header);
    ck_assert_int_eq(reading.shape.canonical, canonical);
    reading_free(&reading);
}

START_TEST(unknown_columns_are_kept)
{
    assert_unknown("seq,step,time,item,field,partner,value,colour,\"a,b\"\n"
                   "1,1," TIME ",log,format,,entente 1,red,\"1,2\"\n"
                   "2,2," TIME ",note-1,text,,'=v,,\n"
                   "3,3," TIME ",note-1,text,,v,=1,\" \"\"x\"\"\"\n",
                   "colour,\"a,b\"",
                   "1/1 log.format@=entente 1|red,\"1,2\"\n"
                   "2/2 note-1.text@==v|,\n"
                   "3/3 note-1.text@=v|=1,\" \"\"x\"\"\"\n",
                   true);
}
END_TEST

START_TEST(unknown_columns_go_to_the_right)
{
    assert_unknown("\"colour\";seq;step;time;item;field;partner;x;value\n"
                   "\"red\";1;1;" TIME ";log;format;;\"1,2\";entente 1\n",
                   "colour,x", "1/1 log.format@=entente 1|red,\"1,2\"\n", false);
}
END_TEST

START_TEST(a_nameless_column_is_kept)
{
    assert_unknown("seq,step,time,item,field,partner,value,\n"
                   "1,1," TIME ",log,format,,entente 1,\n",
                   "\"\"", "1/1 log.format@=entente 1|\n", false);
}
END_TEST

static const struct {
    const char *text;
    size_t len;
    const char *message;
} strangers[] = {
    {"", 0, "It is empty, not a session file."},
    {"\xff\xfes\0e\0q\0", 8, "It is encoded in UTF-16. Save it as CSV in UTF-8 again."},
    {"\xfe\xff\0s\0e\0q", 8, "It is encoded in UTF-16. Save it as CSV in UTF-8 again."},
    {"name,age\nx,1\n", 13,
     "It is not a session file: its first line is not the header "
     "seq,step,time,item,field,partner,value."},
    {"seq,step,time,item,field,partner,value", 38,
     "It is not a session file: its first line is not the header "
     "seq,step,time,item,field,partner,value."},
    {"seq,step,time,item,field,partner\n", 33,
     "The column value is missing in its header. Put it back, from a copy if need be."},
    {"seq,step,seq,time,item,field,partner,value\n", 43,
     "The column seq stands more than once in its header. Give the other one another name."},
};

START_TEST(strangers_are_refused)
{
    struct reading reading = reading_of(strangers[_i].text, strangers[_i].len);

    ck_assert(!reading.good);
    ck_assert_str_eq(reading.err.text, strangers[_i].message);
    ck_assert_str_eq(reading.shape.extra_header, "");
    reading_free(&reading);
}
END_TEST

START_TEST(higher_format_is_newer)
{
    static const struct {
        const char *format;
        bool newer;
    } formats[] = {{"entente 1", false}, {"entente 1.7", false}, {"entente 2", true}};

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char text[256];

        snprintf(text, sizeof text, "%s1,1,%s,log,format,,%s\n", HEADER, TIME, formats[i].format);
        struct reading reading = reading_of_text(text);

        ck_assert_str_eq(reading.faults, "");
        ck_assert_int_eq(reading.shape.newer, formats[i].newer);
        reading_free(&reading);
    }
}
END_TEST

Suite *suite_dialect(void)
{
    Suite *const suite = suite_create("dialect");
    TCase *const tcase = tcase_create("dialect");

    tcase_add_loop_test(tcase, is_read, 0, sizeof dialects / sizeof *dialects);
    tcase_add_loop_test(tcase, tells_the_canonical_form_of_a_cell, 0, sizeof cells / sizeof *cells);
    tcase_add_loop_test(tcase, tells_the_canonical_form_of_a_time, 0, sizeof times / sizeof *times);
    tcase_add_test(tcase, unknown_columns_are_kept);
    tcase_add_test(tcase, unknown_columns_go_to_the_right);
    tcase_add_test(tcase, a_nameless_column_is_kept);
    tcase_add_loop_test(tcase, strangers_are_refused, 0, sizeof strangers / sizeof *strangers);
    tcase_add_test(tcase, higher_format_is_newer);
    suite_add_tcase(suite, tcase);
    return suite;
}
