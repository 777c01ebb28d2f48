#include <config.h>

#include "schema-table.h"

#include <limits.h>

#include "schema-choices.h"

#include "entente/text/i18n.h"

#define KIND_BIT(kind) (1u << (kind))

/* What is marked; what a guide's prompt can be about; what an agreement or a note can be about. */
#define MARKED (KIND_BIT(KIND_FACTOR) | KIND_BIT(KIND_ASPECT))
#define GUIDED (MARKED | KIND_BIT(KIND_SESSION) | KIND_BIT(KIND_PARTNERSHIP))
#define SUBJECTS                                                                           \
    (GUIDED | KIND_BIT(KIND_PARTNER) | KIND_BIT(KIND_PROMPT) | KIND_BIT(KIND_EXPERIENCE) | \
     KIND_BIT(KIND_EXPECTATION) | KIND_BIT(KIND_DILEMMA) | KIND_BIT(KIND_AGREEMENT) |      \
     KIND_BIT(KIND_NOTE) | KIND_BIT(KIND_TOPIC))

/* A field: what every row has, then what only some have. */
#define ROW(name, kind, title, sentence, ...)                                     \
    {                                                                             \
        .code = name, .type = kind, .label = title, .help = sentence, __VA_ARGS__ \
    }

static const char *const offers[] = {
    N_("influence on policy"),
    N_("influence on behaviour"),
    N_("diplomacy"),
    N_("knowledge"),
    N_("bridge to government"),
    N_("local networks"),
    N_("technical expertise"),
    N_("institutional expertise"),
    N_("funds"),
    N_("convening"),
    NULL,
};

static const struct field log_fields[] = {
    ROW("format", FIELD_TEXT, N_("Format"), N_("The format of the file and its version."),
        .hidden = true),
    ROW("id", FIELD_TEXT, N_("Identity"),
        N_("A random name that tells this session from every other."), .hidden = true),
    ROW("guide", FIELD_TEXT, N_("Guide"),
        N_("The guide that this session was made with: name, version, language."), .hidden = true),
    ROW("from", FIELD_TEXT, N_("From"),
        N_("The identity of the session that this one goes on from."), .hidden = true),
    ROW("started", FIELD_MOMENT, N_("Meeting began"),
        N_("When the meeting began; its clock counts from here."), .past = true),
    ROW("ended", FIELD_MOMENT, N_("Session closed"),
        N_("When the session was closed; nothing else can be written until this is empty again.")),
    ROW("opened", FIELD_TEXT, N_("Opened"), N_("The program and version that began to write."),
        .hidden = true),
    ROW("closed", FIELD_TEXT, N_("Closed"), N_("The program and version that ended writing."),
        .hidden = true),
    ROW("screen", FIELD_TEXT, N_("Shown"),
        N_("The screen and the item that the room was shown; of the partnership, the answer."),
        .hidden = true),
    ROW("bookmark", FIELD_TEXT, N_("Bookmark"),
        N_("A name for this moment, to come back to it in a replay.")),
    ROW("undid", FIELD_NUMBER, N_("Took back"), N_("The step that this one reversed."),
        .hidden = true, .least = 1, .most = INT_MAX),
    ROW("redacted", FIELD_TEXT, N_("Redacted"), N_("What was taken out of the record for good."),
        .hidden = true),
    ROW("corrected", FIELD_TEXT, N_("Corrected"), N_("What was put right in the file itself."),
        .hidden = true),
};

static const struct field session_fields[] = {
    ROW("title", FIELD_TEXT, N_("Title"),
        N_("What people will look for when they want this session back.")),
    ROW("question", FIELD_LONG, N_("Question"),
        N_("The one question that the room is here to answer.")),
    ROW("country", FIELD_TEXT, N_("Country"),
        N_("The country or region where the partners work together.")),
    ROW("place", FIELD_TEXT, N_("Place"), N_("Where the room is, or that it meets online.")),
    ROW("date", FIELD_DATE, N_("Date"), N_("The day of the meeting.")),
    ROW("phase", FIELD_CHOICE, N_("Phase"),
        N_("How far the partnership is; the prompts for that phase come first."),
        .choices = choices_phase),
    ROW("facilitator", FIELD_TEXT, N_("Facilitator"),
        N_("Who leads the session and keeps this record; facilitators mark nothing.")),
    ROW("attribution", FIELD_CHOICE, N_("Attribution"),
        N_("Whose name may stand beside what was said; settle it with the room before the first "
           "entry."),
        .choices = choices_attribution, .implied = "organisation"),
    ROW("topic", FIELD_REF, N_("Present topic"),
        N_("The topic that is talked about; its time runs from the moment at which it is set."),
        .refs = KIND_BIT(KIND_TOPIC)),
    ROW("review_date", FIELD_DATE, N_("Review on"),
        N_("The day on which the partners look again at how it goes.")),
    ROW("review_how", FIELD_TEXT, N_("Review how"),
        N_("How they will look: who asks whom, and about what.")),
};

