import Platform

/// The program that shows text page by page when it is longer than the terminal, as with git.
struct Pager: Equatable {
  /// The command, which a shell splits into words: `$PAGER`, else `less`.
  let command: String

  /// The pager that `environment` asks for; nil if it asks for none, there is none, or the terminal is not one for
  /// pages.
  init?(environment: [String: String]) {
    let terminal = environment["TERM"] ?? ""
    guard !terminal.isEmpty, terminal != "dumb" else { return nil }
    if let wish = environment["PAGER"] {
      let words = wish.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty, words != ["cat"] else { return nil }
      command = wish
    } else {
      guard ChildProcess.isInstalled(Self.usual, in: environment) else { return nil }
      command = Self.usual
    }
  }

  /// Whether it can start at the end of a text, as only `less` is known to.
  var opensAtEnd: Bool {
    let isPlain = command.allSatisfy { $0.isLetter || $0.isNumber || " -_./+=".contains($0) }
    let program = command.split(separator: " ").first?.split(separator: "/").last
    return isPlain && program == Self.usual[...]
  }

  /// Shows `text`, from its end if `fromEnd` and it can, and waits until the user leaves it. How it ends does not matter:
  /// anyone who leaves early has seen enough.
  ///
  /// - Returns: Whether it was started.
  func show(_ text: [UInt8], fromEnd: Bool = false) -> Bool {
    guard let input = InputDescriptor(text) else { return false }
    defer { input.close() }
    // Ctrl-C is for the pager, which stops a search with it. Unlike an ignored signal, this is not inherited by it.
    let signals = [SIGINT, SIGQUIT]
    let handlers = signals.map { signal($0) { _ in } }
    defer { for (number, handler) in zip(signals, handlers) { _ = signal(number, handler) } }
    let end = fromEnd && opensAtEnd ? " +G" : ""
    let process = try? ChildProcess(
      ["/bin/sh", "-c", "exec \(command)\(end)"],
      environment: Self.environment(SystemEnvironment.allVariables),
      streams: ChildProcess.Streams(
        input: .descriptor(input.descriptor), output: .inherited, errors: .inherited),
      hasTerminal: true)
    guard let process else { return false }
    switch process.wait() {
    // How a shell says that there is no such program, or that it cannot be run.
    case .exited(126), .exited(127), .notStarted: return false
    case .exited, .killed: return true
    }
  }

  /// `variables`, with git's settings for `less` if the user has none: end at once when all fits, show colours, and
  /// leave the text on the screen.
  static func environment(_ variables: [String: String]) -> [String: String] {
    variables.merging(["LESS": "FRX"]) { own, _ in own }
  }

  /// The pager if nobody asks for another.
  private static let usual = "less"
}
