import OKRModel

@testable import Dashboard

extension State {
  private var board: Board { screens[.dashboard] as? Board ?? Board() }

  /// Where one is on the board.
  var browser: Browser { board.browser }

  /// Where the details of the board are.
  var rested: Browser { board.rested }

  /// The weekly sweep, once it was opened.
  var sweep: Sweep? { screens[.checkIns] as? Sweep }

  /// The alignment, once it was opened.
  var alignment: AlignmentScreen? { screens[.alignment] as? AlignmentScreen }

  /// The stand-up, once it was opened.
  var standUp: StandUp? { screens[.standUp] as? StandUp }

  /// The screen of gaps, once it was opened.
  var gaps: Gaps? { screens[.gaps] as? Gaps }

  /// The form that takes what is typed: over the screen, or that of the weekly sweep.
  var activeForm: CheckInForm? {
    if case .checkIn(let form) = overlay { return form }
    guard overlay == nil, screen == .checkIns, sweep?.phase == .form else { return nil }
    return sweep?.form
  }

  /// The check-in of the details that the cursor is on.
  var selectedCheckIn: CheckInHistory.Item? { board.selectedCheckIn }

  /// The reference of the selected key result.
  var selectedReference: KeyResultReference? { selectedNode?.keyResult }

  /// The action of the stand-up that is selected.
  var selectedAction: ActionItem? { standUp?.selectedAction(app) }

  /// What can be selected on the page of the stand-up.
  var standUpTargets: [StandUp.Target] { standUp?.targets(app) ?? [] }

  /// The rows of the page of the stand-up.
  var standUpRows: [StandUpRow] { standUp?.rows(app) ?? [] }

  /// How many rows of the page of the stand-up there is room for.
  var standUpHeight: Int { standUp?.height(app) ?? 0 }

  /// What is selected on the screen, whatever lies over it.
  var selectedConstruct: ConstructID? { screens[screen]?.selection(app) }

  /// Why one cannot go on in the stand-up.
  var goOnDisabledReason: String? { standUp?.goOnDisabledReason(app) }

  /// Why the selected finding leads nowhere on the board; nil when it does.
  var gapDisabledReason: String? { gaps?.openDisabledReason(app) }

  /// The standing of the key result that `reference` names.
  func standing(of reference: KeyResultReference) -> KeyResultStanding? { app.standing(of: reference) }

  /// The key result that `reference` names.
  func keyResult(_ reference: KeyResultReference) -> KeyResult? { app.keyResult(reference) }
}

extension BoardLayout {
  /// Where everything stands on the board of `state`.
  init(state: State) { self.init(in: state.app.surface.body, focus: state.browser.focus) }
}

/// Where everything stands on the board.
typealias DashboardLayout = BoardLayout
