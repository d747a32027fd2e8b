import Canvas
import OKRModel

extension StandUpMinutesWords {
  /// The four squares that a stand-up ends with.
  var fourSquares: [Section] {
    let square = minutes.fourSquare
    let words = ActionWords(workspace: workspace, glyphs: glyphs)
    return [
      Section(
        title: "Priorities this week",
        items: square.priorities.map {
          Item(subject: $0.entry.text, text: words.facts(of: $0, asOf: minutes.date))
        }),
      Section(title: "Confidence", items: square.confidence.map(confidence)),
      Section(title: "Health", items: square.health.map(health)),
      Section(title: "The next four weeks", items: square.upcoming.map(upcoming)),
    ]
  }

  /// `6.3, was 7.1 · lowest 4 · 2 of 3 known`.
  private func confidence(_ confidence: FourSquare.ObjectiveConfidence) -> Item {
    let now = confidence.now
    guard let mean = now.mean else { return Item(subject: confidence.objective.title, text: "not known") }
    let old = confidence.before?.mean.map(rounded)
    let was = old.flatMap { $0 == rounded(mean) ? nil : ", was \($0)" } ?? ""
    return Item(
      subject: confidence.objective.title,
      text: joined([
        rounded(mean) + was, now.known > 1 ? now.lowest.map { "lowest \($0)" } : nil,
        now.known < now.total ? "\(now.known) of \(now.total) known" : nil,
      ]))
  }

  private func rounded(_ mean: Double) -> String { number((mean * 10).rounded() / 10) }

  private func health(_ health: FourSquare.Health) -> Item {
    let state =
      switch health.isInBand {
      case true?: "in its band"
      case false?: "out of its band"
      case nil: "not known"
      }
    return Item(
      subject: health.keyResult.title,
      text: joined([ValueText(health.keyResult, health.standing, glyphs: glyphs).full, state]))
  }

  private func upcoming(_ upcoming: FourSquare.Upcoming) -> Item {
    Item(
      subject: "\(upcoming.due.shortText(besides: minutes.date))",
      text: joined([
        upcoming.title, upcoming.node.kind.name,
        workspace.wholeNames(ofOwners: upcoming.owners, on: minutes.date),
      ]))
  }
}
