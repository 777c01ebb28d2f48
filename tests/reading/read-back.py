"""Reads a file back with a reader of its format and compares the texts in it.

read-back.py FORMAT FILE WANTED: WANTED holds the texts, each ended by a NUL. Silent
and 0 when all of them came back as they were; else one message, and 1.
"""

import codecs
import csv
import html.parser
import json
import re
import shutil
import subprocess
import sys

codecs.register_error("each", lambda error: ("\ufffd", error.start + 1))


def fail(message):
    sys.exit(message)


def wanted_texts(path):
    with open(path, "rb") as file:
        return [text.decode("utf-8", "each") for text in file.read().split(b"\0")[:-1]]


def run(*command):
    if shutil.which(command[0]) is None:
        fail(f"{command[0]} is missing: install it, or run ./bootstrap")
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        fail(f"{' '.join(command)}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8")


def compare(found, wanted):
    for place, (came, went) in enumerate(zip(found, wanted)):
        if came != went:
            fail(f"text {place} went in as {went!r} and came back as {came!r}")
    if len(found) != len(wanted):
        fail(f"{len(wanted)} texts went in, {len(found)} came back")


# What a page is made of, and nothing that acts or loads.
ELEMENTS = set(
    "html head meta title style body a header h1 h2 h3 h4 nav ol li main section p ul strong span "
    "bdi br div table thead tbody tr th td figure svg symbol circle path use rect text desc "
    "details summary".split()
)
ATTRIBUTES = set(
    "lang dir charset http-equiv content name class href id role aria-label aria-labelledby "
    "aria-hidden tabindex scope viewbox width height x y r d fill stroke stroke-width "
    "transform".split()
)
EMPTY = {"meta", "br", "circle", "path", "use", "rect"}


class Page(html.parser.HTMLParser):
    """The texts of the elements named `kept`, not counting the table of contents, and that all
    elements are closed as they were opened."""

    def __init__(self, kept):
        super().__init__(convert_charrefs=True)
        self.kept = kept
        self.open = []
        self.texts = []

    def handle_starttag(self, tag, attrs):
        if tag not in ELEMENTS:
            fail(f"there is an element <{tag}> at {self.getpos()}")
        for name, value in attrs:
            if name not in ATTRIBUTES or (name == "href" and not self.may_refer_to(value)):
                fail(f"there is an attribute {name}={value!r} at {self.getpos()}")
        if tag == "br":
            self.handle_data("\n")
        if tag in EMPTY:
            return
        if tag in self.kept and not any(above == "nav" for above, _ in self.open):
            self.open.append((tag, len(self.texts)))
            self.texts.append("")
        else:
            self.open.append((tag, None))

    def may_refer_to(self, address):
        return address.startswith("#")

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if tag not in EMPTY and (not self.open or self.open.pop()[0] != tag):
            fail(f"</{tag}> closes nothing at {self.getpos()}")

    def handle_comment(self, data):
        fail(f"there is a comment at {self.getpos()}")

    def block(self):
        """The element around what is read, and the place of its text; None where it is not kept."""
        blocks = (element for element in reversed(self.open) if element[0] not in ("strong", "a"))
        return next(blocks, (None, None))

    def holder(self):
        return self.block()[1]

    def handle_data(self, data):
        if self.holder() is not None:
            self.texts[self.holder()] += data


class Markdown(Page):
    """The line feeds that lay out the elements are no texts: the one behind each break, and those
    around a list inside an item."""

    def __init__(self, kept):
        super().__init__(kept)
        self.broken = False
        self.ended = set()

    def may_refer_to(self, address):
        """Readers find addresses of mail in the finished text, where nothing can hide them."""
        return re.match(r"[\w.+-]*(mailto|xmpp):", address)

    def handle_starttag(self, tag, attrs):
        if tag == "ul" and self.holder() is not None:
            self.texts[self.holder()] = self.texts[self.holder()][:-1]
            self.ended.add(self.holder())
        self.broken = False
        super().handle_starttag(tag, attrs)
        self.broken = tag == "br" and self.block()[0] in ("p", "li")

    def handle_data(self, data):
        if self.broken and data.startswith("\n"):
            data = data[1:]
        if data != "\n" or self.holder() not in self.ended:
            super().handle_data(data)
        self.broken = False


