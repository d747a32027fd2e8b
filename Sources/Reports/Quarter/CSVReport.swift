import Canvas
import OKRModel
import TextFormats
import Wording

/// A report as comma-separated values, with a line for each key result, for a spreadsheet.
struct CSVReport {
  let report: QuarterReport
  private let actions: [KeyResultReference?: [ActionItem]]

  /// Makes a table of `report`.
  init(report: QuarterReport) {
    self.report = report
    actions = Dictionary(grouping: report.openActions, by: \.entry.keyResult)
  }

  private static let columns = [
    "as-of", "cycle", "stage", "objective", "objective-title", "key-result", "title", "indicator", "unit",
    "kind",
    "baseline", "target", "at-least", "at-most", "value", "progress", "expected", "status", "reason",
    "confidence", "weight", "owner", "start", "due", "last-check-in", "note", "blocker", "forecast",
    "reaches-target-on", "open-actions", "owners", "contributors", "objective-weight", "contributes-to",
    "type", "closed", "closed-on", "closed-because", "above", "below", "start-words", "due-words",
    "cadence", "checkpoints", "milestones", "changes", "first-target", "status-by-first-target",
  ]

  private static let changeColumns = ["was-value", "was-progress", "was-status", "was-confidence"]

  /// The table. Lines end as RFC 4180 requires.
  var text: String {
    let heads = Self.columns + (report.changes == nil ? [] : Self.changeColumns)
    return ([heads] + report.entries.map(row)).map { CSVWriter.line($0) + "\r\n" }.joined()
  }

  private func row(_ entry: QuarterReport.Entry) -> [String] {
    let (objective, keyResult) = (entry.objective, entry.keyResult)
    return [
      "\(report.standings.asOf)", objective.cycle.rawValue, objective.stage?.rawValue ?? "",
      objective.id.rawValue,
      objective.title,
      "\(objective.reference(to: keyResult))", keyResult.title, keyResult.indicator?.name ?? "",
      keyResult.unit ?? "",
    ] + measure(entry) + figures(entry) + [
      objective.owner(of: keyResult)?.rawValue ?? "", "\(entry.standing.period.start)",
      "\(entry.standing.period.due)",
    ] + latest(entry.standing) + [openActions(objective.reference(to: keyResult))]
      + [objective.owners(of: keyResult), keyResult.contributors].map {
        $0.map(\.rawValue).joined(separator: "; ")
      }
      + [number(objective.weight), objective.contributesTo.map(\.description).joined(separator: "; ")]
      + [keyResult.type.rawValue] + closing(entry.standing.closing) + strictBounds(keyResult)
      + time(entry) + history(entry)
      + (report.changes == nil ? [] : was(entry.was))
  }

  /// The open actions from stand-ups for a key result.
  private func openActions(_ reference: KeyResultReference) -> String {
    (actions[reference] ?? []).map(\.entry.text).joined(separator: "; ")
  }

  private func measure(_ entry: QuarterReport.Entry) -> [String] {
    switch entry.keyResult.measure {
    case .milestones: ["milestones", "", "", "", ""]
    case .rollUp: ["roll-up", "", "", "", ""]
    case .reach where entry.keyResult.isDoneOrNot:
      ["done", number(entry.standing.baseline), number(entry.standing.target), "", ""]
    case .reach: ["reach", number(entry.standing.baseline), number(entry.standing.target), "", ""]
    case .hold(let band):
      band.isStrict
        ? ["hold", "", "", "", ""]
        : ["hold", "", "", number(band.bounds.lower), number(band.bounds.upper)]
    }
  }

  /// The bounds that are not part of the band.
  private func strictBounds(_ keyResult: KeyResult) -> [String] {
    guard case .hold(let band) = keyResult.measure, band.isStrict else { return ["", ""] }
    return [number(band.bounds.lower), number(band.bounds.upper)]
  }

  /// The days as the file says them, how often a check-in is due, and the checkpoints as `2026-10-31: 18`.
  private func time(_ entry: QuarterReport.Entry) -> [String] {
    let points = entry.standing.timeline.checkpoints.map { "\($0.day): \(number($0.value))" }
    return [
      entry.keyResult.start?.words ?? "", entry.keyResult.due?.words ?? "", entry.standing.cadence.text,
      points.joined(separator: "; "),
      MilestoneWords(entry.standing, glyphs: .ascii).texts.joined(separator: "; "),
    ]
  }

  /// How the definition was changed, and the status by the first target.
  private func history(_ entry: QuarterReport.Entry) -> [String] {
    let reference = entry.objective.reference(to: entry.keyResult)
    let words = DefinitionChangeWords(
      reference, in: report.workspace, through: report.standings.asOf, glyphs: .ascii)
    guard !words.changes.isEmpty else { return ["", "", ""] }
    let first = report.workspace.firstTarget(of: reference, asOf: report.standings.asOf)
    return [
      words.sentences.joined(separator: "; "), number(first?.value), first?.standing.status.rawValue ?? "",
    ]
  }

  private func figures(_ entry: QuarterReport.Entry) -> [String] {
    let standing = entry.standing
    return [
      number(standing.value), fraction(standing.progress), fraction(standing.expected),
      standing.status.rawValue, standing.reason.text, standing.confidence.map(String.init) ?? "",
      number(entry.keyResult.weight),
    ]
  }

  private func latest(_ standing: KeyResultStanding) -> [String] {
    let forecast = standing.forecast
    return [
      standing.latest?.date.description ?? "", standing.latest?.entry.note ?? "",
      standing.latest?.entry.blocker ?? "",
      forecast?.valueOnDueDay.map { JSONValue(computed: $0).text } ?? "",
      forecast?.reachesTargetOn?.description ?? "",
    ]
  }

  private func closing(_ closing: Closing?) -> [String] {
    [closing?.end.rawValue ?? "", closing?.day.map { "\($0)" } ?? "", closing?.reason ?? ""]
  }

  private func was(_ old: KeyResultStanding?) -> [String] {
    guard let old else { return ["", "", "", ""] }
    return [
      number(old.value), fraction(old.progress), old.status.rawValue, old.confidence.map(String.init) ?? "",
    ]
  }

  private func number(_ value: Double?) -> String { value.map { JSONValue.number($0).text } ?? "" }

  private func fraction(_ value: Double?) -> String { value.map { JSONValue(fraction: $0).text } ?? "" }
}
