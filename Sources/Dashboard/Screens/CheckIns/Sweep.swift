public import OKRModel

/// The weekly sweep: the key results that are due, one after another, and the check-ins made on them.
///
/// No input is lost while it lasts: leaving a form keeps its draft, and a check-in that could not be written stays in
/// its form. What was left out is not stored.
public struct Sweep: Sendable {
  /// The current step.
  public enum Phase: Sendable {
    /// Choosing one from the list.
    case list
    /// Writing a check-in.
    case form
    /// Reading the summary.
    case summary
  }

  /// A check-in made in this sweep.
  public struct Said: Sendable {
    /// The state of writing it to disk.
    public enum Saving: Sendable {
      case underWay
      case done(CheckInRecord)
      /// It could not be written; the text says why.
      case failed(String)
    }

    public let entry: CheckInEntry
    /// Where the key result stood before.
    public let before: KeyResultStanding
    public internal(set) var saving: Saving

    /// Whether the value is the same as before, or no milestone was ticked.
    public var isUnchanged: Bool {
      entry.milestones.map(\.isEmpty) ?? (before.value == entry.value)
    }

    var hasFailed: Bool {
      if case .failed = saving { true } else { false }
    }
  }

  /// The round of check-ins.
  public internal(set) var round: CheckInRound
  /// Whose key results are listed: a person's id; nil for everyone's.
  public internal(set) var person: PersonID?
  /// The key results, in the order in which they were due when the sweep started.
  public internal(set) var items: [CheckInAgenda.Item]
  /// The position of the selection among `items`, from 0.
  public internal(set) var position = 0
  public internal(set) var phase: Phase = .list
  /// The check-ins made in this sweep.
  public internal(set) var said: [KeyResultReference: Said] = [:]
  /// The skipped ones.
  public internal(set) var skipped: Set<KeyResultReference> = []
  /// The forms with input, by key result.
  var forms: [KeyResultReference: CheckInForm] = [:]
  /// The first visible line of the summary.
  public internal(set) var scroll = 0

  /// Starts with the items of `agenda`.
  init(_ agenda: CheckInAgenda, person: PersonID?) {
    self.round = agenda.round
    self.person = person
    self.items = agenda.items
  }

  /// The selected key result; nil when none is listed.
  public var item: CheckInAgenda.Item? { items.element(at: position) }

  /// The form for the selected key result, if one was opened.
  var form: CheckInForm? {
    get { item.flatMap { forms[$0.id] } }
    set {
      if let id = item?.id { forms[id] = newValue }
    }
  }

  /// Drops the forms without input, except the open one: they open again with the new day.
  mutating func forgetUntouchedForms() {
    forms = forms.filter { $0.value.isDirty || $0.value.phase != .editing || $0.key == item?.id }
  }

  /// The forms with input that is not being saved.
  var unsavedForms: [KeyResultReference: CheckInForm] {
    forms.filter { $0.value.isDirty && $0.value.phase == .editing }
  }

  /// Whether `item` needs no more check-ins in this round.
  public func isDone(_ item: CheckInAgenda.Item) -> Bool {
    if let said = said[item.id] { return !said.hasFailed }
    return !item.timing.isOpen
  }

  /// How many are done.
  public var doneCount: Int { items.count { isDone($0) } }

  /// Takes the figures of `agenda`; the order of the list stays, so that nothing jumps while the user types.
  mutating func refresh(_ agenda: CheckInAgenda) {
    let selected = item?.id
    let fresh = Dictionary(agenda.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(items.map(\.id))
    items = items.compactMap { fresh[$0.id] } + agenda.items.filter { !known.contains($0.id) }
    round = agenda.round
    position = items.firstIndex { $0.id == selected } ?? min(position, max(0, items.count - 1))
  }

  /// The same sweep with the items of `agenda`: check-ins and input are kept.
  func listing(_ agenda: CheckInAgenda, of person: PersonID?) -> Sweep {
    var sweep = Sweep(agenda, person: person)
    (sweep.said, sweep.skipped, sweep.forms, sweep.phase) = (said, skipped, forms, phase)
    return sweep
  }

  /// Selects the next one that is open and was not skipped, starting after the selection and wrapping around; false
  /// when there is none.
  mutating func goOn() -> Bool {
    let order = Array(items.indices.dropFirst(position + 1)) + Array(items.indices.prefix(position + 1))
    guard
      let next = order.first(where: { !isDone(items[$0]) && !skipped.contains(items[$0].id) })
    else { return false }
    position = next
    return true
  }

  /// Records that a record is on disk; false if it does not belong to this sweep.
  mutating func saved(_ submission: CheckInSubmission, _ record: CheckInRecord) -> Bool {
    guard let said = said[submission.reference], said.entry == submission.entry else { return false }
    self.said[submission.reference]?.saving = .done(record)
    forms[submission.reference] = nil
    return true
  }

  /// Records that a check-in could not be written: its form reappears with the reason.
  mutating func failed(_ submission: CheckInSubmission, _ message: String) {
    guard said[submission.reference]?.entry == submission.entry else { return }
    said[submission.reference]?.saving = .failed(message)
    forms[submission.reference]?.phase = .editing
    forms[submission.reference]?.failure = message
  }
}
