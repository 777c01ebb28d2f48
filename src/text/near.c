#include <config.h>

#include "entente/text/near.h"

#include <string.h>
#include <strings.h>

enum { LONGEST = 64, BEGINNING = 3 };

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static int least_of(int a, int b, int c)
{
    const int ab = a < b ? a : b;

    return ab < c ? ab : c;
}

/* The distance of optimal string alignment. */
static int count_slips(const char *a, int a_len, const char *b, int b_len)
{
    int rows[LONGEST][LONGEST];

    for (int j = 0; j <= b_len; j++)
        rows[0][j] = j;
    for (int i = 1; i <= a_len; i++) {
        rows[i][0] = i;
        for (int j = 1; j <= b_len; j++) {
            const int wrong = lower(a[i - 1]) != lower(b[j - 1]);

            rows[i][j] =
                least_of(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + wrong);
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1]) && rows[i - 2][j - 2] + 1 < rows[i][j])
                rows[i][j] = rows[i - 2][j - 2] + 1;
        }
    }
    return rows[a_len][b_len];
}

int near_distance(const char *typed, const char *word)
{
    const size_t typed_len = strlen(typed);
    const size_t word_len = strlen(word);
    const int most = word_len < 6 ? 1 : (int)word_len / 3;

    if (typed_len == 0 || typed_len >= LONGEST || word_len >= LONGEST)
        return NEAR_NOT;
    const int slips = count_slips(typed, (int)typed_len, word, (int)word_len);
    if (slips <= most)
        return slips;
    return typed_len >= BEGINNING && strncasecmp(typed, word, typed_len) == 0 ? 1 : NEAR_NOT;
}
