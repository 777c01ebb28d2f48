#include <config.h>

#include "bench/measure.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "entente/text/mem.h"

void measure_fail(const char *format, ...)
{
    va_list arguments;

    fflush(stdout);
    fputs("bench: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputs("\n", stderr);
    exit(EXIT_FAILURE);
}

/* --- Running. */

static int compare_numbers(const void *a, const void *b)
{
    const double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double median(double *numbers, int count)
{
    qsort(numbers, (size_t)count, sizeof *numbers, compare_numbers);
    return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

static struct sample median_of(const struct sample *samples, int count)
{
    double *const numbers = mem_alloc((size_t)count * sizeof *numbers);
    struct sample middle;

    for (int i = 0; i < count; i++)
        numbers[i] = samples[i].seconds;
    middle.seconds = median(numbers, count);
    for (int i = 0; i < count; i++)
        numbers[i] = samples[i].bytes;
    middle.bytes = median(numbers, count);
    free(numbers);
    return middle;
}

void measure(probe *const probes[], const void *const contexts[], struct sample medians[],
             size_t count, int times)
{
    struct sample *const samples = mem_alloc(count * (size_t)times * sizeof *samples);

    for (int turn = 0; turn < times; turn++)
        for (size_t i = 0; i < count; i++)
            samples[i * (size_t)times + (size_t)turn] = probes[i](contexts[i]);
    for (size_t i = 0; i < count; i++)
        medians[i] = median_of(samples + i * (size_t)times, times);
    free(samples);
}

static _Noreturn void child_run(probe *run, const void *context, int to)
{
    const struct sample sample = run(context);

    _exit(write(to, &sample, sizeof sample) == sizeof sample ? EXIT_SUCCESS : EXIT_FAILURE);
}

struct sample measure_in_child(probe *run, const void *context)
{
    struct sample sample;
    int ends[2];

    fflush(NULL);
    if (pipe(ends) != 0)
        measure_fail("there is no pipe to a child");
    const pid_t child = fork();
    if (child == 0)
        child_run(run, context, ends[1]);
    close(ends[1]);
    const bool got = child > 0 && read(ends[0], &sample, sizeof sample) == sizeof sample;
    close(ends[0]);
    if (child > 0)
        waitpid(child, NULL, 0);
    if (!got)
        measure_fail("the process that measures ended without a figure");
    return sample;
}

double measure_clock(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* A line of /proc/PROCESS/status, in kilobytes there. */
static double memory(pid_t process, const char *name)
{
    char *const path = mem_printf("/proc/%ld/status", (long)process);
    FILE *const in = fopen(path, "r");
    char line[256];
    long kilobytes = -1;

    while (in != NULL && kilobytes < 0 && fgets(line, sizeof line, in) != NULL)
        if (strncmp(line, name, strlen(name)) == 0)
            sscanf(line + strlen(name), ": %ld", &kilobytes);
    if (in != NULL)
        fclose(in);
    if (kilobytes < 0)
        measure_fail("%s says nothing of %s", path, name);
    free(path);
    return (double)kilobytes * 1024;
}

double measure_memory(pid_t process)
{
    return memory(process, "VmRSS");
}

double measure_memory_most(pid_t process)
{
    return memory(process, "VmHWM");
}

/* --- Reporting. */

static const struct {
    const char *format;
    double scale;
} units[] = {
    [MILLISECONDS] = {"%9.3f ms", 1e3},
    [MICROSECONDS] = {"%9.1f us", 1e6},
    [BYTES] = {"%9.0f B ", 1},
    [MEGABYTES] = {"%9.2f MB", 1e-6},
};

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void put(enum unit unit, double figure)
{
    printf(units[unit].format, figure * units[unit].scale);
}
#pragma GCC diagnostic pop

static void put_verdict(bool met)
{
    puts(met ? "  met" : "  NOT MET");
    fflush(stdout);
}

void report(const char *what, enum unit unit, double ours, double least, double goal)
{
    printf("%-46s", what);
    put(unit, ours);
    put(unit, least);
    printf("%9.2fx   at most %5.2fx", ours / least, goal);
    put_verdict(ours <= goal * least);
}

void report_rate(const char *what, double ours_seconds, double least_seconds, double goal)
{
    printf("%-46s%9.0f/s %9.0f/s %8.2fx   at least%5.2fx", what, 1 / ours_seconds,
           1 / least_seconds, least_seconds / ours_seconds, goal);
    put_verdict(least_seconds >= goal * ours_seconds);
}

void report_alone(const char *what, enum unit unit, double ours, double goal)
{
    printf("%-46s", what);
    put(unit, ours);
    printf("%22s   at most %4.0f ", "", goal * units[unit].scale);
    put_verdict(ours <= goal);
}
