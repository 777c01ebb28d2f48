#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "entente/report/format.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"
#include "hostile.h"
#include "reader.h"
#include "suites.h"

enum { TEXTS = 10000 };

static const struct look look = {.columns = 80};
static struct random random_state;
static struct wanted wanted;
static struct document *document;
static enum hostile_kind kind;

static void setup(void)
{
    random_state = (struct random){2026};
    kind = HOSTILE_BYTES;
}

static void teardown(void)
{
    wanted_free(&wanted);
    document_free(document);
    document = NULL;
}

/* A text that stands somewhere in the document, and has to come back from there: a name in one
 * line. */
static char *next_text(enum safe_shape shape)
{
    char *const text = hostile_text(&random_state, kind);
    char *const safe = safe_copy(text, shape);

    wanted_add(&wanted, safe);
    free(safe);
    return text;
}

static void say_text(enum run_style style)
{
    char *const text = next_text(SAFE_LINES);

    document_typed(document, style, text);
    free(text);
}

static void add_table(void)
{
    document_table(document, (const char *const[]){"One", "Two", NULL});
    for (int i = 0; i < 4; i++) {
        document_cell(document);
        say_text(i % 2 == 0 ? RUN_PLAIN : RUN_STRONG);
    }
}

/* One of each place in which a text can stand: ten texts. */
static void add_places(void)
{
    document_heading(document, 1 + (int)random_below(&random_state, HEADING_LEVELS));
    say_text(RUN_PLAIN);
    document_paragraph(document);
    say_text(RUN_PLAIN);
    document_paragraph(document);
    say_text(RUN_STRONG);
    document_item(document, 0);
    say_text(RUN_FAINT);
    document_item(document, 1);
    say_text(RUN_PLAIN);
    document_item(document, 1);
    say_text(RUN_STRONG);
    add_table();
}

static void write_to(const char *format, const char *name)
{
    struct error err = {""};
    FILE *const out = reader_file(name);

    ck_assert_msg(format_find(format)->write(out, document, &look, &err), "%s", err.text);
    ck_assert_int_eq(fclose(out), 0);
}

static void make_places(int texts)
{
    char *const title = next_text(SAFE_LINE);

    document = document_new(title);
    free(title);
    while (wanted.count < (size_t)texts)
        add_places();
}

START_TEST(every_text_comes_back_from_markdown)
{
    make_places(TEXTS);
    write_to("markdown", "out.md");
    reader_check("markdown", "out.md", &wanted);
}
END_TEST

START_TEST(every_text_comes_back_from_html)
{
    make_places(TEXTS);
    write_to("html", "out.html");
    reader_check("html", "out.html", &wanted);
}
END_TEST

/* A mark of each column of a row. */
static void add_marks(int columns)
{
    for (int i = 0; i < columns; i++) {
        document_matrix_cell(document);
        document_matrix_mark(document, tone_blank());
    }
}

static void add_matrix(int columns, int rows)
{
    document_matrix(document);
    for (int i = 0; i < columns; i++) {
        char *const name = next_text(SAFE_LINE);

        document_matrix_column(document, name, i + 1);
        free(name);
    }
    for (int i = 0; i < rows; i++) {
        char *const name = next_text(SAFE_LINE);

        document_matrix_row(document, name, i % 2, i % 3 == 0);
        free(name);
        add_marks(columns);
    }
}

static void add_scale(int points)
{
    document_scale(document, "low", "high", 5);
    for (int i = 0; i < points; i++) {
        char *const who = next_text(SAFE_LINE);

        document_point(document, 1 + i / 4, who, i == 0, true);
        free(who);
    }
}

/* The matrix and the scale, as tables. */
static void make_charts(void)
{
    document = document_new("Charts");
    wanted_add(&wanted, "Charts");
    while (wanted.count < TEXTS / 10) {
        add_matrix(6, 24);
        add_scale(20);
    }
}

START_TEST(names_come_back_from_the_charts_of_markdown)
{
    make_charts();
    write_to("markdown", "out.md");
    reader_check("markdown-charts", "out.md", &wanted);
}
END_TEST

START_TEST(names_come_back_from_the_charts_of_html)
{
    make_charts();
    write_to("html", "out.html");
    reader_check("html", "out.html", &wanted);
}
END_TEST

#if HAVE_PDF
START_TEST(every_text_comes_back_from_pdf)
{
    kind = HOSTILE_LATIN;
    make_places(TEXTS);
    write_to("pdf", "out.pdf");
    reader_check("pdf", "out.pdf", &wanted);
}
END_TEST

