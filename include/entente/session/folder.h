/* The folder of sessions: what Home and list show. */
#ifndef ENTENTE_SESSION_FOLDER_H
#define ENTENTE_SESSION_FOLDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "entente/session/course.h"
#include "entente/session/session.h"
#include "entente/text/error.h"

struct folder_entry {
    char *path;
    char *name;     /* file name */
    char *title;    /* "" when it has none; in full */
    char *date;     /* folder_date: ISO */
    char *partners; /* names, joined by ", "; under type and none how many */
    uint32_t partner_count;
    uint32_t discussed; /* factors that the room or a partner marked */
    uint32_t factors;
    uint32_t agreements_open; /* agreed or proposed, not done */
    bool closed;              /* nothing can be entered until it is opened again */
    char *problem;            /* why it cannot be read, else "" */
    char *id;                 /* log,id */
    char *from;               /* of the session that it goes on from; "" none */
    struct course course;     /* among those of the folder, of the texts of their entries: good as
                                 long as the folder */
};

struct folder {
    struct folder_entry *entries; /* the newest first, those of a day by name */
    size_t count;
};

/* Reads every *.csv of the folder that looks like a session (copies that the program keeps beside a
 * session, *.before-*, *.torn-*, are not listed; a rescue is). False with an error when the folder
 * itself cannot be read; a folder that is not there yet is empty. */
bool folder_read(const char *path, struct folder *folder, struct error *err);
void folder_free(struct folder *folder);

/* The day of a session: its date, else that on which the meeting began, else that of its first row.
 * A new string. */
char *folder_date(const struct session *session);

/* The folder of sessions: given, else $ENTENTE_DIR, else ./sessions where there is one, else
 * $XDG_DATA_HOME/entente/sessions. A new string. */
char *folder_path(const char *given);

/* A new path in the folder for a session of that title and date (today where it is empty), not
 * taken yet: 2026-11-23-strategic-partnerships.csv. Makes the folder where it is missing. NULL with
 * an error. */
char *folder_new_path(const char *folder, const char *title, const char *date, struct error *err);

#endif
