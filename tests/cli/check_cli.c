#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    static suite_make *const suites[] = {
        suite_commands,
        suite_file,
        suite_options,
        suite_when,
    };

    return runner_run(suites, sizeof suites / sizeof *suites);
}
