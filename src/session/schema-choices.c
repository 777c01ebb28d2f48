#include <config.h>

#include "schema-choices.h"

#include "entente/text/i18n.h"

/* The glyphs of a scale from fully to not at all, and of what lies beside it. */
#define FULL "\u25CF", "#"
#define HALF "\u25D0", "="
#define EMPTY "\u25CB", "o"
#define ASIDE "\u2013", "-"

const struct choice choices_phase[] = {
    {"exploring", N_("exploring"), NULL, NULL},     {"building", N_("building"), NULL, NULL},
    {"maintaining", N_("maintaining"), NULL, NULL}, {"reviewing", N_("reviewing"), NULL, NULL},
    {"ending", N_("ending"), NULL, NULL},           {0},
};

const struct choice choices_attribution[] = {
    {"name", N_("by name"), NULL, NULL},
    {"organisation", N_("by organisation"), NULL, NULL},
    {"type", N_("by type of organisation"), NULL, NULL},
    {"none", N_("without names"), NULL, NULL},
    {0},
};

const struct choice choices_partner_type[] = {
    {"government", N_("national government"), NULL, NULL},
    {"local-government", N_("sub-national government"), NULL, NULL},
    {"commission", N_("independent assessment or advisory commission"), NULL, NULL},
    {"cso-local", N_("local CSO"), NULL, NULL},
    {"cso-national", N_("national CSO"), NULL, NULL},
    {"cso-international", N_("international CSO"), NULL, NULL},
    {"knowledge-institute", N_("knowledge institute"), NULL, NULL},
    {"funder", N_("funder or donor"), NULL, NULL},
    {"multilateral", N_("multilateral organisation"), NULL, NULL},
    {"private-sector", N_("private sector"), NULL, NULL},
    {"network", N_("network or platform"), NULL, NULL},
    {"community", N_("community or Indigenous Peoples' organisation"), NULL, NULL},
    {"other", N_("other"), NULL, NULL},
    {0},
};

const struct choice choices_mark[] = {
    {"in-place", N_("in place"), FULL},
    {"partly", N_("partly in place"), HALF},
    {"not-in-place", N_("not in place"), EMPTY},
    {"not-relevant", N_("not relevant"), ASIDE},
    {0},
};

const struct choice choices_degree[] = {
    {"yes", N_("yes"), FULL},
    {"partly", N_("partly"), HALF},
    {"no", N_("no"), EMPTY},
    {0},
};

const struct choice choices_limited[] = {
    {"yes", N_("yes"), FULL},
    {"limited", N_("limited"), HALF},
    {"no", N_("no"), EMPTY},
    {0},
};

const struct choice choices_yes_no[] = {
    {"yes", N_("yes"), FULL},
    {"no", N_("no"), EMPTY},
    {0},
};

const struct choice choices_support[] = {
    {"behind", N_("fully behind it"), "\u2713", "Y"}, {"fine", N_("fine with it"), "+", "+"},
    {"live-with", N_("can live with it"), "~", "-"},  {"stand-aside", N_("stands aside"), "/", "/"},
    {"object", N_("objects"), "\u2717", "X"},         {0},
};

const struct choice choices_needed[] = {
    {"yes", N_("yes, a partnership"), NULL, NULL},
    {"another-form", N_("another form would do"), NULL, NULL},
    {"unknown", N_("not known yet"), NULL, NULL},
    {0},
};

const struct choice choices_position[] = {
    {"1", N_("1, a transactional relation"), "1", "1"},
    {"2", N_("2, more transactional"), "2", "2"},
    {"3", N_("3, in between"), "3", "3"},
    {"4", N_("4, more of a partnership"), "4", "4"},
    {"5", N_("5, a partnership"), "5", "5"},
    {0},
};

const struct choice choices_accountability[] = {
    {"mutual", N_("mutual"), FULL},
    {"one-way", N_("one way"), HALF},
    {"none", N_("none"), EMPTY},
    {0},
};

