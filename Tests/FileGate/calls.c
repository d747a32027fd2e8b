#if defined(__linux__)
#define _GNU_SOURCE
#include "calls.h"

#include <stddef.h>
#include <string.h>
#include <sys/syscall.h>

#define CALL(number, name, shape) {number, name, shape, -1, -1}
#define SIZED(number, name, size) {number, name, SHAPE_DESCRIPTOR, -1, size}

// Not every processor has every call. Calls that only map a file into memory are left out.
const struct call calls[] = {
    {__NR_openat, "open", SHAPE_AT, 2, -1},
    CALL(__NR_newfstatat, "stat", SHAPE_AT),
    CALL(__NR_statx, "stat", SHAPE_AT),
    CALL(__NR_faccessat, "access", SHAPE_AT),
#ifdef __NR_faccessat2
    CALL(__NR_faccessat2, "access", SHAPE_AT),
#endif
    CALL(__NR_readlinkat, "readlink", SHAPE_AT),
    CALL(__NR_mkdirat, "mkdir", SHAPE_AT),
    CALL(__NR_unlinkat, "unlink", SHAPE_AT),
    CALL(__NR_fchmodat, "chmod", SHAPE_AT),
    CALL(__NR_fchownat, "chown", SHAPE_AT),
    CALL(__NR_utimensat, "utimens", SHAPE_AT),
    CALL(__NR_renameat2, "rename", SHAPE_ATS),
    CALL(__NR_linkat, "link", SHAPE_ATS),
    CALL(__NR_symlinkat, "symlink", SHAPE_LINK_AT),
    CALL(__NR_truncate, "truncate", SHAPE_PATH),
    CALL(__NR_getxattr, "getxattr", SHAPE_PATH),
    CALL(__NR_lgetxattr, "getxattr", SHAPE_PATH),
    CALL(__NR_listxattr, "listxattr", SHAPE_PATH),
    CALL(__NR_llistxattr, "listxattr", SHAPE_PATH),
    CALL(__NR_setxattr, "setxattr", SHAPE_PATH),
    CALL(__NR_lsetxattr, "setxattr", SHAPE_PATH),
    CALL(__NR_fgetxattr, "getxattr", SHAPE_DESCRIPTOR),
    CALL(__NR_flistxattr, "listxattr", SHAPE_DESCRIPTOR),
    CALL(__NR_fsetxattr, "setxattr", SHAPE_DESCRIPTOR),
    CALL(__NR_fstat, "stat", SHAPE_DESCRIPTOR),
    CALL(__NR_fchmod, "chmod", SHAPE_DESCRIPTOR),
    CALL(__NR_fchown, "chown", SHAPE_DESCRIPTOR),
    CALL(__NR_ftruncate, "truncate", SHAPE_DESCRIPTOR),
    CALL(__NR_fallocate, "fallocate", SHAPE_DESCRIPTOR),
    CALL(__NR_fsync, "fsync", SHAPE_DESCRIPTOR),
    CALL(__NR_fdatasync, "fsync", SHAPE_DESCRIPTOR),
    CALL(__NR_flock, "flock", SHAPE_DESCRIPTOR),
    CALL(__NR_close, "close", SHAPE_DESCRIPTOR),
    CALL(__NR_getdents64, "getdents", SHAPE_DESCRIPTOR),
    SIZED(__NR_read, "read", 2),
    SIZED(__NR_pread64, "read", 2),
    SIZED(__NR_write, "write", 2),
    SIZED(__NR_pwrite64, "write", 2),
    CALL(__NR_readv, "read", SHAPE_DESCRIPTOR),
    CALL(__NR_writev, "write", SHAPE_DESCRIPTOR),
    CALL(__NR_sendfile, "write", SHAPE_DESCRIPTOR),
#ifdef __NR_open
    {__NR_open, "open", SHAPE_PATH, 1, -1},
    {__NR_creat, "create", SHAPE_PATH, -1, -1},
    CALL(__NR_stat, "stat", SHAPE_PATH),
    CALL(__NR_lstat, "stat", SHAPE_PATH),
    CALL(__NR_access, "access", SHAPE_PATH),
    CALL(__NR_readlink, "readlink", SHAPE_PATH),
    CALL(__NR_mkdir, "mkdir", SHAPE_PATH),
    CALL(__NR_rmdir, "rmdir", SHAPE_PATH),
    CALL(__NR_unlink, "unlink", SHAPE_PATH),
    CALL(__NR_chmod, "chmod", SHAPE_PATH),
    CALL(__NR_chown, "chown", SHAPE_PATH),
    CALL(__NR_lchown, "chown", SHAPE_PATH),
    CALL(__NR_rename, "rename", SHAPE_PATHS),
    CALL(__NR_link, "link", SHAPE_PATHS),
    CALL(__NR_symlink, "symlink", SHAPE_LINK),
#endif
#ifdef __NR_renameat
    CALL(__NR_renameat, "rename", SHAPE_ATS),
#endif
};

const int call_count = (int)(sizeof calls / sizeof calls[0]);

bool call_is_look(const char *name) {
  static const char *const looks[] = {
      "stat", "access", "readlink", "getdents", "read", "close", "getxattr", "listxattr"};
  for (size_t index = 0; index < sizeof looks / sizeof looks[0]; index++) {
    if (strcmp(name, looks[index]) == 0) return true;
  }
  return false;
}

const struct call *call_numbered(int number) {
  for (int index = 0; index < call_count; index++) {
    if (calls[index].number == number) return &calls[index];
  }
  return NULL;
}
#endif
