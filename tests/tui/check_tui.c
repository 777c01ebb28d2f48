#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    static suite_make *const suites[] = {
        suite_box,
        suite_input,
        suite_keys,
    };

    return runner_run(suites, sizeof suites / sizeof *suites);
}
