/// One of the screens; the raw value is the digit that opens it.
public enum Screen: Int, CaseIterable, Sendable {
  /// Stages, objectives and key results, and the details of the selection.
  case dashboard = 1
  /// The weekly sweep through the key results that are due for check-in.
  case checkIns = 2
  /// The line from the North Star to the stories, in several views.
  case alignment = 3
  /// The stand-up, page by page.
  case standUp = 4
  /// What is missing or doubtful, as the rules find it.
  case gaps = 5
}

extension Screen {
  /// The action that opens it.
  var opening: Action.ID {
    switch self {
    case .dashboard: .showDashboard
    case .checkIns: .showCheckIns
    case .alignment: .showAlignment
    case .standUp: .showStandUp
    case .gaps: .showGaps
    }
  }

  /// The name on its tab, and a shorter one for narrow terminals.
  var tabNames: (full: String, short: String) {
    switch self {
    case .dashboard: ("Board", "Board")
    case .checkIns: ("Check-ins", "Check")
    case .alignment: ("Alignment", "Align")
    case .standUp: ("Stand-up", "Stand-up")
    case .gaps: ("Gaps", "Gaps")
    }
  }
}
