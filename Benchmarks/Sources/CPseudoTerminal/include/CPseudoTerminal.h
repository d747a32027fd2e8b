#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Starts a program in a new terminal of a size. Returns its process and the terminal's other end, or -1.
pid_t start_in_terminal(
    int columns, int rows, char *const *arguments, char *const *environment, int *descriptor);

#endif
