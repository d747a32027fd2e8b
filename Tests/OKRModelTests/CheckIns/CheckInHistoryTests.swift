import OKRModel
import Testing

@Suite("All check-ins ever made on a key result")
struct CheckInHistoryTests {
  private func history(_ records: [CheckInRecord], of keyResult: KeyResultID = "kr") -> CheckInHistory {
    CheckInLog(records: records).history(of: keyResult)
  }

  @Test("The newest check-in comes first, with its change against the one before")
  func newestFirst() {
    let items = history([
      .entry("a", at: 1, day: 0, value: 20), .entry("c", at: 3, day: 14, value: 17.5, confidence: 7),
      .entry("b", at: 2, day: 7, value: 18), .entry("x", at: 4, day: 10, value: 1, of: "other"),
    ]).items
    #expect(items.map(\.id) == ["c", "b", "a"])
    #expect(items.map(\.change) == [-0.5, -2, nil])
    #expect(items.allSatisfy { $0.isInForce && $0.superseded.isEmpty && $0.retraction == nil })
    #expect(items.first?.checkIn.entry.confidence == 7)
  }

  @Test("A key result without check-ins has no history")
  func empty() {
    #expect(history([]).items.isEmpty)
    #expect(history([.entry("a", at: 1)], of: "other").items.isEmpty)
  }

  @Test("A corrected check-in shows its old version, and its author")
  func corrected() throws {
    let items = history([
      .entry("a", at: 1, value: 17.5, by: "ana"), .correction("b", of: "a", at: 2, value: 17.1, by: "ben"),
      .correction("c", of: "b", at: 3, value: 17.2, by: "cleo"),
    ]).items
    let item = try #require(items.first)
    #expect(items.count == 1)
    #expect(item.id == "a")
    #expect(item.checkIn.recordInForce == "c")
    #expect(item.checkIn.value == 17.2)
    #expect(item.checkIn.author == "cleo")
    #expect(item.versions.map(\.id) == ["a", "b", "c"])
    #expect(item.superseded.map(\.author) == ["ana", "ben"])
    #expect(item.superseded.map { $0.entry?.value } == [17.5, 17.1])
  }

  @Test("A retracted check-in stays visible, with its last version and who retracted it when")
  func retracted() throws {
    let items = history([
      .entry("a", at: 1, day: 0, value: 20), .entry("b", at: 2, day: 7, value: 71),
      .correction("c", of: "b", at: 3, day: 7, value: 17), .entry("d", at: 4, day: 14, value: 16),
      .retraction("r", of: "b", at: 5, by: "ana"),
    ]).items
    #expect(items.map(\.id) == ["d", "b", "a"])
    let item = try #require(items.dropFirst().first)
    #expect(!item.isInForce)
    #expect(item.checkIn.value == 17)
    #expect(item.retraction?.author == "ana")
    #expect(item.retraction?.at == Timestamp(milliseconds: 5))
    #expect(item.superseded.map(\.id) == ["b"])
    // A retracted one is not compared with.
    #expect(items.map(\.change) == [-4, -3, nil])
  }

  @Test("A retraction that was retracted leaves the check-in in force")
  func retractionTakenBack() {
    let records: [CheckInRecord] = [
      .entry("a", at: 1), .retraction("r", of: "a", at: 2), .retraction("s", of: "r", at: 3),
    ]
    #expect(history(records).items.map(\.isInForce) == [true])
    let again = history(records + [.retraction("t", of: "s", at: 4)]).items
    #expect(again.map { $0.retraction?.id } == ["r"])
  }

  @Test("A correction that was retracted is still listed, and not in force")
  func correctionTakenBack() throws {
    let item = try #require(
      history([
        .entry("a", at: 1, value: 17.5), .correction("b", of: "a", at: 2, value: 71),
        .retraction("r", of: "b", at: 3),
      ]).items.first)
    #expect(item.isInForce)
    #expect(item.checkIn.value == 17.5)
    #expect(item.superseded.map(\.id) == ["b"])
  }

  @Test("A check-in that was corrected to another key result is listed only there")
  func movedElsewhere() throws {
    let records: [CheckInRecord] = [
      .entry("a", at: 1, value: 1, of: "wrong"),
      .correction("b", of: "a", at: 2, value: 1, keyResult: "right"),
    ]
    #expect(history(records, of: "wrong").items.isEmpty)
    let item = try #require(history(records, of: "right").items.first)
    #expect(item.versions.map { $0.entry?.keyResult } == ["wrong", "right"])
  }

  @Test("A check-in that was corrected to an earlier day is listed under that day")
  func movedToAnotherDay() {
    let items = history([
      .entry("a", at: 1, day: 7, value: 20), .entry("b", at: 2, day: 14, value: 18),
      .correction("c", of: "b", at: 3, day: 3, value: 18),
    ]).items
    #expect(items.map(\.id) == ["a", "b"])
    #expect(items.map(\.change) == [2, nil])
  }
}
