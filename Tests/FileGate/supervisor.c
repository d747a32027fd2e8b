#if defined(__linux__)
#define _GNU_SOURCE
#include "supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "calls.h"
#include "place.h"

static bool is_within(const struct supervisor *supervisor, const char *path) {
  for (int index = 0; index < supervisor->root_count; index++) {
    const char *root = supervisor->roots[index];
    const size_t length = strlen(root);
    if (strncmp(path, root, length) == 0 && (path[length] == 0 || path[length] == '/')) return true;
  }
  return false;
}

// The process that a thread belongs to.
static pid_t process_of(pid_t thread) {
  char path[64];
  char text[1024];
  snprintf(path, sizeof path, "/proc/%d/status", thread);
  const int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return thread;
  const ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return thread;
  text[length] = 0;
  const char *line = strstr(text, "\nTgid:");
  return line == NULL ? thread : (pid_t)atoi(line + 6);
}

// The kind of an open call: whether it creates a file, or opens one for writing.
static const char *name_of(const struct call *call, const uint64_t *arguments) {
  if (call->flags < 0) return call->name;
  const int flags = (int)arguments[call->flags];
  if ((flags & O_CREAT) != 0) return "create";
  return (flags & O_ACCMODE) == O_RDONLY ? call->name : "open-write";
}

// Asks, and returns the answer without its line end; empty when no one answers.
static void ask(const struct supervisor *supervisor, const char *question, char *answer, size_t room) {
  size_t length = strlen(question);
  answer[0] = 0;
  if (write(supervisor->questions, question, length) != (ssize_t)length) return;
  length = 0;
  while (length + 1 < room) {
    const ssize_t count = read(supervisor->answers, answer + length, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0 || answer[length] == '\n') break;
    length++;
  }
  answer[length] = 0;
}

// Writes only the first `size` bytes of a call, instead of the call; returns the result.
static long write_short(pid_t process, const struct call *call, const uint64_t *arguments, size_t size) {
  const int handle = (int)syscall(__NR_pidfd_open, process, 0);
  if (handle < 0) return -EIO;
  const int file = (int)syscall(__NR_pidfd_getfd, handle, (int)arguments[0], 0);
  close(handle);
  char *bytes = malloc(size + 1);
  struct iovec here = {bytes, size};
  struct iovec there = {(void *)(uintptr_t)arguments[1], size};
  long result = -EIO;
  if (file >= 0 && bytes != NULL && process_vm_readv(process, &here, 1, &there, 1, 0) == (ssize_t)size) {
    const ssize_t written = call->number == __NR_pwrite64 ? pwrite(file, bytes, size, (off_t)arguments[3])
                                                          : write(file, bytes, size);
    result = written < 0 ? -errno : written;
  }
  free(bytes);
  if (file >= 0) close(file);
  return result;
}

// Applies the answer to a call.
static void obey(
    const struct supervisor *supervisor, const char *answer, pid_t process, const struct call *call,
    const struct seccomp_notif *asked, struct seccomp_notif_resp *response
) {
  if (strncmp(answer, "fail ", 5) == 0) {
    response->flags = 0;
    response->error = -atoi(answer + 5);
  } else if (strncmp(answer, "short ", 6) == 0) {
    const size_t size = (size_t)atol(answer + 6);
    const long result = write_short(process, call, (const uint64_t *)asked->data.args, size);
    response->flags = 0;
    if (result < 0) response->error = (int)result;
    else response->val = result;
  } else if (strcmp(answer, "kill") == 0) {
    kill(supervisor->program, SIGKILL);
    // An answer that arrives before the signal would let the call be made. For another process it should be made.
    if (process == supervisor->program) {
      response->flags = 0;
      response->error = -EINTR;
    }
  } else if (strcmp(answer, "kill-caller") == 0) {
    kill(process, SIGKILL);
    // An answer that arrives before the signal would let the call be made.
    response->flags = 0;
    response->error = -EINTR;
  }
}

static void decide(
    const struct supervisor *supervisor, const struct seccomp_notif *asked, struct seccomp_notif_resp *response
) {
  response->id = asked->id;
  response->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
  const struct call *call = call_numbered(asked->data.nr);
  const uint64_t *arguments = (const uint64_t *)asked->data.args;
  static struct places places;
  if (call == NULL) return;
  const char *name = name_of(call, arguments);
  if (supervisor->is_of_writing && strcmp(name, "open") == 0) return;
  if (!places_find((pid_t)asked->pid, call, arguments, &places)) return;
  if (!is_within(supervisor, places.first) && !is_within(supervisor, places.second)) return;
  const pid_t process = process_of((pid_t)asked->pid);
  static char question[2 * PLACE_SIZE + 128];
  snprintf(
      question, sizeof question, "%s\t%s\t%lld\t%s\t%s\n", process == supervisor->program ? "own" : "child",
      name, call->size < 0 ? -1LL : (long long)arguments[call->size], places.first,
      places.second);
  char answer[64];
  ask(supervisor, question, answer, sizeof answer);
  obey(supervisor, answer, process, call, asked, response);
}

// Reaps every process that has ended; true when none is left. Records the status of the program.
static bool reap(const struct supervisor *supervisor, int *status) {
  for (;;) {
    int ended = 0;
    const pid_t process = waitpid(-1, &ended, WNOHANG);
    if (process == 0) return false;
    if (process < 0) return errno == ECHILD;
    if (process == supervisor->program) {
      *status = WIFSIGNALED(ended) ? 128 + WTERMSIG(ended) : WEXITSTATUS(ended);
    }
  }
}

int supervisor_run(struct supervisor *supervisor, int ends) {
  struct seccomp_notif_sizes sizes;
  if (syscall(__NR_seccomp, SECCOMP_GET_NOTIF_SIZES, 0, &sizes) != 0) return -1;
  struct seccomp_notif *asked = calloc(1, sizes.seccomp_notif);
  struct seccomp_notif_resp *response = calloc(1, sizes.seccomp_notif_resp);
  int status = -1;
  if (asked == NULL || response == NULL) return status;
  struct pollfd polled[] = {{supervisor->listener, POLLIN, 0}, {ends, POLLIN, 0}};
  while (!reap(supervisor, &status)) {
    if (poll(polled, 2, 1000) < 0 && errno != EINTR) break;
    struct signalfd_siginfo signal;
    if ((polled[1].revents & POLLIN) != 0 && read(ends, &signal, sizeof signal) < 0) continue;
    if ((polled[0].revents & POLLIN) == 0) {
      // No process is left that could ask; wait for those that are still ending.
      if ((polled[0].revents & POLLHUP) != 0) polled[0].fd = -1;
      continue;
    }
    memset(asked, 0, sizes.seccomp_notif);
    memset(response, 0, sizes.seccomp_notif_resp);
    if (ioctl(supervisor->listener, SECCOMP_IOCTL_NOTIF_RECV, asked) != 0) continue;
    decide(supervisor, asked, response);
    // A process that was killed in the meantime needs no answer.
    ioctl(supervisor->listener, SECCOMP_IOCTL_NOTIF_SEND, response);
  }
  free(asked);
  free(response);
  return status;
}
#endif
