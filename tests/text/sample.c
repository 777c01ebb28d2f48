#include <config.h>

#include "sample.h"

#include "entente/text/mem.h"

#include <string.h>

static const char *const whole[] = {
    "a",
    "Word",
    "x",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    "-",
    "(",
    ")",
    ".",
    "é",
    "e\u0301",
    "\u0301",
    "ß",
    "ﬁ",
    "Σ",
    "İ",
    "中",
    "文字",
    "。",
    "ｘ",
    "👩‍👩‍👧",
    "👩🏽‍🚀",
    "❤️‍🔥",
    "🔥",
    "🇫🇷",
    "\U0001F1E9",
    "\u200D",
    "\u200C",
    "كتاب",
    "שלום",
    "ก็",
    "한",
    "\u1112",
    "\u1161",
    "\u11AB",
    "हिंदी",
    "\u00A0",
    "\u3000",
    "\u200B",
    "\u2060",
    "\uFEFF",
    "\u00AD",
    "\u2028",
    "\xC2\x85",
    "\u202E",
    "\u0600",
    "\U0001FAE9",
    "\uFFFE",
    "\033[m",
    "\177",
    "\r",
    "\r\n",
    "\u0300\u0301\u0302\u0303\u0304",
    "1,5",
    "http://x.y/z",
};

static const char *const broken_bytes[] = {
    "\xFF", "\x80", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF",
};

char *sample_text(struct random *random, size_t pieces, bool broken)
{
    const uint32_t count = sizeof whole / sizeof *whole;
    const uint32_t broken_count = sizeof broken_bytes / sizeof *broken_bytes;
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (size_t i = 0; i < pieces; i++) {
        const uint32_t choice = random_below(random, count + (broken ? broken_count : 0));

        fputs(choice < count ? whole[choice] : broken_bytes[choice - count], out);
    }
    mem_stream_end(out);
    return text;
}

char *sample_repeat(const char *piece, size_t count)
{
    const size_t len = strlen(piece);
    char *const text = mem_alloc(len * count + 1);

    for (size_t i = 0; i < count; i++)
        memcpy(text + i * len, piece, len);
    text[len * count] = '\0';
    return text;
}
