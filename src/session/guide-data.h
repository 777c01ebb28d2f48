#ifndef SRC_SESSION_GUIDE_DATA_H
#define SRC_SESSION_GUIDE_DATA_H

#include <stddef.h>

/* The bytes of sessions/guides/strategic-partnership.csv, as the build found them. */
extern const unsigned char guide_data[];
extern const size_t guide_data_len;

#endif
