package import Canvas
package import OKRModel
import Wording

/// Where everything stands, as lines of plain text: the figures first and in columns, so that they align whatever the
/// titles are, with nothing cut. If a terminal is too narrow, lines are folded.
package struct StatusText {
  let workspace: Workspace
  let standings: Standings
  /// The changes since another day, if requested.
  var changes: Changes?
  /// Check-ins dated after today.
  var ahead: CheckInsAhead?
  /// Today.
  let today: CivilDay
  let glyphs: Glyphs
  let measure: TextMeasure

  /// Makes the text about `workspace`, which stands as `standings` say.
  package init(
    workspace: Workspace, standings: Standings, changes: Changes? = nil, ahead: CheckInsAhead? = nil,
    today: CivilDay, glyphs: Glyphs, measure: TextMeasure
  ) {
    self.workspace = workspace
    self.standings = standings
    self.changes = changes
    self.ahead = ahead
    self.today = today
    self.glyphs = glyphs
    self.measure = measure
  }

  /// The lines.
  package var rows: [TextRow] {
    [TextRow(headline), northStarRow, TextRow(counts)]
      + workspace.valueStreams.flatMap { stream in
        [TextRow(""), TextRow(stream.title)] + stream.stages.flatMap(rows)
      } + stagelessRows + aheadRows
  }

  /// Check-ins dated in the future, which someone might miss otherwise: `1 check-in for 19 Nov is here`.
  private var aheadRows: [TextRow] {
    guard let ahead, let sentence = ahead.sentence(on: today) else { return [] }
    let subjects = ahead.items.prefix(Self.mostSubjects).map {
      TextRow(lead: "  \($0.checkIn.date)  ", text: $0.subject.description)
    }
    let rest = ahead.items.count - subjects.count
    return [TextRow(""), TextRow("\(sentence); \(ahead.consequence):")] + subjects
      + (rest > 0 ? [TextRow("  and \(rest) more")] : [])
  }

  /// The most key results named there.
  private static let mostSubjects = 5

  /// The objectives without a known stage, which would otherwise be missing.
  private var stagelessRows: [TextRow] {
    guard let rollUp = standings.stagelessRollUp else { return [] }
    return [TextRow(""), TextRow(lead: mark(false) + figures(of: rollUp), text: "No known stage")]
      + standings.stageless.flatMap(rows)
  }

  private var headline: String {
    let asOf = standings.asOf
    let week =
      standings.cycle.map { [standings.cycleNames, "week \($0.week(of: asOf)) of \($0.weekCount)"] } ?? []
    let since = changes.map { ["\(glyphs.changed) changed since \($0.before.asOf.longText)"] } ?? []
    return ([workspace.name] + week + [asOf.longText] + since).joined(separator: " \(glyphs.dot) ")
  }

  private var northStarRow: TextRow {
    let old = changes?.northStar
    return TextRow(
      lead: mark(old != nil) + figures(of: standings.northStar),
      text: "\(glyphs.star) \(workspace.northStar.title)\(was(old))")
  }

  private var counts: String {
    let counts = standings.northStar.counts
    let present = counts.present
    guard !present.isEmpty else { return "no key results yet" }
    return present.map { "\(counts[$0]) \($0.title.lowercased())" }.joined(separator: ", ")
  }

  private func rows(of stage: Stage) -> [TextRow] {
    let objectives = standings.objectives(ofStage: stage.id)
    let old = changes?.stage(stage.id)
    return [
      TextRow(lead: mark(old != nil) + figures(of: standings.stage(stage.id)), text: stage.title + was(old))
    ] + objectives.flatMap(rows)
  }

  private func rows(of standing: ObjectiveStanding) -> [TextRow] {
    let notes = [
      workspace.wholeNames(ofOwners: standing.objective.owners, on: standings.asOf),
      standing.objective.cycle == standings.cycle?.id ? nil : standing.objective.cycle.rawValue,
    ].compactMap(\.self)
    let owner = notes.isEmpty ? "" : "  (\(notes.joined(separator: ", ")))"
    let objective = standing.objective
    let old = changes?.objective(objective.id)
    let isNew = changes?.isNew(objective: objective.id) == true
    let change = isNew ? "  (new)" : was(old)
    return [
      TextRow(
        lead: mark(old != nil || isNew) + figures(of: standing.rollUp), indent: 2,
        text: "\(objective.title)\(owner)\(change)")
    ] + zip(objective.keyResults, standing.keyResults).map { row(of: $0, $1, in: objective) }
  }

  private func row(
    of keyResult: KeyResult, _ standing: KeyResultStanding, in objective: Objective
  ) -> TextRow {
    let reference = objective.reference(to: keyResult)
    let old = changes?.keyResult(reference)
    let change = changeWords(reference)
    let moved = moved(reference, standing, change)
    let values = ValueText(keyResult, standing, glyphs: glyphs).full
    return TextRow(
      lead: mark(old != nil || change?.sentences.isEmpty == false)
        + figures(
          standing.progress, expected: standing.expected, standing.status, word: standing.shortStatusTitle),
      indent: 4,
      text: "\(sign(of: reference))\(keyResult.markedTitle(glyphs))  \(values)"
        + cadence(keyResult, standing) + closing(standing) + was(old)
        + moved)
  }

  /// How often it is checked, if that is not once a week: `, checked monthly`.
  private func cadence(_ keyResult: KeyResult, _ standing: KeyResultStanding) -> String {
    let words = standing.isFinished ? nil : TimeWords(keyResult, standing, glyphs: glyphs).cadence
    return words.map { ", \($0)" } ?? ""
  }

  /// How a closed key result ended: `  (dropped on 18 Nov: Other things matter more)`.
  private func closing(_ standing: KeyResultStanding) -> String {
    standing.closing.map { "  (\($0.sentence))" } ?? ""
  }

  /// `◇ ` for a key result whose definition has moved.
  private func sign(of reference: KeyResultReference) -> String {
    workspace.hasMoved(reference, by: standings.asOf) ? "\(glyphs.moved) " : ""
  }

  /// What was changed in its definition since the earlier day; nil if that is not asked for.
  private func changeWords(_ reference: KeyResultReference) -> DefinitionChangeWords? {
    changes.map {
      DefinitionChangeWords(
        reference, in: workspace, since: $0.before.asOf, through: standings.asOf, glyphs: glyphs)
    }
  }

  /// What moved since the earlier day: `  (Target moved once: …; On track by today's target, …)`.
  private func moved(
    _ reference: KeyResultReference, _ standing: KeyResultStanding, _ words: DefinitionChangeWords?
  ) -> String {
    // The row says how it was closed; the record of that would say it again.
    let known = standing.closing.map { _ in EditableField.closed.rawValue }
    guard let sentences = words?.sentences(besides: known), !sentences.isEmpty else { return "" }
    let first =
      workspace.firstTarget(of: reference, asOf: standings.asOf).map { [$0.sentence(standing)] } ?? []
    return "  (\((sentences + first).joined(separator: "; ")))"
  }

  /// The column that marks changes, if requested.
  private func mark(_ isChanged: Bool) -> String {
    changes == nil ? "" : isChanged ? "\(glyphs.changed) " : "  "
  }

  /// What it was before it changed: `  (was 43%, At risk)`.
  private func was(_ old: RollUp?) -> String {
    old.map { "  (was \(was($0.progress, $0.status)))" } ?? ""
  }

  /// The same with the value: `  (was 18.1, 38%, Off track)`.
  private func was(_ old: KeyResultStanding?) -> String {
    guard let old else { return "" }
    let value = old.value.map { "\(old.text(of: $0, ascii: glyphs.isASCII)), " } ?? ""
    return "  (was \(value)\(was(old.progress, old.status, old.statusTitle)))"
  }

  private func was(_ progress: Double?, _ status: Status, _ title: String? = nil) -> String {
    let percent = progress.map { "\(Figure.percent($0, ascii: glyphs.isASCII)), " } ?? ""
    return percent + (title ?? status.title)
  }

  private func figures(of rollUp: RollUp?) -> String {
    figures(rollUp?.progress, expected: rollUp?.expected, rollUp?.status ?? .noData)
  }

  /// ` 50% of  77%  ■ Off track    `.
  private func figures(
    _ progress: Double?, expected: Double?, _ status: Status, word title: String? = nil
  ) -> String {
    let percent = { (fraction: Double?) in
      fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    }
    let word = "\(status.glyph(glyphs)) \(title ?? status.title)"
    return leading(percent(progress), 5) + " of "
      + leading(progress == nil ? glyphs.dash : percent(expected), 4) + "  "
      + word + String(repeating: " ", count: max(1, 15 - measure.width(of: word)))
  }

  private func leading(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - measure.width(of: text))) + text
  }
}
