package import OKRModel

/// A log of changed definitions as read from its file.
struct ParsedChanges: Sendable {
  let path: String
  /// The records in file order, and their lines.
  let contents: LogContents<DefinitionChange>

  init(_ bytes: [UInt8], sink: DiagnosticSink) {
    path = sink.path
    contents = LogReader(path: path).read(bytes)
    for diagnostic in contents.diagnostics { sink.add(diagnostic) }
  }
}

extension DefinitionChange {
  /// The records of the log with these `bytes`; lines that are not records are skipped.
  package static func records(in bytes: [UInt8]) -> [DefinitionChange] {
    LogReader(path: "").read(bytes).records
  }
}
