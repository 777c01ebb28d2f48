#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    static suite_make *const suites[] = {
        suite_file,
        suite_guard,
        suite_read,
        suite_row,
    };

    return runner_run(suites, sizeof suites / sizeof *suites);
}
