// wcwidth is declared only with this.
#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// Last, because it defines common words such as `columns` and `lines` as macros.
#include <term.h>
#undef columns
#undef lines

static int cursor_is_visible = -1;
static bool brackets_pastes = false;
static bool listens_to_mouse = false;

int cncurses_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cncurses_bytes_of_scalar(uint32_t scalar, char *bytes) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  const size_t count = wcrtomb(bytes, (wchar_t)scalar, &state);
  return count == (size_t)-1 ? -1 : (int)count;
}

bool cncurses_has_direct_colours(void) {
#if CNCURSES_EXTENDED_COLOURS
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0;
#else
  return false;
#endif
}

int cncurses_check_terminal(const char *name) {
  int reason = 0;
  // Given a place for the reason, setupterm neither prints nor exits.
  if (setupterm((char *)name, STDOUT_FILENO, &reason) == ERR) {
    return reason == 1 ? CNCURSES_TERMINAL_CANNOT_MOVE : CNCURSES_TERMINAL_UNKNOWN;
  }
  const char *move = tigetstr("cup");
  const bool can_move = move != NULL && move != (const char *)-1 && *move != '\0';
  brackets_pastes = can_move && strncmp(move, "\033[", 2) == 0;
  del_curterm(cur_term);
  return can_move ? CNCURSES_TERMINAL_FITS : CNCURSES_TERMINAL_CANNOT_MOVE;
}

int cncurses_colours_of(const char *name) {
  int reason = 0;
  if (setupterm((char *)name, STDOUT_FILENO, &reason) == ERR) return 0;
  const int colours = tigetnum("colors");
  del_curterm(cur_term);
  return colours > 0 ? colours : 0;
}

static int at_most(int number, int limit) { return number < limit ? number : limit; }

bool cncurses_window_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

static void send(const char *text) { cncurses_write((const uint8_t *)text, (int)strlen(text)); }

// Presses and the wheel (1000), reported in decimal numbers (1006) by terminals that can.
static void send_mouse_mode(void) {
  if (listens_to_mouse) send("\033[?1000h\033[?1006h");
}

static void send_no_mouse_mode(void) {
  if (listens_to_mouse) send("\033[?1006l\033[?1000l");
}

void cncurses_listen_to_mouse(bool listening) {
  send_no_mouse_mode();
  // The terminals that accept these sequences are those that bracket pastes.
  listens_to_mouse = listening && brackets_pastes;
  send_mouse_mode();
}

// Whether the terminal is larger than the used area.
static bool is_huge(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0
      && (size.ws_row > CNCURSES_MOST_ROWS || size.ws_col > CNCURSES_MOST_COLUMNS);
}

// Starts curses with the size of the terminal if it `asks` for it, and otherwise with that of the terminal's
// description, which not every description has.
static bool start_curses(bool asks) {
#if defined(NCURSES_EXT_FUNCS)
  // LINES and COLUMNS in the environment would freeze the size.
  use_env(FALSE);
#if defined(NCURSES_VERSION_PATCH) && NCURSES_VERSION_PATCH >= 20120714
  use_tioctl(asks);
#endif
#endif
  return newterm(NULL, stdout, stdin) != NULL;
}

