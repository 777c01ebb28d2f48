#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    /* One a line. */
    /* clang-format off */
    static suite_make *const suites[] = {
        suite_broken_disk,
        suite_dialect,
        suite_fault,
        suite_file,
        suite_guard,
        suite_kill,
        suite_open,
        suite_replace,
        suite_round_trip,
        suite_row,
        suite_sign,
        suite_torn,
    };
    /* clang-format on */

    return runner_run(suites, sizeof suites / sizeof *suites);
}
