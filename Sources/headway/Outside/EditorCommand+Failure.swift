import Platform
import TextFormats

extension EditorCommand {
  /// The message about an editor that ended this way, with the last line that it wrote to standard error; nil if
  /// nothing went wrong.
  func complaint(about end: ChildProcess.End, lastLine: String?) -> String? {
    let name = TextScrubber.scrub(editor)
    let line = lastLine.map { ": \($0)" } ?? ""
    switch end {
    case .exited(0): return nil
    case .exited(127):
      return "The editor '\(name)' is not there (exit code 127\(line)); set VISUAL or EDITOR to yours."
    case .exited(126):
      return "The editor '\(name)' cannot be run (exit code 126\(line)); set VISUAL or EDITOR to yours."
    case .exited(let code):
      return "The editor '\(name)' failed with exit code \(code)\(Self.signal(in: code))\(line)".ended
    case .killed(let signal):
      return "The editor '\(name)' was ended by \(Self.name(of: signal))\(line)".ended
    case .notStarted(let reason):
      return "The editor '\(name)' could not be started: \(reason)".ended
    }
  }

  /// The signal that a shell indicates by an exit code above 128.
  private static func signal(in code: Int32) -> String {
    names[code - 128].map { _ in " (\(name(of: code - 128)))" } ?? ""
  }

  private static func name(of signal: Int32) -> String {
    names[signal].map { "signal \(signal) (\($0))" } ?? "signal \(signal)"
  }

  private static let names: [Int32: String] = [
    SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL", SIGTRAP: "SIGTRAP",
    SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGSEGV: "SIGSEGV",
    SIGPIPE: "SIGPIPE", SIGALRM: "SIGALRM", SIGTERM: "SIGTERM",
  ]
}

extension String {
  /// The text with a full stop unless it ends a sentence already.
  fileprivate var ended: String { hasSuffix(".") || hasSuffix("!") || hasSuffix("?") ? self : self + "." }
}
