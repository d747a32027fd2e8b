import Canvas
import OKRModel
import Reports
import TextFormats
import Wording

/// A change with its effect: where its key result stood before it, and where it stands after it.
struct ChangeOutcome {
  let plan: ChangePlan
  let before: Standings
  let after: Standings
  let isDryRun: Bool

  /// The outcome in words: the change, and what it does to the status.
  func lines(_ glyphs: Glyphs) -> [String] {
    let from = plan.isOnlyRecord ? recordedBefore : plan.before
    let words = [from, plan.after].map { $0 ?? "nothing" }.joined(separator: " \(glyphs.arrow) ")
    let time =
      plan.reason.fixes ? "for all days: the old text was a typing error" : "from \(plan.day.longText)"
    let head = "\(plan.node.reference)  \(plan.field.rawValue) \(words) \(time)"
    return [head] + (effect(glyphs).map { ["    \($0)"] } ?? [])
  }

  /// The text before the change where the file has the new one already.
  private var recordedBefore: String? { plan.silent.first { $0.id == plan.field.rawValue }?.from }

  /// `50% of 77% → 90% of 77%  ■ Off track → ● On track`; nil for what has no standing.
  private func effect(_ glyphs: Glyphs) -> String? {
    guard !isDryRun, case .keyResult(let reference) = plan.node,
      let old = before.keyResult(reference)?.1, let new = after.keyResult(reference)?.1
    else { return nil }
    let percent = { (fraction: Double?) in
      fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    }
    let figures = { (standing: KeyResultStanding) in
      "\(percent(standing.progress)) of \(percent(standing.expected))"
    }
    let word = { (standing: KeyResultStanding) in
      "\(standing.status.glyph(glyphs)) \(standing.statusTitle)"
    }
    let way = { (old: String, new: String) in old == new ? new : "\(old) \(glyphs.arrow) \(new)" }
    let status =
      old.statusTitle == new.statusTitle ? "still \(word(new))" : way(word(old), word(new))
    return "\(way(figures(old), figures(new)))  \(status)\(new.statusParts.rest)"
  }

  /// The outcome with the names that other programs rely on.
  var json: JSONValue {
    .object([
      ("reference", .string(plan.node.reference)),
      ("field", .string(plan.field.rawValue)),
      ("from", JSONValue(plan.isOnlyRecord ? recordedBefore : plan.before)),
      ("to", JSONValue(plan.after)),
      ("on", .string(plan.day.description)),
      ("because", JSONValue(plan.reason.text)),
      ("fixes", .boolean(plan.reason.fixes)),
      ("saved", .boolean(!isDryRun)),
    ])
  }
}
