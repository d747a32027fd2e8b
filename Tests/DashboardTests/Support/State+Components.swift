import OKRModel

@testable import Dashboard

extension State {
  private var board: Board { screens[.dashboard] as? Board ?? Board() }

  /// The position on the board.
  var browser: Browser { board.browser }

  /// The position of the board's details.
  var rested: Browser { board.rested }

  /// The weekly sweep, once it was opened.
  var sweep: Sweep? { screens[.checkIns] as? Sweep }

  /// The alignment, once it was opened.
  var alignment: AlignmentScreen? { screens[.alignment] as? AlignmentScreen }

  /// The stand-up, once it was opened.
  var standUp: StandUp? { screens[.standUp] as? StandUp }

  /// The screen of gaps, once it was opened.
  var gaps: Gaps? { screens[.gaps] as? Gaps }

  /// The form that receives input: the overlay, or that of the weekly sweep.
  var activeForm: CheckInForm? {
    if case .checkIn(let form) = overlay { return form }
    guard overlay == nil, screen == .checkIns, sweep?.phase == .form else { return nil }
    return sweep?.form
  }

  /// The check-in under the cursor in the details.
  var selectedCheckIn: CheckInHistory.Item? { board.selectedCheckIn }

  /// The reference of the selected key result.
  var selectedReference: KeyResultReference? { selectedNode?.keyResult }

  /// The action of the stand-up that is selected.
  var selectedAction: ActionItem? { standUp?.selectedAction(app) }

  /// The selectable targets on the page of the stand-up.
  var standUpTargets: [StandUp.Target] { standUp?.targets(app) ?? [] }

  /// The rows of the page of the stand-up.
  var standUpRows: [StandUpRow] { standUp?.rows(app) ?? [] }

  /// How many rows of the stand-up's page fit.
  var standUpHeight: Int { standUp?.height(app) ?? 0 }

  /// The selection on the screen, regardless of overlays.
  var selectedConstruct: ConstructID? { screens[screen]?.selection(app) }

  /// Why it is not possible to go on in the stand-up.
  var goOnDisabledReason: String? { standUp?.goOnDisabledReason(app) }

  /// Why the selected finding has no place on the board; nil when it has.
  var gapDisabledReason: String? { gaps?.openDisabledReason(app) }

  /// The standing of the key result that `reference` names.
  func standing(of reference: KeyResultReference) -> KeyResultStanding? { app.standing(of: reference) }

  /// The key result that `reference` names.
  func keyResult(_ reference: KeyResultReference) -> KeyResult? { app.keyResult(reference) }
}

extension BoardLayout {
  /// The layout of the board of `state`.
  init(state: State) {
    self.init(in: state.app.surface.body, focus: state.browser.focus, needs: state.browser.needs)
  }
}

/// The layout of the board.
typealias DashboardLayout = BoardLayout
