/// The output of a program that has exited.
package struct ProcessAnswer: Sendable {
  /// The exit status; 128 and more after a signal, -1 if the system does not say.
  package let status: Int32
  /// The bytes of standard output.
  package let output: [UInt8]
  /// The bytes of standard error.
  package let complaints: [UInt8]
  /// The signal that killed it; nil if it exited by itself.
  package let signal: Int32?
}

/// A program that runs without the terminal, in a session of its own: it and its children cannot ask the user anything
/// there. It gets neither the terminal's name nor any file that headway has open.
package struct OutsideProcess {
  private let process: pid_t
  private let output: Int32
  private let complaints: Int32
  /// The target of signals: the program with all its children, or only itself.
  private let group: pid_t

  /// Starts the program that the first of `words` names, looked up in the `PATH` of `environment`, with `input` on
  /// standard input if given; nil when there is no such program. One that `hasTerminal` stays in headway's own session,
  /// and may use the terminal.
  package init?(
    _ words: [String], environment: [String: String], input: Int32? = nil, hasTerminal: Bool = false
  ) {
    guard let program = words.first.flatMap({ Self.find($0, in: environment["PATH"] ?? "/usr/bin:/bin") })
    else { return nil }
    var ends: [[Int32]] = []
    for _ in 0..<2 {
      guard let pair = ProgramStart.pipe() else {
        ends.joined().forEach { _ = close($0) }
        return nil
      }
      ends.append([pair.readable, pair.writable])
    }
    let outputs = ends.compactMap(\.last)
    let process = ProgramStart.alone {
      Self.spawn(program, words, environment, input: input, outputs: outputs, hasTerminal: hasTerminal)
    }
    for pair in ends { _ = pair.last.map { close($0) } }
    guard let process, let output = ends.first?.first, let complaints = ends.last?.first else {
      for pair in ends { _ = pair.first.map { close($0) } }
      return nil
    }
    (self.process, self.output, self.complaints) = (process, output, complaints)
    group = hasTerminal ? process : -process
  }

  /// Waits until it exits, or until `cancellation`. With a `deadline` it is killed then, and at once when the user ends
  /// headway: nothing needs cleaning up.
  package func answer(_ cancellation: Cancellation?, deadline: ContinuousClock.Instant? = nil)
    -> ProcessAnswer
  {
    defer {
      close(output)
      close(complaints)
    }
    var texts: [Int32: [UInt8]] = [:]
    var isAsked = false
    var isTalking = true
    // Some programs leave a helper that keeps standard error open; the output is complete when the other end closes.
    while true {
      let wish = isAsked ? nil : cancellation?.descriptor
      let ready = Readiness.wait(
        for: [output, isTalking ? complaints : nil, wish].compactMap(\.self),
        timeout: isAsked ? Self.grace : deadline.map { min(Self.pulse, max(.zero, $0 - .now)) })
      if let wish, ready.readable.contains(wish) {
        isAsked = true
        kill(group, deadline == nil ? SIGTERM : SIGKILL)
      } else if isAsked
        ? ready == Readiness() : deadline.map({ $0 <= .now || SignalHold.isEndWished }) ?? false
      {
        isAsked = true
        kill(group, SIGKILL)
      }
      if Self.isReady(complaints, ready) {
        let bytes = Self.read(complaints)
        isTalking = !bytes.isEmpty
        texts[complaints, default: []] += bytes
      }
      guard Self.isReady(output, ready) else { continue }
      let bytes = Self.read(output)
      if bytes.isEmpty { break }
      texts[output, default: []] += bytes
    }
    let end = end()
    while isTalking, Readiness.wait(for: [complaints], timeout: .zero).readable.contains(complaints) {
      let bytes = Self.read(complaints)
      if bytes.isEmpty { break }
      texts[complaints, default: []] += bytes
    }
    return ProcessAnswer(
      status: end.status, output: texts[output] ?? [], complaints: texts[complaints] ?? [], signal: end.signal
    )
  }

  /// How long a program may take to exit after being asked to.
  private static let grace = Duration.seconds(3)
  /// How often to check for held signals while a program with a deadline runs.
  private static let pulse = Duration.milliseconds(100)

  private static func isReady(_ descriptor: Int32, _ ready: Readiness) -> Bool {
    ready.readable.contains(descriptor) || ready.hungUp.contains(descriptor)
  }

  /// Its exit status, 128 and more after a signal, and that signal.
  private func end() -> (status: Int32, signal: Int32?) {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return (-1, nil) }
    }
    let signal = status & 0x7F
    return signal == 0 ? ((status >> 8) & 0xFF, nil) : (128 + signal, signal)
  }

  /// What there is to read; empty at the end.
  private static func read(_ descriptor: Int32) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = systemRead(descriptor, &buffer)
      if count < 0, errno == EINTR { continue }
      return Array(buffer.prefix(max(0, count)))
    }
  }

  /// The path of the program `name`. A relative directory does not count: it would depend on the working directory.
  private static func find(_ name: String, in path: String) -> String? {
    path.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { FileSystem.kind(of: $0) == .file && access($0, X_OK) == 0 }
  }

  private static func spawn(
    _ program: String, _ words: [String], _ environment: [String: String], input: Int32?, outputs: [Int32],
    hasTerminal: Bool
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    for (index, end) in outputs.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(index + 1))
    }
    if !hasTerminal { closeOthers(&actions) }
    // The signals that this thread blocks do not concern the program.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | (hasTerminal ? 0 : newSession))
    var process: pid_t = 0
    let result = withCStrings(words) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) {
        posix_spawn(&process, program, &actions, &attributes, arguments, $0)
      }
    }
    return result == 0 ? process : nil
  }

  #if canImport(Darwin)
    private typealias FileActions = posix_spawn_file_actions_t?
  #else
    private typealias FileActions = posix_spawn_file_actions_t
  #endif

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

private func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  read(descriptor, &buffer, buffer.count)
}