const struct choice choices_driver[] = {
    {"goals", N_("goals"), NULL, NULL},
    {"funds", N_("funds"), NULL, NULL},
    {"both", N_("both"), NULL, NULL},
    {"other", N_("other"), NULL, NULL},
    {0},
};

const struct choice choices_goals_shared[] = {
    {"confirmed", N_("confirmed"), FULL},
    {"assumed", N_("assumed"), HALF},
    {"not-shared", N_("not shared"), EMPTY},
    {0},
};

const struct choice choices_competing[] = {
    {"no", N_("no"), NULL, NULL},
    {"some", N_("some"), NULL, NULL},
    {"yes", N_("yes"), NULL, NULL},
    {0},
};

const struct choice choices_outside[] = {
    {"yes", N_("yes"), FULL},
    {"with-notice", N_("with notice"), HALF},
    {"no", N_("no"), EMPTY},
    {0},
};

const struct choice choices_stance[] = {
    {"does-not-work", N_("does not work here"), NULL, NULL},
    {"strategic-choice", N_("a strategic choice"), NULL, NULL},
    {"inherent", N_("inherent in this form"), NULL, NULL},
    {0},
};

const struct choice choices_roles_defined[] = {
    {"before-funds", N_("before the funds came in"), NULL, NULL},
    {"after-funds", N_("after the funds came in"), NULL, NULL},
    {0},
};

const struct choice choices_partnership_type[] = {
    {"strategic", N_("strategic partnership"), NULL, NULL},
    {"partnership", N_("partnership, not (yet) strategic"), NULL, NULL},
    {"donorship", N_("looks like \"donorship\""), NULL, NULL},
    {"friends", N_("looks like \"friends\""), NULL, NULL},
    {"transactional", N_("transactional relation"), NULL, NULL},
    {"not-yet", N_("not (yet) a partnership"), NULL, NULL},
    {"undecided", N_("undecided"), NULL, NULL},
    {0},
};

const struct choice choices_outcome[] = {
    {"worked", N_("worked"), FULL},
    {"mixed", N_("mixed"), HALF},
    {"did-not", N_("did not work"), EMPTY},
    {0},
};

const struct choice choices_dilemma_status[] = {
    {"open", N_("open"), NULL, NULL},
    {"accepted", N_("accepted: we can live with it"), NULL, NULL},
    {"handled", N_("handled"), NULL, NULL},
    {"passed-on", N_("passed on"), NULL, NULL},
    {0},
};

const struct choice choices_agreement_type[] = {
    {"agreement", N_("agreement"), NULL, NULL},
    {"action", N_("action"), NULL, NULL},
    {"agree-to-disagree", N_("agree to disagree"), NULL, NULL},
    {0},
};

const struct choice choices_agreement_status[] = {
    {"proposed", N_("proposed"), NULL, NULL}, {"agreed", N_("agreed"), NULL, NULL},
    {"replaced", N_("replaced"), NULL, NULL}, {"withdrawn", N_("withdrawn"), NULL, NULL},
    {"done", N_("done"), NULL, NULL},         {0},
};

const struct choice choices_note_type[] = {
    {"note", N_("note"), NULL, NULL},
    {"parked", N_("parked"), NULL, NULL},
    {"lesson", N_("lesson"), NULL, NULL},
    {0},
};

const struct choice choices_screen[] = {
    {"opening", N_("Opening"), NULL, NULL},
    {"partners", N_("Partners"), NULL, NULL},
    {"partnership", N_("Partnership"), NULL, NULL},
    {"factors", N_("Factors"), NULL, NULL},
    {"dilemmas", N_("Dilemmas"), NULL, NULL},
    {"agreements", N_("Agreements"), NULL, NULL},
    {"timeline", N_("Timeline"), NULL, NULL},
    {"close", N_("Close"), NULL, NULL},
    {0},
};
