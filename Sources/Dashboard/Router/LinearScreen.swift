public import Canvas
import OKRModel

/// The screen as plain lines, one item per line and nothing drawn, for screen readers and dumb terminals.
public struct LinearScreen {
  let state: State
  let glyphs: Glyphs
  /// Whether the lines end with the keys that work here.
  let showsKeys: Bool

  /// Makes the lines for `state`, which end with the keys unless the user knows them already.
  public init(state: State, glyphs: Glyphs, showsKeys: Bool = true) {
    self.state = state
    self.glyphs = glyphs
    self.showsKeys = showsKeys
  }

  /// The lines, the most important first.
  public var lines: [String] {
    let message = (state.toast.map { ["Message: \($0.text)"] } ?? []) + tourLines + dayLines
    guard let shown = state.screens[state.screen] else { return message }
    guard let overlay = state.overlays.last else {
      return message + shown.lines(state.app, glyphs) + keyLines
    }
    // A line being typed below the screen leaves its rows visible.
    let rows = overlay.inputLine == nil ? [] : shown.listLines(state.app, glyphs)
    return message + overlay.lines(state.app, glyphs) + rows + (overlay.hasKeyLine ? keyLines : [])
  }

  /// The line that says what all lines below it are about; nil if they have no common subject.
  var heading: String? {
    (state.overlays.last as? ExplanationPath)?.lines(state.app, glyphs).first
  }

  /// What the tour asks for; a step is reported when it comes.
  private var tourLines: [String] {
    guard let tour = state.tour, !tour.isAside else { return [] }
    return ["\(tour.heading). \(TourCard(app: state.app, tour: tour).text)"]
  }

  /// The day that all figures are of, if that is not today, and the cycle, if it is shown alone.
  private var dayLines: [String] {
    (state.earlierDayWords.map { ["All figures are \($0)."] } ?? [])
      + (state.app.onlyCycle.map { ["Only the cycle \($0) is shown."] } ?? [])
  }

  private var keyLines: [String] { showsKeys ? [keyLine] : [] }

  private var keyLine: String {
    let actions = ActionTable.actions(in: state.context)
      .filter { $0.footerRank != nil && state.disabledReason(of: $0) == nil }
      .sorted { ($0.footerRank ?? 0) < ($1.footerRank ?? 0) }
    return "Keys: "
      + actions.compactMap { action in
        state.keymap.keys(of: action.id, in: state.context).first.map { "\($0.name(.ascii)) \(action.title)" }
      }.joined(separator: ", ")
  }
}
