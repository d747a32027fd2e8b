import OKRModel
import Testing

@Suite("Logs merge to the same state in any order")
struct CheckInMergePropertyTests {
  /// A log as two people may write it who correct and retract their own and each other's lines: ids are unique.
  static func log(using random: inout SplitMix64, allowsCircles: Bool = false) -> [CheckInRecord] {
    let count = Int.random(in: 1...14, using: &random)
    let ids = (0..<count).map { "r\($0)" }.shuffled(using: &random)
    return ids.enumerated().map { index, id in
      // Few timestamps, so that ids have to decide as well.
      let at = Int64.random(in: 0...5, using: &random)
      let day = Int.random(in: 0...3, using: &random)
      let value = Double(index)
      let keyResult: KeyResultID = Bool.random(using: &random) ? "kr" : "other"
      let target =
        allowsCircles ? ids.randomElement(using: &random) : ids[..<index].randomElement(using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0:
        if let target {
          return .correction(id, of: target, at: at, day: day, value: value, keyResult: keyResult)
        }
      case 1:
        if let target { return .retraction(id, of: target, at: at) }
      case 2:
        return .correction(id, of: "lost", at: at, day: day, value: value, keyResult: keyResult)
      default: break
      }
      return .entry(id, at: at, day: day, value: value, of: keyResult)
    }
  }

  private func state(_ records: [CheckInRecord]) -> [[CheckIn]] {
    let log = CheckInLog(records: records)
    return [log.checkIns(of: "kr"), log.checkIns(of: "other")]
  }

  @Test("The order of lines does not matter", arguments: [false, true])
  func order(allowsCircles: Bool) {
    var random = SplitMix64(seed: 13)
    for _ in 0..<1_000 {
      let records = Self.log(using: &random, allowsCircles: allowsCircles)
      let expected = state(records)
      #expect(state(records.reversed()) == expected)
      #expect(state(records.shuffled(using: &random)) == expected)
    }
  }

  @Test("Lines that both logs have do not matter")
  func duplicates() {
    var random = SplitMix64(seed: 14)
    for _ in 0..<1_000 {
      let records = Self.log(using: &random, allowsCircles: true)
      let cut = Int.random(in: 0...records.count, using: &random)
      let mine = Array(records[..<cut]) + records.filter { _ in Bool.random(using: &random) }
      let yours = Array(records[cut...]) + records.filter { _ in Bool.random(using: &random) }
      #expect(state(mine + yours) == state(records))
      #expect(state(yours + mine) == state(records))
    }
  }

  @Test("Conflicting ids do not make the order matter either")
  func conflicts() {
    var random = SplitMix64(seed: 15)
    for _ in 0..<1_000 {
      let records = Self.log(using: &random) + Self.log(using: &random)
      let expected = state(records)
      #expect(state(records.shuffled(using: &random)) == expected)
    }
  }

  @Test("Adding lines one by one gives the same as reading them at once")
  func appending() {
    var random = SplitMix64(seed: 16)
    for _ in 0..<300 {
      let records = Self.log(using: &random, allowsCircles: true)
      let grown = records.reduce(CheckInLog.empty) { $0.appending($1) }
      #expect([grown.checkIns(of: "kr"), grown.checkIns(of: "other")] == state(records))
    }
  }

  @Test("What is in force follows the rule, spelt out for each record by itself")
  func rule() {
    var random = SplitMix64(seed: 17)
    for _ in 0..<1_500 {
      let records = Self.log(using: &random)
      let rule = Rule(records: records)
      let expected = records.filter { rule.isRoot($0) }
        .compactMap { record in
          rule.speaker(for: record).flatMap { said in said.entry.map { (record.id, $0) } }
        }
      let log = CheckInLog(records: records)
      let actual = (log.checkIns(of: "kr") + log.checkIns(of: "other")).map { ($0.id, $0.entry) }
      #expect(Dictionary(uniqueKeysWithValues: actual) == Dictionary(uniqueKeysWithValues: expected))
    }
  }

  /// The rule of claims in its plainest form: slow and recursive, and independent of the code it checks.
  private struct Rule {
    let records: [CheckInRecord]

    func isRoot(_ record: CheckInRecord) -> Bool {
      guard let target = record.target else { return true }
      return !records.contains { $0.id == target }
    }

    /// The record in force for `record`; nil when it is out of force.
    func speaker(for record: CheckInRecord) -> CheckInRecord? {
      let claims = records.filter { $0.target == record.id && speaker(for: $0) != nil }
      guard let winner = claims.max(by: { $1.isRecorded(after: $0) }) else { return record }
      guard let said = speaker(for: winner), said.entry != nil else { return nil }
      return said
    }
  }
}
