/// A milestone as a check-in can tick it.
public struct MilestoneChoice: Hashable, Sendable, Identifiable {
  /// The id.
  public let id: MilestoneID
  /// What is done once it is reached, in words.
  public let title: String
  /// The day on which it was done; nil while it is open.
  public let done: CivilDay?

  /// Makes a choice.
  public init(id: MilestoneID, title: String, done: CivilDay? = nil) {
    self.id = id
    self.title = title
    self.done = done
  }
}

extension [MilestoneChoice] {
  /// `milestones`, each done on the earliest day that it or one of `checkIns` states.
  init(_ milestones: [Milestone], checkIns: [CheckIn]) {
    var days: [MilestoneID: CivilDay] = [:]
    for checkIn in checkIns {
      for id in checkIn.entry.milestones ?? [] {
        days[id] = Swift.min(days[id] ?? checkIn.date, checkIn.date)
      }
    }
    self = milestones.map { milestone in
      let done = [milestone.done, days[milestone.id]].compactMap(\.self).min()
      return MilestoneChoice(id: milestone.id, title: milestone.title, done: done)
    }
  }

  /// The milestones that `text` names by their ids or numbers, from 1 on, between blanks or commas; each once.
  ///
  /// - Throws: `CheckInProblem` if one is not among these, or done already.
  func named(in text: String) throws(CheckInProblem) -> [MilestoneID] {
    var ids: [MilestoneID] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init) {
      let choice = try named(word)
      if let day = choice.done {
        throw CheckInProblem(.value, "'\(choice.title)' is done already, since \(day.shortText)")
      }
      if !ids.contains(choice.id) { ids.append(choice.id) }
    }
    return ids
  }

  private func named(_ word: String) throws(CheckInProblem) -> MilestoneChoice {
    if let choice = first(where: { $0.id.rawValue.lowercased() == word.lowercased() }) { return choice }
    guard let number = Int(word) else {
      throw CheckInProblem(.value, "no milestone '\(word)'; they are \(idList)")
    }
    guard indices.contains(number - 1) else {
      throw CheckInProblem(.value, "no milestone \(number); they are 1 to \(count)")
    }
    return self[number - 1]
  }

  /// The ids, the first few of them.
  private var idList: String {
    let most = 5
    let ids = prefix(most).map(\.id.rawValue).joined(separator: ", ")
    return count > most ? "\(ids), …" : ids
  }
}
