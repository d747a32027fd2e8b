import Testing

@testable import OKRModel

@Suite("Adding check-ins one by one gives the same standings as going through all of them each time")
struct CheckInLedgerTests {
  private static let today = Quarter.cycle.start.advanced(by: 40)

  private func target(_ measure: Measure, _ checkIns: [CheckIn] = []) -> CheckInTarget {
    CheckInTarget(
      subject: .keyResult(KeyResultReference(objective: "o", keyResult: "k")),
      keyResult: KeyResult(id: "k", title: "K", measure: measure), cycle: Quarter.cycle, checkIns: checkIns)
  }

  private func record(_ number: Int, _ day: CivilDay, _ value: Double, confidence: Int? = nil)
    -> CheckInRecord
  {
    CheckInRecord(
      id: "r\(10_000 + number)", at: Timestamp(milliseconds: Int64(1_000 + number % 7)), author: nil,
      content: .entry(CheckInEntry(keyResult: "k", date: day, value: value, confidence: confidence)))
  }

  private static let measures: [Measure] = [
    .reach(Reach(baseline: 20, target: .absolute(15))), .reach(Reach(baseline: nil, target: .absolute(15))),
    .hold(.atMost(18)),
  ]

  @Test("In any order of days: standing, context and doubt are the same", arguments: 0..<3)
  func property(measure: Int) throws {
    var random = SplitMix64(seed: UInt64(measure) + 1)
    for round in 0..<30 {
      var target = target(Self.measures[measure])
      var ledger = CheckInLedger(of: target, asOf: Self.today, settings: Settings())
      for number in 0..<60 {
        // Days before the cycle, in it, and after today.
        let day = Self.today.advanced(by: Int.random(in: -50...5, using: &random))
        let draft = CheckInDraft(value: "\(Int.random(in: 0...99, using: &random))", date: day.description)
        let contexts = [target.context(for: draft, today: day), ledger.context(for: draft, today: day)]
        #expect(contexts[0].lastValue == contexts[1].lastValue, "round \(round)")
        #expect(contexts[0].known.range == contexts[1].known.range)
        #expect(draft.doubt(in: contexts[0]) == draft.doubt(in: contexts[1]))
        let new = record(
          number, day, Double(Int.random(in: 10...25, using: &random)), confidence: number % 11)
        target.add(new)
        ledger.add(new)
        let standings = [target.standing(asOf: Self.today, settings: Settings()), ledger.standing]
        #expect(standings[0].value == standings[1].value && standings[0].status == standings[1].status)
        #expect(standings[0].reason == standings[1].reason && standings[0].progress == standings[1].progress)
        #expect(standings[0].baseline == standings[1].baseline && standings[0].target == standings[1].target)
        #expect(standings[0].latest == standings[1].latest)
        #expect(ledger.checkIn(new.id)?.value == new.entry?.value)
      }
    }
  }

  @Test("However many there are, an answer is based on three of them")
  func steps() {
    var ledger = CheckInLedger(
      of: target(.hold(.atMost(18))), asOf: Self.today, settings: Settings())
    for number in 0..<20_000 {
      ledger.add(record(number, Self.today.advanced(by: -(number % 30)), Double(number % 25)))
      #expect(ledger.standing.checkIns.count <= 3)
    }
  }

  @Test("Days stay sorted and unique, in any order of insertion, and no piece becomes large")
  func days() {
    var random = SplitMix64(seed: 5)
    for order in 0..<3 {
      var set = DaySet()
      var known: Set<Int> = []
      for number in 0..<3_000 {
        let day = [number, 3_000 - number, Int.random(in: 0...4_000, using: &random)][order]
        set.insert(CivilDay(dayNumber: day))
        known.insert(day)
        guard number % 50 == 0 else { continue }
        for asked in [-1, day - 1, day, day + 1, 5_000] {
          #expect(
            set.last(through: CivilDay(dayNumber: asked))?.dayNumber == known.filter { $0 <= asked }.max())
        }
        #expect(set.first?.dayNumber == known.min())
      }
      #expect(set.largestPiece <= 512)
    }
  }
}
