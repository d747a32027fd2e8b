import Canvas
import OKRModel
import Wording

extension CheckInForm: FormOfFields {
  static let actions: [ComponentAction<CheckInForm>] = fieldActions
  static let typingPlace = Context.form
  static let noun = "check-in"

  var unsaved: UnsavedDraft? { unsaved(isInSweep: false) }

  /// The draft with the input; `isInSweep` if the form belongs to the weekly sweep.
  func unsaved(isInSweep: Bool) -> UnsavedDraft {
    let draft = draft
    return UnsavedDraft(
      corrected == nil ? .checkIn : .correction, subject: reference.description, corrected: corrected?.id,
      seen: latest?.recordInForce, isInSweep: isInSweep,
      texts: Dictionary(
        CheckInDraft.Field.allCases.map { ($0.rawValue, draft[$0]) }, uniquingKeysWith: { first, _ in first })
    )
  }

  mutating func submission(_ app: AppContext) -> FormSubmission {
    checkIn(app).map { .write(.recordCheckIn($0)) } ?? .refused
  }

  /// What is typed, ready to be written; nil with the reason in the form while something is wrong.
  mutating func checkIn(_ app: AppContext) -> CheckInSubmission? {
    guard judgeAll(), let entry, !asksAboutSlip() else { return nil }
    guard app.standing(of: reference) != nil,
      let objective = app.standings.objective(reference.objective)?.objective,
      let target = app.workspace.checkInTarget(.keyResult(reference))
    else {
      failure = "\(reference) is no longer in the files; \(app.keymap.name(of: .back, in: .form)) leaves"
      return nil
    }
    if corrected == nil, let clause = app.standing(of: reference)?.rollUpClause {
      failure = clause
      return nil
    }
    let measured = target.measured(entry, today: app.today)
    return CheckInSubmission(
      reference: reference, cycle: objective.cycle,
      content: corrected.map { .correction(measured, replaces: $0.recordInForce) } ?? .entry(measured),
      author: app.person)
  }

  /// Takes over others' new check-ins.
  mutating func refresh(_ app: inout AppContext) {
    if let fresh = CheckInForm(on: reference, app) { refresh(like: fresh) }
  }

  mutating func recorded(_ outcome: WriteOutcome, _ app: inout AppContext) -> Bool {
    guard phase == .saving else { return false }
    switch outcome {
    case .checkIn(let submission, _): if submission.reference == reference { app.request(.dismiss) }
    case .checkInFailed(_, let message): fail(message)
    default: break
    }
    return false
  }

  /// Takes over a new day if nothing is typed; otherwise says that it keeps the old one.
  mutating func dayBegan(after old: CivilDay, _ app: inout AppContext) -> [Effect] {
    guard corrected == nil, phase == .editing, textField(.date).text == old.description else { return [] }
    guard isDirty else {
      if let fresh = CheckInForm(on: reference, app) { self = fresh.opened(like: self) }
      return []
    }
    return [app.say(.information, "It is \(app.today.longText) now; this form keeps \(old.shortText).")]
  }

  /// Where the key result would stand with the input; nil while that is not valid.
  func preview(_ app: AppContext) -> KeyResultStanding? {
    guard let entry, let keyResult = app.keyResult(reference),
      let objective = app.standings.objective(reference.objective)?.objective,
      let cycle = app.workspace.cycle(objective.cycle)
    else {
      return nil
    }
    // A new check-in comes after all others, whatever the clock says; a correction keeps its place.
    let draft = CheckIn(
      id: corrected?.id ?? "draft",
      recordedAt: corrected?.recordedAt ?? Timestamp(milliseconds: .max),
      recordInForce: "draft", author: app.person, entry: entry)
    let others = app.workspace.checkIns(of: reference).filter { $0.id != draft.id }
    let checkIns = (others + [draft]).sorted { $0.precedes($1) }
    return KeyResultStanding(
      of: keyResult, in: cycle, checkIns: checkIns, asOf: app.asOf, settings: app.workspace.settings)
  }

  func draw(into painter: inout Painter, in area: Rect, _ app: AppContext) {
    CheckInFormView(app: app, form: self).draw(into: &painter, in: area)
  }

  func lines(_ app: AppContext, _ glyphs: Glyphs) -> [String] { lines(app, glyphs, saving: .save) }
}
