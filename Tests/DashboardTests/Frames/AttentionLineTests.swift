import Canvas
import OKRModel
import Testing

@testable import Dashboard

@Suite("The line for the person at the keyboard")
struct AttentionLineTests {
  private static func line(_ state: State) -> String {
    let lines = state.screen().split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines.dropFirst(2).first ?? "")
  }

  @Test("It counts what is behind for the person, and names the worst stage")
  func ben() {
    let line = Self.line(Fixture.state(person: "ben"))
    #expect(line.hasPrefix(" Ben: 2 of yours off track "))
    #expect(line.hasSuffix("worst: Rebook & Inform 15% ◌"))
  }

  @Test("Once a check-in brings a key result back on track it counts one less")
  func checkedIn() throws {
    var state = Fixture.formOnWaitTime()
    state.type("16.5")
    let submission = try #require(state.press(.enter).submissions.first)
    let record = CheckInRecord(
      id: "01NEW", at: Timestamp(milliseconds: 0), author: submission.author, content: submission.content)
    _ = state.update(with: .checkInRecorded(submission, record))
    #expect(Self.line(state).hasPrefix(" Ben: 1 of yours off track"))
  }

  @Test("In a week without check-ins yet it counts those that are due")
  func due() {
    var state = Fixture.state(person: "ben")
    _ = state.update(with: .dayBegan(Fixture.day("2026-11-24")))
    #expect(Self.line(state).hasPrefix(" Ben: 2 check-ins due, 2 of yours off track "))
  }

  @Test("While no person is known it counts for everyone")
  func everyone() {
    #expect(Self.line(Fixture.state(person: nil)).hasPrefix(" Everyone: "))
  }

  @Test("Where the North Star's line has no room for the counts they stand here")
  func narrow() {
    #expect(Self.line(Fixture.state(size: Size(columns: 80, rows: 24))).hasSuffix("2■ 1◌ 3● 1○ 1✔"))
  }

  @Test("Below 20 rows the row belongs to the lists")
  func low() {
    #expect(Self.line(Fixture.state(size: Size(columns: 80, rows: 16))).hasPrefix("╭─ Stage "))
  }

  @Test("It has the width of the screen at most, whatever it says")
  func fits() {
    for columns in 40...130 {
      let line = Self.line(Fixture.state(size: Size(columns: columns, rows: 30)))
      #expect(line.count <= columns)
      #expect(!line.contains("…"), "\(columns): \(line)")
    }
  }
}
