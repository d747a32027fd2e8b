/// The meaning of a piece of the screen; a theme defines how each role looks. The raw values are the names in theme
/// files.
public enum Role: String, CaseIterable, Sendable {
  /// Ordinary text, and the screen's background.
  case text
  /// Less important text: units, hints, asides.
  case muted
  /// Headings and what should be seen first.
  case strong
  /// The name of the program and other accents.
  case accent
  /// The header line.
  case header
  /// The current screen's tab in the header line.
  case tab
  /// The North Star's line.
  case northStar = "north-star"
  /// The footer line.
  case footer
  /// A key's name in the footer and in help.
  case key
  /// The border of a pane.
  case border
  /// The border of the pane that has the focus.
  case borderFocused = "border-focused"
  /// The title of a pane.
  case title
  /// The selected row of the pane that has the focus.
  case selection
  /// The selected row of another pane.
  case selectionInactive = "selection-inactive"
  /// A chip that shows a filter.
  case chip
  /// A badge that must not be overlooked.
  case badge

  case statusDone = "status-done"
  case statusOnTrack = "status-on-track"
  case statusAtRisk = "status-at-risk"
  case statusOffTrack = "status-off-track"
  case statusStale = "status-stale"
  case statusNoData = "status-no-data"
  case statusNotStarted = "status-not-started"

  /// The empty part of a bar.
  case track
  /// The mark of the expected progress.
  case expected
  /// The line of check-ins in a chart, and the forecast that continues it.
  case chartLine = "chart-line"
  /// The target line or band in a chart.
  case chartTarget = "chart-target"
  /// The axes of a chart.
  case chartAxis = "chart-axis"

  /// A field of a form.
  case field
  /// The field that has the focus.
  case fieldFocused = "field-focused"
  /// Errors.
  case error
  /// Warnings.
  case warning
  /// Success messages.
  case success

  /// Whether it is the look of a status.
  public var isStatus: Bool { rawValue.hasPrefix("status-") }
}

extension Role {
  /// The role that it looks like in a theme without an entry for it, such as one from before the role existed; nil for
  /// ordinary text.
  var fallback: Role? {
    switch self {
    case .tab: .selection
    default: nil
    }
  }
}