static const struct field partner_fields[] = {
    ROW("name", FIELD_TEXT, N_("Name"), N_("The organisation as it calls itself."),
        .identifies = true),
    ROW("type", FIELD_CHOICE, N_("Type"),
        N_("What kind of organisation it is; the form of the partnership follows from this."),
        .choices = choices_partner_type),
    ROW("second_type", FIELD_CHOICE, N_("Second type"),
        N_("What it is as well, such as a government that also funds."),
        .choices = choices_partner_type),
    ROW("people", FIELD_TEXT, N_("People"), N_("Who speaks for it in the room."),
        .identifies = true),
    ROW("mandate", FIELD_LONG, N_("Mandate"), N_("What it was set up to do, and on whose behalf.")),
    ROW("role", FIELD_LONG, N_("Role"), N_("The part it plays in this partnership.")),
    ROW("brings", FIELD_TEXT, N_("Brings"),
        N_("What it can give to the others; put a comma between several."), .picks = offers),
    ROW("needs", FIELD_TEXT, N_("Needs"),
        N_("What it hopes to get from the others; put a comma between several."), .picks = offers),
    ROW("strengths", FIELD_LONG, N_("Strengths"),
        N_("What the others can count on it for, in its own words.")),
    ROW("shortcomings", FIELD_LONG, N_("Shortcomings"),
        N_("What it cannot do well, in its own words; blank is not the same as none.")),
    ROW("goal", FIELD_LONG, N_("Own goal"), N_("What it wants for itself from working together.")),
    ROW("arrived", FIELD_MOMENT, N_("Arrived"),
        N_("When it joined, where that was not at the start, or came back after it had left."),
        .past = true),
    ROW("left", FIELD_MOMENT, N_("Left"),
        N_("When it went; whoever is not there at the start has left, until the time in Arrived."),
        .past = true),
};

static const struct field partnership_fields[] = {
    ROW("needed", FIELD_CHOICE, N_("Partnership needed"),
        N_("Whether the goal needs a partnership at all."), .choices = choices_needed),
    ROW("alternative", FIELD_TEXT, N_("Another form"),
        N_("What would do instead, such as a contract, a network or a joint event.")),
    ROW("called", FIELD_TEXT, N_("What they call it"),
        N_("The word that the partners themselves use for it.")),
    ROW("position", FIELD_CHOICE, N_("Position"),
        N_("Where the relation stands between a transaction (1) and a partnership (5); a place, "
           "not a score."),
        .by_view = true, .choices = choices_position),
    ROW("equality", FIELD_CHOICE, N_("Equal relation"),
        N_("Whether the partners deal with one another as equals."), .by_view = true,
        .choices = choices_degree),
    ROW("accountability", FIELD_CHOICE, N_("Accountability"),
        N_("Whether all answer to one another, or some only to one."), .by_view = true,
        .choices = choices_accountability),
    ROW("accountable_to", FIELD_TEXT, N_("Accountable to"),
        N_("To whom the partners answer, in the room or outside it."), .by_view = true),
    ROW("autonomy", FIELD_CHOICE, N_("Autonomy"),
        N_("Whether each partner can still decide for itself."), .by_view = true,
        .choices = choices_degree),
    ROW("driver", FIELD_CHOICE, N_("Key driver"),
        N_("What keeps it going: the goals, or the funds that it gives access to."),
        .by_view = true, .choices = choices_driver),
    ROW("goals_shared", FIELD_CHOICE, N_("Goals shared"),
        N_("Whether the partners said their goals aloud and found them the same, or only suppose "
           "so."),
        .choices = choices_goals_shared),
    ROW("goal", FIELD_LONG, N_("Shared goal"),
        N_("The goal that they pursue together, in one or two sentences.")),
    ROW("vision", FIELD_LONG, N_("Vision"),
        N_("What will be different at the end, if it goes well.")),
    ROW("horizon_years", FIELD_NUMBER, N_("Horizon in years"),
        N_("How many years ahead the partners look."), .least = 1, .most = 100),
    ROW("since", FIELD_TEXT, N_("Since"), N_("Since when they work together; a year is enough.")),
    ROW("missing_partner", FIELD_TEXT, N_("Who is missing"),
        N_("Who should be part of it and is not.")),
    ROW("secured_until", FIELD_DATE, N_("Resources until"),
        N_("The day to which the resources are secured.")),
    ROW("competing", FIELD_CHOICE, N_("Competing for funds"),
        N_("Whether the partners compete with one another for the same funds."),
        .choices = choices_competing),
    ROW("disagree_inside", FIELD_CHOICE, N_("Disagree inside"),
        N_("Whether partners can disagree among themselves."), .choices = choices_limited),
    ROW("disagree_outside", FIELD_CHOICE, N_("Disagree in public"),
        N_("Whether a partner can take another view in public."), .choices = choices_outside),
    ROW("stance", FIELD_CHOICE, N_("Stance on dissent"),
        N_("What disagreement means in this form of partnership."), .choices = choices_stance),
    ROW("agreed_upfront", FIELD_CHOICE, N_("Agreed upfront"),
        N_("Whether they settled beforehand how they disagree."), .choices = choices_yes_no),
    ROW("critical_role", FIELD_CHOICE, N_("Critical voice"),
        N_("Whether civil society can stay critical of the government that it works with."),
        .choices = choices_limited),
    ROW("funding_cycle_months", FIELD_NUMBER, N_("Funding cycle, months"),
        N_("How many months one round of funding lasts."), .least = 1, .most = 600),
    ROW("roles_defined", FIELD_CHOICE, N_("Roles defined"),
        N_("Whether strengths, shortcomings and roles were named before or after the funds came "
           "in."),
        .choices = choices_roles_defined),
    ROW("type_overruled", FIELD_CHOICE, N_("Type, says the room"),
        N_("What the room calls it, where it does not agree with the computed type; both are "
           "kept."),
        .choices = choices_partnership_type),
    ROW("type_reason", FIELD_LONG, N_("Why that type"), N_("Why the room sees it otherwise.")),
};

