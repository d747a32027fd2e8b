package import OKRModel

/// A log of stand-ups as read from its file. Which records are in force depends on the other cycles' logs too.
struct ParsedStandUps: Sendable {
  let path: String
  /// The id of the cycle, from the file's name.
  let cycle: CycleID
  let contents: LogContents<StandUpRecord>

  init(_ bytes: [UInt8], cycle: CycleID, sink: DiagnosticSink) {
    path = sink.path
    self.cycle = cycle
    contents = LogReader(path: path).read(bytes)
    for diagnostic in contents.diagnostics { sink.add(diagnostic) }
  }
}

extension StandUpRecord {
  /// The records of the log with these `bytes`; lines that are not records are skipped.
  package static func records(in bytes: [UInt8]) -> [StandUpRecord] {
    LogReader(path: "").read(bytes).records
  }
}
