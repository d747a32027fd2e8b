import OKRModel

extension ParsedFile {
  /// Whether something in the file could not be read.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether it is a log, in which every line is independent.
  private var isLog: Bool {
    switch content {
    case .log, .northStarLog, .standUps, .changes: true
    case .manifest, .objective, .initiative: false
    }
  }

  /// Whether its contents should be shown as they are. A definition with an error is not: half of an objective would be
  /// missing. A log is good as soon as it can be opened, because its good lines are valid whatever is between them.
  var isGood: Bool { isLog ? stamp != nil : !hasErrors }

  /// Whether it may be in the middle of being written: it has an error that it did not have in `earlier`, or records
  /// are gone, which are never removed.
  func looksUnfinished(after earlier: ParsedFile?) -> Bool {
    let known = Set(earlier?.diagnostics ?? [])
    if diagnostics.contains(where: { $0.severity == .error && !known.contains($0) }) { return true }
    switch (earlier?.content, content) {
    case (.log(let before, _, _)?, .log(let now, _, _)), (.northStarLog(let before)?, .northStarLog(let now)):
      return Self.lacks(now.contents.records, someOf: before.contents.records)
    case (.standUps(let before)?, .standUps(let now)):
      return Self.lacks(now.contents.records, someOf: before.contents.records)
    case (.changes(let before, _)?, .changes(let now, _)):
      return Self.lacks(now.contents.records, someOf: before.contents.records)
    default: return false
    }
  }

  private static func lacks<Record: Identifiable>(_ now: [Record], someOf before: [Record]) -> Bool {
    // Usually, lines have been added after the old ones.
    if now.count >= before.count, zip(before, now).allSatisfy({ $0.id == $1.id }) { return false }
    return !Set(before.map(\.id)).isSubset(of: now.map(\.id))
  }

  /// The previous contents of this file, with what is now wrong with it, from `broken`.
  func kept(inPlaceOf broken: ParsedFile) -> ParsedFile {
    var diagnostics = broken.diagnostics
    if let index = diagnostics.firstIndex(where: { $0.severity == .error }) {
      let fault = diagnostics[index]
      diagnostics[index] = Diagnostic(
        fault.severity, path: fault.path, line: fault.line, column: fault.column,
        message: "\(fault.message); what the file said before stays on the screen", rule: fault.rule)
    }
    return ParsedFile(path: path, content: content, diagnostics: diagnostics, stamp: broken.stamp)
  }
}
