#pragma once

#include <stdbool.h>

// Where a system call names its file.
enum shape {
  // A path, from the working directory.
  SHAPE_PATH,
  // A path from an open directory; the descriptor itself if the path is empty or missing.
  SHAPE_AT,
  // An open descriptor.
  SHAPE_DESCRIPTOR,
  // Two paths.
  SHAPE_PATHS,
  // Two paths, each from a directory.
  SHAPE_ATS,
  // A text, and the path of the link that will contain it.
  SHAPE_LINK,
  // The same with the directory of the path.
  SHAPE_LINK_AT,
};

struct call {
  int number;
  // The common name of all equivalent calls.
  const char *name;
  enum shape shape;
  // The index of the argument with the open flags; -1 if it opens no file.
  int flags;
  // The index of the argument with the number of bytes; -1 if there is none.
  int size;
};

// Whether a call with that name is read-only. Opening a file may be either.
bool call_is_look(const char *name);

extern const struct call calls[];
extern const int call_count;

// The description of a system call; NULL if it touches no file.
const struct call *call_numbered(int number);