bool cncurses_start(void) {
  // Curses would allocate every cell of a huge terminal: it starts small, and gets the used size below.
  if (!(is_huge() && start_curses(false)) && !start_curses(true)) return false;
  cncurses_fit();
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  // The keyboard sends what the terminal's description says. Curses itself never reads it: it does not know control
  // strings, and would take a key out of the middle of one.
  keypad(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  cursor_is_visible = -1;
  listens_to_mouse = false;
  if (brackets_pastes) send("\033[?2004h");
  return true;
}

void cncurses_leave(void) {
  send_no_mouse_mode();
  if (brackets_pastes) send("\033[?2004l");
  endwin();
  cncurses_guard_hold_screen(false);
}

void cncurses_fit(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  const int rows = at_most(size.ws_row, CNCURSES_MOST_ROWS);
  const int width = at_most(size.ws_col, CNCURSES_MOST_COLUMNS);
  if (is_term_resized(rows, width)) resizeterm(rows, width);
}

void cncurses_return(void) {
  // The modes first: in the background this stops the process before anything is written.
  reset_prog_mode();
  cncurses_guard_hold_screen(true);
  cncurses_fit();
  cursor_is_visible = -1;
  clearok(curscr, TRUE);
  doupdate();
  if (brackets_pastes) send("\033[?2004h");
  send_mouse_mode();
}

void cncurses_put(int row, int column, const wchar_t *text, int cells, uint32_t attributes, int pair) {
  cchar_t line[CNCURSES_CELLS_AT_ONCE];
  if (cells > CNCURSES_CELLS_AT_ONCE) cells = CNCURSES_CELLS_AT_ONCE;
  for (int index = 0; index < cells; index++) {
#if CNCURSES_EXTENDED_COLOURS
    setcchar(&line[index], text, (attr_t)attributes, 0, &pair);
#else
    setcchar(&line[index], text, (attr_t)attributes, (short)pair, NULL);
#endif
    text += wcslen(text) + 1;
  }
  mvwadd_wchnstr(stdscr, row, column, line, cells);
}

void cncurses_update(int row, int column) {
  if (row >= 0) wmove(stdscr, row, column);
  cncurses_flush();
  cncurses_show_cursor(row >= 0);
}

void cncurses_flush(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void cncurses_show_cursor(bool shown) {
  if ((int)shown == cursor_is_visible) return;
  curs_set(shown ? 1 : 0);
  cursor_is_visible = shown;
}

void cncurses_write(const uint8_t *bytes, int count) {
  while (count > 0) {
    const ssize_t written = write(STDOUT_FILENO, bytes, (size_t)count);
    if (written < 0 && errno == EAGAIN) {
      struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&output, 1, -1);
    } else if (written < 0 && errno != EINTR) {
      return;
    } else if (written > 0) {
      bytes += written;
      count -= (int)written;
    }
  }
}

void cncurses_quieten(bool quiet) {
  static struct termios before;
  static bool is_quiet = false;
  if (quiet == is_quiet) return;
  if (quiet) {
    if (tcgetattr(STDIN_FILENO, &before) != 0) return;
    struct termios modes = before;
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    modes.c_cc[VMIN] = 0;
    modes.c_cc[VTIME] = 0;
    is_quiet = tcsetattr(STDIN_FILENO, TCSANOW, &modes) == 0;
  } else {
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    is_quiet = false;
  }
}

bool cncurses_await_input(int milliseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, milliseconds) > 0 && (input.revents & POLLIN) != 0;
}

int cncurses_read(uint8_t *bytes, int count) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  for (;;) {
    const int ready = poll(&input, 1, 0);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0 || (input.revents & POLLIN) == 0) return 0;
    const ssize_t got = read(STDIN_FILENO, bytes, (size_t)count);
    if (got < 0 && errno == EINTR) continue;
    return got > 0 ? (int)got : 0;
  }
}

void cncurses_discard_input(void) { tcflush(STDIN_FILENO, TCIFLUSH); }

const char *cncurses_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

bool cncurses_flag(const char *name) { return tigetflag((char *)name) > 0; }

int cncurses_number(const char *name) { return tigetnum((char *)name); }

const char *cncurses_movement(int row, int column) {
  const char *move = cncurses_capability("cup");
  return move == NULL ? NULL : tparm((char *)move, row, column, 0, 0, 0, 0, 0, 0, 0);
}

const char *cncurses_selection(int colour) {
  const char *select = cncurses_capability("setaf");
  return select == NULL ? NULL : tparm((char *)select, colour, 0, 0, 0, 0, 0, 0, 0, 0);
}

bool cncurses_adopt_locale(void) { return setlocale(LC_CTYPE, "") != NULL; }

bool cncurses_adopt_locale_named(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

int cncurses_scalar_of_bytes(const uint8_t *bytes, int count) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  wchar_t scalar = 0;
  const size_t used = mbrtowc(&scalar, (const char *)bytes, (size_t)count, &state);
  if (used == (size_t)-2) return CNCURSES_SCALAR_INCOMPLETE;
  // Never more bytes than one character has.
  return used == (size_t)-1 || used != (size_t)count ? CNCURSES_SCALAR_NONE : (int)scalar;
}

void cncurses_send(const char *text) {
  fflush(stdout);
  send(text);
}
