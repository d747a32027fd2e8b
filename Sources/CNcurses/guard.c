#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <termios.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/mman.h>
#endif

// Last, because it defines common words as macros.
#include <term.h>

// Everything that runs inside a signal handler is here, and calls only what POSIX lists as safe there.

#define COUNT(array) ((int)(sizeof(array) / sizeof((array)[0])))
#define STOP_WAIT_MILLISECONDS 200

// MARK: Writing

static void write_all(int descriptor, const char *bytes, size_t left) {
  while (left > 0) {
    const ssize_t written = write(descriptor, bytes, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    left -= (size_t)written;
  }
}

// MARK: Standard error

static int real_errors = -1;
static int kept_errors = -1;

static int make_nameless_file(void) {
#if defined(__linux__) && defined(MFD_CLOEXEC)
  const int memory = memfd_create("headway-errors", MFD_CLOEXEC);
  if (memory >= 0) return memory;
#endif
  FILE *file = tmpfile();
  if (file == NULL) return -1;
  const int descriptor = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
  fclose(file);
  return descriptor;
}

void cncurses_errors_capture(void) {
  // Errors that go to a file or a pipe do not disturb the screen.
  if (real_errors >= 0 || !isatty(STDERR_FILENO)) return;
  const int kept = make_nameless_file();
  if (kept < 0) return;
  const int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(kept, STDERR_FILENO) < 0) {
    if (real >= 0) close(real);
    close(kept);
    return;
  }
  kept_errors = kept;
  real_errors = real;
}

static void copy_kept_errors(int destination) {
  char buffer[1024];
  off_t place = 0;
  for (;;) {
    const ssize_t count = pread(kept_errors, buffer, sizeof buffer, place);
    if (count <= 0) return;
    write_all(destination, buffer, (size_t)count);
    place += count;
  }
}

void cncurses_errors_release(void) {
  if (real_errors < 0) return;
  fflush(stderr);
  dup2(real_errors, STDERR_FILENO);
  copy_kept_errors(STDERR_FILENO);
  close(real_errors);
  close(kept_errors);
  real_errors = kept_errors = -1;
}

// MARK: Crashes

// The signals of the program's own faults. All other signals that end a program are recorded, see below.
static const int crashes[] = {
    SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS,
#ifdef SIGEMT
    SIGEMT,
#endif
};
static struct sigaction before_crashes[COUNT(crashes)];
static bool guard_is_installed = false;
static struct termios modes;
static bool has_modes = false;
static char reset_bytes[512];
static volatile size_t reset_length = 0;
// Whether the screen is ours now, not the shell's or an editor's.
static volatile sig_atomic_t has_screen = 0;
static char *crash_stack = NULL;
static stack_t stack_before;

void cncurses_guard_hold_screen(bool taken) { has_screen = taken; }

// In the background the terminal belongs to the shell, which has restored its own modes. If the foreground group is
// unknown, there is no shell that has.
static bool is_in_background(void) {
  const pid_t front = tcgetpgrp(STDIN_FILENO);
  return front > 0 && front != getpgrp();
}

static void restore_terminal(void) {
  if (has_screen && !is_in_background()) {
    has_screen = 0;
    // The modes first: a shell cannot work without them, and writing may fail.
    if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    write_all(STDOUT_FILENO, reset_bytes, reset_length);
  }
  if (real_errors >= 0) copy_kept_errors(real_errors);
}

static void die_of(int number) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static void crashed(int number) {
  restore_terminal();
  die_of(number);
}

