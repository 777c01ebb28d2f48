#include <config.h>

#include "words-private.h"

#include <stdlib.h>
#include <string.h>

#include "session-private.h"

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

/* What the step is in the end about: steps of undo lead to the one that they reverse. */
struct account {
    const struct session *session;
    struct step_span span;
    bool reversed; /* an odd number of times: taken back */
    bool restored; /* an even number of times: put back */
};

static struct account account_of(const struct session *session, uint32_t step)
{
    struct account account = {.session = session};

    for (uint32_t next; (next = history_reverses(session, step)) != UINT32_MAX; step = next) {
        account.restored = account.reversed;
        account.reversed = !account.reversed;
    }
    account.span = session_step(session, step);
    return account;
}

static enum kind kind_at(const struct account *account, uint32_t seq)
{
    return session_item_kind(account->session, session_row_item(account->session, seq));
}

/* Rows of the program's own: they go with what a person did. */
static bool is_aside(const struct account *account, uint32_t seq)
{
    const enum kind kind = kind_at(account, seq);

    return kind == KIND_LOG || kind == KIND_VOICE;
}

/* Whether the row is the first that its item ever had; one that is dropped never was there. */
static bool makes_item(const struct account *account, uint32_t seq)
{
    const struct store *const store = &account->session->store;
    const struct row *const row = &store->rows[seq];
    const struct item *const item = &store->items[store->cells[row->cell].item];

    return item->first_cell == row->cell && row->before == 0 &&
           store->cells[row->cell].field != store_find_field(store, "dropped") &&
           !is_aside(account, seq) && item->kind != KIND_UNKNOWN &&
           !schema_kind(item->kind)->single;
}

static uint32_t count_made(const struct account *account, enum kind kind)
{
    uint32_t count = 0;

    for (uint32_t seq = account->span.first; seq <= account->span.last; seq++)
        count +=
            makes_item(account, seq) && (kind == KIND_UNKNOWN || kind_at(account, seq) == kind);
    return count;
}

/* The row that the step is about: what makes an item, else the first that a person gave, else the
 * first of a voice. 0: none. */
static uint32_t leading_row(const struct account *account)
{
    uint32_t given = 0;
    uint32_t voiced = 0;

    for (uint32_t seq = account->span.first; seq <= account->span.last; seq++) {
        if (makes_item(account, seq))
            return seq;
        if (given == 0 && !is_aside(account, seq))
            given = seq;
        if (voiced == 0 && kind_at(account, seq) == KIND_VOICE)
            voiced = seq;
    }
    return given != 0 ? given : voiced;
}

/* What the step set the field of the item to; NULL when it did not. */
static const char *value_set(const struct account *account, uint32_t item, const char *field)
{
    const char *value = NULL;

    for (uint32_t seq = account->span.first; seq <= account->span.last; seq++) {
        struct log_row row;

        session_row(account->session, seq, &row);
        if (session_row_item(account->session, seq) == item && strcmp(row.field, field) == 0)
            value = row.value;
    }
    return value;
}

/* "dilemma 3", or "partner: Ministry of Environment" where the name says which. */
static void write_made_name(FILE *out, const struct account *account, uint32_t item)
{
    const struct kind_info *const info = schema_kind(session_item_kind(account->session, item));
    const char *const title = info->title == NULL || session_withholds(account->session, item)
                                  ? NULL
                                  : value_set(account, item, info->title);

    if (title == NULL || !words_by_name(info->kind)) {
        fprintf(out, "%s ", _(info->label));
        words_clip(out, session_item_id(account->session, item) + strlen(info->code) + 1,
                   WORDS_COLUMNS);
    } else {
        fputs(_(info->label), out);
    }
    if (title == NULL)
        return;
    fputs(": ", out);
    if (words_by_name(info->kind))
        words_clip(out, title, WORDS_COLUMNS);
    else
        words_quote(out, title, WORDS_COLUMNS);
}

static bool is_made_private(const struct account *account, uint32_t item)
{
    const char *const value = value_set(account, item, "private");

    return session_withholds(account->session, item) || (value != NULL && *value != '\0');
}

static void write_made(FILE *out, const struct account *account, uint32_t item)
{
    const char *const type = value_set(account, item, "type");

    fprintf(out, "%s ", _("new"));
    write_made_name(out, account, item);
    if (type != NULL && *type != '\0') {
        fputs(" (", out);
        words_value(out, account->session, item, "type", type);
        fputc(')', out);
    }
    if (is_made_private(account, item))
        fputs(_(" (private)"), out);
}

/* The step that takes along what is left of an earlier session. */
static bool goes_on(const struct account *account)
{
    return value_set(account, session_item(account->session, "log"), "from") != NULL;
}

