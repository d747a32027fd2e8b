import FileStore
import OKRModel
import TextFormats
import Wording

/// The check-ins that a command will write: each is checked and computed on top of the earlier ones, and nothing is
/// written until all are valid.
struct CheckInPlan {
  /// A check-in as entered, not yet checked.
  struct Statement {
    let reference: String
    let draft: CheckInDraft
    /// The author; nil for the person who runs the program.
    var author: PersonID?
    /// The id of the check-in that it repeats, if headway printed it.
    var repeated: String?
  }

  /// What is wrong with a statement; no field means that the reference is wrong.
  struct Fault: Error {
    let field: CheckInDraft.Field?
    let message: String
  }

  /// Why a statement adds nothing.
  enum Omission: Error {
    /// It is in the log already.
    case alreadyThere
    case faults([Fault])
  }

  let workspace: Workspace
  let today: CivilDay
  let author: PersonID?
  let now: Timestamp
  private(set) var outcomes: [CheckInOutcome] = []
  private var ledgers: [String: CheckInLedger] = [:]
  /// How many references have been wrong.
  private var unknownCount = 0
  /// By log: the objective's id, nil for the North Star's log.
  private(set) var instants: [ObjectiveID?: Timestamp] = [:]
  private var ids = ULIDGenerator()
  private var randomness = SystemRandomNumberGenerator()

  init(workspace: Workspace, today: CivilDay, author: PersonID?, now: Timestamp) {
    self.workspace = workspace
    self.today = today
    self.author = author
    self.now = now
  }

  /// What a draft's value field has where a command says `text`: nothing where the last value should stay.
  static func draftValue(_ text: String) -> String { text == "=" ? "" : text }

  /// Adds `statement` to the plan, and returns its outcome.
  @discardableResult
  mutating func add(_ statement: Statement) throws(Omission) -> CheckInOutcome {
    var ledger = try takeLedger(statement)
    defer { ledgers[statement.reference] = ledger }
    let target = ledger.target
    let draft = statement.draft
    let context = ledger.context(for: draft, today: today, repeating: statement.repeated)
    guard let entry = draft.entry(in: context) else {
      throw .faults(draft.problems(in: context).map { Fault(field: $0.field, message: $0.message) })
    }
    if let id = statement.repeated, let known = ledger.checkIn(id) {
      if known.entry.saysTheSame(as: entry) { throw .alreadyThere }
      throw .faults([
        Fault(
          field: nil,
          message:
            "the log has a different check-in with this id; leave the id out to add another one")
      ])
    }
    let at = instant(for: target.subject)
    let record = CheckInRecord(
      id: ids.next(at: at, using: &randomness), at: at, author: statement.author ?? author,
      content: .entry(entry))
    let before = ledger.standing
    let valueBefore = context.lastValue
    let doubt = context.known.doubt(about: entry, today: today)
    ledger.add(record)
    let outcome = CheckInOutcome(
      subject: target.subject, keyResult: target.keyResult, cycle: target.cycle, record: record, entry: entry,
      valueBefore: valueBefore, before: before,
      after: ledger.standing, lateness: draft.lateness(in: context), doubt: doubt)
    outcomes.append(outcome)
    return outcome
  }

  /// The ledger of the target that `reference` names, including the plan's additions. It is taken out until it is put
  /// back, so that it is not copied for each added check-in.
  private mutating func takeLedger(_ statement: Statement) throws(Omission) -> CheckInLedger {
    let reference = statement.reference
    if let known = ledgers.removeValue(forKey: reference) { return known }
    do throws(SubjectFinder.NotFound) {
      let target = try target(reference)
      if let reason = rollUpReason(target) {
        throw SubjectFinder.NotFound(message: "'\(reference)' takes no check-in: \(reason)")
      }
      return CheckInLedger(of: target, asOf: today, settings: workspace.settings)
    } catch {
      // What is wrong with the value can be reported all the same.
      let comma = CommaNumber(statement.draft.value).map { Fault(field: .value, message: $0.advice) }
      throw .faults([Fault(field: nil, message: "\(error.message)")] + [comma].compactMap(\.self))
    }
  }

  /// Why no one checks in on what rolls up from other objectives; nil for anything else.
  private func rollUpReason(_ target: CheckInTarget) -> String? {
    guard target.keyResult.isRolledUp, case .keyResult(let reference) = target.subject else { return nil }
    return KeyResult.rollUpClause(workspace.objectives(contributingTo: .keyResult(reference)).map(\.title))
  }

  private mutating func target(_ reference: String) throws(SubjectFinder.NotFound) -> CheckInTarget {
    if let target = CheckInSubject(reference).flatMap(workspace.checkInTarget) { return target }
    unknownCount += 1
    // Suggestions are expensive, and no one reads hundreds of them.
    guard unknownCount <= Self.mostAdvice else {
      throw .init(message: "'\(reference)' is no key result that there is")
    }
    return try SubjectFinder(workspace: workspace).target(reference)
  }

  /// The most wrong references for which a correction is suggested.
  private static let mostAdvice = 100

  /// When a record on `subject` would be made by what was read: the figures are computed with that. The instant that is
  /// written is chosen while the log is locked.
  private mutating func instant(for subject: CheckInSubject) -> Timestamp {
    let objective: ObjectiveID? =
      switch subject {
      case .northStar: nil
      case .keyResult(let reference): reference.objective
      }
    if let known = instants[objective] { return known }
    let log = objective.map { workspace.checkInLogs[$0] ?? .empty } ?? workspace.northStarLog
    let instant = log.instant(ofNextAt: now)
    instants.updateValue(instant, forKey: objective)
    return instant
  }

  /// Writes all of it, or nothing; returns when it is on the disk. The records get their ids and timestamps while the
  /// logs are locked; `reading` is what the plan was made from.
  mutating func write(to location: WorkspaceLocation, reading: LoadedWorkspace) throws(CommandFailure) {
    var ids = ULIDGenerator()
    var randomness = SystemRandomNumberGenerator()
    let additions = outcomes.map { outcome in
      CheckInAppender.Addition(to: outcome.log) { at in
        CheckInRecord(
          id: ids.next(at: at, using: &randomness), at: at, author: outcome.record.author,
          content: outcome.record.content)
      }
    }
    do throws(StoreError) {
      let appender = CheckInAppender(location, patience: .onStandardError(location), reading: reading)
      let records = try appender.append(additions, at: now)
      outcomes = zip(outcomes, records).map { $0.with($1) }
    } catch {
      throw CommandFailure(
        code: .inputOutput, message: error.isNothingSaved ? "nothing was saved: \(error)" : "\(error)")
    }
  }
}
