#include <config.h>

#include "runner.h"
#include "screen/terminal.h"
#include "suites.h"

#include <stdlib.h>
#include <string.h>

/* The screen goes to stderr: Check cuts long messages. */
static void failure_check(const char *message)
{
    fprintf(stderr, "%s\n", message);
    ck_abort_msg("%.*s", (int)strcspn(message, "\n"), message);
}

/* A test waits several times, and each may take as long as terminal_deadline(). */
static void timeout_set(void)
{
    char seconds[16];

    snprintf(seconds, sizeof seconds, "%d", 60 * terminal_slowness());
    setenv("CK_DEFAULT_TIMEOUT", seconds, 1);
}

int main(void)
{
    /* One a line. */
    /* clang-format off */
    static suite_make *const suites[] = {
        suite_agenda,
        suite_attribution,
        suite_base,
        suite_close,
        suite_emulator,
        suite_failure,
        suite_fields,
        suite_follow_up,
        suite_grid,
        suite_home,
        suite_insights,
        suite_keys,
        suite_late,
        suite_links_on_screen,
        suite_meeting,
        suite_notes,
        suite_picture,
        suite_preview,
        suite_readback,
        suite_references,
        suite_replay,
        suite_room,
        suite_secret_round,
        suite_sizes,
        suite_summary,
        suite_terminal,
        suite_views_on_screen,
    };
    /* clang-format on */

    timeout_set();
    terminal_on_failure(failure_check);
    return runner_run(suites, sizeof suites / sizeof *suites);
}
