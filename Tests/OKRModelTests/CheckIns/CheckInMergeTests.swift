import OKRModel
import Testing

@Suite("Which records of a log are in force")
struct CheckInMergeTests {
  private func values(_ records: [CheckInRecord], of keyResult: KeyResultID = "kr") -> [Double] {
    CheckInLog(records: records).checkIns(of: keyResult).map(\.value)
  }

  @Test("A check-in is in force as it was recorded")
  func entry() throws {
    let log = CheckInLog(records: [
      .entry("a", at: 5, day: 3, value: 17.5, confidence: 7, note: "Kiosks live", blocker: "SSO", by: "ana")
    ])
    let checkIn = try #require(log.checkIns(of: "kr").first)
    #expect(checkIn.id == "a")
    #expect(checkIn.recordedAt == Timestamp(milliseconds: 5))
    #expect(checkIn.author == "ana")
    #expect(checkIn.date == Quarter.day(3))
    #expect(checkIn.value == 17.5)
    #expect(checkIn.entry.confidence == 7)
    #expect(checkIn.entry.note == "Kiosks live")
    #expect(checkIn.entry.blocker == "SSO")
    #expect(!checkIn.isCorrected)
    #expect(log.findings.isEmpty)
  }

  @Test("Check-ins are sorted by key result, oldest first")
  func sorted() {
    let log = CheckInLog(records: [
      .entry("c", at: 3, day: 14, value: 3), .entry("x", at: 4, day: 1, value: 9, of: "other"),
      .entry("a", at: 1, day: 0, value: 1), .entry("b", at: 2, day: 7, value: 2),
    ])
    #expect(log.checkIns(of: "kr").map(\.id) == ["a", "b", "c"])
    #expect(log.checkIns(of: "other").map(\.id) == ["x"])
    #expect(log.checkIns(of: "nobody").isEmpty)
    #expect(log.keyResults == ["kr", "other"])
  }

  @Test("Check-ins of one day are ordered by recording time, those of one instant by id")
  func ties() {
    let log = CheckInLog(records: [
      .entry("b", at: 2, value: 3), .entry("z", at: 1, value: 1), .entry("a", at: 2, value: 2),
    ])
    #expect(log.checkIns(of: "kr").map(\.id) == ["z", "a", "b"])
  }

  @Test("A correction replaces what it corrects completely")
  func correction() throws {
    let log = CheckInLog(records: [
      .entry("a", at: 1, value: 17.5, confidence: 7, note: "Kiosks live", blocker: "SSO", by: "ana"),
      .correction("b", of: "a", at: 2, value: 17.1, by: "ben"),
    ])
    let checkIn = try #require(log.checkIns(of: "kr").first)
    #expect(log.checkIns(of: "kr").count == 1)
    #expect(checkIn.id == "a")
    #expect(checkIn.recordInForce == "b")
    #expect(checkIn.author == "ben")
    #expect(checkIn.value == 17.1)
    #expect(checkIn.entry.confidence == nil)
    #expect(checkIn.entry.note == nil)
    #expect(checkIn.entry.blocker == nil)
    #expect(checkIn.isCorrected)
  }