/* Factors and aspects are marked alike. */
#define MARKED_FIELDS                                                                            \
    ROW("name", FIELD_TEXT, N_("Name"), N_("A few words that fit in a narrow column.")),         \
        ROW("question", FIELD_LONG, N_("Question"), N_("What to ask the room.")),                \
        ROW("mark", FIELD_CHOICE, N_("Mark"),                                                    \
            N_("How far it is there, as the room or as one partner sees it; blank is not "       \
               "discussed yet."),                                                                \
            .by_view = true, .choices = choices_mark),                                           \
        ROW("reason", FIELD_LONG, N_("Reason"), N_("Why it was marked so; it can come later."),  \
            .by_view = true),                                                                    \
        ROW("note", FIELD_LONG, N_("Note"), N_("What was said about it and is worth keeping.")), \
        ROW("last_mark", FIELD_CHOICE, N_("Last mark"),                                          \
            N_("How the room marked it last, in a session before."), .hidden = true,             \
            .choices = choices_mark),

static const struct field factor_fields[] = {MARKED_FIELDS};

static const struct field aspect_fields[] = {ROW("factor", FIELD_REF, N_("Factor"),
                                                 N_("The factor that it is a part of."),
                                                 .refs = KIND_BIT(KIND_FACTOR)),
                                             MARKED_FIELDS};

static const struct field prompt_fields[] = {
    ROW("text", FIELD_LONG, N_("Text"), N_("A question to put to the room when talk halts.")),
    ROW("about", FIELD_REF, N_("About"), N_("What it helps to talk about."), .refs = GUIDED),
    ROW("phase", FIELD_CHOICE, N_("Phase"), N_("The phase that it fits; blank fits all."),
        .choices = choices_phase),
    ROW("pull_a", FIELD_TEXT, N_("On the one hand"),
        N_("One of two good things, where the prompt is a dilemma.")),
    ROW("pull_b", FIELD_TEXT, N_("On the other hand"),
        N_("The good thing that pulls the other way.")),
};

static const struct field experience_fields[] = {
    ROW("text", FIELD_LONG, N_("Text"), N_("What happened, in the words of whoever lived it.")),
    ROW("partner", FIELD_REF, N_("Partner"), N_("Whose experience it is."), .identifies = true,
        .refs = KIND_BIT(KIND_PARTNER)),
    ROW("outcome", FIELD_CHOICE, N_("Outcome"), N_("Whether it worked."),
        .choices = choices_outcome),
    ROW("because", FIELD_LONG, N_("Because"), N_("Why it did, or did not.")),
    ROW("factor", FIELD_REF, N_("Factor"), N_("The factor or aspect that it tells about."),
        .refs = MARKED),
};

