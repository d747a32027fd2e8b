#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What git answered.
struct GitAnswer: Sendable {
  /// The exit status; 128 and more after a signal.
  let status: Int32
  /// The bytes of standard output.
  let output: [UInt8]
  /// Standard error as people read it, scrubbed.
  let complaints: String

  var isSuccess: Bool { status == 0 }

  /// Standard output as it is; names of files are not scrubbed.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The first line of standard output, without the blanks around it.
  var line: String { String(text.prefix { $0 != "\n" }).trimmingBlanks }

  /// The parts of standard output that end in a zero byte.
  var parts: [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same as paths, whatever bytes are in them.
  var rawParts: [RawPath] { output.split(separator: 0).map { RawPath($0) } }

  /// The line of standard error that says the most.
  var complaint: String {
    let lines = complaints.split(separator: "\n").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    let loud = lines.first { line in ["fatal:", "error:", "remote: error:"].contains { line.hasPrefix($0) } }
    return loud ?? lines.last ?? "it ended with status \(status)"
  }
}

/// Runs git in one directory.
struct Git: Sendable {
  /// Where git is run.
  let directory: String
  /// The variables that it sees.
  let environment: [String: String]
  /// What ends it before its time; nil where nothing does.
  var cancellation: Cancellation?
  /// Whether what it starts may ask on the terminal.
  var hasTerminal = false
  /// When it has to be done; nil where that is whenever it is.
  var deadline: ContinuousClock.Instant?

  /// What git answers to `arguments`, with `input` to read; nil when it is not there, or there is no time left.
  func run(_ arguments: [String], input: [UInt8]? = nil) -> GitAnswer? {
    if let deadline, deadline <= .now || cancellation?.isCancelled == true || SignalHold.isEndWished {
      return nil
    }
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
    return process.answer(cancellation, deadline: deadline)
  }

  /// The first line of what git answers to `arguments`; nil when it fails or is not there.
  func line(_ arguments: [String]) -> String? {
    guard let answer = run(arguments), answer.isSuccess else { return nil }
    return answer.line
  }

  /// The same git in another directory.
  func at(_ directory: String) -> Git {
    Git(
      directory: directory, environment: environment, cancellation: cancellation, hasTerminal: hasTerminal,
      deadline: deadline)
  }

  /// The same git with variables more.
  func with(_ variables: [String: String]) -> Git {
    Git(
      directory: directory, environment: environment.merging(variables) { $1 }, cancellation: cancellation,
      hasTerminal: hasTerminal, deadline: deadline)
  }

  /// The same git, which may ask on the terminal where that `isAllowed`.
  func asking(_ isAllowed: Bool) -> Git {
    Git(
      directory: directory, environment: environment, cancellation: cancellation, hasTerminal: isAllowed,
      deadline: deadline)
  }
}