  @Test("A corrected check-in keeps its place among those of the same day")
  func correctionKeepsPlace() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .entry("b", at: 2, value: 2),
      .correction("c", of: "a", at: 3, value: 1.5),
    ]
    #expect(values(records) == [1.5, 2])
  }

  @Test("A correction can move a check-in to another day")
  func correctionOfDate() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, day: 7, value: 1), .entry("b", at: 2, day: 14, value: 2),
      .correction("c", of: "a", at: 3, day: 21, value: 1),
    ]
    #expect(values(records) == [2, 1])
  }

  @Test("A correction can move a check-in to another key result")
  func correctionOfKeyResult() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1, of: "wrong"),
      .correction("b", of: "a", at: 2, value: 1, keyResult: "right"),
    ]
    #expect(values(records, of: "wrong").isEmpty)
    #expect(values(records, of: "right") == [1])
    #expect(CheckInLog(records: records).keyResults == ["right"])
  }

  @Test(
    "If one check-in has two corrections, the one recorded last counts; for equal instants, the greater id")
  func twoCorrections() {
    let entry = CheckInRecord.entry("a", at: 1, value: 1)
    #expect(
      values([entry, .correction("z", of: "a", at: 2, value: 2), .correction("b", of: "a", at: 3, value: 3)])
        == [3])
    #expect(
      values([entry, .correction("z", of: "a", at: 2, value: 2), .correction("b", of: "a", at: 2, value: 3)])
        == [2])
  }

  @Test("A correction can be corrected")
  func correctionOfCorrection() throws {
    let log = CheckInLog(records: [
      .entry("a", at: 1, value: 1), .correction("b", of: "a", at: 2, value: 2),
      .correction("c", of: "b", at: 3, value: 3),
    ])
    let checkIn = try #require(log.checkIns(of: "kr").first)
    #expect(checkIn.value == 3)
    #expect(checkIn.id == "a")
    #expect(checkIn.recordInForce == "c")
  }

  @Test("A retraction removes a check-in")
  func retraction() {
    #expect(values([.entry("a", at: 1), .retraction("r", of: "a", at: 2)]).isEmpty)
    #expect(CheckInLog(records: [.entry("a", at: 1), .retraction("r", of: "a", at: 2)]).keyResults.isEmpty)
  }

  @Test("Retracting a correction restores the original")
  func retractionOfCorrection() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 17.5), .correction("b", of: "a", at: 2, value: 17.1),
      .retraction("r", of: "b", at: 3),
    ]
    #expect(values(records) == [17.5])
  }

  @Test("Retracting the later of two corrections restores the earlier one")
  func retractionOfSecondCorrection() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .correction("b", of: "a", at: 2, value: 2),
      .correction("c", of: "a", at: 3, value: 3), .retraction("r", of: "c", at: 4),
    ]
    #expect(values(records) == [2])
  }

  @Test("Retracting a retraction restores what it retracted")
  func retractionOfRetraction() {
    let gone: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .retraction("r", of: "a", at: 2), .retraction("s", of: "r", at: 3),
    ]
    #expect(values(gone) == [1])
    #expect(values(gone + [.retraction("t", of: "s", at: 4)]).isEmpty)
  }

  @Test("A correction of a retraction is in force instead of the check-in")
  func correctionOfRetraction() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .retraction("r", of: "a", at: 2),
      .correction("c", of: "r", at: 3, value: 5),
    ]
    #expect(values(records) == [5])
  }

  @Test("If one corrects and another retracts, the one recorded last wins")
  func race() {
    let entry = CheckInRecord.entry("a", at: 1, value: 1)
    #expect(
      values([entry, .correction("c", of: "a", at: 2, value: 2), .retraction("r", of: "a", at: 3)]).isEmpty)
    #expect(
      values([entry, .correction("c", of: "a", at: 3, value: 2), .retraction("r", of: "a", at: 2)]) == [2])
    #expect(
      values([entry, .correction("c", of: "a", at: 2, value: 2), .retraction("r", of: "a", at: 2)]).isEmpty)
    #expect(
      values([entry, .correction("s", of: "a", at: 2, value: 2), .retraction("r", of: "a", at: 2)]) == [2])
  }

  @Test("Retracting the winner lets the other one win")
  func raceUndone() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .correction("c", of: "a", at: 2, value: 2),
      .retraction("r", of: "a", at: 3),
      .retraction("u", of: "r", at: 4),
    ]
    #expect(values(records) == [2])
  }

  @Test("A claim wins by its own time, not by that of the record in force for it")
  func claimsRankByThemselves() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .correction("b", of: "a", at: 2, value: 2),
      .correction("c", of: "a", at: 3, value: 3), .correction("d", of: "b", at: 4, value: 4),
    ]
    #expect(values(records) == [3])
  }

  @Test("A wrong clock decides wrongly, but the same for everyone")
  func clockSkew() {
    let records: [CheckInRecord] = [
      .entry("a", at: 100, value: 1), .correction("b", of: "a", at: 1, value: 2),
    ]
    #expect(values(records) == [2])
  }

  @Test("An undone check-in cannot be corrected until it is restored")
  func correctionOfRetracted() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1), .correction("c", of: "a", at: 2, value: 2),
      .retraction("r", of: "a", at: 5),
    ]
    #expect(values(records).isEmpty)
    #expect(values(records + [.correction("d", of: "a", at: 6, value: 6)]) == [6])
  }
}
