#pragma once

#include <stdbool.h>
#include <sys/types.h>

// The parties and the subject of the questions.
struct supervisor {
  // The descriptor on which the system asks.
  int listener;
  // Where the questions go, and where the answers come from.
  int questions;
  int answers;
  // The program that was started.
  pid_t program;
  // The directories whose files matter, and their number.
  char *const *roots;
  int root_count;
  // Whether read-only calls are ignored.
  bool is_of_writing;
};

// Passes the questions on until the program and all its children have ended; returns the program's exit status, 128 and
// more after a signal.
int supervisor_run(struct supervisor *supervisor, int ends);
