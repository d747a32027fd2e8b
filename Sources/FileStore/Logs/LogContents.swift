public import OKRModel

/// A log as read from its file.
public struct LogContents<Record: Sendable>: Sendable {
  /// The records, in the order of the lines.
  public var records: [Record] = []
  /// The line of each record, from 1.
  public var lines: [Int] = []
  /// What is wrong with lines, by line.
  public var diagnostics: [Diagnostic] = []
}
