import Platform

/// Runs a program apart from the terminal, with no more than it is given.
public enum OutsideProgram {
  /// Runs the program that the first of `words` names, found in the `PATH` of `environment`, with `input` to read, for
  /// `limit` at most; nil when it is not there.
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

/// What a program answered.
public struct ProgramAnswer: Sendable {
  /// Whether it ended with 0.
  public let isSuccess: Bool
  /// The first line that it printed.
  public let line: String
  /// The line of its standard error that says the most, scrubbed.
  public let complaint: String
}
