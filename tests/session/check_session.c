#include <config.h>

#include "runner.h"
#include "suites.h"

int main(void)
{
    /* One a line. */
    /* clang-format off */
    static suite_make *const suites[] = {
        suite_accept,
        suite_agenda,
        suite_agreement_status,
        suite_branch,
        suite_check,
        suite_closed,
        suite_diff,
        suite_every_field,
        suite_expert_meeting,
        suite_folder,
        suite_follow_up,
        suite_form,
        suite_guide,
        suite_guide_data,
        suite_insight,
        suite_links,
        suite_offers,
        suite_owing,
        suite_presence,
        suite_redact,
        suite_replace,
        suite_round,
        suite_schema,
        suite_search,
        suite_spread,
        suite_step,
        suite_store,
        suite_trend,
        suite_type,
        suite_undo,
        suite_views,
        suite_voices,
        suite_when,
        suite_words,
    };
    /* clang-format on */

    return runner_run(suites, sizeof suites / sizeof *suites);
}
