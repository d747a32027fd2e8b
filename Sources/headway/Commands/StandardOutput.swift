import CursesTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where data goes: in the character set of the locale, and at once, so that a program at the other end of a pipe can
/// answer.
enum StandardOutput {
  /// Where bytes are put that are the same in every locale.
  static var descriptor: Int32 { STDOUT_FILENO }

  /// Writes lines for people. What comes from files has been scrubbed where it was read.
  static func say(_ lines: [String]) {
    put(TerminalLocale.bytes(of: lines.map { $0 + "\n" }.joined()), to: STDOUT_FILENO)
  }

  /// Writes a line for people.
  static func say(_ line: String) {
    say([line])
  }

  /// Writes JSON for other programs. Nothing of it is lost in a locale that cannot show it: the rest is escaped there.
  static func say(_ value: JSONValue) {
    let text = TerminalLocale.isUTF8 ? value.text : value.asciiText
    put(Array((text + "\n").utf8), to: STDOUT_FILENO)
  }

  /// Writes all of `bytes`, as far as there is somebody to take them.
  static func put(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
