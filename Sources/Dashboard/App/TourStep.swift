import OKRModel

/// A step of the tour through the sample workspace.
public enum TourStep: Int, CaseIterable, Sendable {
  case find = 1
  case checkIn, why, lookBack, standUp, change, leave

  /// Something that must have happened, so that the step is done.
  enum Goal: Hashable, Sendable {
    /// This is selected on the screen, with nothing over it.
    case selected(ConstructID)
    /// A check-in is saved.
    case checkedIn
    /// The explanation of figures is open.
    case explained
    /// The list of what the selection is for is open.
    case answeredWhy
    /// Nothing lies over the screen.
    case overlaysClosed
    /// An earlier day is shown.
    case earlierDay
    /// Today is shown.
    case today
    /// The stand-up has gone on to its second page.
    case standUpWentOn
    /// Another screen than the stand-up is shown.
    case standUpLeft
    /// A field is changed in its file.
    case fieldChanged
    /// headway is being left.
    case left
  }

  /// The goals, in the order in which they are reached.
  var goals: [Goal] {
    switch self {
    case .find: [.selected(Self.keyResult)]
    case .checkIn: [.checkedIn]
    case .why: [.explained, .overlaysClosed, .answeredWhy, .overlaysClosed]
    case .lookBack: [.earlierDay, .today]
    case .standUp: [.standUpWentOn, .standUpLeft]
    case .change: [.fieldChanged]
    case .leave: [.left]
    }
  }

  /// The key result of the sample that the tour is about.
  static let keyResult = ConstructID.keyResult(
    KeyResultReference(objective: ObjectiveID("streamline-check-in"), keyResult: KeyResultID("wait-time")))

  /// Its heading.
  var title: String {
    switch self {
    case .find: "Find"
    case .checkIn: "Check in"
    case .why: "Why"
    case .lookBack: "Look back"
    case .standUp: "Stand-up"
    case .change: "Change"
    case .leave: "Leave"
    }
  }

  /// What to do, in two or three lines. `key` names the key of an action in the panes.
  func text(_ key: (Action.ID) -> String) -> String {
    switch self {
    case .find:
      """
      \(key(.palette)) goes to anything by its name. Press \(key(.palette)), type wait and press Enter: it goes to the \
      key result "Reduce average wait time". Any word or letters of a name will do.
      """
    case .checkIn:
      """
      \(key(.checkIn)) checks in on what is selected. Press \(key(.checkIn)), type 17 and press Enter to save. \
      "With this" shows where the key result will stand; what you leave alone keeps its value.
      """
    case .why:
      """
      Every number explains itself. Press \(key(.explain)) for the rule behind the status, and Esc to close it. Then \
      press \(key(.why)) to see what this is for, up to the North Star, and Esc again.
      """
    case .lookBack:
      """
      Press \(key(.weekBack)) to see everything as it stood a week ago; rows that have changed since are marked. \
      \(key(.today)) comes back to today.
      """
    case .standUp:
      """
      Press \(key(.showStandUp)) to lead the stand-up: what has changed, then stage by stage what needs discussion. \
      Space goes on, also to the next page. Go on to the second page, then press Esc to leave.
      """
    case .change:
      """
      \(key(.editField)) changes a field of what is selected; only that text changes in its file. Press \
      \(key(.editField)) and Enter, type a new title and press Enter. \(key(.undo)) undoes it later.
      """
    case .leave:
      """
      \(key(.help)) lists all keys of a screen, with a legend of its signs. That is all: Esc closes what is open, and \
      \(key(.quit)) quits. Then 'headway init' begins your own workspace.
      """
    }
  }
}
