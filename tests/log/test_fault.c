#include <config.h>

#include "suites.h"

#include <stdlib.h>
#include <string.h>

#include "entente/text/mem.h"
#include "reading.h"

#define START HEADER FORMAT_ROW
#define ROW(seq, step) seq "," step "," TIME ",note-1,text,,v" seq "\n"
#define READ(seq, step) seq "/" step " note-1.text@=v" seq "|\n"
#define READ_FORMAT "1/1 log.format@=entente 1|\n"
#define FIX_QUOTES \
    " Write each mark inside a cell twice, and put the whole cell between two marks.\n"
#define FIX_CELLS                                                                               \
    " Put a text that holds a delimiter or a line break between quotation marks, and keep the " \
    "empty cells.\n"
#define FIX_NUMBER \
    " Number the rows 1, 2, 3 and so on; step is the seq of the last row of the same action.\n"
#define FIX_TIME " Write it as 2026-11-23T09:31:05.120+01:00.\n"
#define FIX_EMPTY " Fill it in, from a copy of the file if need be.\n"
#define FIX_GAP " Sort the rows by seq, and put what is missing back from a copy.\n"
#define FIX_ORDER " Sort the rows by seq, and delete the one that is too many.\n"
#define FIX_COPY " Put the row back from a copy of the file.\n"
#define FIX_UTF8 " Save the file as CSV in UTF-8 again.\n"