def read_page(page, text):
    page.feed(text)
    page.close()
    if page.open:
        fail(f"never closed: {page.open}")
    return page.texts


def read_html(path, wanted):
    with open(path, encoding="utf-8") as file:
        compare(read_page(Page({"bdi"}), file.read()), wanted)


def render_markdown(path):
    extensions = [word for name in ("table", "strikethrough", "autolink", "tasklist")
                  for word in ("-e", name)]
    return run("cmark-gfm", "--unsafe", *extensions, path)


def read_markdown(path, wanted):
    page = Markdown({"h1", "h2", "h3", "h4", "p", "li", "td"})
    texts = read_page(page, render_markdown(path))
    # The reader leaves out a line feed where one ends the line anyway.
    compare([text.rstrip("\n") for text in texts], [text.rstrip("\n") for text in wanted])


def read_markdown_charts(path, wanted):
    """Every name stands in some cell, or with others in one."""
    page = Markdown({"h1", "p", "th", "td"})
    texts = read_page(page, render_markdown(path))
    place = 0
    for name in wanted:
        while place < len(texts) and name not in texts[place]:
            place += 1
        if place == len(texts):
            fail(f"{name!r} did not come back, or not in its place")


def pdf_text(path, *order):
    """Without the numbers of the pages."""
    return run("pdftotext", "-enc", "UTF-8", *order, "-x", "0", "-y", "0", "-W", "596", "-H", "800",
               path, "-")


def squeeze(text):
    return re.sub(r"\s+", "", text)


def read_pdf(path, wanted):
    """In their order, though lines are broken elsewhere."""
    found = squeeze(pdf_text(path, "-raw"))
    at = 0
    for went in wanted:
        text = squeeze(went)
        place = found.find(text, at)
        if place < 0 or len(found[at:place].translate({ord(c): None for c in "\u2022\u2013"})) > 6:
            fail(f"{went!r} did not come back where {found[at:at + 80]!r} stands")
        at = place + len(text)


def read_pdf_headings(path, _):
    for number, page in enumerate(pdf_text(path, "-raw").split("\f")[:-1], 1):
        last = page.strip().split("\n")[-1]
        if last.startswith("HEAD"):
            fail(f"page {number} ends in a heading: {last}")


def read_pdf_pages(path, wanted):
    pages = pdf_text(path).split("\f")[:-1]
    if [str(len(pages))] != wanted:
        fail(f"{len(pages)} pages, not {wanted[0]}")


def read_pdf_heads(path, wanted):
    pages = pdf_text(path).split("\f")[:-1]
    if len(pages) < 3:
        fail(f"only {len(pages)} pages")
    for number, page in enumerate(pages, 1):
        for head in wanted:
            if page.count(head) != 1:
                fail(f"page {number} does not say {head!r} once")


def read_pdf_has(path, wanted):
    found = re.sub("[\u202a-\u202e\u2066-\u2069]", "", pdf_text(path))
    for text in wanted:
        if text not in found:
            fail(f"{text!r} did not come back in {found!r}")


def read_json(path, wanted):
    with open(path, encoding="utf-8") as file:
        facts = json.load(file)
    compare([note["fields"]["text"] for note in facts["notes"]], wanted)


def read_json_texts(path, wanted):
    with open(path, encoding="utf-8") as file:
        compare(json.load(file), wanted)


def read_csv(path, wanted):
    csv.field_size_limit(1 << 24)
    with open(path, encoding="utf-8", newline="") as file:
        found = [row["text"] for row in csv.DictReader(file, strict=True)]
    for text in found:
        if text[:1] in ("=", "+", "-", "@", "\t", "\r"):
            fail(f"a spreadsheet would take {text!r} for a formula")
    # The guard of a formula is an apostrophe in front.
    compare([text[1:] if text == "'" + went else text for text, went in zip(found, wanted)], wanted)


READERS = {
    "html": read_html,
    "markdown": read_markdown,
    "markdown-charts": read_markdown_charts,
    "pdf": read_pdf,
    "pdf-headings": read_pdf_headings,
    "pdf-pages": read_pdf_pages,
    "pdf-heads": read_pdf_heads,
    "pdf-has": read_pdf_has,
    "json": read_json,
    "json-texts": read_json_texts,
    "csv": read_csv,
}

READERS[sys.argv[1]](sys.argv[2], wanted_texts(sys.argv[3]))
