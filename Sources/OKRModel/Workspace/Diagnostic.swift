/// Something that is wrong or doubtful in a workspace's files, with its place and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// How severe it is.
  public enum Severity: String, Sendable {
    /// Something could not be read and is left out.
    case error
    /// Something was read but is probably not what was meant.
    case warning
  }

  /// How severe it is.
  public let severity: Severity
  /// The file, relative to the workspace.
  public let path: String
  /// The line, from 1; nil when the whole file is meant.
  public let line: Int?
  /// The column in characters, from 1; nil when the whole line is meant.
  public let column: Int?
  /// What is wrong and what to do, in one sentence.
  public let message: String
  /// The id of the rule that reports it; nil if it is an ordinary fault.
  public let rule: String?
  /// The last day on which it is worth a word; nil if it always is.
  public let lastDay: CivilDay?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, path: String, line: Int? = nil, column: Int? = nil, message: String,
    rule: String? = nil, lastDay: CivilDay? = nil
  ) {
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.message = message
    self.rule = rule
    self.lastDay = lastDay
  }
}

extension Diagnostic {
  /// Whether it is worth a word on `day`; on an unknown day it is.
  public func counts(on day: CivilDay?) -> Bool {
    guard let lastDay, let day else { return true }
    return day <= lastDay
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: message`, as compilers write it.
  public var description: String {
    let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return "\(place.joined(separator: ":")): \(severity.rawValue): \(message)"
  }
}
