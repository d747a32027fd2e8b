/// A program that headway has started: git, tmux, an editor, a pager, what opens links. Nothing else starts one.
public struct ChildProcess: Sendable {
  /// What one of the first three descriptors of a program is.
  public enum Stream: Sendable {
    /// The same as headway's own.
    case inherited
    /// `/dev/null`.
    case nothing
    case descriptor(Int32)
  }

  /// Standard input, output and error of a program.
  public struct Streams: Sendable {
    var all: [Stream]

    /// Makes the streams of a program.
    public init(input: Stream, output: Stream, errors: Stream) { all = [input, output, errors] }
  }

  /// How a program has ended.
  public enum End: Equatable, Sendable {
    /// With this exit code.
    case exited(Int32)
    /// By the signal of this number.
    case killed(Int32)
    /// It was not even started, or the system does not say how it ended; the reason.
    case notStarted(String)
  }

  /// The id of the process.
  let identifier: pid_t

  /// Starts the program that the first of `words` names: by its path, or by a name that is found in the `PATH` of
  /// `environment`.
  ///
  /// One that `hasTerminal` stays in headway's session, in which an editor may read keys. Any other has a session of its
  /// own and nothing of headway's but `streams`: whatever it or a program of its would ask at the terminal, it cannot.
  /// No signal is blocked for it, and none is handled as headway does.
  ///
  /// - Throws: `SystemFault` when it is not there, or the system does not start it.
  public init(
    _ words: [String], environment: [String: String], streams: Streams, hasTerminal: Bool
  ) throws(SystemFault) {
    let path = Self.path(in: environment)
    guard let program = words.first.flatMap({ Self.find($0, in: path) }) else { throw .notFound }
    let start = ProgramStart.alone {
      Self.spawn(program, words, environment, streams, hasTerminal: hasTerminal)
    }
    guard start.fault == 0 else { throw SystemFault(code: start.fault) }
    identifier = start.process
  }

  /// Waits until it ends.
  public func wait() -> End {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0 {
      guard errno == EINTR else { return .notStarted("\(SystemFault.last)") }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
  }

  /// Whether the program `name` is found in the `PATH` of `environment`.
  public static func isInstalled(_ name: String, in environment: [String: String]) -> Bool {
    find(name, in: path(in: environment)) != nil
  }

  private static func path(in environment: [String: String]) -> String {
    environment["PATH"] ?? "/usr/bin:/bin"
  }

  /// The path of the program `name`. A relative directory does not count: it would depend on the working directory.
  private static func find(_ name: String, in path: String) -> String? {
    if name.contains("/") { return name }
    return path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { FileSystem.kind(of: $0) == .file && access($0, X_OK) == 0 }
  }

  private static func spawn(
    _ program: String, _ words: [String], _ environment: [String: String], _ streams: Streams,
    hasTerminal: Bool
  ) -> (process: pid_t, fault: Int32) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    var fault = posix_spawn_file_actions_init(&actions)
    guard fault == 0 else { return (0, fault) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    fault = posix_spawnattr_init(&attributes)
    guard fault == 0 else { return (0, fault) }
    defer { posix_spawnattr_destroy(&attributes) }
    open(streams, in: &actions)
    if !hasTerminal { closeOthers(&actions) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (hasTerminal ? 0 : newSession))
    var process: pid_t = 0
    fault = withCStrings(words) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) {
        posix_spawn(&process, program, &actions, &attributes, arguments, $0)
      }
    }
    return (process, fault)
  }

  #if canImport(Darwin)
    private typealias FileActions = posix_spawn_file_actions_t?
  #else
    private typealias FileActions = posix_spawn_file_actions_t
  #endif

  private static func open(_ streams: Streams, in actions: inout FileActions) {
    for (index, stream) in streams.all.enumerated() {
      let number = Int32(index)
      switch stream {
      case .inherited: break
      case .nothing:
        let mode = number == 0 ? O_RDONLY : O_WRONLY
        posix_spawn_file_actions_addopen(&actions, number, "/dev/null", mode, 0)
      case .descriptor(let descriptor): posix_spawn_file_actions_adddup2(&actions, descriptor, number)
      }
    }
  }

  /// Makes the program start without the descriptors that headway itself inherited, which may include the terminal.
  private static func closeOthers(_ actions: inout FileActions) {
    let names = (try? FileSystem.names(in: "/dev/fd")) ?? []
    for descriptor in names.compactMap({ Int32($0) }) where descriptor > 2 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
  }

  /// `POSIX_SPAWN_SETSID`, which not every C library exposes to Swift.
  #if canImport(Darwin)
    private static let newSession: Int16 = 0x400
  #else
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
