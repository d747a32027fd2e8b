import OKRModel

/// Lines for a screen reader or a printout.
enum PlainLines {
  /// `rows` with a mark before the one at `selected`.
  static func listed(_ rows: [String], selected: Int) -> [String] {
    rows.enumerated().map { ($0 == selected ? "> " : "  ") + $1 }
  }

  /// `46%, expected 52%, At risk`.
  static func figures(of standing: KeyResultStanding) -> String {
    figures(standing.progress, expected: standing.expected, standing.statusTitle)
  }

  /// `46%, expected 52%, At risk`.
  static func figures(of rollUp: RollUp) -> String {
    figures(rollUp.progress, expected: rollUp.expected, rollUp.status.title)
  }

  private static func figures(_ progress: Double?, expected: Double?, _ status: String) -> String {
    guard let progress, let expected else { return status }
    return "\(Figure.percent(progress)), expected \(Figure.percent(expected)), \(status)"
  }
}
