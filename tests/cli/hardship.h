/* What the programs that this process starts from now on have to put up with. Each is for the rest
 * of the test, which runs in a process of its own. */
#ifndef TESTS_CLI_HARDSHIP_H
#define TESTS_CLI_HARDSHIP_H

#include <stddef.h>

/* No file grows beyond so many bytes, as on a full disk. */
void hardship_full_disk(size_t bytes);

/* What root may do with any file, it may no more. */
void hardship_no_root(void);

/* The system call gives this error, as from a broken disk. Linux only. */
void hardship_system_call(long number, int error);

#endif
