#ifndef CNCURSES_H
#define CNCURSES_H

// The wide character functions are declared only when this is set before <curses.h>.
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>
#include <wchar.h>

// Swift cannot see macros with casts or arguments (A_BOLD, KEY_F), global variables (stdscr, COLS) are an error
// for it, and varargs are unavailable. The Swift side sees ncurses only through these wrappers.

// Whether pairs and colours beyond 255 are available. Apple's library is too old for them.
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS && defined(NCURSES_VERSION_PATCH) && NCURSES_VERSION_PATCH >= 20180127
#define CNCURSES_EXTENDED_COLOURS 1
#else
#define CNCURSES_EXTENDED_COLOURS 0
#endif

// MARK: The locale and the width of text

/// Adopts the character set of the environment; false when the locale that it names is not installed. Numbers and
/// dates stay as in the C locale.
bool cncurses_adopt_locale(void);
/// Adopts the character set of the locale `name`; false when it is not installed.
bool cncurses_adopt_locale_named(const char *name);
/// The most bytes of a character in the locale's character set.
static inline int cncurses_longest_character(void) { return (int)MB_CUR_MAX; }
static inline const char *cncurses_codeset(void) { return nl_langinfo(CODESET); }
/// The columns of a scalar: 0, 1 or 2, or -1 for one that cannot be printed.
int cncurses_columns(uint32_t scalar);
/// Writes the bytes of a scalar in the locale's character set, CNCURSES_BYTES_OF_SCALAR at most; how many they are, or
/// -1 when it has none there.
int cncurses_bytes_of_scalar(uint32_t scalar, char *bytes);
enum { CNCURSES_BYTES_OF_SCALAR = 16 };
/// The scalar that a byte stands for in a single-byte locale, or -1.
static inline int cncurses_scalar_of_byte(uint8_t byte) { return (int)btowc(byte); }
enum { CNCURSES_SCALAR_NONE = -1, CNCURSES_SCALAR_INCOMPLETE = -2 };
/// The scalar that all of `bytes` stand for in the locale's character set, or one of the two above.
int cncurses_scalar_of_bytes(const uint8_t *bytes, int count);

// MARK: Attributes

static inline uint32_t cncurses_bold(void) { return (uint32_t)A_BOLD; }
static inline uint32_t cncurses_dim(void) { return (uint32_t)A_DIM; }
static inline uint32_t cncurses_underline(void) { return (uint32_t)A_UNDERLINE; }
static inline uint32_t cncurses_reverse(void) { return (uint32_t)A_REVERSE; }
static inline uint32_t cncurses_italic(void) {
#ifdef A_ITALIC
  return (uint32_t)A_ITALIC;
#else
  return 0;
#endif
}

// MARK: Colours

static inline int cncurses_colours(void) { return has_colors() ? COLORS : 0; }
static inline int cncurses_pairs(void) {
#if CNCURSES_EXTENDED_COLOURS
  return COLOR_PAIRS;
#else
  return COLOR_PAIRS < 256 ? COLOR_PAIRS : 256;
#endif
}
/// Whether colours are true colours: red, green and blue in one number.
bool cncurses_has_direct_colours(void);
/// Makes `pair`; -1 is the terminal's own colour.
static inline bool cncurses_set_pair(int pair, int foreground, int background) {
#if CNCURSES_EXTENDED_COLOURS
  return init_extended_pair(pair, foreground, background) != ERR;
#else
  return init_pair((short)pair, (short)foreground, (short)background) != ERR;
#endif
}

// MARK: The screen

enum {
  CNCURSES_TERMINAL_FITS = 0,
  CNCURSES_TERMINAL_UNKNOWN = 1,
  CNCURSES_TERMINAL_CANNOT_MOVE = 2,
};

/* Sends a whole control string to the terminal past curses, after everything that curses has sent. */
void cncurses_send(const char *text);

/// Whether the terminal `name` has a description and can move the cursor. Prints nothing.
int cncurses_check_terminal(const char *name);
/// The number of colours of the terminal `name`; 0 when it has none or is unknown. Not while the screen is taken over.
int cncurses_colours_of(const char *name);
/// The size of the terminal on standard output; false when there is none or it does not say.
bool cncurses_window_size(int *columns, int *rows);
/// The version of the library, such as "ncurses 6.4.20221231".
static inline const char *cncurses_version(void) { return curses_version(); }
/// Takes over the screen; false when curses cannot start. The other functions here need it.
bool cncurses_start(void);
/// Whether presses of buttons and turns of the wheel arrive, as sequences among the bytes. Off at the start, and
/// whenever the screen is left.
void cncurses_listen_to_mouse(bool listening);
/// Leaves the screen for a while or for good.
void cncurses_leave(void);
/// Takes over the screen again after `cncurses_leave`, with its current size.
void cncurses_return(void);
/// Adopts the current size of the terminal, up to the largest used one.
void cncurses_fit(void);
/// The largest screen that is used, in the top left corner of a larger one. A terminal may claim to have 65,535 columns
/// and rows, and every cell takes memory.
enum { CNCURSES_MOST_COLUMNS = 1000, CNCURSES_MOST_ROWS = 500 };

