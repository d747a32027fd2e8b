/// Builds the stand-ups and actions from merged records.
struct StandUpLogBuilder {
  let merge: ClaimMerge<StandUpRecord>
  private(set) var standUps: [HeldStandUp] = []
  private(set) var actions: [ActionItem] = []
  private(set) var findings: [LogFinding] = []
  /// For each record that began an action, the position of the completion that counts.
  private var completions: [Int: Int] = [:]

  init(_ merge: ClaimMerge<StandUpRecord>) {
    self.merge = merge
    collectCompletions()
    for statement in merge.statements {
      let said = merge.records[statement.said]
      if case .standUp(let entry) = said.content {
        standUps.append(
          HeldStandUp(id: said.id, recordedAt: said.at, author: said.author, entry: entry))
      } else if let entry = said.action {
        actions.append(action(statement, entry))
      }
    }
    standUps.sort { ($0.date, $0.recordedAt, $0.id) < ($1.date, $1.recordedAt, $1.id) }
    actions.sort { $0.precedes($1) }
  }

  private mutating func collectCompletions() {
    let beginnings = merge.beginnings()
    for statement in merge.statements {
      guard case .completion(let named, _) = merge.records[statement.said].content else { continue }
      guard let position = merge.position(of: named), merge.records[position].action != nil else {
        findings.append(.unknownAction(index: merge.givenIndex(of: statement.said), action: named))
        continue
      }
      guard let first = beginnings[position] else { continue }
      completions[first] = earlier(statement.said, completions[first])
    }
  }

  /// Which of two completions of one action counts: the one recorded first, because what is done is done.
  private func earlier(_ position: Int, _ other: Int?) -> Int {
    guard let other else { return position }
    return merge.records[position].wasRecorded(after: merge.records[other]) ? other : position
  }

  private func action(_ statement: ClaimMerge<StandUpRecord>.Statement, _ entry: ActionItemEntry)
    -> ActionItem
  {
    let first = merge.records[statement.first]
    let said = merge.records[statement.said]
    return ActionItem(
      id: first.id, recordedAt: first.at, recordInForce: said.id, author: said.author, entry: entry,
      completion: completions[statement.first].flatMap(completion))
  }

  private func completion(_ position: Int) -> ActionItem.Completion? {
    let record = merge.records[position]
    guard case .completion(_, let date) = record.content else { return nil }
    return ActionItem.Completion(date: date, author: record.author, record: record.id)
  }
}
