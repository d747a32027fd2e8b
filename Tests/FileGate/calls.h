#pragma once

#include <stdbool.h>

// Where a system call names its file.
enum shape {
  // A path, from the working directory.
  SHAPE_PATH,
  // A path from a directory that is open; the descriptor itself where the path is empty or missing.
  SHAPE_AT,
  // An open descriptor.
  SHAPE_DESCRIPTOR,
  // Two paths.
  SHAPE_PATHS,
  // Two paths, each from a directory.
  SHAPE_ATS,
  // A text, and the path of the link that is to hold it.
  SHAPE_LINK,
  // The same with the directory of the path.
  SHAPE_LINK_AT,
};

struct call {
  int number;
  // What all calls are called that do this.
  const char *name;
  enum shape shape;
  // Which argument says how a file is opened; -1 where it opens none.
  int flags;
  // Which argument says how many bytes are meant; -1 where there is none.
  int size;
};

// Whether a call by that name only looks, and changes nothing. Opening a file may be either.
bool call_is_look(const char *name);

extern const struct call calls[];
extern const int call_count;

// What a system call is; NULL where it touches no file.
const struct call *call_numbered(int number);
