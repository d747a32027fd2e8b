#ifndef CATTRIBUTES_H
#define CATTRIBUTES_H

// Extended attributes of files, which Linux's C library has but Swift does not expose.
#ifdef __linux__
#include <sys/xattr.h>
#endif

#endif
