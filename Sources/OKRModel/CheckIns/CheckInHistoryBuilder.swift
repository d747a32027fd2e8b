/// Builds the histories of the key results in one log from its merged records.
///
/// A check-in belongs to the key result that it names now, or named last: one that was corrected to another key result
/// is found there, with its earlier versions.
struct CheckInHistoryBuilder {
  private let merge: ClaimMerge<CheckInRecord>
  /// For each record that began a check-in, the positions of those that stated it.
  private var versions: [Int: [Int]] = [:]
  /// For each record with a claim on it, the correction in force that counts.
  private var corrections: [Int: Int] = [:]
  /// For each record with a claim on it, the retraction in force that counts.
  private var retractions: [Int: Int] = [:]

  init(_ merge: ClaimMerge<CheckInRecord>) {
    self.merge = merge
    collectVersions()
    collectClaims()
  }

  func histories() -> [KeyResultID: CheckInHistory] {
    Dictionary(grouping: merge.records.indices.compactMap(life), by: \.checkIn.entry.keyResult)
      .mapValues { CheckInHistory(items: Self.items($0)) }
  }

  private mutating func collectVersions() {
    for (position, first) in merge.beginnings() where merge.records[position].entry != nil {
      versions[first, default: []].append(position)
    }
  }

  private mutating func collectClaims() {
    for position in merge.records.indices {
      guard let target = merge.targets[position], let speaker = merge.speaker(of: position) else { continue }
      if merge.records[speaker].entry == nil {
        retractions[target] = merge.later(position, retractions[target])
      } else {
        corrections[target] = merge.later(position, corrections[target])
      }
    }
  }

  /// One check-in, before the check-ins around it are known.
  private struct Life {
    let checkIn: CheckIn
    let state: CheckInHistory.Item.State
    let versions: [CheckInRecord]
  }

  /// The life of the check-in that the record at `position` began; nil if it began none.
  private func life(_ position: Int) -> Life? {
    guard merge.targets[position] == nil else { return nil }
    if let speaker = merge.speaker(of: position) {
      return merge.checkIn(first: position, said: speaker)
        .map { Life(checkIn: $0, state: .inForce, versions: stated(position)) }
    }
    guard let retraction = retractions[position] else { return nil }
    let said = corrections[position].flatMap { merge.speaker(of: $0) } ?? position
    return merge.checkIn(first: position, said: said)
      .map { Life(checkIn: $0, state: .retracted(by: merge.records[retraction]), versions: stated(position)) }
  }

  private func stated(_ position: Int) -> [CheckInRecord] {
    (versions[position] ?? []).map { merge.records[$0] }.sorted { $1.isRecorded(after: $0) }
  }

  private static func items(_ lives: [Life]) -> [CheckInHistory.Item] {
    var before: CheckIn?
    var items: [CheckInHistory.Item] = []
    for life in lives.sorted(by: { $0.checkIn.precedes($1.checkIn) }) {
      items.append(
        CheckInHistory.Item(
          checkIn: life.checkIn, state: life.state, versions: life.versions,
          change: life.checkIn.change(from: before)))
      if life.state == .inForce { before = life.checkIn }
    }
    return items.reversed()
  }
}
