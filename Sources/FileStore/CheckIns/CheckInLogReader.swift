public import OKRModel

/// Reads a log of check-ins; lines that are not records are reported and skipped.
public struct CheckInLogReader {
  /// A log as read from its file.
  public typealias Contents = LogContents<CheckInRecord>

  /// The file, as diagnostics name it.
  let path: String

  /// Reads for the file at `path`, relative to the workspace.
  public init(path: String) {
    self.path = path
  }

  /// The records in `bytes`, and what is wrong with the other lines.
  public func read(_ bytes: [UInt8]) -> Contents {
    LogReader(path: path).read(bytes)
  }
}

extension LogContents<CheckInRecord> {
  /// The diagnostic for `finding` in the merged log, with its line in the file at `path`.
  func diagnostic(of finding: LogFinding, path: String) -> Diagnostic {
    Diagnostic(
      .warning, path: path, line: lines.indices.contains(finding.index) ? lines[finding.index] : nil,
      message: finding.message())
  }
}

extension CheckInRecord {
  /// The records of the log with these `bytes`; lines that are not records are skipped.
  package static func records(in bytes: [UInt8]) -> [CheckInRecord] {
    LogReader(path: "").read(bytes).records
  }
}
