import Foundation

/// A system command that runs to its end.
///
/// Foundation's `Process` does not work here: it waits until no one holds the descriptors that it passes on, and the
/// server that tmux starts holds them as long as it lives.
struct Command {
  let path: String
  let arguments: [String]
  let environment: [String: String]

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - file: Where its output goes.
  ///   - errorFile: Where its errors go; to the output when nil.
  ///   - inputFile: Its input.
  /// - Returns: Its exit status; 128 and more after a signal, -1 when it does not start.
  func run(
    outputTo file: String, errorsTo errorFile: String? = nil, inputFrom inputFile: String = "/dev/null"
  ) -> Int32 {
    start(outputTo: file, errorsTo: errorFile, inputFrom: inputFile).map(Self.waitForEnd(of:)) ?? -1
  }

  /// Starts it, and returns its process; nil when it does not start.
  func start(
    outputTo file: String, errorsTo errorFile: String? = nil, inputFrom inputFile: String = "/dev/null"
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, inputFile, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if let errorFile {
      posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    // A server that outlives the tests must not keep their descriptors open.
    for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Tests run on threads that block all signals, and a server that inherits this cannot be ended.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, path, &actions, &attributes, &words, &variables) == 0 else { return nil }
    return process
  }

  /// Waits for the end of `process`; returns its exit status, 128 and more after a signal.
  static func waitForEnd(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
