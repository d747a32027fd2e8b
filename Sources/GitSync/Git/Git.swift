import Platform
import TextFormats

/// The result of running git.
struct GitAnswer: Sendable {
  /// The exit status; 128 and more after a signal.
  let status: Int32
  /// The bytes of standard output.
  let output: [UInt8]
  /// Standard error, scrubbed for display.
  let complaints: String
  /// The signal that killed it; nil if it exited by itself.
  var signal: Int32?

  var isSuccess: Bool { status == 0 }

  /// Standard output unchanged; file names are not scrubbed.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The first line of standard output, trimmed.
  var line: String { String(text.prefix { $0 != "\n" }).trimmingBlanks }

  /// The parts of standard output that end in a zero byte.
  var parts: [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as paths, of any bytes.
  var rawParts: [RawPath] { output.split(separator: 0).map { RawPath($0) } }

  /// The most informative line of standard error.
  var complaint: String {
    let lines = complaints.split(separator: "\n").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    if let lock = Self.lock(in: complaints) {
      return
        "\(lock) is there: another git is at work, or one was killed and left it; in that case remove it, then try again"
    }
    if lines.isEmpty, let signal { return "it was killed (signal \(signal))" }
    let loud = lines.first { line in ["fatal:", "error:", "remote: error:"].contains { line.hasPrefix($0) } }
    return loud ?? lines.last ?? "it ended with status \(status)"
  }

  /// The signal that killed it, or a git that it started: `error: unpack-objects died of signal 9`.
  var deadlySignal: Int32? {
    if let signal { return signal }
    let sign = " died of signal "
    // The remote reports its own deaths.
    let line = complaints.split(separator: "\n").first { !$0.hasPrefix("remote:") && $0.contains(sign) }
    guard !isSuccess, let line, let end = line.firstRange(of: sign)?.upperBound else { return nil }
    return Int32(line[end...].prefix { $0.isNumber })
  }

  /// The lock that keeps git from working: `fatal: Unable to create '/a/.git/index.lock': File exists.`
  private static func lock(in complaints: String) -> String? {
    guard let end = complaints.firstRange(of: ".lock': File exists"),
      let start = complaints[..<end.lowerBound].lastIndex(of: "'")
    else { return nil }
    return "\(complaints[complaints.index(after: start)..<end.lowerBound]).lock"
  }
}

extension GitAnswer {
  /// Takes `answer`, with standard error scrubbed.
  init(_ answer: ProcessAnswer) {
    let complaints = String(decoding: answer.complaints, as: UTF8.self)
    self.init(
      status: answer.status, output: answer.output,
      complaints: TextScrubber.scrub(complaints, multiline: true), signal: answer.signal)
  }
}

/// Runs git in one directory.
struct Git: Sendable {
  /// The working directory.
  private(set) var directory: String
  /// The environment variables.
  private(set) var environment: [String: String]
  /// Cancels it early; nil if nothing does.
  var cancellation: Cancellation?
  /// Whether the programs that it starts may use the terminal.
  var hasTerminal = false
  /// When it must be finished; nil for no limit.
  var deadline: ContinuousClock.Instant?
  /// Records that it was killed; nil if that does not matter.
  var death: GitDeath?
  /// Whether it continues after a kill, to clean up.
  var isFree = false

  /// The result of git with `arguments` and `input`; nil when git is missing, or there is no time left.
  func run(_ arguments: [String], input: [UInt8]? = nil) -> GitAnswer? {
    if let deadline, deadline <= .now || cancellation?.isCancelled == true || SignalHold.isEndWished {
      return nil
    }
    if !isFree, death?.signal != nil { return nil }
    let words = ["git", "-C", directory] + arguments
    let variables =
      hasTerminal ? TerminalNames.named(in: environment) : TerminalNames.removed(from: environment)
    let file = input.flatMap { InputDescriptor($0) }
    defer { file?.close() }
    if input != nil, file == nil {
      return GitAnswer(status: 128, output: [], complaints: "fatal: there is no room for temporary files")
    }
    guard
      let process = OutsideProcess(
        words, environment: variables, input: file?.descriptor, hasTerminal: hasTerminal)
    else { return nil }
    let answer = GitAnswer(process.answer(cancellation, deadline: deadline))
    if let signal = answer.deadlySignal, cancellation?.isCancelled != true { death?.note(signal) }
    return answer
  }

  /// The first line of git's output for `arguments`; nil when it fails or is missing.
  func line(_ arguments: [String]) -> String? {
    guard let answer = run(arguments), answer.isSuccess else { return nil }
    return answer.line
  }

  /// The same git in another directory.
  func at(_ directory: String) -> Git { changed { $0.directory = directory } }

  /// The same git with additional variables.
  func with(_ variables: [String: String]) -> Git {
    changed { $0.environment.merge(variables) { $1 } }
  }

  /// The same git, which may use the terminal if `isAllowed`.
  func asking(_ isAllowed: Bool) -> Git { changed { $0.hasTerminal = isAllowed } }

  private func changed(_ change: (inout Git) -> Void) -> Git {
    var copy = self
    change(&copy)
    return copy
  }
}