/* "new: 7 factors, 19 aspects" */
static void write_all_made(FILE *out, const struct account *account)
{
    const char *before = goes_on(account) ? _("from last time:") : _("new:");

    for (int number = KIND_UNKNOWN + 1; number < KIND_COUNT; number++) {
        const struct kind_info *const info = schema_kind((enum kind)number);
        const uint32_t count = count_made(account, info->kind);

        if (count == 0)
            continue;
        fprintf(out, "%s %u ", before, count);
        words_label(out, count == 1 ? info->label : info->plural);
        before = ",";
    }
}

/* How many rows of the step its leading row leaves unsaid. */
static uint32_t count_rest(const struct account *account, uint32_t leading)
{
    const uint32_t made =
        makes_item(account, leading) ? session_row_item(account->session, leading) : 0;
    uint32_t rest = 0;

    for (uint32_t seq = account->span.first; seq <= account->span.last; seq++)
        rest += seq != leading && !is_aside(account, seq) &&
                (made == 0 || session_row_item(account->session, seq) != made);
    return rest;
}

static bool gives_log(const struct account *account, const char *field)
{
    const char *const value = value_set(account, account->session->journal, field);

    return value != NULL && *value != '\0';
}

/* What began, or was closed, together with a topic; undo does not open the session again. */
static void write_meeting(FILE *out, const struct account *account)
{
    if (gives_log(account, "started"))
        fputs(_(", and with it the meeting"), out);
    if (gives_log(account, "ended") && !account->reversed && !account->restored)
        fputs(_("; the session was closed"), out);
}

/* Whether every row is, for the room, the field of the leading one: of other items of its kind. */
static bool is_same_of_several(const struct account *account, uint32_t leading)
{
    struct log_row row, first;

    session_row(account->session, leading, &first);
    for (uint32_t seq = account->span.first; seq <= account->span.last; seq++)
        if (!session_row(account->session, seq, &row) || *row.partner != '\0' ||
            strcmp(row.field, first.field) != 0 ||
            kind_at(account, seq) != kind_at(account, leading))
            return false;
    return true;
}

static void write_leading(FILE *out, const struct account *account, uint32_t leading)
{
    if (makes_item(account, leading))
        write_made(out, account, session_row_item(account->session, leading));
    else
        words_change(out, account->session, leading);
}

static char *leading_words(const struct account *account, uint32_t leading)
{
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    write_leading(out, account, leading);
    mem_stream_end(out);
    return words;
}

/* The word for that many items of the kind that the row is of. */
static char *kind_words(const struct account *account, uint32_t row, uint32_t count)
{
    const struct kind_info *const info = schema_kind(kind_at(account, row));
    char *words;
    size_t size;
    FILE *const out = mem_stream(&words, &size);

    words_label(out, count == 1 ? info->label : info->plural);
    mem_stream_end(out);
    return words;
}

/* "… and 2 more", "…, and of 3 more topics" */
static void write_with_rest(FILE *out, const struct account *account, uint32_t leading,
                            uint32_t rest)
{
    char *const first = leading_words(account, leading);
    char *const kind = kind_words(account, leading, rest);

    if (is_same_of_several(account, leading))
        fprintf(out, _("%s, and of %u more %s"), first, rest, kind);
    else
        fprintf(out, P_("%s and %u more", "%s and %u more", rest), first, rest);
    free(kind);
    free(first);
}

static void write_changes(FILE *out, const struct account *account, uint32_t leading)
{
    const uint32_t rest = count_rest(account, leading);

    if (rest > 0)
        write_with_rest(out, account, leading, rest);
    else
        write_leading(out, account, leading);
    write_meeting(out, account);
}

/* The step that a session file begins with. */
static bool begins_record(const struct account *account)
{
    struct log_row row;

    return session_row(account->session, account->span.first, &row) &&
           strcmp(row.item, "log") == 0 && strcmp(row.field, "format") == 0;
}

static void write_beginning(FILE *out, const struct account *account)
{
    const uint32_t item = session_item(account->session, "session");
    const char *const title = item == 0 ? NULL : value_set(account, item, "title");

    fputs(_("the record began"), out);
    if (title == NULL)
        return;
    fputs(": ", out);
    words_quote(out, title, WORDS_COLUMNS);
}

void words_step(FILE *out, const struct session *session, uint32_t step)
{
    if (step >= session_steps(session))
        return;
    const struct account account = account_of(session, step);
    const uint32_t leading = leading_row(&account);

    if (account.reversed || account.restored)
        fprintf(out, "%s ", account.reversed ? _("took back:") : _("put back:"));
    if (count_made(&account, KIND_UNKNOWN) > (goes_on(&account) ? 0 : 1))
        write_all_made(out, &account);
    else if (begins_record(&account))
        write_beginning(out, &account);
    else if (leading != 0)
        write_changes(out, &account, leading);
    else
        words_log_step(out, session, account.span);
}

uint32_t words_subject(const struct session *session, uint32_t step)
{
    if (step >= session_steps(session))
        return 0;
    const struct account account = account_of(session, step);
    const uint32_t leading = leading_row(&account);

    return leading == 0 ? 0 : session_row_item(session, leading);
}