static const struct field expectation_fields[] = {
    ROW("text", FIELD_LONG, N_("Text"), N_("What somebody hopes for from this partnership.")),
    ROW("partner", FIELD_REF, N_("Partner"), N_("Who expects it."), .identifies = true,
        .refs = KIND_BIT(KIND_PARTNER)),
    ROW("realistic", FIELD_CHOICE, N_("Realistic"),
        N_("Whether the room thinks that it can come true."), .choices = choices_degree),
};

static const struct field dilemma_fields[] = {
    ROW("text", FIELD_LONG, N_("Text"), N_("The question that has no clean answer.")),
    ROW("pull_a", FIELD_TEXT, N_("On the one hand"),
        N_("One of the two good things that pull apart.")),
    ROW("pull_b", FIELD_TEXT, N_("On the other hand"), N_("The other one.")),
    ROW("partners", FIELD_REFS, N_("Between"), N_("The partners that it stands between."),
        .refs = KIND_BIT(KIND_PARTNER)),
    ROW("factor", FIELD_REF, N_("Factor"), N_("The factor or aspect that it belongs to."),
        .refs = MARKED),
    ROW("raised_by", FIELD_REF, N_("Raised by"), N_("Who brought it up."), .identifies = true,
        .refs = KIND_BIT(KIND_PARTNER)),
    ROW("status", FIELD_CHOICE, N_("Status"),
        N_("Where it stands; a dilemma is handled or lived with, never solved."),
        .choices = choices_dilemma_status, .implied = "open"),
    ROW("handling", FIELD_LONG, N_("Handling"), N_("How the partners mean to live with it.")),
    ROW("agreement", FIELD_REF, N_("Agreement"), N_("The agreement that handles it."),
        .refs = KIND_BIT(KIND_AGREEMENT)),
    ROW("from", FIELD_TEXT, N_("From"), N_("The item of an earlier session that it continues."),
        .hidden = true),
};

static const struct field agreement_fields[] = {
    ROW("text", FIELD_LONG, N_("Text"),
        N_("What the room agreed, in the exact words; read it back before it counts.")),
    ROW("type", FIELD_CHOICE, N_("Type"),
        N_("An agreement, something to do, or to disagree on purpose."),
        .choices = choices_agreement_type, .implied = "agreement"),
    ROW("owner", FIELD_REF, N_("Owner"), N_("The partner that sees to it."),
        .refs = KIND_BIT(KIND_PARTNER)),
    ROW("owner_person", FIELD_TEXT, N_("Owner, person"),
        N_("The person who sees to it and agreed to be named.")),
    ROW("due", FIELD_DATE, N_("Due"), N_("The day by which it is to be done.")),
    ROW("addresses", FIELD_REFS, N_("Addresses"),
        N_("The dilemmas, factors, expectations or notes that it answers."), .refs = SUBJECTS),
    ROW("support", FIELD_CHOICE, N_("Support"),
        N_("How far the room or a partner stands behind it; blank is not asked."), .by_view = true,
        .choices = choices_support),
    ROW("reservation", FIELD_LONG, N_("Reservation"),
        N_("What keeps them from full support; it is printed with the agreement."),
        .by_view = true),
    ROW("status", FIELD_CHOICE, N_("Status"),
        N_("Proposed until the room said yes to the words read back."),
        .choices = choices_agreement_status, .implied = "proposed"),
    ROW("replaced_by", FIELD_REF, N_("Replaced by"), N_("The agreement that took its place."),
        .refs = KIND_BIT(KIND_AGREEMENT)),
    ROW("from", FIELD_TEXT, N_("From"), N_("The item of an earlier session that it continues."),
        .hidden = true),
    ROW("reviewed", FIELD_FLAG, N_("Gone through, still open"),
        N_("Whether the room went through it again, and it still stands."), .hidden = true),
};

static const struct field note_fields[] = {
    ROW("text", FIELD_LONG, N_("Text"), N_("Anything worth keeping.")),
    ROW("type", FIELD_CHOICE, N_("Type"),
        N_("A note, a matter parked until the close, or a lesson to take home."),
        .choices = choices_note_type, .implied = "note"),
    ROW("about", FIELD_REF, N_("About"), N_("What it belongs to."), .refs = SUBJECTS),
    ROW("private", FIELD_FLAG, N_("Private"),
        N_("For the facilitator alone: never on the room's screen, never in a summary.")),
    ROW("raised_by", FIELD_REF, N_("Raised by"), N_("Who said it."), .identifies = true,
        .refs = KIND_BIT(KIND_PARTNER)),
};

