/// Works out what is in force of a set of records.
///
/// A correction or retraction is a claim on its target. Of the claims on one target that are in force themselves, the
/// one with the greatest (`at`, `id`) wins; so retracting a correction brings back what it corrected, and retracting a
/// retraction brings back what it took away. A correction speaks in the place of its target whole: what it does not
/// say is not carried over from there. A claim on a record that is not in the log claims nothing: a correction then
/// stands as a check-in of its own, for what was said is not to be lost, and a retraction does nothing.
///
/// Claims are resolved from the last link of each chain to the first, in a loop rather than by recursion, so that no
/// chain is too long. The time is linear in the number of records.
struct CheckInMerge {
  private(set) var records: [CheckInRecord] = []
  private(set) var findings: [CheckInLogFinding] = []
  private(set) var checkIns: [CheckIn] = []

  /// The position in the given records of each record that is kept.
  private var givenIndices: [Int] = []
  private var positions: [String: Int] = [:]

  init(_ given: [CheckInRecord]) {
    records.reserveCapacity(given.count)
    positions.reserveCapacity(given.count)
    for (index, record) in given.enumerated() {
      keep(record, at: index)
    }
    resolve()
  }

  private mutating func keep(_ record: CheckInRecord, at index: Int) {
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
    let targets = records.indices.map { targetPosition(of: $0) }
    guard targets.contains(where: { $0 != nil }) else {
      checkIns = records.indices.compactMap { checkIn(first: $0, inForce: $0) }
      return
    }
    let inForce = resolveClaims(targets)
    checkIns = records.indices.compactMap { position in
      guard targets[position] == nil, let winner = inForce[position] else { return nil }
      return checkIn(first: position, inForce: winner)
    }
  }

  /// For each record the one that speaks in its place (itself, or a claim on it); nil where it is out of force.
  private mutating func resolveClaims(_ targets: [Int?]) -> [Int?] {
    var waiting = Array(repeating: 0, count: records.count)
    for target in targets.compactMap(\.self) { waiting[target] += 1 }
    var ready = records.indices.filter { waiting[$0] == 0 }
    var winningClaim: [Int?] = Array(repeating: nil, count: records.count)
    var inForce: [Int?] = Array(repeating: nil, count: records.count)
    var settled = Array(repeating: false, count: records.count)

    while let position = ready.popLast() {
      settled[position] = true
      inForce[position] = speaker(for: position, winningClaim: winningClaim[position], inForce: inForce)
      guard let target = targets[position] else { continue }
      if inForce[position] != nil { winningClaim[target] = later(position, winningClaim[target]) }
      waiting[target] -= 1
      if waiting[target] == 0 { ready.append(target) }
    }
    // What is left claims itself round about. None of it is in force, for none of it says what holds in the end.
    for position in records.indices where !settled[position] {
      findings.append(.circular(index: givenIndices[position]))
    }
    return inForce
  }

  /// Who speaks for the record: itself, what its winning claim resolves to, or nobody when that is a retraction.
  private func speaker(for position: Int, winningClaim: Int?, inForce: [Int?]) -> Int? {
    guard let winningClaim else { return position }
    guard let speaker = inForce[winningClaim], records[speaker].entry != nil else { return nil }
    return speaker
  }

  private func later(_ position: Int, _ other: Int?) -> Int {
    guard let other else { return position }
    return records[position].isRecorded(after: records[other]) ? position : other
  }

  private mutating func targetPosition(of position: Int) -> Int? {
    guard let target = records[position].target else { return nil }
    guard let found = positions[target] else {
      findings.append(.unknownTarget(index: givenIndices[position], target: target))
      return nil
    }
    return found
  }

  private func checkIn(first: Int, inForce: Int) -> CheckIn? {
    guard let entry = records[inForce].entry else { return nil }
    return CheckIn(
      id: records[first].id, recordedAt: records[first].at, recordInForce: records[inForce].id,
      author: records[inForce].author, entry: entry)
  }
}

extension CheckInRecord {
  /// Whether this record counts rather than `other`, which has the same id but says something else: the one recorded
  /// last, and between equal instants the one whose fields sort last, so that their order does not matter.
  fileprivate func outranks(_ other: CheckInRecord) -> Bool {
    if at != other.at { return at > other.at }
    return other.fields.lexicographicallyPrecedes(fields)
  }

  /// What the record says as texts that differ whenever two records do.
  private var fields: [String] {
    let kind =
      switch content {
      case .entry: "entry"
      case .correction: "correction"
      case .retraction: "retraction"
      }
    let stated = [target, author, entry?.keyResult, entry?.note, entry?.blocker].map {
      $0.map { "=\($0)" } ?? ""
    }
    let numbers = [entry.map { "\($0.date) \($0.value)" }, entry?.confidence.map(String.init)].map {
      $0 ?? ""
    }
    return [kind] + stated + numbers
  }
}
