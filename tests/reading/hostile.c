#include <config.h>

#include "hostile.h"

#include <stdio.h>

#include "entente/text/mem.h"

/* clang-format off */
static const char *const latin[] = {
    "<script>alert(1)</script>",
    "</script>",
    "</style>",
    "</title>",
    "</bdi>",
    "</td></tr></table>",
    "<img src=x onerror=alert(1)>",
    "<a href=\"javascript:x\">",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml ?>",
    "</svg>",
    "\" onload=\"x",
    "' onclick='x",
    "&amp;",
    "&lt;",
    "&#x41;",
    "&#65;",
    "&copy",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "`",
    "```",
    "~~~",
    "~~gone~~",
    "**strong**",
    "*",
    "_",
    "__",
    "# head",
    "#1",
    "## ",
    "> quote",
    "- item",
    "+ item",
    "* item",
    "1. one",
    "2) two",
    "10",
    "- [ ] task",
    "| a | b |",
    "|",
    "| - | - |",
    ":-:",
    "---",
    "===",
    "***",
    "[a](javascript:x)",
    "![x](y)",
    "[x]: y",
    "[^1]",
    "[",
    "](",
    "http://a.example/b",
    "www.a.example",
    "a@b.example",
    "mailto:a@b.example",
    "xmpp:a@b",
    ":tada:",
    ":+1:",
    "$x^2$",
    "$$",
    "{{x}}",
    "${x}",
    "$(x)",
    "%s%n",
    "\\",
    "\\\\",
    "\\n",
    "\\fB",
    "\n.so /etc/passwd",
    "\n.TH X 1",
    "'\\\" t",
    "=1+1",
    "@SUM(A1)",
    "+1",
    "-1",
    "\t=1+1",
    "\t",
    "\r",
    "\r\n",
    "\n",
    "\n\n",
    "  \n",
    " \n ",
    "\\\n",
    "\n- x",
    "\n> q",
    "\n===",
    "\n---",
    "\n| - |",
    "\n# h",
    "\n    code",
    "\n1. x",
    "\n```",
    "    ",
    " ",
    "  ",
    ",",
    ";",
    ".",
    ":",
    "!",
    "?",
    "(",
    ")",
    "word",
    "River",
    "and so on",
    "x",
    "A",
    "7",
    "caf\u00E9",
    "na\u00EFve",
    "\u00FC\u00DF",
    "\033[31m",
    "\033]0;t\a",
    "\b\b",
    "\177",
    "\001",
};

static const char *const utf8[] = {
    "\u202E",
    "\u2066",
    "\u2069",
    "\u200B",
    "\u200D",
    "\uFEFF",
    "\u2028",
    "\u2029",
    "\u00AD",
    "\xC2\x85",
    "\xC2\x9B",
    "\uFFFE",
    "\U000E0041",
    "\u00A0",
    "\u3000",
    "\u0301",
    "e\u0301\u0302\u0303",
    "\u0301\u0301\u0301\u0301\u0301\u0301",
    "\u4F19\u4F34\u5173\u7CFB",
    "\u300C\u4F60\u300D",
    "\uFF0A",
    "\u0627\u0644\u0634\u0631\u0627\u0643\u0629",
    "\u05E9\u05D5\u05EA\u05E4\u05D5\u05EA",
    "\U0001F91D",
    "\U0001F1FF\U0001F1F2",
    "\u0939\u093F\u0928\u094D\u0926\u0940",
    "\u201C",
    "\u201D",
    "\u2013",
    "\u2022",
    "\u25D0",
};

static const char *const bytes[] = {"\xFF", "\xC3", "\xED\xA0\x80", "\xF5\x80", "\xE2\x80", "\x80"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const char *piece(struct random *random, enum hostile_kind kind)
{
    const size_t counts[] = {
        [HOSTILE_BYTES] = COUNT(latin) + COUNT(utf8) + COUNT(bytes),
        [HOSTILE_UTF8] = COUNT(latin) + COUNT(utf8),
        [HOSTILE_LATIN] = COUNT(latin),
    };
    size_t place = random_below(random, (uint32_t)counts[kind]);

    if (place < COUNT(latin))
        return latin[place];
    place -= COUNT(latin);
    return place < COUNT(utf8) ? utf8[place] : bytes[place - COUNT(utf8)];
}

char *hostile_text(struct random *random, enum hostile_kind kind)
{
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (uint32_t left = 1 + random_below(random, 5); left > 0; left--)
        if (random_below(random, 4) == 0)
            fputc((int)(' ' + random_below(random, '~' - ' ' + 1)), out);
        else
            fputs(piece(random, kind), out);
    mem_stream_end(out);
    return text;
}
