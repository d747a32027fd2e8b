#ifndef CATTRIBUTES_H
#define CATTRIBUTES_H

// Extended attributes of files, which the C library of Linux has and Swift does not show.
#ifdef __linux__
#include <sys/xattr.h>
#endif

#endif
