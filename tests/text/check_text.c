#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    static suite_make *const suites[] = {
        suite_error,
        suite_mem,
        suite_moment,
        suite_near,
    };

    return runner_run(suites, sizeof suites / sizeof *suites);
}
