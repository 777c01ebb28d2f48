#include <config.h>

#include "out.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "entente/report/deliver.h"
#include "entente/report/text.h"
#include "entente/text/i18n.h"
#include "entente/text/mem.h"
#include "entente/text/safe.h"

/* Where the width of stdout is not known, and the widest that is pleasant to read. */
enum { COLUMNS_USUAL = 80, COLUMNS_MOST = 100 };

void out_start(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
        if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF)
            continue;
        const int opened = open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        if (opened != fd)
            abort();
    }
}

void out_say(const char *text)
{
    fputs("entente: ", stderr);
    safe_write(stderr, text, strlen(text), SAFE_LINES);
    fputc('\n', stderr);
}

int out_fail(const struct error *err)
{
    out_say(err->text);
    return EXIT_TROUBLE;
}

void out_raw(const char *text, size_t len)
{
    if (isatty(STDOUT_FILENO))
        safe_write(stdout, text, len, SAFE_LINES);
    else
        fwrite(text, 1, len, stdout);
}

void out_document(const struct args *args, struct document *document)
{
    const struct look look = out_look(args);
    char *text;
    size_t size;
    FILE *const out = mem_stream(&text, &size);

    text_write(out, document, &look, NULL);
    mem_stream_end(out);
    deliver_screen((struct report){text, size});
    free(text);
    document_free(document);
}

bool out_has_screen(void)
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static int columns_of_stdout(void)
{
    struct winsize size;

    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0)
        return COLUMNS_USUAL;
    return size.ws_col < COLUMNS_MOST ? size.ws_col : COLUMNS_MOST;
}

static bool use_colour(const char *when)
{
    const char *const no = getenv("NO_COLOR"), *const term = getenv("TERM");

    if (when != NULL && strcmp(when, "auto") != 0)
        return strcmp(when, "always") == 0;
    return isatty(STDOUT_FILENO) && (no == NULL || *no == '\0') && term != NULL &&
           strcmp(term, "dumb") != 0;
}

struct look out_look(const struct args *args)
{
    return (struct look){
        .columns = columns_of_stdout(),
        .colour = use_colour(args_option(args, "color")),
        .ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0,
    };
}

bool out_check(const struct args *args, struct error *err)
{
    const char *const when = args_option(args, "color");

    if (when == NULL || strcmp(when, "auto") == 0 || strcmp(when, "always") == 0 ||
        strcmp(when, "never") == 0)
        return true;
    return error_set(err, _("--color cannot be \"%s\": it is auto, always or never"), when);
}

/* Such as head, which has read what it wanted. */
static bool reader_is_gone(void)
{
    struct pollfd out = {.fd = STDOUT_FILENO, .events = POLLOUT};

    return poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

int out_end(int code)
{
    struct error err;

    errno = 0;
    bool failed = fflush(stdout) != 0 || ferror(stdout) != 0;
    const int reason = errno;
    const bool gone = failed && reader_is_gone();

    failed = fclose(stdout) != 0 || failed;
    if (!failed)
        return code;
    if (gone)
        return EXIT_TROUBLE;
    error_set(&err,
              reason != 0 ? _("the result cannot be written to the standard output: %s")
                          : _("the result cannot be written to the standard output"),
              strerror(reason));
    return out_fail(&err);
}
