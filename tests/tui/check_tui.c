#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    /* One a line. */
    /* clang-format off */
    static suite_make *const suites[] = {
        suite_box,
        suite_chapters,
        suite_drafts,
        suite_grid_model,
        suite_input,
        suite_keys,
        suite_player,
        suite_short_names,
        suite_timeline_filter,
    };
    /* clang-format on */

    return runner_run(suites, sizeof suites / sizeof *suites);
}
