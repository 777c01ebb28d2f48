#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    /* One a line. */
    /* clang-format off */
    static suite_make *const suites[] = {
        suite_document,
        suite_facts,
        suite_hostile,
        suite_room,
        suite_summary,
        suite_text,
    };
    /* clang-format on */

    return runner_run(suites, sizeof suites / sizeof *suites);
}
