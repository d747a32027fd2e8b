import Foundation
import Platform

/// A program that headway starts, with its own environment and without a shell.
///
/// Foundation's `Process` would put it into a process group of its own, where an editor cannot read the terminal.
struct ChildProcess {
  /// Why a program did not run.
  enum Fault: Error {
    /// It could not be started; the C library's reason.
    case notStarted(String)
  }

  /// How a program ended.
  enum End: Equatable {
    /// With this exit code.
    case exited(Int32)
    /// By the signal of this number.
    case killed(Int32)
    /// It was not started; the C library's reason.
    case notStarted(String)
  }

  private let identifier: pid_t

  /// Starts the program that the first of `words` names, looked up in `PATH`; if `isSilent`, without access to the
  /// terminal; `errors` is its standard error if that is not headway's own.
  init(_ words: [String], isSilent: Bool, errors: Int32? = nil) throws(Fault) {
    var actions = Self.emptyActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isSilent {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      for output: Int32 in [1, 2] {
        posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
      }
    }
    if let errors { posix_spawn_file_actions_adddup2(&actions, errors, 2) }
    let all = ProcessInfo.processInfo.environment
    let environment = (isSilent ? TerminalNames.removed(from: all) : all).map { "\($0)=\($1)" }
    var attributes = Self.emptyAttributes()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // No signal is blocked for it. headway's signal handlers do not affect it either: they end with exec.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // In a session of its own it has no terminal to open by name.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (isSilent ? Self.newSession : 0))
    var identifier: pid_t = 0
    let result = Self.withCStrings(words) { arguments in
      Self.withCStrings(environment) {
        posix_spawnp(&identifier, words.first ?? "", &actions, &attributes, arguments, $0)
      }
    }
    guard result == 0 else { throw .notStarted(String(cString: strerror(result))) }
    self.identifier = identifier
  }

  /// Waits until it exits.
  func wait() -> End {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { return .notStarted(String(cString: strerror(errno))) }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }

  #if canImport(Darwin)
    private static func emptyActions() -> posix_spawn_file_actions_t? { nil }
    private static func emptyAttributes() -> posix_spawnattr_t? { nil }
    private static let newSession: Int16 = 0x400
  #else
    private static func emptyActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
    private static func emptyAttributes() -> posix_spawnattr_t { posix_spawnattr_t() }
    private static let newSession: Int16 = 0x80
  #endif

  /// Calls `body` with `strings` as in C: pointers, the last of them nil.
  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
