import Platform

/// Standard input, for commands that read it.
enum StandardInput {
  /// Whether it is a terminal, where someone can type.
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  /// Whether someone there can also see a question.
  static var hasTerminal: Bool { isTerminal && isatty(STDERR_FILENO) == 1 }

  /// The bytes of the next line without its end; nil when there is none. Invalid UTF-8 is not repaired.
  static func readLine() -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return line.isEmpty ? nil : line }
      guard byte != 0x0A else { break }
      line.append(byte)
    }
    if line.last == 0x0D { line.removeLast() }
    return line
  }
}
