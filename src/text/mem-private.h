/* What the files of memory share. */
#ifndef TEXT_MEM_PRIVATE_H
#define TEXT_MEM_PRIVATE_H

/* No memory is left: says so, and ends the program. */
_Noreturn void mem_exhausted(void);

#endif
