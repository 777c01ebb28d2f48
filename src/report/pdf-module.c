#include <config.h>

#include "entente/report/pdf.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "entente/text/i18n.h"
#include "entente/text/mem.h"

typedef bool write_function(FILE *out, const struct document *document, const struct look *look,
                            struct error *err);

/* The file of the program that runs, as it was called: without a slash where PATH led to it. */
static const char *program_file(void)
{
    static const char inside;
    Dl_info place;

    return dladdr(&inside, &place) != 0 && place.dli_fname != NULL ? place.dli_fname : "";
}

/* A program that is not installed has its module beside it. Free what it gives; NULL where there
 * is none. */
static char *module_beside_program(void)
{
    char *const program =
        strchr(program_file(), '/') != NULL ? realpath(program_file(), NULL) : NULL;

    if (program == NULL)
        return NULL;
    char *const module =
        mem_printf("%.*s/entente-pdf.so", (int)(strrchr(program, '/') - program), program);
    const bool there = access(module, F_OK) == 0;

    free(program);
    if (there)
        return module;
    free(module);
    return NULL;
}

/* Once loaded it stays: its libraries are not made to be loaded twice. */
static write_function *load(void)
{
    static void *module;
    write_function *write = NULL;

    if (module == NULL) {
        char *const beside = module_beside_program();

        module = dlopen(beside != NULL ? beside : MODULEDIR "/entente-pdf.so", RTLD_NOW);
        free(beside);
    }
    if (module != NULL)
        *(void **)&write = dlsym(module, "pdf_write");
    return write;
}

bool pdf_write(FILE *out, const struct document *document, const struct look *look,
               struct error *err)
{
    write_function *const write = load();

    if (write == NULL)
        return error_set(err,
                         _("the part that writes PDF cannot be loaded (%s): install entente and "
                           "what it needs anew, or write HTML and print it from a browser"),
                         dlerror());
    return write(out, document, look, err);
}
