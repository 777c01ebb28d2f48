#ifndef TESTS_BENCH_BENCH_H
#define TESTS_BENCH_BENCH_H

/* What is measured with: programs, by their paths, and a folder for files, on a disk. */
struct bench {
    const char *entente;
    const char *list; /* the floors */
    const char *append;
    const char *folder;
};

/* The path of a file of the folder; the caller frees it. */
char *bench_path(const struct bench *bench, const char *name);

/* What is measured, each with its lines of the report. */
void bench_load(const struct bench *bench);
void bench_seek(const struct bench *bench);
void bench_frame(const struct bench *bench);
void bench_key(const struct bench *bench);
void bench_step(const struct bench *bench);
void bench_add(const struct bench *bench);

#endif