static const struct field topic_fields[] = {
    ROW("title", FIELD_TEXT, N_("Title"), N_("What this part of the meeting is about.")),
    ROW("minutes", FIELD_NUMBER, N_("Minutes"), N_("How long it may take."), .least = 1,
        .most = 1440),
    ROW("screen", FIELD_CHOICE, N_("Screen"), N_("The screen that goes with it."),
        .choices = choices_screen),
};

static const struct field voice_fields[] = {
    ROW("type", FIELD_CHOICE, N_("Type"),
        N_("The kind of organisation that speaks, where the rule of attribution lets that be "
           "kept."),
        .hidden = true, .choices = choices_partner_type),
};

const struct field schema_common[] = {
    ROW("dropped", FIELD_FLAG, N_("Dropped"), N_("Whether it was dropped; its history stays."),
        .hidden = true),
    ROW("highlight", FIELD_FLAG, N_("Highlight"), N_("Whether it stands out in the summary."),
        .hidden = true),
    {0},
};

/* A kind: what every row has, then what only some have. */
#define ITEM(number, name, word, phrase, heading, rows, ...)                           \
    {                                                                                  \
        .kind = number, .code = name, .label = word, .one = phrase, .plural = heading, \
        .fields = rows, .field_count = sizeof rows / sizeof *rows, __VA_ARGS__         \
    }

const struct kind_info schema_kinds[KIND_COUNT] = {
    [KIND_UNKNOWN] = {.code = "", .label = N_("item"), .one = N_("an item"), .plural = N_("Items")},
    [KIND_LOG] =
        ITEM(KIND_LOG, "log", N_("log"), N_("the log"), N_("Log"), log_fields, .single = true),
    [KIND_SESSION] = ITEM(KIND_SESSION, "session", N_("session"), N_("the session"), N_("Session"),
                          session_fields, .single = true, .title = "title"),
    [KIND_PARTNER] = ITEM(KIND_PARTNER, "partner", N_("partner"), N_("a partner"), N_("Partners"),
                          partner_fields, .common = true, .title = "name"),
    [KIND_PARTNERSHIP] =
        ITEM(KIND_PARTNERSHIP, "partnership", N_("partnership"), N_("the partnership"),
             N_("Partnership"), partnership_fields, .single = true),
    [KIND_FACTOR] = ITEM(KIND_FACTOR, "factor", N_("factor"), N_("a factor"), N_("Factors"),
                         factor_fields, .common = true, .title = "name"),
    [KIND_ASPECT] = ITEM(KIND_ASPECT, "aspect", N_("aspect"), N_("an aspect"), N_("Aspects"),
                         aspect_fields, .common = true, .title = "name"),
    [KIND_PROMPT] = ITEM(KIND_PROMPT, "prompt", N_("prompt"), N_("a prompt"), N_("Prompts"),
                         prompt_fields, .common = true, .title = "text"),
    [KIND_EXPERIENCE] = ITEM(KIND_EXPERIENCE, "experience", N_("experience"), N_("an experience"),
                             N_("Experiences"), experience_fields, .common = true, .title = "text"),
    [KIND_EXPECTATION] =
        ITEM(KIND_EXPECTATION, "expectation", N_("expectation"), N_("an expectation"),
             N_("Expectations"), expectation_fields, .common = true, .title = "text"),
    [KIND_DILEMMA] = ITEM(KIND_DILEMMA, "dilemma", N_("dilemma"), N_("a dilemma"), N_("Dilemmas"),
                          dilemma_fields, .common = true, .title = "text"),
    [KIND_AGREEMENT] = ITEM(KIND_AGREEMENT, "agreement", N_("agreement"), N_("an agreement"),
                            N_("Agreements"), agreement_fields, .common = true, .title = "text"),
    [KIND_NOTE] = ITEM(KIND_NOTE, "note", N_("note"), N_("a note"), N_("Notes"), note_fields,
                       .common = true, .title = "text"),
    [KIND_TOPIC] = ITEM(KIND_TOPIC, "topic", N_("topic"), N_("a topic"), N_("Topics"), topic_fields,
                        .common = true, .title = "title"),
    [KIND_VOICE] = ITEM(KIND_VOICE, "voice", N_("voice"), N_("a voice"), N_("Voices"), voice_fields,
                        .common = true),
};
