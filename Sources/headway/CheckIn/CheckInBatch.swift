import FileStore
import OKRModel
import TextFormats

/// Adds check-ins from a sheet to a plan, and reports what is wrong with each line.
struct CheckInBatch {
  /// The plan, with the valid check-ins.
  private(set) var plan: CheckInPlan
  /// What is wrong, by line.
  private(set) var diagnostics: [Diagnostic]
  /// Whether there are no errors; there may be warnings.
  var isRight: Bool { !diagnostics.contains { $0.severity == .error } }
  /// How many lines are in the logs already.
  private(set) var alreadyThere = 0
  /// How many lines are about retracted check-ins.
  private(set) var retracted = 0

  /// Adds the rows of `sheet` to `plan`, line by line.
  init(_ sheet: CheckInSheet, into plan: CheckInPlan) {
    self.plan = plan
    diagnostics = sheet.diagnostics
    for row in Self.inOrder(sheet.rows) { add(row) }
    diagnostics.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
  }

  /// The rows in order of recording, if all of them have a time. If a day has two check-ins, the later one holds, and
  /// headway prints the newest first.
  private static func inOrder(_ rows: [CheckInSheet.Row]) -> [CheckInSheet.Row] {
    let dated = rows.compactMap { row in
      row[.at].flatMap { Timestamp($0) }.map { (at: $0, id: row[.id] ?? "", row: row) }
    }
    guard dated.count == rows.count else { return rows }
    return dated.sorted { ($0.at, $0.id) < ($1.at, $1.id) }.map(\.row)
  }

  private mutating func add(_ row: CheckInSheet.Row) {
    switch row[.state] {
    case nil, "in_force": break
    case "retracted":
      retracted += 1
      return
    default: note("a state is in_force or retracted", at: .state, of: row)
    }
    guard let reference = reference(of: row) else { return }
    guard let value = row[.value] ?? nothingTicked(reference) else {
      note("a value is missing; write a number, or = to keep the last one", at: nil, of: row)
      return
    }
    let draft = CheckInDraft(
      value: CheckInPlan.draftValue(value), confidence: row[.confidence] ?? "", note: row[.note] ?? "",
      blocker: row[.blocker] ?? "", date: row[.date] ?? "")
    let author = row[.author].map { PersonID($0) }
    if let author,
      let advice = PersonAdvice.sentence(on: author, in: plan.workspace)
    {
      note(advice, at: .author, of: row, .warning)
    }
    do throws(CheckInPlan.Omission) {
      try plan.add(
        CheckInPlan.Statement(
          reference: reference, draft: draft, author: author, repeated: row[.id]))
    } catch {
      switch error {
      case .alreadyThere: alreadyThere += 1
      case .faults(let faults):
        for fault in faults { note(fault.message, at: fault.field.map(Self.cell) ?? .keyResult, of: row) }
      }
    }
  }

  /// What stands for a value that is missing: nothing ticked, for a key result with milestones.
  private func nothingTicked(_ reference: String) -> String? {
    KeyResultReference(reference).flatMap { plan.workspace.keyResult($0)?.1.milestones }.map { _ in "=" }
  }

  /// The reference that a row names, in one cell or two.
  private mutating func reference(of row: CheckInSheet.Row) -> String? {
    switch (row[.objective], row[.keyResult]) {
    case (let objective?, let keyResult?) where !keyResult.contains("/") && keyResult != objective:
      return "\(objective)/\(keyResult)"
    case (let objective?, let keyResult?) where keyResult.contains("/"):
      if keyResult.hasPrefix("\(objective)/") { return keyResult }
      note("'\(keyResult)' is no key result of '\(objective)'", at: .keyResult, of: row)
      return nil
    case (_, let keyResult?): return keyResult
    case (_, nil):
      note("a key result is missing; write it as objective/key-result", at: nil, of: row)
      return nil
    }
  }

  private mutating func note(
    _ message: String, at field: CheckInSheet.Field?, of row: CheckInSheet.Row,
    _ severity: Diagnostic.Severity = .error
  ) {
    let place = field.flatMap { row.cells[$0]?.location } ?? row.location
    diagnostics.append(
      Diagnostic(
        severity, path: TextScrubber.scrub(place.path), line: place.line, column: place.column,
        message: message))
  }

  private static func cell(of field: CheckInDraft.Field) -> CheckInSheet.Field {
    switch field {
    case .value: .value
    case .confidence: .confidence
    case .note: .note
    case .blocker: .blocker
    case .date: .date
    }
  }
}
