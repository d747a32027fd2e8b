#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "calls.h"

#define PLACE_SIZE 4096

// The files that a call of a process names, as absolute paths.
struct places {
  char first[PLACE_SIZE];
  // Empty if there is none.
  char second[PLACE_SIZE];
};

// Finds the files that a call with `arguments` names; false if that is not possible.
bool places_find(pid_t process, const struct call *call, const uint64_t *arguments, struct places *places);