static inline int cncurses_screen_columns(void) { return COLS; }
static inline int cncurses_screen_rows(void) { return LINES; }
static inline void cncurses_erase(void) { werase(stdscr); }
/// Makes the next update draw everything, regardless of what was there before.
static inline void cncurses_redraw(void) { clearok(curscr, TRUE); }

/// How many characters are put at once, at most.
enum { CNCURSES_CELLS_AT_ONCE = 256 };
/// Puts `cells` characters at `row` and `column` in one style. Each is a base character and up to four combining
/// ones, ended by 0. A wide one takes two columns.
void cncurses_put(int row, int column, const wchar_t *text, int cells, uint32_t attributes, int pair);
/// Shows what was put, with the cursor at `row` and `column`, or hidden when `row` is negative.
void cncurses_update(int row, int column);

/// Sends everything that curses has to send: what takes over the screen, and an erased screen.
void cncurses_flush(void);
/// Writes `count` bytes to the terminal past curses, and waits while it accepts none.
void cncurses_write(const uint8_t *bytes, int count);
/// Shows or hides the cursor.
void cncurses_show_cursor(bool shown);

// MARK: Keys

/// Reads at most `count` typed bytes, and returns how many. Never waits.
int cncurses_read(uint8_t *bytes, int count);
/// Keeps what the terminal answers from being echoed, and from waiting for a line's end, outside the taken screen; or
/// restores what was before.
void cncurses_quieten(bool quiet);
/// Waits until there is input, for `milliseconds` at most; whether there is any.
bool cncurses_await_input(int milliseconds);
/// Discards input that was typed but not read.
void cncurses_discard_input(void);
/// The capability `name` in the terminal's description, such as kcuu1 for what the key ↑ sends; null when it is not
/// there. It is valid until the next call.
const char *cncurses_capability(const char *name);
/// Whether the terminal's description has the flag `name`, such as bce.
bool cncurses_flag(const char *name);
/// The number `name` in the terminal's description, such as ncv; negative when it is not there.
int cncurses_number(const char *name);
/// What moves the cursor to `row` and `column`, counted from 0; null when nothing does. It is valid until the next call.
const char *cncurses_movement(int row, int column);
/// What selects `colour` for the text; null when nothing does. It is valid until the next call.
const char *cncurses_selection(int colour);

// MARK: Signals and crashes (guard.c)

/// Makes a write to a pipe without a reader fail with EPIPE; only if SIGPIPE would end the program.
void cncurses_survive_closed_pipes(void);

/// Starts recording every signal that would end the program, apart from crashes, instead of dying, and returns the
/// descriptor that becomes readable then, or -1. Signals already ignored or handled stay so. Call it before
/// `cncurses_start`, which otherwise takes some of them.
int cncurses_signals_install(void);
/// Records resizes, suspends and continuations as well. Call it after `cncurses_start`.
void cncurses_signals_complete(void);
/// The next recorded signal, or 0.
int cncurses_signals_take(void);
/// While another program has the screen, the keyboard's signals are for that program.
void cncurses_signals_give(bool given);
/// Stops this process and its group as Ctrl-Z does in a shell, and returns when it continues.
void cncurses_signals_stop_group(void);
/// Restores everything.
void cncurses_signals_remove(void);

/// Saves the terminal's modes, and restores them if the program crashes. Call it before `cncurses_start`.
void cncurses_guard_install(void);
/// Collects the bytes that reset the screen in a crash. Call it after `cncurses_start`.
void cncurses_guard_complete(void);
/// Sets whether the screen is ours now: a crash while a shell or an editor has it leaves the terminal alone.
void cncurses_guard_hold_screen(bool taken);
void cncurses_guard_remove(void);

/// From now on, output to standard error is held back if it would go to the terminal.
void cncurses_errors_capture(void);
/// Restores standard error, and writes to it what was held back.
void cncurses_errors_release(void);

#endif
