import OKRModel

// Why something cannot be done, as a clause that a sentence is made of; nil when it can.
extension AppContext {
  /// Why nothing can be written; nil when it can.
  var writingDisabledReason: String? {
    if let version = workspace.newerFormat {
      return "the files have format \(version), newer than this headway, and are only read: update headway"
    }
    return travelReason
  }

  /// What one looks at and how to come back, as the reason for something that is possible today only.
  var travelReason: String? {
    guard lookedAt != nil else { return nil }
    return
      "this is \(asOf.shortText) as it was known; \(keymap.name(of: .today, in: .panes)) comes back to today"
  }

  /// Why nothing can be checked in on the key result that `reference` names; nil when it can. `way` is how one gets to a
  /// key result, as the end of a sentence.
  func checkInDisabledReason(for reference: KeyResultReference?, way: String = "") -> String? {
    if let reason = writingDisabledReason { return reason }
    guard let reference else { return "select a key result first\(way)" }
    guard let standing = standing(of: reference) else { return "its key result is not in this cycle" }
    guard standing.period.start <= today else {
      return "its time begins on \(standing.period.start.shortText)"
    }
    return nil
  }

  /// What is said as long as something waits for another program; nil while nothing does.
  var waitingSentence: String? {
    awaitedFile.map { path in
      let key = keymap.name(of: .back, in: .form)
      return "Not saved yet: another program is writing to \(path); \(key) stops waiting."
    }
  }

  /// The person at the keyboard, where the workspace knows them.
  var knownPerson: String? {
    person.flatMap { id in workspace.people.contains { $0.id == id } ? id : nil }
  }

  /// Why there is nothing that is only mine; nil when there may be.
  var onlyMineDisabledReason: String? {
    guard let person else { return "who you are is not known yet; start with --as PERSON" }
    return knownPerson == nil
      ? "'\(person)' is not among the workspace's people; start with --as PERSON" : nil
  }
}
