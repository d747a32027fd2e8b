// Runs a program, and asks about each of its system calls that touches a file: whether it proceeds, fails, writes less
// than it should, or whether the program is killed before it. Its children are included.
//
//     file-gate all|writing QUESTIONS ANSWERS ROOT... -- PROGRAM ARGUMENT...
//
// With `writing` it does not ask about read-only calls. The pipes are named. A question is a line of fields between
// tabs, about a call on a file below a ROOT: own or child, the call, the number of bytes (-1 if there is none), the
// path, a second path. The answer is `go`, `fail ERRNO`, `short BYTES`, `kill`, or `kill-caller` for a child of the
// program. The last line is `end STATUS`. It exits with 69 if the system cannot ask.

#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>

#include "filter.h"
#include "supervisor.h"

#if defined(__linux__)
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define UNAVAILABLE 69

union control {
  struct cmsghdr header;
  char room[CMSG_SPACE(sizeof(int))];
};

static void send_descriptor(int channel, int descriptor) {
  char byte = 0;
  struct iovec piece = {&byte, 1};
  union control control = {.room = {0}};
  struct msghdr message = {
      .msg_iov = &piece, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
  if (descriptor >= 0) {
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  } else {
    message.msg_controllen = 0;
  }
  sendmsg(channel, &message, 0);
}

static int receive_descriptor(int channel) {
  char byte = 0;
  struct iovec piece = {&byte, 1};
  union control control = {.room = {0}};
  struct msghdr message = {
      .msg_iov = &piece, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
  if (recvmsg(channel, &message, MSG_CMSG_CLOEXEC) != 1) return -1;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header == NULL || header->cmsg_type != SCM_RIGHTS) return -1;
  int descriptor = -1;
  memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return descriptor;
}

// Becomes the program, whose calls are all asked about from here on.
static void become(char **words, bool is_of_writing, int channel) {
  // Without anyone to answer, its calls would wait forever.
  prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  const int listener = filter_install(is_of_writing);
  send_descriptor(channel, listener);
  if (listener < 0) _exit(UNAVAILABLE);
  execv(words[0], words);
  _exit(127);
}

static int run(bool is_of_writing, char **pipes, char **roots, int root_count, char **words) {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGCHLD);
  sigset_t before;
  sigprocmask(SIG_BLOCK, &ends, &before);
  // Processes that the program leaves behind are waited for as well.
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  int channel[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel) != 0) return UNAVAILABLE;
  const pid_t program = fork();
  if (program < 0) return UNAVAILABLE;
  if (program == 0) {
    sigprocmask(SIG_SETMASK, &before, NULL);
    become(words, is_of_writing, channel[1]);
  }
  close(channel[1]);
  struct supervisor supervisor = {
      .listener = receive_descriptor(channel[0]),
      .questions = open(pipes[0], O_WRONLY | O_CLOEXEC),
      .answers = open(pipes[1], O_RDONLY | O_CLOEXEC),
      .program = program,
      .roots = roots,
      .root_count = root_count,
      .is_of_writing = is_of_writing,
  };
  int status = UNAVAILABLE;
  if (supervisor.listener >= 0 && supervisor.questions >= 0 && supervisor.answers >= 0) {
    status = supervisor_run(&supervisor, signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK));
  } else {
    kill(program, SIGKILL);
    waitpid(program, NULL, 0);
  }
  char line[32];
  snprintf(line, sizeof line, "end %d\n", status);
  if (write(supervisor.questions, line, strlen(line)) < 0) return UNAVAILABLE;
  return status;
}

int main(int count, char **words) {
  int end = 4;
  while (end < count && strcmp(words[end], "--") != 0) end++;
  if (end < 5 || end + 1 >= count) {
    fprintf(stderr, "file-gate all|writing QUESTIONS ANSWERS ROOT... -- PROGRAM ARGUMENT...\n");
    return 64;
  }
  const bool is_of_writing = strcmp(words[1], "writing") == 0;
  return run(is_of_writing, words + 2, words + 4, end - 4, words + end + 1);
}
#else
int main(void) {
  fprintf(stderr, "file-gate: this system does not ask before it does a system call\n");
  return 69;
}
#endif