void cncurses_guard_install(void) {
  if (guard_is_installed) return;
  has_modes = tcgetattr(STDIN_FILENO, &modes) == 0;
  reset_length = 0;
  has_screen = 1;
  // A stack of its own, so that an overflow of the ordinary one can be handled too.
  const size_t size = 64 * 1024;
  if (crash_stack == NULL) crash_stack = malloc(size);
  if (crash_stack != NULL) {
    stack_t stack;
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = crash_stack;
    stack.ss_size = size;
    sigaltstack(&stack, &stack_before);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = crashed;
  action.sa_flags = (int)SA_RESETHAND | SA_ONSTACK;
  // Nothing may interrupt: neither another signal, nor the one that stops a program setting modes in the background.
  sigfillset(&action.sa_mask);
  for (int index = 0; index < COUNT(crashes); index++) {
    sigaction(crashes[index], &action, &before_crashes[index]);
  }
  guard_is_installed = true;
}

static void append_reset(const char *bytes) {
  if (bytes == NULL || bytes == (const char *)-1) return;
  size_t length = reset_length;
  while (*bytes != '\0' && length < sizeof reset_bytes) {
    // A pause such as $<5> is for tputs, not for the terminal.
    const char *end = strncmp(bytes, "$<", 2) == 0 ? strchr(bytes, '>') : NULL;
    if (end != NULL) {
      bytes = end + 1;
    } else {
      reset_bytes[length++] = *bytes++;
    }
  }
  reset_length = length;
}

void cncurses_guard_complete(void) {
  const char *move = tigetstr("cup");
  if (move != NULL && move != (const char *)-1 && strncmp(move, "\033[", 2) == 0) {
    append_reset("\033[?1006l\033[?1000l\033[?2004l");
  }
  append_reset(tigetstr("rmkx"));
  append_reset(tigetstr("op"));
  append_reset(tigetstr("sgr0"));
  append_reset(tigetstr("cnorm"));
  append_reset(tigetstr("rmcup"));
  append_reset("\r");
}

void cncurses_guard_remove(void) {
  has_screen = 0;
  if (!guard_is_installed) return;
  for (int index = 0; index < COUNT(crashes); index++) {
    sigaction(crashes[index], &before_crashes[index], NULL);
  }
  if (crash_stack != NULL) sigaltstack(&stack_before, NULL);
  guard_is_installed = false;
}

// MARK: Signals

// Every signal that ends a program by default, apart from crashes, is recorded, so that the loop can leave the screen
// and keep unsaved input. The number of each is its index here.
#ifdef SIGRTMAX
#define SIGNAL_NUMBERS 65
#else
#define SIGNAL_NUMBERS NSIG
#endif
static struct sigaction before_endings[SIGNAL_NUMBERS];
static bool is_noted[SIGNAL_NUMBERS];
static const int changes[] = {SIGWINCH, SIGTSTP, SIGCONT};
static struct sigaction before_changes[COUNT(changes)];
static bool signals_are_complete = false;
static int signal_pipe[2] = {-1, -1};
static volatile sig_atomic_t is_given = 0;
static volatile sig_atomic_t endings_noted = 0;

static void note(int number) {
  const int error = errno;
  const char byte = (char)number;
  // The pipe never blocks; a full one contains enough to wake the loop.
  (void)!write(signal_pipe[1], &byte, 1);
  errno = error;
}

static void ended(int number) {
  // While another program has the screen, Ctrl-C is for that program.
  if (is_given && (number == SIGINT || number == SIGQUIT)) return;
  // A second time means that the loop does not respond.
  if (endings_noted > 0) {
    restore_terminal();
    die_of(number);
  }
  endings_noted = 1;
  note(number);
}

static void set_handler(int number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Whether the signal ends a program by default, and can be handled.
static bool ends_a_program(int number) {
  switch (number) {
    case SIGKILL: case SIGSTOP: case SIGTSTP: case SIGTTIN: case SIGTTOU: case SIGCONT:
    case SIGCHLD: case SIGURG: case SIGWINCH:
#ifdef SIGINFO
    case SIGINFO:
#endif
#ifdef __APPLE__
    case SIGIO:
#endif
      return false;
    default: break;
  }
  for (int index = 0; index < COUNT(crashes); index++) {
    if (crashes[index] == number) return false;
  }
  return true;
}

static bool is_sent_by_people(int number) {
  return number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT;
}

int cncurses_signals_install(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe(signal_pipe) != 0) {
    signal_pipe[0] = signal_pipe[1] = -1;
    return -1;
  }
  for (int index = 0; index < 2; index++) {
    fcntl(signal_pipe[index], F_SETFL, O_NONBLOCK);
    fcntl(signal_pipe[index], F_SETFD, FD_CLOEXEC);
  }
  endings_noted = 0;
  for (int index = 0; index < COUNT(changes); index++) {
    sigaction(changes[index], NULL, &before_changes[index]);
  }
  for (int number = 1; number < SIGNAL_NUMBERS; number++) {
    is_noted[number] = false;
    // The C library reserves some for itself, and refuses to report them.
    if (!ends_a_program(number) || sigaction(number, NULL, &before_endings[number]) != 0) continue;
    // Ignored signals stay ignored, such as SIGHUP under nohup.
    if (before_endings[number].sa_handler == SIG_IGN) continue;
    // Signals already handled do not end the program, except those that people send: on SIGQUIT, Swift's runtime prints
    // a backtrace and exits.
    if (before_endings[number].sa_handler != SIG_DFL && !is_sent_by_people(number)) continue;
    set_handler(number, ended);
    is_noted[number] = true;
  }
  return signal_pipe[0];
}

void cncurses_signals_complete(void) {
  if (signals_are_complete) return;
  // These replace curses' own handlers: a byte in the pipe wakes the loop whichever thread got the signal, and no
  // resize is lost between two waits.
  for (int index = 0; index < COUNT(changes); index++) set_handler(changes[index], note);
  signals_are_complete = true;
}

int cncurses_signals_take(void) {
  unsigned char number = 0;
  if (signal_pipe[0] < 0) return 0;
  return read(signal_pipe[0], &number, 1) == 1 ? number : 0;
}

void cncurses_signals_give(bool given) {
  is_given = given;
  // A program that stops its group must find that this one stops too, or the shell waits forever.
  set_handler(SIGTSTP, given ? SIG_DFL : note);
}

void cncurses_signals_stop_group(void) {
  cncurses_signals_give(true);
  kill(0, SIGTSTP);
  // Another thread may take the signal a moment later, and in a group without a shell nothing stops at all:
  // wait for the continuation, but not for long.
  struct pollfd waiting = {.fd = signal_pipe[0], .events = POLLIN};
  for (;;) {
    const int ready = poll(&waiting, 1, STOP_WAIT_MILLISECONDS);
    if (ready >= 0 || errno != EINTR) break;
  }
  cncurses_signals_give(false);
}

void cncurses_signals_remove(void) {
  if (signal_pipe[0] < 0) return;
  for (int index = 0; index < COUNT(changes); index++) {
    sigaction(changes[index], &before_changes[index], NULL);
  }
  signals_are_complete = false;
  for (int number = 1; number < SIGNAL_NUMBERS; number++) {
    if (is_noted[number]) sigaction(number, &before_endings[number], NULL);
    is_noted[number] = false;
  }
  close(signal_pipe[0]);
  close(signal_pipe[1]);
  signal_pipe[0] = signal_pipe[1] = -1;
}

// MARK: Closed pipes

static void ignore(int number) { (void)number; }

void cncurses_survive_closed_pipes(void) {
  struct sigaction action;
  // If it is already ignored, child processes should inherit that.
  if (sigaction(SIGPIPE, NULL, &action) != 0 || action.sa_handler != SIG_DFL) return;
  // A handler, unlike SIG_IGN, is not inherited across exec.
  set_handler(SIGPIPE, ignore);
}
