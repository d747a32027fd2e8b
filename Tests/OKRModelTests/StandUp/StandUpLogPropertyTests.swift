import OKRModel
import Testing

@Suite("Two people's stand-up files merge to the same state in any order")
struct StandUpLogPropertyTests {
  /// What people may write who add, correct, complete and retract their own and each other's lines.
  private static func records(using random: inout SplitMix64, allowsCircles: Bool = false) -> [StandUpRecord]
  {
    let ids = (0..<Int.random(in: 1...14, using: &random)).map { "r\($0)" }.shuffled(using: &random)
    return ids.enumerated().map { index, id in
      // Few timestamps, so that ids have to decide as well.
      let at = Int64.random(in: 0...5, using: &random)
      let day = Int.random(in: 0...3, using: &random)
      let known = allowsCircles ? ids[...] : ids[..<index]
      let target = Int.random(in: 0...9, using: &random) == 0 ? "lost" : known.randomElement(using: &random)
      switch (Int.random(in: 0...5, using: &random), target) {
      case (0, let target?): return .correction(id, of: target, at: at, day: day, "text \(index)")
      case (1, let target?): return .retraction(id, of: target, at: at)
      case (2, let target?), (3, let target?): return .completion(id, of: target, at: at, day: day)
      case (4, _): return .standUp(id, at: at, day: day, seconds: index)
      default: return .action(id, at: at, day: day, "text \(index)")
      }
    }
  }

  private struct State: Equatable {
    let standUps: [HeldStandUp]
    let actions: [ActionItem]

    init(_ records: [StandUpRecord]) {
      let log = StandUpLog(records: records)
      standUps = log.standUps
      actions = log.actions
    }
  }

  @Test("The order of lines does not matter", arguments: [false, true])
  func order(allowsCircles: Bool) {
    var random = SplitMix64(seed: 51)
    for _ in 0..<1_000 {
      let records = Self.records(using: &random, allowsCircles: allowsCircles)
      let expected = State(records)
      #expect(State(records.reversed()) == expected)
      #expect(State(records.shuffled(using: &random)) == expected)
    }
  }

  @Test("Nor how the lines are spread over files, or that two files share some of them")
  func files() {
    var random = SplitMix64(seed: 52)
    for _ in 0..<1_000 {
      let records = Self.records(using: &random, allowsCircles: true)
      var files: [[StandUpRecord]] = [[], [], []]
      for record in records {
        for _ in 0..<Int.random(in: 1...2, using: &random) {
          files[Int.random(in: 0..<3, using: &random)].append(record)
        }
      }
      #expect(State(files.shuffled(using: &random).flatMap(\.self)) == State(records))
    }
  }

  @Test("Conflicting ids do not make the order matter either")
  func conflicts() {
    var random = SplitMix64(seed: 53)
    for _ in 0..<1_000 {
      let records = Self.records(using: &random) + Self.records(using: &random)
      let expected = State(records)
      #expect(State(records.shuffled(using: &random)) == expected)
    }
  }

  @Test("What is in force follows the rules, spelt out for each record by itself")
  func rules() {
    var random = SplitMix64(seed: 54)
    var done = 0
    for _ in 0..<1_500 {
      let records = Self.records(using: &random)
      let rules = Rules(records: records)
      let log = StandUpLog(records: records)
      let expected = rules.actions
      #expect(
        Dictionary(uniqueKeysWithValues: log.actions.map { ($0.id, $0.entry) }) == expected.mapValues(\.0))
      let completions = log.actions.compactMap { action in action.completion.map { (action.id, $0.record) } }
      #expect(Dictionary(uniqueKeysWithValues: completions) == expected.compactMapValues(\.1))
      done += completions.count
    }
    #expect(done > 100, "too few were done to tell anything")
  }

  /// The rules in their plainest form: slow and recursive, and independent of the code that they check.
  private struct Rules {
    let records: [StandUpRecord]

    /// The actions in force by the id of their first record, each with the id of the completion that counts.
    var actions: [String: (ActionItemEntry, String?)] {
      let roots = records.filter { root(of: $0).id == $0.id }
      return Dictionary(
        uniqueKeysWithValues: roots.compactMap { first in
          speaker(for: first)?.action.map { (first.id, ($0, completion(of: first)?.id)) }
        })
    }

    private func record(_ id: String) -> StandUpRecord? { records.first { $0.id == id } }

    private func root(of record: StandUpRecord) -> StandUpRecord {
      record.target.flatMap(self.record).map(root) ?? record
    }

    /// The record in force for `record`; nil when it is out of force.
    private func speaker(for record: StandUpRecord) -> StandUpRecord? {
      let claims = records.filter { $0.target == record.id && speaker(for: $0) != nil }
      guard let winner = claims.max(by: { ($0.at, $0.id) < ($1.at, $1.id) }) else { return record }
      guard let said = speaker(for: winner), said.action != nil else { return nil }
      return said
    }

    private func completion(of first: StandUpRecord) -> StandUpRecord? {
      records.filter { claim in
        guard case .completion(let named, _) = claim.content, speaker(for: claim)?.id == claim.id,
          let action = record(named), action.action != nil
        else { return false }
        return root(of: action).id == first.id
      }.min { ($0.at, $0.id) < ($1.at, $1.id) }
    }
  }
}
