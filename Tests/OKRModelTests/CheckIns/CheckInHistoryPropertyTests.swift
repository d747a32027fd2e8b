import OKRModel
import Testing

@Suite("The history agrees with the merge")
struct CheckInHistoryPropertyTests {
  private static let keyResults: [KeyResultID] = ["kr", "other"]

  private func items(_ records: [CheckInRecord]) -> [[CheckInHistory.Item]] {
    let log = CheckInLog(records: records)
    return Self.keyResults.map { log.history(of: $0).items }
  }

  @Test("The check-ins in force are exactly those of the log", arguments: [false, true])
  func inForce(allowsCircles: Bool) {
    var random = SplitMix64(seed: 21)
    for _ in 0..<1_000 {
      let records = CheckInMergePropertyTests.log(using: &random, allowsCircles: allowsCircles)
      let log = CheckInLog(records: records)
      for keyResult in Self.keyResults {
        let items = log.history(of: keyResult).items
        #expect(items.filter(\.isInForce).map(\.checkIn) == log.checkIns(of: keyResult).reversed())
      }
    }
  }

  @Test("The order of lines does not matter", arguments: [false, true])
  func order(allowsCircles: Bool) {
    var random = SplitMix64(seed: 22)
    for _ in 0..<1_000 {
      let records = CheckInMergePropertyTests.log(using: &random, allowsCircles: allowsCircles)
      let expected = items(records)
      #expect(items(records.reversed()) == expected)
      #expect(items(records.shuffled(using: &random)) == expected)
    }
  }

  @Test("No statement is missing, and none appears twice")
  func complete() {
    var random = SplitMix64(seed: 23)
    for _ in 0..<1_000 {
      let records = CheckInMergePropertyTests.log(using: &random)
      let reported = items(records).flatMap(\.self).flatMap(\.versions).map(\.id)
      #expect(reported.sorted() == records.filter { $0.entry != nil }.map(\.id).sorted())
    }
  }

  @Test("What a retracted check-in said last is what comes back when its retractions are retracted")
  func lastEntry() {
    var random = SplitMix64(seed: 24)
    for _ in 0..<500 {
      var records = CheckInMergePropertyTests.log(using: &random)
      for gone in items(records).flatMap(\.self) where !gone.isInForce {
        var item: CheckInHistory.Item? = gone
        while let retraction = item?.retraction {
          let id = "undo-\(records.count)"
          records.append(.retraction(id, of: retraction.id, at: Int64(100 + records.count)))
          item = items(records).flatMap(\.self).first { $0.id == gone.id }
        }
        #expect(item?.checkIn == gone.checkIn)
      }
    }
  }
}
