import Canvas
import OKRModel

extension CheckInForm {
  /// A form for a new check-in on the key result that `reference` names; nil when it is not in the cycle.
  init?(on reference: KeyResultReference, _ app: AppContext) {
    let latest = app.standing(of: reference)?.latest
    guard let context = Self.context(of: reference, last: latest?.entry, app)
    else { return nil }
    let checkIns = app.workspace.checkIns(of: reference).filter { $0.date <= app.today }
    self.init(reference: reference, context: context, checkIns: checkIns)
  }

  /// A form that corrects `checkIn`; nil when its key result is not in the cycle.
  init?(on reference: KeyResultReference, correcting checkIn: CheckIn, _ app: AppContext) {
    guard let context = Self.context(of: reference, last: checkIn.entry, correcting: checkIn, app)
    else { return nil }
    self.init(reference: reference, context: context, correcting: checkIn)
  }

  private static func context(
    of reference: KeyResultReference, last: CheckInEntry?, correcting corrected: CheckIn? = nil,
    _ app: AppContext
  ) -> CheckInContext? {
    guard let standing = app.standing(of: reference), let keyResult = app.keyResult(reference),
      let target = app.workspace.checkInTarget(.keyResult(reference))
    else { return nil }
    return CheckInContext(
      keyResult: keyResult.id, unit: keyResult.valueUnit, period: standing.period,
      lastValue: keyResult.milestones == nil ? last?.value : nil, today: app.today,
      known: KnownValues(
        of: keyResult.measure, checkIns: app.workspace.checkIns(of: reference), correcting: corrected),
      milestones: target.milestoneChoices(correcting: corrected), lastPlaces: last?.places)
  }

  /// The form of a draft that an earlier headway left behind; nil if its subject is gone.
  init?(_ draft: UnsavedDraft, _ app: AppContext) {
    guard let reference = KeyResultReference(draft.subject) else { return nil }
    if draft.form == .correction {
      let checkIn = app.workspace.checkIns(of: reference).first { $0.id == draft.corrected }
      guard let checkIn else { return nil }
      self.init(on: reference, correcting: checkIn, app)
    } else {
      self.init(on: reference, app)
    }
    for field in CheckInDraft.Field.allCases { type(draft.texts[field.rawValue] ?? "", in: field) }
  }

  /// The actions that open the form.
  static let openings: [OpeningAction] = [
    OpeningAction(
      Action(
        .checkIn, [.character("c")], "check in", help: "Check in on the selected key result.",
        in: [.panes, .details, .standUp, .outline, .heatMap, .impact, .gaps], footer: 0),
      disabledReason: { app in
        app.checkInDisabledReason(for: app.selection?.keyResult, way: app.current.wayToKeyResults)
      },
      run: { app in
        if let form = app.selection?.keyResult.flatMap({ CheckInForm(on: $0, app) }) {
          app.request(.present(form))
        }
        return []
      })
  ]
}

extension ConstructID {
  /// The key result that it names; nil if it names something else.
  var keyResult: KeyResultReference? {
    if case .keyResult(let reference) = self { reference } else { nil }
  }
}
