#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where the program reads from when it is told to read.
enum StandardInput {
  /// Whether somebody sits there and types.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  /// Whether they can also be asked something, and see it.
  static var hasTerminal: Bool { isTerminal && isatty(STDERR_FILENO) == 1 }
}
