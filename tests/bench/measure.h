#ifndef TESTS_BENCH_MEASURE_H
#define TESTS_BENCH_MEASURE_H

#include <stddef.h>
#include <sys/types.h>

/*
 * Figures of the program beside those of a floor: a small program that does only
 * what cannot be left out.
 */

/* What one run took. What a probe does not measure is 0. */
struct sample {
    double seconds;
    double bytes;
};

/* Measures once. It ends the bench where it cannot. */
typedef struct sample probe(const void *context);

/* Runs several probes by turns, so that whatever else the machine does meets all of
 * them alike; medians[i] becomes the median of each figure of probes[i]. */
void measure(probe *const probes[], const void *const contexts[], struct sample medians[],
             size_t count, int times);

/* Runs the probe in a process of its own, with fresh memory. */
struct sample measure_in_child(probe *run, const void *context);

/* Seconds of a clock that only goes forward. */
double measure_clock(void);

/* Bytes of memory that a process has now, and the most that it ever had. */
double measure_memory(pid_t process);
double measure_memory_most(pid_t process);

/* --- One line for each figure. */

enum unit { MILLISECONDS, MICROSECONDS, BYTES, MEGABYTES };

/* The program's figure, the floor's, and how often the one is in the other, which
 * should be at most that; for report_rate at least, of what is done in a second. */
void report(const char *what, enum unit unit, double ours, double least, double goal);
void report_rate(const char *what, double ours_seconds, double least_seconds, double goal);

/* A figure that has no floor, and should be at most that. */
void report_alone(const char *what, enum unit unit, double ours, double goal);

/* Says what could not be measured, as printf does, and ends the bench as failed. */
_Noreturn void measure_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
