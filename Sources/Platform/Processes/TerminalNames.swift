/// The environment variables through which a program finds the terminal that it was started from.
public enum TerminalNames {
  /// `environment` for a program without a terminal: nothing in it names one. Programs with a window of their own, such
  /// as `pinentry` and `ssh-askpass` on a desktop, still find their display.
  public static func removed(from environment: [String: String]) -> [String: String] {
    var variables = environment.filter { name, value in
      !names.contains(name) && !isTerminal(value)
    }
    // gpg's agent may have been started from this terminal and would use it by default.
    variables["GPG_TTY"] = "/dev/null"
    if environment["TERM"] != nil { variables["TERM"] = "dumb" }
    return variables
  }

  /// `environment` for a program that may use the terminal, which gpg finds only by name.
  package static func named(in environment: [String: String]) -> [String: String] {
    guard environment["GPG_TTY"]?.isEmpty ?? true, let name = ttyname(STDERR_FILENO) else {
      return environment
    }
    return environment.merging(["GPG_TTY": String(cString: name)]) { $1 }
  }

  private static let names: Set = [
    "GPG_TTY", "SSH_TTY", "TTY", "TMUX", "TMUX_PANE", "STY", "WINDOWID",
  ]

  /// Whether `value` is the path of a terminal.
  private static func isTerminal(_ value: String) -> Bool {
    ["/dev/pts/", "/dev/tty", "/dev/console", "/dev/vc/", "/dev/cua"].contains { value.hasPrefix($0) }
  }
}
