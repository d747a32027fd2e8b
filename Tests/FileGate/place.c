#if defined(__linux__)
#define _GNU_SOURCE
#include "place.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

// Reads a zero-terminated text of the process; never past the end of a page that may be the last.
static bool read_text(pid_t process, uint64_t address, char *text, size_t room) {
  size_t length = 0;
  while (length < room) {
    size_t piece = 4096 - (address + length) % 4096;
    if (piece > room - length) piece = room - length;
    struct iovec here = {text + length, piece};
    struct iovec there = {(void *)(uintptr_t)(address + length), piece};
    const ssize_t count = process_vm_readv(process, &here, 1, &there, 1, 0);
    if (count <= 0) return false;
    if (memchr(text + length, 0, (size_t)count) != NULL) return true;
    length += (size_t)count;
  }
  return false;
}

// The target of a link of the process in /proc, such as `cwd` or `fd/3`.
static bool read_link(pid_t process, const char *name, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/%d/%s", process, name);
  const ssize_t length = readlink(link, path, PLACE_SIZE - 1);
  if (length <= 0) return false;
  path[length] = 0;
  // The suffix of a file whose name is gone.
  char *gone = strstr(path, " (deleted)");
  if (gone != NULL) *gone = 0;
  return true;
}

static bool read_descriptor(pid_t process, int descriptor, char *path) {
  if (descriptor == AT_FDCWD) return read_link(process, "cwd", path);
  char name[32];
  snprintf(name, sizeof name, "fd/%d", descriptor);
  return read_link(process, name, path);
}

// Removes `.`, `..` and doubled slashes from an absolute path.
static void tidy(char *path) {
  char tidied[PLACE_SIZE] = "";
  size_t length = 0;
  for (char *rest = path, *part; (part = strsep(&rest, "/")) != NULL;) {
    if (*part == 0 || strcmp(part, ".") == 0) continue;
    if (strcmp(part, "..") == 0) {
      while (length > 0 && tidied[--length] != '/') {
      }
      tidied[length] = 0;
      continue;
    }
    const int added = snprintf(tidied + length, sizeof tidied - length, "/%s", part);
    if (added < 0 || (size_t)added >= sizeof tidied - length) break;
    length += (size_t)added;
  }
  memcpy(path, tidied, length + 1);
}

static bool read_path(pid_t process, int directory, uint64_t address, char *path) {
  char text[PLACE_SIZE] = "";
  if (address != 0 && !read_text(process, address, text, sizeof text)) return false;
  if (text[0] == '/') {
    memcpy(path, text, sizeof text);
  } else {
    char base[PLACE_SIZE];
    if (!read_descriptor(process, directory, base) || base[0] != '/') return false;
    if (snprintf(path, PLACE_SIZE, "%s/%s", base, text) >= PLACE_SIZE) return false;
  }
  tidy(path);
  return true;
}

bool places_find(pid_t process, const struct call *call, const uint64_t *arguments, struct places *places) {
  places->second[0] = 0;
  char *first = places->first;
  const int directory = (int)arguments[0];
  switch (call->shape) {
  case SHAPE_PATH: return read_path(process, AT_FDCWD, arguments[0], first);
  case SHAPE_AT: return read_path(process, directory, arguments[1], first);
  case SHAPE_DESCRIPTOR: return read_descriptor(process, directory, first) && first[0] == '/';
  case SHAPE_LINK: return read_path(process, AT_FDCWD, arguments[1], first);
  case SHAPE_LINK_AT: return read_path(process, (int)arguments[1], arguments[2], first);
  case SHAPE_PATHS:
    return read_path(process, AT_FDCWD, arguments[0], first)
        && read_path(process, AT_FDCWD, arguments[1], places->second);
  case SHAPE_ATS:
    return read_path(process, directory, arguments[1], first)
        && read_path(process, (int)arguments[2], arguments[3], places->second);
  }
  return false;
}
#endif
