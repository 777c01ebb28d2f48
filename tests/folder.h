#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

/* A fresh, empty folder in $TMPDIR, else in /tmp. The caller frees its path.
 * Without one the process ends with a message. */
char *folder_new(void);

/* Removes a folder with all that is in it; links are not followed. */
void folder_remove(const char *path);

#endif
