import Canvas
import OKRModel
import Wording

/// How a report words its figures, the same in every format for people.
struct ReportWords {
  let report: QuarterReport
  var glyphs: Glyphs = .unicode

  /// `AlignAir, 2026-Q4`.
  var title: String {
    [report.workspace.name, report.standings.cycleNames].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// `Week 7 of 13 · Wed 18 Nov 2026`, and the stage if it is about one.
  var span: String {
    let day = report.standings.asOf
    let week = report.standings.cycle.map { "Week \($0.week(of: day)) of \($0.weekCount)" }
    let stage = report.stageTitle.map { "only the stage \($0)" }
    return [week, day.longText, stage].compactMap(\.self).joined(separator: " \(glyphs.dot) ")
  }

  /// `1 off track, 3 at risk, 12 on track`.
  func counts(_ counts: StatusCounts) -> String {
    let present = counts.present
    guard !present.isEmpty else { return "no key results yet" }
    return present.map { "\(counts[$0]) \($0.title.lowercased())" }.joined(separator: ", ")
  }

  /// `■ Off track`.
  func status(_ status: Status) -> String { "\(status.glyph(glyphs)) \(status.title)" }

  /// The same for a key result: `× Dropped` for one that was given up.
  func status(_ standing: KeyResultStanding) -> String {
    "\(standing.status.glyph(glyphs)) \(standing.statusTitle)"
  }

  /// `50%`, or a dash if it is unknown.
  func percent(_ fraction: Double?) -> String {
    fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
  }

  /// `46%, expected 58%`.
  func figures(_ rollUp: RollUp?) -> String {
    guard let progress = rollUp?.progress, let expected = rollUp?.expected else { return "no data yet" }
    return "\(percent(progress)), expected \(percent(expected))"
  }

  /// `20 → 17.5 → 15 min`.
  func values(_ entry: QuarterReport.Entry) -> String {
    ValueText(entry.keyResult, entry.standing, glyphs: glyphs).full
  }

  /// When a key result is due, and what else its time is made of, if that is said: `31 Dec (6 months), checked monthly`.
  func due(_ entry: QuarterReport.Entry) -> String {
    let words = TimeWords(entry.keyResult, entry.standing, glyphs: glyphs)
    let checkpoints = words.checkpoints.map { "checkpoints \($0)" }
    let texts = MilestoneWords(entry.standing, glyphs: glyphs).texts
    let milestones = texts.isEmpty ? nil : "milestones: \(texts.joined(separator: ", "))"
    let type = entry.keyResult.type == .committed ? entry.keyResult.type.rawValue : nil
    return [words.due(day), words.start(day), checkpoints, milestones, words.cadence, type].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Where the North Star's own measure stands, `31 → 37 → 50 NPS`; nil when it has none.
  var northStarValues: String? {
    guard let stated = report.workspace.northStar.keyResult, let standing = report.standings.northStarMeasure
    else { return nil }
    return ValueText(stated, standing, glyphs: glyphs).full
  }

  /// Why a key result has its status, and where it leads: sentences without their full stops.
  func reasons(_ entry: QuarterReport.Entry) -> [String] {
    let forecast = ForecastText(entry.keyResult, entry.standing, glyphs: glyphs)?.sentence
    return [sentence(entry.standing.reason.text), forecast].compactMap(\.self)
  }

  /// What a key result was before it changed: `was 18.1, 38%, Off track`.
  func was(_ old: KeyResultStanding) -> String {
    let value = old.value.map { old.text(of: $0, ascii: glyphs.isASCII) }
    return "was "
      + [value, old.progress.map(percent), old.statusTitle].compactMap(\.self).joined(separator: ", ")
  }

  /// `35 more have new figures and the same status`; nil if there are none.
  var steady: String? {
    switch report.steady {
    case 0: nil
    case 1: "1 more has new figures and the same status"
    case let count: "\(count) more have new figures and the same status"
    }
  }

  /// What rolled-up figures were before they changed: `was 43%, At risk`.
  func was(_ old: RollUp) -> String {
    "was " + [old.progress.map(percent), old.status.title].compactMap(\.self).joined(separator: ", ")
  }

  /// The names of a key result's owners, and who helps; nil if there is nobody.
  func owner(_ entry: QuarterReport.Entry) -> String? {
    let words = [
      owners(entry.objective.owners(of: entry.keyResult)), helpers(entry.keyResult.contributors),
    ].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The names of an objective's owners, and who helps.
  func people(_ objective: Objective) -> [String] {
    [owners(objective.owners), helpers(objective.contributors)].compactMap(\.self)
  }

  /// The weight of an objective, unless it is 1, and what it contributes to.
  func place(_ objective: Objective) -> [String] {
    let weight =
      objective.weight == 1 ? [] : ["weight \(Figure.value(objective.weight, ascii: glyphs.isASCII))"]
    guard !objective.contributesTo.isEmpty else { return weight }
    let parents = objective.contributesTo.map(report.workspace.title(of:)).joined(separator: "; ")
    return weight + ["contributes to \(parents)"]
  }

  /// `Ana Ruiz, Ben Okafor`; nil without any.
  func owners(_ ids: [PersonID]) -> String? {
    report.workspace.wholeNames(ofOwners: ids, on: report.standings.asOf)
  }

  /// `with Chloé Lambert`; nil without any.
  private func helpers(_ ids: [PersonID]) -> String? { owners(ids).map { "with \($0)" } }

  /// An action's owner, due day, age and key result.
  func facts(_ action: ActionItem) -> String {
    ActionWords(workspace: report.workspace, glyphs: glyphs).facts(of: action, asOf: report.standings.asOf)
  }

  /// `31 Dec`, with the year if it is another one.
  func day(_ day: CivilDay) -> String { day.shortText(besides: report.standings.asOf) }

  /// `intended 4.5 of 5, realised 3.9 of 5`; nil if neither is set.
  func worth(_ outcome: Outcome) -> String? {
    let parts = [outcome.intended.map { "intended \($0)" }, outcome.realised.map { "realised \($0)" }]
      .compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// `Stage without objective (warning)`.
  func heading(_ gap: QuarterReport.Gap) -> String { "\(gap.rule.title) (\(gap.rule.level.rawValue))" }

  /// The text with its first letter capitalised.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