static const struct {
    const char *text, *rows, *faults;
} faulty[] = {
    /* Quotation marks. */
    {START "2,2," TIME ",note-1,text,,a \"b\"\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The quotation marks of the row do not match: at line 3 one is missing or too "
     "many." FIX_QUOTES},
    {START "2,2," TIME ",note-1,text,,\"a\" b\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The quotation marks of the row do not match: at line 3 one is missing or too "
     "many." FIX_QUOTES},
    {START "2,2," TIME ",note-1,text,,\"a\n" ROW("3", "3") "4,4," TIME ",note-1,text,,\"a,b\"\n",
     READ_FORMAT READ("3", "3") "4/4 note-1.text@=a,b|\n",
     "3: The quotation marks of the row do not match: at line 5 one is missing or too "
     "many." FIX_QUOTES},
    {START "2,2," TIME ",note-1,text,,\"a\nb\n\"c\" d\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The quotation marks of the row do not match: at line 5 one is missing or too "
     "many." FIX_QUOTES},
    {START "2,2," TIME ",note-1,text,,\"a\n" ROW("3", "3") ROW("4", "4"),
     READ_FORMAT READ("3", "3") READ("4", "4"),
     "3: A cell of the row begins with a quotation mark that is never closed. Write the mark at "
     "the end of the cell.\n"},
    {"value,seq,step,time,item,field,partner\nentente 1,1,1," TIME ",log,format,\na \"b,2,2," TIME
     ",note-1,text,\nv,3,3," TIME ",note-1,text,\n",
     READ_FORMAT "3/3 note-1.text@=v|\n",
     "3: The quotation marks of the row do not match: at line 3 one is missing or too "
     "many." FIX_QUOTES},
    /* Cells. */
    {START "2,2," TIME ",note-1,text,v\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The row has 6 cells, the header 7." FIX_CELLS},
    {START "2,2," TIME ",note-1,text,,a,b\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The row has 8 cells, the header 7." FIX_CELLS},
    {START "2,2," TIME ",note-1,text,,caf\xe9\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The row is not valid UTF-8." FIX_UTF8},
    {START "2,2," TIME ",n\xff-1,text,,v\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The row is not valid UTF-8." FIX_UTF8},
    {START "two,2," TIME ",note-1,text,,v\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The seq is “two”, not a whole number from 1 on." FIX_NUMBER},
    {START ",2," TIME ",note-1,text,,v\n", READ_FORMAT,
     "3: The seq is “”, not a whole number from 1 on." FIX_NUMBER},
    {START "2,-2," TIME ",note-1,text,,v\n", READ_FORMAT,
     "3: The step is “-2”, not a whole number from 1 on." FIX_NUMBER},
    {START "2,02," TIME ",note-1,text,,v\n", READ_FORMAT,
     "3: The step is “02”, not a whole number from 1 on." FIX_NUMBER},
    {START "2,4294967296," TIME ",note-1,text,,v\n", READ_FORMAT,
     "3: The step is “4294967296”, not a whole number from 1 on." FIX_NUMBER},
    {START "2,2,yesterday,note-1,text,,v\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The time is “yesterday”, not a moment of the calendar with its offset." FIX_TIME},
    {START "2,2,2026-02-30T09:31:05.120+01:00,note-1,text,,v\n", READ_FORMAT,
     "3: The time is “2026-02-30T09:31:05.120+01:00”, not a moment of the calendar with its "
     "offset." FIX_TIME},
    {START "2,2,ééééééééééééééééééééééééééééééé,note-1,text,,v\n", READ_FORMAT,
     "3: The time is “éééééééééééééééééééééééééééééé…”, not a moment of the calendar with its "
     "offset." FIX_TIME},
    {START "2,2," TIME ",,text,,v\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The item is empty, so the row does not say what it is about." FIX_EMPTY},
    {START "2,2," TIME ",note-1,,,v\n" ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The field is empty, so the row does not say what it is about." FIX_EMPTY},
    /* Order. */
    {START ROW("3", "3") ROW("4", "4"), READ_FORMAT READ("3", "3") READ("4", "4"),
     "3: The seq is 3 where 2 comes next: a row is missing or stands elsewhere." FIX_GAP},
    {START ROW("2", "2") ROW("2", "2") ROW("3", "3"), READ_FORMAT READ("2", "2") READ("3", "3"),
     "4: The seq is 2 after 2: the row stands twice or elsewhere." FIX_ORDER},
    {START ROW("12", "2") ROW("3", "3"), READ_FORMAT READ("3", "3"),
     "3: The step is 2, before the row's own seq, 12. Write the seq of the last row of the same "
     "action.\n"},
    {START ROW("2", "3") ROW("3", "4") ROW("4", "4"), READ_FORMAT READ("3", "4") READ("4", "4"),
     "3: The step is not finished: its last row, 3, is missing." FIX_COPY},
    {START ROW("2", "3") ROW("4", "4"), READ_FORMAT READ("4", "4"),
     "4: The seq is 4 where 3 comes next: a row is missing or stands elsewhere." FIX_GAP},
    {START ROW("2", "4") ROW("3", "4") "x\n" ROW("5", "5"), READ_FORMAT READ("5", "5"),
     "5: The row has 1 cells, the header 7." FIX_CELLS},
    {START ROW("2", "4") "x\n" ROW("4", "4") ROW("5", "5"),
     READ_FORMAT READ("2", "4") READ("4", "4") READ("5", "5"),
     "4: The row has 1 cells, the header 7." FIX_CELLS},
    /* The format. */
    {HEADER ROW("1", "1"), READ("1", "1"),
     "2: The first row does not say in which format the file is. Begin with a row of the item "
     "log, field format, value entente 1.\n"},
    {HEADER "1,1," TIME ",log,format,,entente one\n", "1/1 log.format@=entente one|\n",
     "2: The first row does not say in which format the file is. Begin with a row of the item "
     "log, field format, value entente 1.\n"},
    {HEADER, "", "0: The file holds no whole step. Go back to a copy of the file.\n"},
    {HEADER "1,1," TIME ",log,form", "",
     "0: The file holds no whole step. Go back to a copy of the file.\n"},
    /* An end that is not whole, behind a fault. */
    {START "x\n" ROW("3", "4"), READ_FORMAT,
     "3: The row has 1 cells, the header 7." FIX_CELLS
     "4: The step is not finished: its last row, 4, is missing." FIX_COPY},
    {START "x\n2,2,", READ_FORMAT,
     "3: The row has 1 cells, the header 7." FIX_CELLS
     "4: The last row is not finished: the line has no end. Finish the row, or delete it.\n"},
    /* Several, each told once, and what is good is read. */
    {START "x\n" ROW("3", "3") "y,z\n\n" ROW("5", "5"), READ_FORMAT READ("3", "3") READ("5", "5"),
     "3: The row has 1 cells, the header 7." FIX_CELLS
     "5: The row has 2 cells, the header 7." FIX_CELLS},
};

START_TEST(is_told_with_its_line)
{
    struct reading reading = reading_of_text(faulty[_i].text);

    ck_assert_msg(reading.good, "%s", reading.err.text);
    ck_assert_str_eq(reading.faults, faulty[_i].faults);
    ck_assert_str_eq(reading.rows, faulty[_i].rows);
    ck_assert(reading.shape.faulty);
    ck_assert(!reading.shape.torn);
    reading_free(&reading);
}
END_TEST

/* A row whose value is `len` times the letter a, between quotation marks or not. */
static struct reading reading_of_large(size_t len, const char *mark)
{
    char *text;
    size_t size;
    FILE *const out = open_memstream(&text, &size);

    fprintf(out, "%s2,2,%s,note-1,text,,%s", START, TIME, mark);
    for (size_t i = 0; i < len; i++)
        putc('a', out);
    fprintf(out, "%s\n%s", mark, ROW("3", "3"));
    fclose(out);
    const struct reading reading = reading_of(text, size);
    free(text);
    return reading;
}

START_TEST(a_cell_has_a_limit)
{
    static const char *const marks[] = {"", "\""};

    for (size_t i = 0; i < 2; i++) {
        struct reading reading = reading_of_large(LOG_CELL_MOST, marks[i]);

        ck_assert_str_eq(reading.faults, "");
        reading_free(&reading);
        for (size_t over = 1; over < 1000000; over *= 10) {
            reading = reading_of_large(LOG_CELL_MOST + over, marks[i]);
            ck_assert_str_eq(reading.rows, READ_FORMAT READ("3", "3"));
            ck_assert_str_eq(reading.faults,
                             "3: The row is larger than 16 MiB, or one of its cells larger than 1 "
                             "MiB; perhaps a quotation mark is missing. Close the quotation mark, "
                             "or shorten the text.\n");
            reading_free(&reading);
        }
    }
}
END_TEST

START_TEST(a_row_has_a_limit)
{
    char *text;
    size_t size;
    FILE *const out = open_memstream(&text, &size);

    fprintf(out, "%s2,2,%s,note-1,text,,", START, TIME);
    for (size_t i = 0; i < LOG_ROW_MOST; i++)
        putc(i % 1000 == 0 ? ',' : 'a', out);
    fprintf(out, "\n%s", ROW("3", "3"));
    fclose(out);
    struct reading reading = reading_of(text, size);

    ck_assert_str_eq(reading.rows, READ_FORMAT READ("3", "3"));
    ck_assert_ptr_nonnull(strstr(reading.faults, "3: The row "));
    reading_free(&reading);
    free(text);
}
END_TEST

/* One missing mark in a long file costs one row, wherever the next mark is. */
START_TEST(one_missing_mark_costs_one_row)
{
    enum { ROWS = 40000 };
    char *text;
    size_t size;
    FILE *const out = open_memstream(&text, &size);

    fputs(START "2,2," TIME ",note-1,text,,\"open\n", out);
    for (int seq = 3; seq < ROWS; seq++)
        fprintf(out, "%d,%d,%s,note-1,text,,value\n", seq, seq, TIME);
    fclose(out);
    struct reading reading = reading_of(text, size);

    ck_assert_uint_eq(reading.shape.rows, ROWS - 1);
    ck_assert_str_eq(reading.faults,
                     "3: The row is larger than 16 MiB, or one of its cells larger than 1 MiB; "
                     "perhaps a quotation mark is missing. Close the quotation mark, or shorten "
                     "the text.\n");
    reading_free(&reading);
    free(text);
}
END_TEST

Suite *suite_fault(void)
{
    Suite *const suite = suite_create("fault");
    TCase *const tcase = tcase_create("fault");

    tcase_add_loop_test(tcase, is_told_with_its_line, 0, sizeof faulty / sizeof *faulty);
    tcase_add_test(tcase, a_cell_has_a_limit);
    tcase_add_test(tcase, a_row_has_a_limit);
    tcase_add_test(tcase, one_missing_mark_costs_one_row);
    suite_add_tcase(suite, tcase);
    return suite;
}
