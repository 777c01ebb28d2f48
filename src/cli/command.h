/* The table of commands: what the program can be told, with its help. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stddef.h>

struct args;

/* Exit codes: yes or done; the answer is no; usage or trouble. */
enum { EXIT_DONE = 0, EXIT_NO = 1, EXIT_TROUBLE = 2 };

enum { MOST_OPERANDS = 4 };

struct command_option {
    const char *name;  /* without its dashes: two, or one where it is a single letter */
    const char *value; /* what its value is called, in capitals; NULL: it has none */
    const char *help;  /* N_() marked */
};

struct command {
    const char *name;                     /* "" is the program without a command */
    const char *usage;                    /* what follows the name */
    const char *summary;                  /* N_() marked, one line */
    const char *examples;                 /* lines, each ends with a line feed */
    const char *details;                  /* N_() marked, wrapped by hand; NULL: none */
    const char *operands[MOST_OPERANDS];  /* what they are called; the last may repeat */
    size_t least, most;                   /* how many operands it takes */
    const struct command_option *options; /* its own, ends with a NULL name; NULL: none */
    int (*run)(const struct args *args);  /* gives the exit code */
};

/* The options of every command; ends with a NULL name. */
extern const struct command_option common_options[];

/* The commands in the order of the help, from 0; NULL at the end. */
const struct command *command_at(size_t index);

/* The command of that name; NULL where there is none. */
const struct command *command_find(const char *name);

/* The name nearest to what was typed; NULL when nothing is near. */
const char *command_nearest(const char *typed);

/* Lists the sessions of a folder on stdout, for list and for Home without a
 * terminal; gives the exit code. */
int list_folder(const char *folder, const struct args *args);

extern const struct command command_home;
extern const struct command command_new;
extern const struct command command_open;
extern const struct command command_add;
extern const struct command command_set;
extern const struct command command_replace;
extern const struct command command_drop;
extern const struct command command_undo;
extern const struct command command_redo;
extern const struct command command_show;
extern const struct command command_list;
extern const struct command command_log;
extern const struct command command_diff;
extern const struct command command_agenda;
extern const struct command command_catch_up;
extern const struct command command_insights;
extern const struct command command_check;
extern const struct command command_replay;
extern const struct command command_room;
extern const struct command command_redact;
extern const struct command command_export;
extern const struct command command_guide;
extern const struct command command_summary;
extern const struct command command_trend;
extern const struct command command_help;

#endif