START_TEST(a_heading_never_ends_a_page)
{
    document = document_new("Pages");
    for (int i = 0; i < 400; i++) {
        document_heading(document, 1 + i % HEADING_LEVELS);
        document_sayf(document, RUN_PLAIN, "HEAD %d", i);
        for (int lines = (i * 7) % 11; i % 5 > 0 && lines >= 0; lines--) {
            document_paragraph(document);
            document_sayf(document, RUN_PLAIN, "Text %d", i);
        }
    }
    document_paragraph(document);
    document_say(document, RUN_PLAIN, "The end");
    write_to("pdf", "out.pdf");
    reader_check("pdf-headings", "out.pdf", &wanted);
}
END_TEST

static void assert_pages(int paragraphs, bool one_page, const char *pages)
{
    struct wanted count = {0};

    document = document_new("Pages");
    document->one_page = one_page;
    for (int i = 0; i < paragraphs; i++) {
        document_paragraph(document);
        document_sayf(document, RUN_PLAIN, "Text %d", i);
    }
    write_to("pdf", "out.pdf");
    wanted_add(&count, pages);
    reader_check("pdf-pages", "out.pdf", &count);
    wanted_free(&count);
    document_free(document);
    document = NULL;
}

START_TEST(what_is_for_one_page_is_drawn_closer_where_that_is_enough)
{
    assert_pages(45, false, "2");
    assert_pages(45, true, "1");
    assert_pages(100, false, "3");
    assert_pages(100, true, "3");
}
END_TEST

START_TEST(a_text_longer_than_a_page_goes_on_on_the_next)
{
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    for (int i = 0; i < 30000; i++)
        fprintf(out, "w%d%s", i, i % 50 == 49 ? "\n" : " ");
    mem_stream_end(out);
    document = document_new("Long");
    wanted_add(&wanted, "Long");
    document_item(document, 0);
    document_typed(document, RUN_PLAIN, text);
    wanted_add(&wanted, text);
    write_to("pdf", "out.pdf");
    reader_check("pdf", "out.pdf", &wanted);
    free(text);
}
END_TEST

START_TEST(a_table_says_its_heads_on_every_page)
{
    document = document_new("Table");
    document_table(document, (const char *const[]){"Needs", "Brings", NULL});
    for (int i = 0; i < 600; i++) {
        document_cell(document);
        document_sayf(document, RUN_PLAIN, "cell %d", i);
    }
    write_to("pdf", "out.pdf");
    wanted_add(&wanted, "Needs");
    wanted_add(&wanted, "Brings");
    reader_check("pdf-heads", "out.pdf", &wanted);
}
END_TEST

START_TEST(other_directions_are_read_from_pdf)
{
    document = document_new("Scripts");
    document_paragraph(document);
    document_typed(document, RUN_PLAIN, "שותפות");
    document_paragraph(document);
    document_typed(document, RUN_PLAIN, "الشراكة");
    document_item(document, 0);
    document_say(document, RUN_PLAIN, "Needs: ");
    document_typed(document, RUN_PLAIN, "שותפות");
    document_say(document, RUN_PLAIN, "!");
    write_to("pdf", "out.pdf");
    wanted_add(&wanted, "שותפות");
    wanted_add(&wanted, "الشراكة");
    wanted_add(&wanted, "Needs:");
    reader_check("pdf-has", "out.pdf", &wanted);
}
END_TEST
#else
START_TEST(without_pdf_it_says_how_to_come_by_it)
{
    struct error err = {""};

    document = document_new("None");
    ck_assert(!format_find("pdf")->write(stdout, document, &look, &err));
    ck_assert_msg(strstr(err.text, "libpango1.0-dev") != NULL, "%s", err.text);
    ck_assert(!format_find("pdf")->prints);
}
END_TEST
#endif

Suite *suite_documents(void)
{
    Suite *const suite = suite_create("documents");
    TCase *const tcase = tcase_create("documents");

    tcase_set_timeout(tcase, 120);
    tcase_add_checked_fixture(tcase, setup, teardown);
    tcase_add_test(tcase, every_text_comes_back_from_markdown);
    tcase_add_test(tcase, every_text_comes_back_from_html);
    tcase_add_test(tcase, names_come_back_from_the_charts_of_markdown);
    tcase_add_test(tcase, names_come_back_from_the_charts_of_html);
#if HAVE_PDF
    tcase_add_test(tcase, every_text_comes_back_from_pdf);
    tcase_add_test(tcase, a_heading_never_ends_a_page);
    tcase_add_test(tcase, what_is_for_one_page_is_drawn_closer_where_that_is_enough);
    tcase_add_test(tcase, a_text_longer_than_a_page_goes_on_on_the_next);
    tcase_add_test(tcase, a_table_says_its_heads_on_every_page);
    tcase_add_test(tcase, other_directions_are_read_from_pdf);
#else
    tcase_add_test(tcase, without_pdf_it_says_how_to_come_by_it);
#endif
    suite_add_tcase(suite, tcase);
    return suite;
}
