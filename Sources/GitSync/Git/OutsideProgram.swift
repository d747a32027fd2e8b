import Platform

/// Runs a program without the terminal, and with only what it is given.
public enum OutsideProgram {
  /// Runs the program that the first of `words` names, looked up in the `PATH` of `environment`, with `input` on
  /// standard input, for at most `limit`; nil when there is no such program.
  public static func run(
    _ words: [String], environment: [String: String], input: [UInt8], limit: Duration
  ) -> ProgramAnswer? {
    guard let file = InputDescriptor(input) else { return nil }
    defer { file.close() }
    guard let process = OutsideProcess(words, environment: environment, input: file.descriptor) else {
      return nil
    }
    let answer = GitAnswer(process.answer(nil, deadline: .now.advanced(by: limit)))
    return ProgramAnswer(
      isSuccess: answer.isSuccess, line: answer.line, complaint: answer.complaint)
  }
}

/// The result of running a program.
public struct ProgramAnswer: Sendable {
  /// Whether it exited with 0.
  public let isSuccess: Bool
  /// The first line that it printed.
  public let line: String
  /// The most informative line of its standard error, scrubbed.
  public let complaint: String
}
