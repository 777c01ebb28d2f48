#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    /* One a line. */
    /* clang-format off */
    static suite_make *const suites[] = {
        suite_agenda,
        suite_attribution,
        suite_catch_up,
        suite_closed,
        suite_commands,
        suite_disk,
        suite_every_field,
        suite_file,
        suite_follow_up,
        suite_guide,
        suite_insights,
        suite_operand,
        suite_options,
        suite_output,
        suite_private,
        suite_redact,
        suite_replay,
        suite_summary,
        suite_trend,
        suite_when,
    };
    /* clang-format on */

    return runner_run(suites, sizeof suites / sizeof *suites);
}
