public import OKRModel

/// Reads a log of check-ins; lines that are no records are reported and passed over.
public struct CheckInLogReader {
  /// A log as its file says it.
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
  /// The merged log, and what is doubtful in it, by line of the file at `path`.
  func merged(path: String) -> (log: CheckInLog, diagnostics: [Diagnostic]) {
    let log = CheckInLog(records: records)
    let findings = log.findings.map { finding in
      Diagnostic(
        .warning, path: path, line: lines.indices.contains(finding.index) ? lines[finding.index] : nil,
        message: finding.message())
    }
    return (log, findings)
  }
}
