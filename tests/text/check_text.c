#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    /* One a line. */
    /* clang-format off */
    static suite_make *const suites[] = {
        suite_date,
        suite_entry,
        suite_entry_history,
        suite_entry_undo,
        suite_error,
        suite_list,
        suite_mem,
        suite_moment,
        suite_near,
        suite_phrase,
        suite_safe,
        suite_utf8,
        suite_width,
        suite_wrap,
    };
    /* clang-format on */

    return runner_run(suites, sizeof suites / sizeof *suites);
}
