#pragma once

#include <stdbool.h>

// Makes the system ask before each call that touches a file, for this process and all its children; returns the
// descriptor on which it asks, -1 if the system cannot do that. Read-only calls are left out if `is_of_writing`.
int filter_install(bool is_of_writing);
