#include "CPseudoTerminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#ifdef __APPLE__
#include <util.h>
#else
#include <pty.h>
#endif

pid_t start_in_terminal(
    int columns, int rows, char *const *arguments, char *const *environment, int *descriptor) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  const pid_t process = forkpty(descriptor, NULL, NULL, &size);
  if (process == 0) {
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
  return process;
}
