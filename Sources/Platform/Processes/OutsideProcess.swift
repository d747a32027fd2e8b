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
  private let process: ChildProcess
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
    guard let outputs = ProgramStart.pipe() else { return nil }
    guard let errors = ProgramStart.pipe() else {
      for end in [outputs.readable, outputs.writable] { close(end) }
      return nil
    }
    let process = try? ChildProcess(
      words, environment: environment,
      streams: ChildProcess.Streams(
        input: input.map { .descriptor($0) } ?? .nothing, output: .descriptor(outputs.writable),
        errors: .descriptor(errors.writable)),
      hasTerminal: hasTerminal)
    for end in [outputs.writable, errors.writable] { close(end) }
    guard let process else {
      for end in [outputs.readable, errors.readable] { close(end) }
      return nil
    }
    (self.process, output, complaints) = (process, outputs.readable, errors.readable)
    group = hasTerminal ? process.identifier : -process.identifier
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
    switch process.wait() {
    case .exited(let code): (code, nil)
    case .killed(let signal): (128 + signal, signal)
    case .notStarted: (-1, nil)
    }
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
}

private func systemRead(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  read(descriptor, &buffer, buffer.count)
}
