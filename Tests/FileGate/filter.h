#pragma once

#include <stdbool.h>

// Has the system ask before each call that touches a file, of this process and all that it starts; gives the descriptor
// on which it asks, -1 where the system cannot do that. Calls that only look are left out where `is_of_writing`.
int filter_install(bool is_of_writing);
