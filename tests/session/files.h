#ifndef TESTS_SESSION_FILES_H
#define TESTS_SESSION_FILES_H

/* Files in the private home folder of the tests. What comes back is freed by the caller. */

/* The path of a file of that name. */
char *files_path(const char *name);

/* Writes it; the folders that it lies in are made. Gives its path. */
char *files_write(const char *name, const char *content);

/* What stands in the file at that path. */
char *files_read(const char *path);

/* A session file of rows "ITEM,FIELD,PARTNER,VALUE" without a header, each a step by itself after
 * the first, log,format. Gives its path. */
char *files_session(const char *name, const char *const *rows);

#endif
