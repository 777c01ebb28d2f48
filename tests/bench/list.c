/* The least that shows a file as a list: its lines, a cursor, one key to move it. */
#include <config.h>

#include <curses.h>
#include <locale.h>
#include <stdlib.h>

struct lines {
    char **texts;
    int count, room;
};

static void lines_read(struct lines *lines, FILE *in)
{
    size_t size = 0;
    ssize_t len;
    char *line = NULL;

    while ((len = getline(&line, &size, in)) > 0) {
        if (lines->count == lines->room) {
            lines->room = lines->room * 2 + 64;
            lines->texts = realloc(lines->texts, (size_t)lines->room * sizeof *lines->texts);
            if (lines->texts == NULL)
                abort();
        }
        line[len - 1] = '\0';
        lines->texts[lines->count++] = line;
        line = NULL;
        size = 0;
    }
}

static void draw(const struct lines *lines, int top, int selected)
{
    erase();
    for (int y = 0; y < LINES && top + y < lines->count; y++)
        mvaddnstr(y, 0, lines->texts[top + y], COLS);
    mvchgat(selected - top, 0, -1, A_REVERSE, 0, NULL);
    refresh();
}

int main(int argc, char **argv)
{
    struct lines lines = {0};
    FILE *const in = argc == 2 ? fopen(argv[1], "r") : NULL;
    int selected = 0, top = 0, key = 0;

    if (in == NULL)
        return EXIT_FAILURE;
    lines_read(&lines, in);
    selected = lines.count - 1;
    top = lines.count;
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    for (; key != 'q' && key != ERR; key = getch()) {
        if (key == 'g')
            selected = top = 0;
        if (key == KEY_DOWN && selected + 1 < lines.count)
            selected++;
        if (selected >= top + LINES || selected < top)
            top = selected >= LINES ? selected - LINES + 1 : 0;
        draw(&lines, top, selected);
    }
    endwin();
    return EXIT_SUCCESS;
}
