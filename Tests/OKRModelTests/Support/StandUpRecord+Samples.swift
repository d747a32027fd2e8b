import OKRModel

extension StandUpRecord {
  /// A record of an action added on day `day` of the quarter.
  static func action(
    _ id: String, at: Int64, day: Int = 0, _ text: String = "Do it", owner: PersonID? = nil, due: Int? = nil,
    about keyResult: KeyResultReference? = nil, by author: PersonID? = nil
  ) -> StandUpRecord {
    record(id, at, author, .action(entry(text, day, owner, due, keyResult)))
  }

  static func correction(
    _ id: String, of target: String, at: Int64, day: Int = 0, _ text: String = "Do it",
    owner: PersonID? = nil,
    due: Int? = nil, by author: PersonID? = nil
  ) -> StandUpRecord {
    record(id, at, author, .correction(entry(text, day, owner, due, nil), replaces: target))
  }

  static func completion(
    _ id: String, of action: String, at: Int64, day: Int = 0, by author: PersonID? = nil
  ) -> StandUpRecord {
    record(id, at, author, .completion(of: action, date: Quarter.day(day)))
  }

  static func retraction(
    _ id: String, of target: String, at: Int64, by author: PersonID? = nil
  ) -> StandUpRecord {
    record(id, at, author, .retraction(retracts: target))
  }

  static func standUp(
    _ id: String, at: Int64, day: Int = 0, since: Int? = nil, seconds: Int? = nil, by author: PersonID? = nil
  ) -> StandUpRecord {
    record(
      id, at, author,
      .standUp(StandUpEntry(date: Quarter.day(day), since: since.map(Quarter.day), duration: seconds)))
  }

  private static func entry(
    _ text: String, _ day: Int, _ owner: PersonID?, _ due: Int?, _ keyResult: KeyResultReference?
  ) -> ActionItemEntry {
    ActionItemEntry(
      text: text, date: Quarter.day(day), owner: owner, due: due.map(Quarter.day), keyResult: keyResult)
  }

  private static func record(
    _ id: String, _ at: Int64, _ author: PersonID?, _ content: Content
  ) -> StandUpRecord {
    StandUpRecord(id: id, at: Timestamp(milliseconds: at), author: author, content: content)
  }
}
