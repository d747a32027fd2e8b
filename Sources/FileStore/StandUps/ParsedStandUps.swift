package import OKRModel

/// A log of stand-ups as its file says it. What is in force is known only with those of the other cycles.
struct ParsedStandUps: Sendable {
  let path: String
  /// The id of the cycle, from the file's name.
  let cycle: String
  let contents: LogContents<StandUpRecord>

  init(_ bytes: [UInt8], cycle: String, sink: DiagnosticSink) {
    path = sink.path
    self.cycle = cycle
    contents = LogReader(path: path).read(bytes)
    for diagnostic in contents.diagnostics { sink.add(diagnostic) }
  }
}

extension StandUpRecord {
  /// The records of the log with these `bytes`; lines that are no records are passed over.
  package static func records(in bytes: [UInt8]) -> [StandUpRecord] {
    LogReader(path: "").read(bytes).records
  }
}
