#include <config.h>

#include "suites.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/mem.h"
#include "reading.h"

#define STEP_1 FORMAT_ROW
#define STEP_3                                                                                \
    "2,3," TIME ",dilemma-1,text,,\"Can we\nstay \"\"critical\"\", and friends?\"\n3,3," TIME \
    ",dilemma-1,raised_by,,partner-2\n"
#define STEP_4 "4,4," TIME ",factor-fit,mark,partner-1,café\n"
#define READ_1 "1/1 log.format@=entente 1|\n"
#define READ_3                                                       \
    "2/3 dilemma-1.text@=Can we\nstay \"critical\", and friends?|\n" \
    "3/3 dilemma-1.raised_by@=partner-2|\n"
#define READ_4 "4/4 factor-fit.mark@partner-1=café|\n"

static const char whole_file[] = HEADER STEP_1 STEP_3 STEP_4;

enum {
    END_HEADER = sizeof HEADER - 1,
    END_1 = END_HEADER + sizeof STEP_1 - 1,
    END_3 = END_1 + sizeof STEP_3 - 1,
    END_4 = END_3 + sizeof STEP_4 - 1,
};

static const char *rows_up_to(size_t end)
{
    return end == END_1 ? READ_1 : end == END_3 ? READ_1 READ_3 : READ_1 READ_3 READ_4;
}

static void assert_torn(struct reading *reading, size_t whole, unsigned long line)
{
    char told[256];

    snprintf(told, sizeof told,
             "%lu(torn): The end is not whole: after the last whole step stand %zu bytes, as an "
             "interruption leaves them behind. Open the session for writing: they are put into a "
             "file beside it and cut off.\n",
             line, (size_t)reading->shape.size - whole);
    ck_assert_str_eq(reading->faults, told);
    ck_assert_str_eq(reading->rows, rows_up_to(whole));
    ck_assert_uint_eq(reading->shape.whole, whole);
    ck_assert(reading->shape.torn);
    ck_assert(!reading->shape.faulty);
    ck_assert(reading->shape.canonical);
    reading_free(reading);
}

START_TEST(every_cut_leaves_the_last_whole_step)
{
    for (size_t cut = END_1 + 1; cut < END_4; cut++) {
        struct reading reading = reading_of(whole_file, cut);
        const size_t whole = cut < END_3 ? END_1 : END_3;

        if (cut == END_3) {
            ck_assert_str_eq(reading.faults, "");
            ck_assert(!reading.shape.torn);
            reading_free(&reading);
            continue;
        }
        assert_torn(&reading, whole, cut < END_3 ? 3 : 6);
    }
}
END_TEST

START_TEST(every_cut_before_the_first_step_is_a_fault)
{
    for (size_t cut = END_HEADER; cut < END_1; cut++) {
        struct reading reading = reading_of(whole_file, cut);

        ck_assert(reading.good);
        ck_assert_str_eq(reading.faults,
                         "0: The file holds no whole step. Go back to a copy of the file.\n");
        ck_assert(reading.shape.faulty && !reading.shape.torn);
        reading_free(&reading);
    }
}
END_TEST

/* The bytes from `from` to `to` are zero, as where a power cut lost them. */
START_TEST(every_tail_of_zeros_is_torn)
{
    for (size_t from = END_1; from < END_4; from++) {
        char *const bytes = mem_copy_n(whole_file, END_4);
        const size_t whole = from < END_3 ? END_1 : END_3;

        memset(bytes + from, 0, END_4 - from);
        struct reading reading = reading_of(bytes, END_4);

        assert_torn(&reading, whole, from < END_3 ? 3 : 6);
        free(bytes);
    }
}
END_TEST

START_TEST(a_hole_in_the_last_step_is_torn)
{
    for (size_t from = END_1; from < END_3; from++) {
        for (size_t to = from + 1; to < END_3; to += 7) {
            char *const bytes = mem_copy_n(whole_file, END_3);

            memset(bytes + from, 0, to - from);
            struct reading reading = reading_of(bytes, END_3);

            assert_torn(&reading, END_1, 3);
            free(bytes);
        }
    }
}
END_TEST

START_TEST(a_hole_before_a_whole_step_is_a_fault)
{
    char *const bytes = mem_copy_n(whole_file, END_4);

    memset(bytes + END_3 - 10, 0, 5);
    struct reading reading = reading_of(bytes, END_4);

    ck_assert_str_eq(reading.faults,
                     "5: The row holds bytes of zero, as a power cut leaves them behind. Put the "
                     "row back from a copy of the file.\n");
    ck_assert_str_eq(reading.rows, READ_1 READ_4);
    ck_assert(reading.shape.faulty && !reading.shape.torn);
    reading_free(&reading);
    free(bytes);
}
END_TEST

START_TEST(a_torn_end_is_known_in_any_dialect)
{
    static const char text[] = "seq;step;time;item;field;partner;value\r\n1;1;" TIME
                               ";log;format;;entente 1\r\n2;2;" TIME ";note-1;te";
    struct reading reading = reading_of_text(text);

    ck_assert(reading.shape.torn && !reading.shape.faulty && !reading.shape.canonical);
    ck_assert_uint_eq(reading.shape.whole, (size_t)(strstr(text, "2;2;") - text));
    reading_free(&reading);
}
END_TEST

/* A file grows in pieces of `piece` bytes; after each the reader reads on. */
static void grow(size_t piece)
{
    struct reading reading;
    const struct log_sink sink = reading_begin(&reading);
    const int fd = file_of(whole_file, END_1);
    struct log_reader *const reader = log_reader_new(fd, &sink);
    struct error err;

    ck_assert(log_reader_pull(reader, &err));
    for (size_t at = END_1; at < END_4; at += piece) {
        const size_t len = at + piece < END_4 ? piece : END_4 - at;

        ck_assert_int_eq(pwrite(fd, whole_file + at, len, (off_t)at), (ssize_t)len);
        ck_assert(log_reader_pull(reader, &err));
        fflush(reading.rows_out);
        ck_assert_str_eq(reading.rows, rows_up_to(at + len < END_3   ? END_1
                                                  : at + len < END_4 ? END_3
                                                                     : END_4));
    }
    ck_assert_uint_eq(log_reader_shape(reader)->rows, 4);
    ck_assert(!log_reader_shape(reader)->torn);
    log_reader_free(reader);
    reading_end(&reading);
    ck_assert_str_eq(reading.faults, "");
    reading_free(&reading);
    close(fd);
}

START_TEST(a_growing_file_is_read_on)
{
    grow(1);
    grow(10);
    grow(END_3 - END_1);
}
END_TEST

Suite *suite_torn(void)
{
    Suite *const suite = suite_create("torn");
    TCase *const tcase = tcase_create("torn");

    tcase_add_test(tcase, every_cut_leaves_the_last_whole_step);
    tcase_add_test(tcase, every_cut_before_the_first_step_is_a_fault);
    tcase_add_test(tcase, every_tail_of_zeros_is_torn);
    tcase_add_test(tcase, a_hole_in_the_last_step_is_torn);
    tcase_add_test(tcase, a_hole_before_a_whole_step_is_a_fault);
    tcase_add_test(tcase, a_torn_end_is_known_in_any_dialect);
    tcase_add_test(tcase, a_growing_file_is_read_on);
    suite_add_tcase(suite, tcase);
    return suite;
}
