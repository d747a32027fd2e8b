/// Determines which of a set of records are in force.
///
/// A correction or retraction is a claim on its target. Among the claims in force on one target, the one with the
/// greatest (`at`, `id`) wins; so retracting a correction restores what it corrected, and retracting a retraction
/// restores what it retracted. A correction replaces its target completely: what it leaves out is not carried over. A
/// claim on a record that is not in the log claims nothing: a correction then stands by itself, so that no entry is
/// lost, and a retraction does nothing.
///
/// The rule is the same for every log: check-ins and stand-ups.
///
/// Claims are resolved from the last link of each chain to the first, in a loop rather than by recursion, so no chain
/// is too long. It takes time linear in the number of records.
struct ClaimMerge<Record: LogRecord> {
  /// A record that claims no other one, and what is in force for it.
  struct Statement {
    /// The position of the first record.
    let first: Int
    /// The position of the record in force: the first one, or its latest correction. Never a retraction.
    let said: Int
  }

  /// The records, each id once.
  private(set) var records: [Record] = []
  /// What is doubtful about them.
  private(set) var findings: [LogFinding] = []
  /// What is in force, in the order of the first records.
  private(set) var statements: [Statement] = []
  /// For each record, the position of the one that it claims.
  private(set) var targets: [Int?] = []
  /// The records that lead to a statement in the end, each before the one that it claims; circles are left out. Empty
  /// when there are no claims.
  private(set) var chainOrder: [Int] = []
  /// For each record, the one in force for it; nil if it is out of force. Empty when there are no claims.
  private var speakers: [Int?] = []

  /// The position in the given records of each record that is kept.
  private var givenIndices: [Int] = []
  private var positions: [String: Int] = [:]

  init(_ given: [Record]) {
    records.reserveCapacity(given.count)
    positions.reserveCapacity(given.count)
    for (index, record) in given.enumerated() {
      keep(record, at: index)
    }
    resolve()
  }

  private mutating func keep(_ record: Record, at index: Int) {
    guard let position = positions[record.id] else {
      positions[record.id] = records.count
      records.append(record)
      givenIndices.append(index)
      return
    }
    guard records[position] != record else {
      findings.append(.duplicate(index: index))
      return
    }
    findings.append(.conflictingDuplicate(index: index))
    if record.outranks(records[position]) {
      records[position] = record
      givenIndices[position] = index
    }
  }

  private mutating func resolve() {
    targets = records.indices.map { targetPosition(of: $0) }
    if targets.contains(where: { $0 != nil }) { resolveClaims() }
    statements = records.indices.compactMap { position in
      guard targets[position] == nil, let speaker = speaker(of: position), !records[speaker].isRetraction
      else { return nil }
      return Statement(first: position, said: speaker)
    }
  }

  /// The record in force for the one at `position` (itself, or a claim on it); nil if that is out of
  /// force.
  func speaker(of position: Int) -> Int? {
    speakers.isEmpty ? position : speakers[position]
  }

  private mutating func resolveClaims() {
    var waiting = Array(repeating: 0, count: records.count)
    for target in targets.compactMap(\.self) { waiting[target] += 1 }
    var ready = records.indices.filter { waiting[$0] == 0 }
    var winningClaim: [Int?] = Array(repeating: nil, count: records.count)
    speakers = Array(repeating: nil, count: records.count)
    var settled = Array(repeating: false, count: records.count)

    while let position = ready.popLast() {
      settled[position] = true
      chainOrder.append(position)
      speakers[position] = speaker(for: position, winningClaim: winningClaim[position])
      guard let target = targets[position] else { continue }
      if speakers[position] != nil { winningClaim[target] = later(position, winningClaim[target]) }
      waiting[target] -= 1
      if waiting[target] == 0 { ready.append(target) }
    }
    // What is left claims itself in a circle. None of it is in force because none of it says what holds in the end.
    for position in records.indices where !settled[position] {
      findings.append(.circular(index: givenIndices[position]))
    }
  }

  /// The record in force for this one: itself, what its winning claim resolves to, or none when that is a retraction.
  private func speaker(for position: Int, winningClaim: Int?) -> Int? {
    guard let winningClaim else { return position }
    guard let speaker = speakers[winningClaim], !records[speaker].isRetraction else { return nil }
    return speaker
  }

  /// Which of two claims on one record counts.
  func later(_ position: Int, _ other: Int?) -> Int {
    guard let other else { return position }
    return records[position].wasRecorded(after: records[other]) ? position : other
  }

  private mutating func targetPosition(of position: Int) -> Int? {
    guard let target = records[position].target else { return nil }
    guard let found = positions[target] else {
      findings.append(.unknownTarget(index: givenIndices[position], target: target))
      return nil
    }
    return found
  }

  /// For each record, the one that its chain of claims began with: itself if it claims none. Circles are left out.
  func beginnings() -> [Int: Int] {
    var first: [Int: Int] = [:]
    // In reverse, each record comes after the one that it claims.
    for position in chainOrder.isEmpty ? Array(records.indices) : chainOrder.reversed() {
      first[position] = targets[position].map { first[$0] ?? $0 } ?? position
    }
    return first
  }

  /// The position of the record with `id`; nil when there is none.
  func position(of id: String) -> Int? { positions[id] }

  /// The position among the given records of the record at `position`.
  func givenIndex(of position: Int) -> Int { givenIndices[position] }
}
