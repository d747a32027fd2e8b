import OKRModel
import Testing

@Suite("Records that a log should not contain, and survives")
struct DoubtfulRecordTests {
  @Test("A repeated line counts once")
  func duplicate() {
    let record = CheckInRecord.entry("a", at: 1, value: 1)
    let log = CheckInLog(records: [record, .entry("b", at: 2, day: 1, value: 2), record])
    #expect(log.checkIns(of: "kr").map(\.value) == [1, 2])
    #expect(log.records.count == 2)
    #expect(log.findings == [.duplicate(index: 2)])
  }

  @Test("If two lines with one id disagree, the one recorded last counts, in either order")
  func conflict() {
    let older = CheckInRecord.entry("a", at: 1, value: 1)
    let newer = CheckInRecord.entry("a", at: 2, value: 2)
    for records in [[older, newer], [newer, older]] {
      let log = CheckInLog(records: records)
      #expect(log.checkIns(of: "kr").map(\.value) == [2])
      #expect(log.findings == [.conflictingDuplicate(index: 1)])
    }
  }

  @Test("If two lines with one id and instant disagree, the same one counts in either order")
  func conflictOfOneInstant() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .entry("a", at: 1, value: 2), .entry("a", at: 1, value: 1, by: "ana"),
      .entry("a", at: 1, value: 1, confidence: 3), .entry("a", at: 1, value: 1, note: "n"),
      .entry("a", at: 1, value: 1, blocker: "n"), .entry("a", at: 1, day: 1, value: 1),
      .entry("a", at: 1, value: 1, of: "other"), .correction("a", of: "x", at: 1, value: 1),
      .correction("a", of: "y", at: 1, value: 1), .retraction("a", of: "x", at: 1),
      .entry("a", at: 1, value: 1, by: ""),
    ]
    for left in records {
      for right in records where left != right {
        let one = CheckInLog(records: [left, right]).records
        #expect(one == CheckInLog(records: [right, left]).records, "\(left) and \(right)")
        #expect(one.count == 1)
      }
    }
  }

  @Test("A finding names the line whose record counts")
  func findingOfTheRecordThatCounts() {
    let log = CheckInLog(records: [
      .entry("a", at: 1, value: 1), .correction("a", of: "nowhere", at: 2, value: 2),
    ])
    #expect(log.findings.contains(.unknownTarget(index: 1, target: "nowhere")))
  }

  @Test("A correction of something that is not in the log is a check-in of its own")
  func unknownTarget() {
    let log = CheckInLog(records: [.correction("b", of: "lost", at: 2, value: 2)])
    #expect(log.checkIns(of: "kr").map(\.id) == ["b"])
    #expect(log.findings == [.unknownTarget(index: 0, target: "lost")])
  }

  @Test("When the corrected line turns up after all, the correction replaces it")
  func targetTurnsUp() {
    let log = CheckInLog(records: [.correction("b", of: "lost", at: 2, value: 2)])
      .appending(.entry("lost", at: 1, value: 1))
    #expect(log.checkIns(of: "kr").map(\.id) == ["lost"])
    #expect(log.checkIns(of: "kr").map(\.value) == [2])
    #expect(log.findings.isEmpty)
  }

  @Test("A retraction of something that is not in the log removes nothing")
  func unknownRetraction() {
    let log = CheckInLog(records: [.entry("a", at: 1, value: 1), .retraction("r", of: "lost", at: 2)])
    #expect(log.checkIns(of: "kr").map(\.id) == ["a"])
    #expect(log.findings == [.unknownTarget(index: 1, target: "lost")])
  }

  @Test("Records that correct one another in a circle are out of force, and nothing else is")
  func circular() {
    let log = CheckInLog(records: [
      .correction("a", of: "b", at: 1, value: 1), .correction("b", of: "a", at: 2, value: 2),
      .retraction("self", of: "self", at: 3), .entry("good", at: 4, value: 4),
      .correction("onto", of: "a", at: 5, value: 5), .correction("better", of: "good", at: 6, value: 6),
    ])
    #expect(log.checkIns(of: "kr").map(\.value) == [6])
    #expect(Set(log.findings) == [.circular(index: 0), .circular(index: 1), .circular(index: 2)])
  }

  @Test("A chain of a hundred thousand corrections is no harder than one")
  func longChain() {
    let records =
      [CheckInRecord.entry("0", at: 0, value: 0)]
      + (1...100_000).map { .correction("\($0)", of: "\($0 - 1)", at: Int64($0), value: Double($0)) }
    #expect(CheckInLog(records: records.reversed()).checkIns(of: "kr").map(\.value) == [100_000])
  }

  @Test("A log without lines has no check-ins")
  func empty() {
    #expect(CheckInLog.empty.records.isEmpty)
    #expect(CheckInLog.empty.keyResults.isEmpty)
    #expect(CheckInLog.empty.findings.isEmpty)
  }

  @Test("Blank notes and blockers count as missing")
  func blank() {
    let entry = CheckInEntry(keyResult: "kr", date: Quarter.day(0), value: 1, note: " ", blocker: "")
    #expect(entry.note == nil)
    #expect(entry.blocker == nil)
    let spoken = CheckInEntry(keyResult: "kr", date: Quarter.day(0), value: 1, note: " x", blocker: "y")
    #expect(spoken.note == " x")
    #expect(spoken.blocker == "y")
  }

  @Test(
    "A correction of another key result's record is reported; a correction of one's own is not")
  func otherKeyResult() {
    let entry = CheckInRecord.entry("a", at: 1, value: 1, of: "other")
    let stray = CheckInLog(records: [.correction("b", of: "a", at: 2, value: 2), entry])
    #expect(stray.findings == [.otherKeyResult(index: 0, target: "a", other: "other")])
    #expect(stray.findings.first?.index == 0)
    let sound = CheckInLog(records: [
      .entry("a", at: 1, value: 1), .correction("b", of: "a", at: 2, value: 2),
      .retraction("c", of: "b", at: 3),
    ])
    #expect(sound.findings == [])
  }
}
