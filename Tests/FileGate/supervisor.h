#pragma once

#include <stdbool.h>
#include <sys/types.h>

// Who is asked, and about what.
struct supervisor {
  // Where the system asks.
  int listener;
  // Where the questions go, and where the answers come from.
  int questions;
  int answers;
  // The program that was started.
  pid_t program;
  // The directories whose files are of interest, and how many there are.
  char *const *roots;
  int root_count;
  // Whether calls that only look are of no interest.
  bool is_of_writing;
};

// Passes the questions on until the program and all that it started have ended; gives the program's exit status, 128 and
// more after a signal.
int supervisor_run(struct supervisor *supervisor, int ends);
