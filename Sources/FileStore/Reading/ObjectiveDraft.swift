import OKRModel
import TextFormats

/// An objective as read from its file, before its references are checked.
struct ObjectiveDraft: Sendable {
  let path: String
  let id: ObjectiveID
  /// The id of the cycle, from the folder.
  let cycle: CycleID
  let place: Place
  var title: String
  var stage: Located<StageID>?
  var serves: [Located<String>] = []
  var capabilities: [Located<CapabilityID>] = []
  var goal: Located<GoalID>?
  var owners: [Located<PersonID>] = []
  var contributors: [Located<PersonID>] = []
  var weight = 1.0
  var contributesTo: [Located<String>] = []
  var why: String?
  var keyResults: [KeyResultDraft] = []
  /// The ids of key results that are in the file but could not be read.
  var unreadKeyResults: [KeyResultID] = []
  /// Whether the file could be read at all.
  var isReadable = true
  /// The tree that it was read from, for reading it again with earlier texts.
  var source: YAMLNode?

  /// The id of its stage; nil if the file names none.
  var stageID: StageID? { stage.flatMap { $0.value.rawValue.isEmpty ? nil : $0.value } }

  /// A draft with nothing but the objective's place.
  init(path: String, id: ObjectiveID, cycle: CycleID, title: String, place: Place = .start) {
    self.path = path
    self.id = id
    self.cycle = cycle
    self.title = title
    self.place = place
  }
}

/// A key result as read from its file, before its references are checked.
struct KeyResultDraft: Sendable {
  let id: KeyResultID
  let place: Place
  let title: String
  let measure: Measure
  let unit: String?
  let indicator: Indicator?
  let weight: Double
  let start: Located<DayExpression>?
  let due: Located<DayExpression>?
  let checkpoints: [Located<Checkpoint>]
  let cadence: Cadence?
  let owners: [Located<PersonID>]
  let contributors: [Located<PersonID>]
  let type: KeyResultType?
  let liftedCapability: Located<CapabilityID>?
  let liftedTo: Int?
  let closing: Closing?
  /// The holds that must not suffer, as the file names them.
  let guards: [Located<String>]
  /// Where each of its milestones stands, in the order of the file.
  var milestonePlaces: [Place] = []
  /// How its numbers are written.
  var written = WrittenDigits()

  /// Whether it has a value to reach, with values between.
  var isReach: Bool {
    if case .reach = measure { !StatedMeasure(measure, unit: unit).isDoneOrNot } else { false }
  }

  /// The key result, which improves a capability only if `lifts`, and has the guards `guards`.
  func keyResult(lifts: Bool, guards: [KeyResultReference]) -> KeyResult {
    var result = KeyResult(
      id: id, title: title, measure: measure, unit: unit, indicator: indicator, weight: weight,
      start: start?.value, due: due?.value, checkpoints: isReach ? checkpoints.map(\.value) : [],
      cadence: cadence, owners: owners.distinctValues(), contributors: contributors.distinctValues(),
      type: type,
      uplift: lifts ? liftedCapability.map { CapabilityUplift(capability: $0.value, to: liftedTo) } : nil,
      closing: closing, guards: guards)
    result.written = written
    return result
  }
}
