/// Why the screen cannot be taken over.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or standard output is a file or a pipe.
  case notATerminal
  /// The environment does not say what type of terminal this is.
  case noTerminalType
  /// No description of this terminal is installed.
  case unknownTerminalType(String)
  /// The terminal cannot move its cursor.
  case cannotMoveCursor(String)
  /// Curses refused to start on a terminal that it knows.
  case cannotStart(String)
}

extension TerminalError: CustomStringConvertible {
  /// What is wrong and what to do, in one or two sentences.
  public var description: String {
    let need = "the dashboard needs a terminal that can move the cursor"
    let plain = "'headway status' prints the same as plain text."
    return switch self {
    case .notATerminal:
      "\(need); standard input or output is not a terminal. \(plain)"
    case .noTerminalType:
      "\(need); TERM is not set. Set it (TERM=xterm-256color fits most terminals). \(plain)"
    case .unknownTerminalType(let name):
      "\(need); nothing is known here about TERM '\(Self.printable(name))'. "
        + "Install its description (ncurses-term on Debian) or set TERM=xterm-256color. \(plain)"
    case .cannotMoveCursor(let name):
      "\(need); TERM is '\(Self.printable(name))'. \(plain)"
    case .cannotStart(let name):
      "\(need); curses could not start on TERM '\(Self.printable(name))'. \(plain)"
    }
  }

  /// The environment is untrusted too: none of its control characters reach the terminal.
  private static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.unicodeScalars.filter { (0x20..<0x7F).contains($0.value) }.prefix(60)))
  }
}
