#include <config.h>

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "entente/text/mem.h"
#include "files.h"
#include "random.h"
#include "suites.h"

/* A writer that is killed at any moment loses no step that it has acknowledged, and leaves a file
 * that opens. */

enum {
    ROUNDS = 24,
    ROUNDS_A_FILE = 4,
    ACKNOWLEDGED_MOST = 4,
    STEP_ROWS = 4,
    VALUE_MOST = 64 * 1024, /* large enough that a write can be torn */
    TURNS_MOST = 1 << 20,   /* of a loop, until the kill: at any moment of a write */
};

static const char begun[] = FILE_HEADER "1,1," FILE_TIME ",log,format,,entente 1\n";

static void append_step(struct log *log, uint32_t last, const char *value, size_t len)
{
    struct log_row rows[STEP_ROWS];
    struct moment time;

    moment_read(FILE_TIME, &time);
    for (uint32_t i = 0; i < STEP_ROWS; i++)
        rows[i] = (struct log_row){
            .seq = last + i + 1,
            .step = last + STEP_ROWS,
            .time = time,
            .item = "note-1",
            .field = "text",
            .partner = "",
            .value = value,
            .value_len = len,
            .extra = "",
        };
    log_append(log, rows, STEP_ROWS);
}

/* Appends step after step, and tells the seq of each once it is saved. Ends by being killed. */
static _Noreturn void write_on(int acknowledge, bool beside, struct random *random)
{
    struct taken taken;
    struct log_sink sink = taken_sink(&taken);
    struct log *const log = log_open("k.csv", LOG_WRITE, &sink, NULL);
    char *const value = mem_alloc(VALUE_MOST);
    uint32_t last = log != NULL ? log_shape(log)->rows : 0;

    memset(value, 'x', VALUE_MOST);
    if (log != NULL && beside)
        log_beside(log);
    for (; log != NULL; last += STEP_ROWS) {
        append_step(log, last, value, random_below(random, VALUE_MOST));
        if (log_settle(log, -1) != LOG_SAVED)
            break;
        const uint32_t saved = last + STEP_ROWS;
        if (write(acknowledge, &saved, sizeof saved) != sizeof saved)
            break;
    }
    _exit(1);
}

/* Kills the writer after some acknowledgements; gives the last that it sent. */
static uint32_t write_until_killed(bool beside, struct random *random)
{
    int acknowledged[2];
    uint32_t saved = 0;
    int status;

    ck_assert_int_eq(pipe(acknowledged), 0);
    struct random own = {.state = random_below(random, UINT32_MAX)};
    const pid_t child = fork();
    if (child == 0) {
        close(acknowledged[0]);
        write_on(acknowledged[1], beside, &own);
    }
    close(acknowledged[1]);
    for (size_t left = random_below(random, ACKNOWLEDGED_MOST); left > 0; left--)
        ck_assert_int_eq(read(acknowledged[0], &saved, sizeof saved), sizeof saved);
    for (volatile uint32_t turns = random_below(random, TURNS_MOST); turns > 0; turns--)
        continue;
    ck_assert_int_eq(kill(child, SIGKILL), 0);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status));
    while (read(acknowledged[0], &saved, sizeof saved) == sizeof saved)
        continue;
    close(acknowledged[0]);
    return saved;
}

struct seen {
    uint32_t rows;
    bool faults;
};

static void see_row(void *context, const struct log_row *row)
{
    struct seen *const seen = context;

    ck_assert_uint_eq(row->seq, ++seen->rows);
}

static void see_fault(void *context, const struct log_fault *fault)
{
    struct seen *const seen = context;

    seen->faults |= !fault->torn;
}

START_TEST(no_acknowledged_step_is_lost)
{
    struct random random = {.state = 20261123u + (unsigned)_i};

    for (int round = 0; round < ROUNDS; round++) {
        struct seen seen = {0};
        const struct log_sink sink = {.context = &seen, .row = see_row, .fault = see_fault};
        struct error err = {""};

        if (round % ROUNDS_A_FILE == 0)
            file_put("k.csv", begun, sizeof begun - 1);
        const uint32_t saved = write_until_killed(_i == 1, &random);
        struct log *const log = log_open("k.csv", LOG_WRITE, &sink, &err);

        ck_assert_msg(log != NULL && log_writable(log), "%s", err.text);
        ck_assert_uint_ge(seen.rows, saved);
        ck_assert_uint_eq(seen.rows % STEP_ROWS, 1);
        ck_assert(!seen.faults);
        log_close(log);
        char *const torn = file_like("k.csv.torn-");
        if (torn != NULL)
            unlink(torn);
        free(torn);
    }
    unlink("k.csv");
}
END_TEST

Suite *suite_kill(void)
{
    Suite *const suite = suite_create("kill");
    TCase *const tcase = tcase_create("kill");

    tcase_set_timeout(tcase, 120);
    tcase_add_checked_fixture(tcase, files_begin, NULL);
    tcase_add_loop_test(tcase, no_acknowledged_step_is_lost, 0, 2);
    suite_add_tcase(suite, tcase);
    return suite;
}
