#include <config.h>

#include "entente/tui/term.h"

#include <curses.h>
#include <langinfo.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/moment.h"
#include "entente/tui/input.h"
#include "entente/tui/paint.h"

enum {
    ESCAPE_DELAY = 25, /* ms */
    SILENT_MOST = 8,   /* readable, yet nothing to read, so often in a row: the terminal is gone */
    CODE_PASTE_BEGIN = KEY_MAX + 1,
    CODE_PASTE_END,
    CODE_WORD_LEFT,
    CODE_WORD_RIGHT,
    CODE_BACK_TAB,
    CODE_SHIFT_LEFT,
    CODE_SHIFT_RIGHT,
};

static SCREEN *terminal;
static volatile sig_atomic_t told_to_quit;
static sigset_t while_waiting; /* the signals that are blocked then: those of the caller */
static int silent;

static void note_quit(int number)
{
    (void)number;
    told_to_quit = 1;
}

/* They are let through in term_wait alone: none can come between a test and the wait. */
static void signals_take(void)
{
    static const int ends[] = {SIGTERM, SIGHUP, SIGINT};
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGWINCH);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct sigaction action = {.sa_handler = note_quit};
        sigemptyset(&action.sa_mask);
        sigaction(ends[i], &action, NULL);
        sigaddset(&blocked, ends[i]);
    }
    sigprocmask(SIG_BLOCK, &blocked, &while_waiting);
}

static bool can_place_cursor(void)
{
    int result = 0;
    if (setupterm(NULL, STDOUT_FILENO, &result) != OK)
        return false;
    const char *cup = tigetstr("cup");
    bool can = cup != NULL && cup != (char *)-1;
    del_curterm(cur_term);
    return can;
}

static void paste_mode(bool on)
{
    const char *mode = on ? "\033[?2004h" : "\033[?2004l";
    ssize_t written = write(STDOUT_FILENO, mode, strlen(mode));
    (void)written; /* a terminal that is gone needs no mode */
}

static void keys_define(void)
{
    define_key("\033[200~", CODE_PASTE_BEGIN);
    define_key("\033[201~", CODE_PASTE_END);
    define_key("\033[1;5D", CODE_WORD_LEFT);
    define_key("\033[1;5C", CODE_WORD_RIGHT);
    define_key("\033[Z", CODE_BACK_TAB);
    define_key("\033[1;2D", CODE_SHIFT_LEFT);
    define_key("\033[1;2C", CODE_SHIFT_RIGHT);
}

/* Ctrl-C, Ctrl-\, Ctrl-S, Ctrl-Q, Ctrl-V and Ctrl-O are keys like others; Ctrl-Z suspends. */
static void modes_set(void)
{
    cbreak();
    noecho();
    nonl();
    struct termios modes;
    if (tcgetattr(STDIN_FILENO, &modes) == 0) {
        modes.c_cc[VINTR] = modes.c_cc[VQUIT] = _POSIX_VDISABLE;
        modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
        modes.c_lflag &= ~(tcflag_t)IEXTEN;
        tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
        def_prog_mode();
    }
    meta(stdscr, TRUE);
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
}

bool term_open(struct error *err)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
        return error_set(err, _("The screens need a terminal, and this is none. `entente help` "
                                "lists the commands that do without."));
    if (!can_place_cursor()) {
        const char *type = getenv("TERM");
        return error_set(err,
                         _("The terminal type `%s` cannot place the cursor, which the screens "
                           "need. Set TERM to what your terminal is, such as xterm-256color."),
                         type != NULL ? type : "");
    }
    if (getenv("ESCDELAY") == NULL)
        set_escdelay(ESCAPE_DELAY);
    signals_take();
    terminal = newterm(NULL, stdout, stdin);
    if (terminal == NULL)
        return error_set(err, _("The terminal could not be set up for the screens."));
    mem_on_exhausted(term_close);
    modes_set();
    keys_define();
    paste_mode(true);
    paint_start();
    return true;
}

void term_close(void)
{
    if (terminal == NULL)
        return;
    paste_mode(false);
    endwin();
    delscreen(terminal);
    terminal = NULL;
    mem_on_exhausted(NULL);
    sigprocmask(SIG_SETMASK, &while_waiting, NULL);
}

void term_suspend(void)
{
    paste_mode(false);
    endwin();
}

void term_resume(void)
{
    paste_mode(true);
    clearok(stdscr, TRUE);
}

struct box term_box(void)
{
    return (struct box){0, 0, LINES, COLS};
}

void term_redraw(void)
{
    clearok(stdscr, TRUE);
}

bool term_utf8(void)
{
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static const struct {
    int code;
    int key;
} codes[] = {
    {KEY_UP, K_UP},
    {KEY_DOWN, K_DOWN},
    {KEY_LEFT, K_LEFT},
    {KEY_RIGHT, K_RIGHT},
    {KEY_PPAGE, K_PAGE_UP},
    {KEY_NPAGE, K_PAGE_DOWN},
    {KEY_HOME, K_HOME},
    {KEY_END, K_END},
    {KEY_IC, K_INSERT},
    {KEY_DC, K_DELETE},
    {KEY_BACKSPACE, K_BACKSPACE},
    {KEY_BTAB, K_BACK_TAB},
    {KEY_ENTER, K_ENTER},
    {KEY_RESIZE, TERM_RESIZED},
    {CODE_PASTE_BEGIN, TERM_PASTE_BEGIN},
    {CODE_PASTE_END, TERM_PASTE_END},
    {CODE_WORD_LEFT, K_ALT('b')},
    {CODE_WORD_RIGHT, K_ALT('f')},
    {CODE_BACK_TAB, K_BACK_TAB},
    {CODE_SHIFT_LEFT, K_SHIFT_LEFT},
    {CODE_SHIFT_RIGHT, K_SHIFT_RIGHT},
    {KEY_SLEFT, K_SHIFT_LEFT},
    {KEY_SRIGHT, K_SHIFT_RIGHT},
};

static int key_of(int code)
{
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return K_F(code - KEY_F0);
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (codes[i].code == code)
            return codes[i].key;
    return K_NONE;
}

int term_key(void)
{
    int code = getch();
    if (code == ERR)
        return TERM_NOTHING;
    silent = 0;
    return code <= 0xff ? code : key_of(code);
}

static struct timespec until(int64_t until_ms)
{
    int64_t left = until_ms - moment_elapsed_ms();
    if (left < 0)
        left = 0;
    return (struct timespec){.tv_sec = (time_t)(left / 1000),
                             .tv_nsec = (long)(left % 1000) * 1000000};
}

enum term_event term_wait(int wake_fd, int64_t until_ms)
{
    struct pollfd fds[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                           {.fd = wake_fd, .events = POLLIN}};
    struct timespec left = until(until_ms);
    int ready = told_to_quit ? 0 : ppoll(fds, 2, until_ms < 0 ? NULL : &left, &while_waiting);
    if (told_to_quit)
        return TERM_QUIT;
    if (ready < 0) {
        paste_mode(true); /* after a suspension the shell has put it off */
        return TERM_INPUT;
    }
    if (ready == 0)
        return TERM_TIME;
    if (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL))
        return TERM_QUIT;
    if (fds[0].revents & POLLIN)
        return ++silent > SILENT_MOST ? TERM_QUIT : TERM_INPUT;
    return TERM_WAKE;
}
