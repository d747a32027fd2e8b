import OKRModel
import Wording

// Why something cannot be done, as a clause for a sentence; nil when it can.
extension AppContext {
  /// Why nothing can be written; nil when it can.
  var writingDisabledReason: String? {
    if let version = workspace.newerFormat {
      return "the files have format \(version), newer than this headway, and are only read: update headway"
    }
    return travelReason
  }

  /// What is shown and how to return, as the reason why something is possible only today.
  var travelReason: String? {
    guard earlierDay != nil else { return nil }
    return
      "this is the state as of \(asOf.shortText); \(keymap.name(of: .today, in: .panes)) comes back to today"
  }

  /// Why no check-in can be made on the key result that `reference` names; nil when it can. `way` is how to reach a
  /// key result, as the end of a sentence.
  func checkInDisabledReason(for reference: KeyResultReference?, way: String = "") -> String? {
    if let reason = writingDisabledReason { return reason }
    guard let reference else { return "select a key result first\(way)" }
    guard let standing = standing(of: reference) else { return "its key result is not in this cycle" }
    if let reason = standing.rollUpClause { return reason }
    guard standing.period.start <= today else {
      return "its time begins on \(standing.period.start.shortText)"
    }
    return nil
  }

  /// The message while something waits for another program; otherwise nil.
  var waitingSentence: String? {
    awaitedFile.map { path in
      let key = keymap.name(of: .back, in: .form)
      return "Not saved yet: another program is writing to \(path); \(key) stops waiting."
    }
  }

  /// The person at the keyboard, if the workspace has them and they have not left.
  var knownPerson: PersonID? {
    person.flatMap(workspace.person).flatMap { $0.hasLeft(by: today) ? nil : $0.id }
  }

  /// The people who can own an action: those who are there, and the owner of `corrected`, who may have left.
  func people(besides corrected: ActionItem?) -> [Person] {
    workspace.people.filter { !$0.hasLeft(by: today) || $0.id == corrected?.entry.owner }
  }

  /// Why there is nothing of the user's own to show; nil when there may be.
  var onlyMineDisabledReason: String? {
    guard let person else { return "who you are is not known yet; start with --as PERSON" }
    if let left = workspace.person(person)?.left, left <= today {
      return "'\(person)' left on \(left); start with --as PERSON"
    }
    return knownPerson == nil
      ? "'\(person)' is not among the workspace's people; start with --as PERSON" : nil
  }
}
