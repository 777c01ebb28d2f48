/* What the answers of the room, taken together, say: each insight a sentence, where to go about it,
 * how much it matters, and the answers that it rests on. It advises and never stops anyone.
 *
 * What is only blank or still to be done is no insight: see owing.h. An insight keeps silent where
 * an answer that it needs is blank. Under the rules of attribution type and none no sentence names
 * or singles out anyone. */
#ifndef ENTENTE_SESSION_INSIGHT_H
#define ENTENTE_SESSION_INSIGHT_H

#include <stdbool.h>
#include <stddef.h>

#include "entente/session/session.h"
#include "entente/session/type.h"

enum insight_severity {
    INSIGHT_NONE,  /* there is nothing */
    INSIGHT_NOTE,  /* to note */
    INSIGHT_TALK,  /* to talk about */
    INSIGHT_STRONG /* the strongest warning */
};

/* "note", "talk", "strong": stable codes; and what stands above those of that severity. */
const char *insight_severity_code(enum insight_severity severity);
const char *insight_severity_heading(enum insight_severity severity);

/* An answer, or the lack of one. */
struct insight_place {
    uint32_t item;
    const char *field; /* a code of the schema */
    uint32_t partner;  /* whose view, 0 the room's */
};

struct insight_rule {
    const char *code; /* stable: "donorship" */
    enum insight_severity severity;
    const char *rule; /* N_() marked: when it is said, one sentence */
};

struct insight {
    const struct insight_rule *rule;
    struct insight_place place; /* where to go */
    char *words;                /* one sentence, safe to show, no full stop */
    struct insight_place *inputs;
    size_t input_count;
};

/* Every insight of a session, kept from one change to the next. */
struct insights;

struct insights *insights_new(void);
void insights_free(struct insights *insights);

/* Brings them up to date with the session at its present position. Where nothing was written since
 * the last time that costs nothing; else only the rules that read what was written are evaluated. A
 * session that is closed must not be asked about any more: call insights_forget. */
void insights_update(struct insights *insights, const struct session *session);
void insights_forget(struct insights *insights);

/* A number that is another one whenever an update found something to evaluate: what was given
 * before is no longer good then. */
uint32_t insights_version(const struct insights *insights);

/* The strongest first, those of one severity in the order of the screens. */
size_t insights_count(const struct insights *insights);
const struct insight *insights_get(const struct insights *insights, size_t i);

/* How many of them are more than to note. They are the first. */
size_t insights_to_talk_about(const struct insights *insights);

/* How much matters what is to be said about the item, or about one field of it where that is not
 * NULL: the most severe. */
enum insight_severity insights_about(const struct insights *insights, uint32_t item,
                                     const char *field);

/* The type and the form of the partnership (type.h). */
const struct partnership_type *insights_type(const struct insights *insights);
const struct partnership_form *insights_form(const struct insights *insights);

/* An input in words: "Long-term horizon, mark: in place"; blank reads as "not said". Under the
 * rules of attribution that name nobody partners are "a partner", and views those of "a voice". A
 * new string. */
char *insight_input_words(const struct session *session, struct insight_place place);

/* Whether to lead there would say who it is: the type of a partner, where only one may have it and
 * nobody is named. */
bool insight_singles_out(const struct session *session, struct insight_place place);

#endif
