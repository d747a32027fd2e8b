import Canvas
import OKRModel
import Testing

@testable import TestSupport
@testable import Reports

@Suite("The log as text")
struct LogTextTests {
  private func entry(_ id: String, value: Double, unit: String?, by author: PersonID?, note: String? = nil)
    throws -> LogEntry
  {
    let said = CheckInEntry(
      keyResult: "kr", date: try #require(CivilDay("2026-11-16")), value: value, note: note)
    let record = CheckInRecord(
      id: id, at: Timestamp(milliseconds: 0), author: author, content: .entry(said))
    let item = try #require(CheckInLog(records: [record]).history(of: "kr").items.first)
    return LogEntry(subject: .northStar, title: nil, unit: unit, cycle: nil, item: item)
  }

  @Test("Columns align as a terminal shows them, also with wide characters")
  func wide() throws {
    let lines = LogText(
      entries: [
        try entry("a", value: 7, unit: "分", by: "明美", note: "良い"),
        try entry("b", value: 1_000.25, unit: "min", by: nil, note: "fine"),
      ], glyphs: .ascii, measure: .simple
    ).lines
    #expect(
      lines == [
        "2026-11-16  north-star        7  分   -  -  明美  良い",
        "2026-11-16  north-star  1000.25  min  -  -  -     fine",
      ])
  }

  @Test("An empty column takes no room, and no line ends in blanks")
  func narrow() throws {
    let lines = LogText(
      entries: [try entry("a", value: 7, unit: nil, by: "ana")], glyphs: .ascii, measure: .simple
    ).lines
    #expect(lines == ["2026-11-16  north-star  7  -  -  ana"])
  }

  @Test("Without entries there are no lines")
  func empty() {
    #expect(LogText(entries: [], glyphs: .ascii, measure: .simple).lines.isEmpty)
  }
}
