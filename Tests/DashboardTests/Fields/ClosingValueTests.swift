import OKRModel
import Testing

@testable import Dashboard

@Suite("The list of fields says in words how a key result was closed")
struct ClosingValueTests {
  @Test(
    "End, day and reason; a word alone and other fields stay as they are",
    arguments: [
      ("{as: dropped, on: 2026-11-18, because: Elsewhere}", "dropped on 18 Nov 2026: Elsewhere"),
      ("{as: missed, on: 2026-11-18}", "missed on 18 Nov 2026"),
      ("{as: partly, because: Ours}", "partly: Ours"),
      ("achieved", "achieved"),
    ])
  func shown(value: String, text: String) {
    #expect(FieldValues.Entry(field: .closed, value: value).shownValue == text)
    #expect(FieldValues.Entry(field: .why, value: value).shownValue == value)
  }
}
