import Canvas
import FileStore
import OKRModel
import Reports
import TextFormats
import Wording

/// A check-in with its effect: where its key result stood before it, and where it stands after it.
struct CheckInOutcome {
  let subject: CheckInSubject
  let keyResult: KeyResult
  let cycle: Cycle
  private(set) var record: CheckInRecord
  let entry: CheckInEntry
  /// The value in force on its day; nil for a first check-in.
  let valueBefore: Double?
  let before: KeyResultStanding
  let after: KeyResultStanding
  /// A warning if the check-in comes after the due day.
  let lateness: String?
  /// The doubt whether the value is a slip.
  let doubt: ValueDoubt?

  /// The same with the record as written.
  func with(_ record: CheckInRecord) -> CheckInOutcome {
    var outcome = self
    outcome.record = record
    return outcome
  }

  /// The log that it is written to.
  var log: LogPath {
    switch subject {
    case .northStar: .northStar
    case .keyResult(let reference): .forObjective(reference.objective, cycle: cycle.id)
    }
  }

  /// The outcome in words: the entry, and what it changes.
  func lines(_ glyphs: Glyphs) -> [String] {
    let value = entry.saidWithUnit(of: keyResult, ascii: glyphs.isASCII)
    let change =
      keyResult.isYesOrNo ? nil : valueBefore.map { Figure.change(entry.value - $0, ascii: glyphs.isASCII) }
    let said = "\(subject)  \(value)\(change.map { " (\($0))" } ?? "") on \(entry.date.longText)"
    return [said, "    \(progress(glyphs))  \(status(glyphs))"] + notes.map { "    \($0)" }
  }

  /// What the person should know besides: that it comes after the due day, or after the key result was closed.
  private var notes: [String] {
    let closing = keyResult.closing(on: entry.date).map(\.remark)
    return [lateness, closing].compactMap(\.self)
  }

  /// `50% → 58% of 77%`.
  private func progress(_ glyphs: Glyphs) -> String {
    let percent = { (fraction: Double?) in
      fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    }
    let way =
      before.progress == after.progress
      ? percent(after.progress)
      : "\(percent(before.progress)) \(glyphs.arrow) \(percent(after.progress))"
    return "\(way) of \(percent(after.expected))"
  }

  /// `■ Off track → ▲ At risk: 19 points behind what is expected by now`.
  private func status(_ glyphs: Glyphs) -> String {
    let word = { (standing: KeyResultStanding) in
      "\(standing.status.glyph(glyphs)) \(standing.statusTitle)"
    }
    let way =
      before.status == after.status
      ? "still \(word(after))" : "\(word(before)) \(glyphs.arrow) \(word(after))"
    return "\(way)\(after.statusParts.rest)"
  }

  /// The outcome with the names that other programs rely on. Without an id unless `saved`.
  func json(saved: Bool) -> JSONValue {
    .object([
      ("id", saved ? .string(record.id) : .null),
      ("key_result", .string(subject.description)),
      ("date", .string(entry.date.description)),
      ("value", entry.milestones == nil ? .number(entry.value) : .null),
      ("unit", JSONValue(keyResult.unit)),
      ("change", JSONValue(computed: valueBefore.map { entry.value - $0 })),
      ("confidence", JSONValue(entry.confidence)),
      ("by", JSONValue(record.author)),
      ("note", JSONValue(entry.note)),
      ("blocker", JSONValue(entry.blocker)),
      ("late", .boolean(lateness != nil)),
      ("closed", .boolean(keyResult.closing(on: entry.date) != nil)),
      ("doubt", JSONValue(doubt?.sentence())),
      ("before", Self.figures(before)),
      ("after", Self.figures(after)),
    ]).adding(
      entry.milestones.map { [("milestones", .array($0.map { .string($0.rawValue) }))] } ?? [])
  }

  private static func figures(_ standing: KeyResultStanding) -> JSONValue {
    .object([
      ("value", JSONValue(standing.value)),
      ("progress", JSONValue(fraction: standing.progress)),
      ("expected", JSONValue(fraction: standing.expected)),
      ("status", .string(standing.status.rawValue)),
      ("reason", .string(standing.reason.text)),
    ])
  }
}
