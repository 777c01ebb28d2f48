#include <config.h>

#include "entente/text/mem.h"
#include "suites.h"

#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

START_TEST(zalloc_is_zero)
{
    unsigned char *const block = mem_zalloc(64);

    for (int i = 0; i < 64; i++)
        ck_assert_uint_eq(block[i], 0);
    free(block);
}
END_TEST

START_TEST(nothing_is_something)
{
    void *const blocks[] = {mem_alloc(0), mem_zalloc(0), mem_resize(NULL, 0, 8)};

    for (int i = 0; i < 3; i++) {
        ck_assert_ptr_nonnull(blocks[i]);
        free(blocks[i]);
    }
}
END_TEST

START_TEST(an_array_grows_by_zeros)
{
    int *numbers = NULL;
    size_t count = 0;

    for (int i = 0; i < 100; i++) {
        numbers = mem_grow(numbers, &count, sizeof *numbers);
        ck_assert_int_eq(numbers[i], 0);
        numbers[i] = i + 1;
    }
    ck_assert_uint_eq(count, 100);
    for (int i = 0; i < 100; i++)
        ck_assert_int_eq(numbers[i], i + 1);
    free(numbers);
}
END_TEST

START_TEST(resize_keeps_the_content)
{
    int *numbers = mem_resize(NULL, 2, sizeof *numbers);

    numbers[0] = 7;
    numbers[1] = 8;
    numbers = mem_resize(numbers, 1000, sizeof *numbers);
    numbers[999] = 9;
    ck_assert_int_eq(numbers[0] + numbers[1] + numbers[999], 24);
    free(numbers);
}
END_TEST

/* From few to far more than a large page. */
START_TEST(double_keeps_the_content)
{
    const size_t most = (size_t)1 << 20;
    size_t room = 4;
    uint32_t *numbers = mem_alloc(room * sizeof *numbers);

    for (size_t i = 0; i < most; i++) {
        if (i == room) {
            numbers = mem_double(numbers, room, sizeof *numbers);
            room *= 2;
        }
        numbers[i] = (uint32_t)i;
    }
    for (size_t i = 0; i < most; i += 1023)
        ck_assert_uint_eq(numbers[i], i);
    free(numbers);
}
END_TEST

START_TEST(large_blocks_are_zero)
{
    const size_t size = (3 << 20) + 1;
    char *const block = mem_zalloc(size);

    for (size_t i = 0; i < size; i += 1023)
        ck_assert_int_eq(block[i], 0);
    ck_assert_int_eq(block[size - 1], 0);
    free(block);
}
END_TEST

START_TEST(copies)
{
    char *const whole = mem_copy("café");
    char *const part = mem_copy_n("a\0b!", 3);
    char *const empty = mem_copy_n(NULL, 0);

    ck_assert_str_eq(whole, "café");
    ck_assert_mem_eq(part, "a\0b", 4);
    ck_assert_str_eq(empty, "");
    free(whole);
    free(part);
    free(empty);
}
END_TEST

START_TEST(printf_takes_any_length)
{
    char *const text = mem_printf("%s-%d%*s", "partner", 12, 5000, "x");

    ck_assert_uint_eq(strlen(text), strlen("partner-12") + 5000);
    ck_assert_int_eq(strncmp(text, "partner-12  ", 12), 0);
    free(text);
}
END_TEST

static void say_restored(void)
{
    if (write(STDERR_FILENO, "restored ", 9) != 9)
        _exit(1);
}

/* Asks for `count` elements of `size` bytes in a process of its own and puts what
 * it wrote on stderr in `said`; returns its wait status. */
static int exhaust(size_t count, size_t size, char *said, size_t room)
{
    int ends[2], status;
    size_t length = 0;
    ssize_t got;

    ck_assert_int_eq(pipe(ends), 0);
    const pid_t child = fork();

    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        mem_on_exhausted(say_restored);
        free(mem_resize(NULL, count, size));
        _exit(0);
    }
    close(ends[1]);
    while ((got = read(ends[0], said + length, room - 1 - length)) > 0)
        length += (size_t)got;
    said[length] = '\0';
    close(ends[0]);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return status;
}

START_TEST(streams_to_a_string)
{
    char *text;
    size_t size;
    FILE *const stream = mem_stream(&text, &size);

    fprintf(stream, "%s %d", "step", 12);
    mem_stream_end(stream);
    ck_assert_str_eq(text, "step 12");
    ck_assert_uint_eq(size, 7);
    free(text);
}
END_TEST

START_TEST(overflow_ends_the_program)
{
    char said[256];
    const int status = exhaust(SIZE_MAX / 2, 3, said, sizeof said);

    ck_assert(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    ck_assert_str_eq(said,
                     "restored entente: out of memory; what was saved is in the session file\n");
}
END_TEST

Suite *suite_mem(void)
{
    Suite *const suite = suite_create("mem");
    TCase *const tcase = tcase_create("mem");

    tcase_add_test(tcase, zalloc_is_zero);
    tcase_add_test(tcase, nothing_is_something);
    tcase_add_test(tcase, an_array_grows_by_zeros);
    tcase_add_test(tcase, resize_keeps_the_content);
    tcase_add_test(tcase, double_keeps_the_content);
    tcase_add_test(tcase, large_blocks_are_zero);
    tcase_add_test(tcase, copies);
    tcase_add_test(tcase, printf_takes_any_length);
    tcase_add_test(tcase, streams_to_a_string);
    tcase_add_test(tcase, overflow_ends_the_program);
    suite_add_tcase(suite, tcase);
    return suite;
}
