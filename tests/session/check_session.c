#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    static suite_make *const suites[] = {
        suite_accept, suite_guide_data, suite_schema, suite_step, suite_store, suite_undo,
    };

    return runner_run(suites, sizeof suites / sizeof *suites);
}
