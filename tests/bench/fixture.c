#include <config.h>

#include "bench/fixture.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bench/measure.h"
#include "entente/log/row.h"
#include "random.h"

enum { PARTNERS = 6, FACTORS = 7, MOST_FIELDS = 3, LEAST_VALUE = 10, MOST_VALUE = 120 };

/* What is written: a step is one of these, as often as its share says. */
static const struct mix {
    uint32_t share; /* of all steps */
    const char *kind;
    const char *fields[MOST_FIELDS]; /* all of them where an item is new, else one */
    uint32_t items;                  /* how many there are; 0: every other step makes one more */
    bool by_view;                    /* as the room or a partner sees it */
} mixes[] = {
    {40, "factor", {"reason"}, FACTORS, true},
    {6, "factor", {"note"}, FACTORS, false},
    {6, "partner", {"role", "brings", "needs"}, PARTNERS, false},
    {14, "note", {"text"}, 0, false},
    {12, "experience", {"text", "because"}, 0, false},
    {12, "dilemma", {"text", "pull_a", "pull_b"}, 0, false},
    {10, "agreement", {"text", "owner_person"}, 0, false},
};
enum { MIXES = sizeof mixes / sizeof *mixes };

typedef void row_write(FILE *out, const struct log_row *row);

struct fixture {
    FILE *out;
    row_write *write;
    struct random random;
    uint32_t rows; /* in all */
    uint32_t seq;  /* of the row before */
    uint32_t made[MIXES];
    int64_t ms;
};

/* Words, in which each fifth value has a character that needs quotes. */
static size_t value_make(struct random *random, char value[])
{
    static const char letters[] = "eeeeaaaooiinnnttrrsslldhcumfpgwybvk";
    static const char special[] = ",,\"\n";
    const uint32_t count = LEAST_VALUE + random_below(random, MOST_VALUE - LEAST_VALUE + 1);
    const bool quoted = random_below(random, 5) == 0;
    uint32_t word = 0;
    size_t len = 0;

    for (uint32_t i = 0; i < count; i++) {
        const bool ends = word > 2 && i + 1 < count && random_below(random, 6) == 0;

        word = ends ? 0 : word + 1;
        if (quoted && i == count / 2)
            value[len++] = special[random_below(random, sizeof special - 1)];
        else if (!ends && random_below(random, 60) == 0)
            len += (size_t)sprintf(value + len, "é");
        else
            value[len++] = ends ? ' ' : letters[random_below(random, sizeof letters - 1)];
    }
    value[len] = '\0';
    return len;
}

static void add(struct fixture *fixture, uint32_t step, const char *item, const char *field,
                const char *partner, const char *value)
{
    fixture->write(fixture->out, &(struct log_row){
                                     .seq = ++fixture->seq,
                                     .step = step,
                                     .time = {.ms = fixture->ms, .offset = 60},
                                     .item = item,
                                     .field = field,
                                     .partner = partner,
                                     .value = value,
                                     .value_len = strlen(value),
                                     .extra = "",
                                 });
}

/* The first step: who is there, and what is talked about. */
static void begin(struct fixture *fixture)
{
    const uint32_t step = 1 + PARTNERS + FACTORS;
    char item[32], name[32];

    add(fixture, step, "log", "format", "", "entente 1");
    for (int i = 1; i <= PARTNERS; i++) {
        sprintf(item, "partner-%d", i);
        sprintf(name, "Partner number %d", i);
        add(fixture, step, item, "name", "", name);
    }
    for (int i = 1; i <= FACTORS; i++) {
        sprintf(item, "factor-%d", i);
        sprintf(name, "Factor number %d", i);
        add(fixture, step, item, "name", "", name);
    }
}

static const struct mix *mix_choose(struct random *random)
{
    const struct mix *mix = mixes;

    for (uint32_t lot = random_below(random, 100); lot >= mix->share; mix++)
        lot -= mix->share;
    return mix;
}

static int fields_of(const struct mix *mix)
{
    int count = 0;

    while (count < MOST_FIELDS && mix->fields[count] != NULL)
        count++;
    return count;
}

/* One value of the item, as the room or somebody sees it. */
static void add_value(struct fixture *fixture, const struct mix *mix, uint32_t step,
                      const char *item, int field)
{
    const uint32_t view = mix->by_view ? random_below(&fixture->random, PARTNERS + 1) : 0;
    char partner[32] = "", value[2 * MOST_VALUE + 1];

    if (view > 0)
        sprintf(partner, "partner-%u", view);
    value_make(&fixture->random, value);
    add(fixture, step, item, mix->fields[field], partner, value);
}

static void add_step(struct fixture *fixture)
{
    const struct mix *const mix = mix_choose(&fixture->random);
    uint32_t *const made = &fixture->made[mix - mixes];
    const uint32_t fields = (uint32_t)fields_of(mix), left = fixture->rows - fixture->seq;
    const bool is_new = mix->items == 0 && (*made == 0 || random_below(&fixture->random, 2) == 0);
    const uint32_t rows = !is_new ? 1 : fields < left ? fields : left;
    const uint32_t step = fixture->seq + rows;
    char item[32];

    if (is_new)
        ++*made;
    const uint32_t items = mix->items > 0 ? mix->items : *made;
    const uint32_t number = is_new ? items : 1 + random_below(&fixture->random, items);
    sprintf(item, "%s-%u", mix->kind, number);
    for (uint32_t i = 0; i < rows; i++)
        add_value(fixture, mix, step, item,
                  (int)(is_new ? i : random_below(&fixture->random, fields)));
    fixture->ms += 1000 + random_below(&fixture->random, 20000);
}

static void make(const char *path, uint32_t rows, const char *header, row_write *write)
{
    struct fixture fixture = {
        .out = fopen(path, "w"), .write = write, .rows = rows, .ms = 1795509000000};

    if (fixture.out == NULL)
        measure_fail("%s cannot be written", path);
    fputs(header, fixture.out);
    begin(&fixture);
    while (fixture.seq < rows)
        add_step(&fixture);
    fflush(fixture.out);
    fsync(fileno(fixture.out)); /* so that nothing is left to write while the rest is measured */
    if (fclose(fixture.out) != 0)
        measure_fail("%s cannot be written", path);
}

void fixture_session(const char *path, uint32_t rows)
{
    make(path, rows, "seq,step,time,item,field,partner,value\n", log_row_write);
}

static void line_write(FILE *out, const struct log_row *row)
{
    char time[MOMENT_SIZE];

    moment_format(row->time, time);
    fprintf(out, "%.19s  %s %s: ", time, row->item, row->field);
    for (const char *c = row->value; *c != '\0'; c++)
        putc(*c == '\n' ? ' ' : *c, out);
    putc('\n', out);
}

void fixture_lines(const char *path, uint32_t rows)
{
    make(path, rows, "", line_write);
}
