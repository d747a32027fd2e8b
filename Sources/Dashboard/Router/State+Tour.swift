import Canvas
import OKRModel

extension State {
  /// Notices what has happened: goes on with the tour if it is what the step waits for.
  mutating func followTour(_ effects: [Effect]) -> [Effect] {
    guard let before = tour, !before.isAside else { return [] }
    while let goal = tour?.goal, isReached(goal, effects) { tour?.goalReached() }
    guard let now = tour else { return [] }
    if now.isOver { tour = nil }
    layOutTour()
    return now.step != before.step || now.isOver ? [.keepTour(now.isOver ? nil : now.step)] : []
  }

  /// Whether what the tour waits for has happened.
  private func isReached(_ goal: TourStep.Goal, _ effects: [Effect]) -> Bool {
    switch goal {
    case .selected(let node): overlays.isEmpty && selectedNode == node
    case .checkedIn: journal.undoable.contains { if case .record(.checkIns, _) = $0 { true } else { false } }
    case .explained: overlays.last is ExplanationPath
    case .answeredWhy: (overlays.last as? Trail)?.kind == .why
    case .overlaysClosed: overlays.isEmpty
    case .earlierDay: earlierDay != nil
    case .today: earlierDay == nil
    case .standUpWentOn: (screens[screen] as? StandUp).map { $0.page != .opening } ?? false
    case .standUpLeft: screen != .standUp
    case .fieldChanged: journal.undoable.contains { if case .field = $0 { true } else { false } }
    case .left: effects.contains(.quit)
    }
  }

  /// Puts the tour aside, takes it up again, or says how to take it.
  mutating func toggleTour() -> [Effect] {
    guard let current = tour else {
      return [
        say(
          .information, "Quit, and run 'headway tour': it opens a copy of the sample; nothing here changes.")
      ]
    }
    tour?.isAside.toggle()
    layOutTour()
    guard !current.isAside else { return [] }
    return [say(.information, "The tour waits: ':tour' goes on with it, and so does 'headway tour' later.")]
  }

  /// Gives the tour's card the rows that it needs, so that it covers nothing.
  mutating func layOutTour() {
    let rows = tour.map { $0.isAside ? 0 : TourCard(app: app, tour: $0).rows } ?? 0
    guard rows != app.surface.cardRows else { return }
    app.surface.cardRows = rows
    screens[screen]?.refresh(&app)
  }
}
