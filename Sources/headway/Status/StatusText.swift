import Canvas
import Dashboard
import OKRModel

/// Where everything stands, as lines of plain text: the figures first and in columns, so that they line up whatever
/// the titles are, and nothing is cut.
struct StatusText {
  let workspace: Workspace
  let standings: Standings
  let glyphs: Glyphs
  let measure: TextMeasure

  /// The lines.
  var lines: [String] {
    [headline, figures(of: standings.northStar) + "\(glyphs.star) \(workspace.northStar.title)", counts]
      + workspace.valueStreams.flatMap { stream in ["", stream.title] + stream.stages.flatMap(lines) }
      + stagelessLines
  }

  /// The objectives whose stage is not known, which would be out of sight.
  private var stagelessLines: [String] {
    guard let rollUp = standings.stagelessRollUp else { return [] }
    return ["", figures(of: rollUp) + "No known stage"] + standings.stageless.flatMap(lines)
  }

  private var headline: String {
    let asOf = standings.asOf
    guard let cycle = standings.cycle else { return "\(workspace.name) \(glyphs.dot) \(asOf.longText)" }
    return [
      workspace.name, cycle.id, "week \(cycle.week(of: asOf)) of \(cycle.weekCount)", asOf.longText,
    ].joined(separator: " \(glyphs.dot) ")
  }

  private var counts: String {
    let counts = standings.northStar.counts
    let present = Status.worstFirst.filter { counts[$0] > 0 }
    guard !present.isEmpty else { return "no key results yet" }
    return present.map { "\(counts[$0]) \($0.title.lowercased())" }.joined(separator: ", ")
  }

  private func lines(of stage: Stage) -> [String] {
    let objectives = standings.objectives(ofStage: stage.id)
    return [figures(of: standings.stage(stage.id)) + stage.title] + objectives.flatMap(lines)
  }

  private func lines(of standing: ObjectiveStanding) -> [String] {
    let owner = standing.objective.owner.map { "  (\(workspace.shortName(ofPerson: $0)))" } ?? ""
    return [figures(of: standing.rollUp) + "  \(standing.objective.title)\(owner)"]
      + zip(standing.objective.keyResults, standing.keyResults).map { keyResult, standing in
        let values = ValueText(keyResult, standing, glyphs: glyphs).full
        return figures(standing.progress, expected: standing.expected, standing.status)
          + "    \(keyResult.title)  \(values)"
      }
  }

  private func figures(of rollUp: RollUp?) -> String {
    figures(rollUp?.progress, expected: rollUp?.expected, rollUp?.status ?? .noData)
  }

  /// ` 50% of  77%  ■ Off track    `.
  private func figures(_ progress: Double?, expected: Double?, _ status: Status) -> String {
    let percent = { (fraction: Double?) in
      fraction.map { Figure.percent($0, ascii: glyphs.isASCII) } ?? glyphs.dash
    }
    let word = "\(status.glyph(glyphs)) \(status.title)"
    return leading(percent(progress), 5) + " of "
      + leading(progress == nil ? glyphs.dash : percent(expected), 4) + "  "
      + word + String(repeating: " ", count: max(1, 15 - measure.width(of: word)))
  }

  private func leading(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - measure.width(of: text))) + text
  }
}
