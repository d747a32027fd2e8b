import Canvas
import Testing

@testable import Dashboard

@Suite("What the filter has found is marked")
struct FilterMarkTests {
  /// The text of all cells that are marked, row by row.
  private func marked(_ frame: Frame) -> String {
    (2..<frame.size.rows - 1).flatMap { row in
      (0..<frame.size.columns).map { frame[Point(column: $0, row: row)] }
        .map { $0.style.attributes.isSuperset(of: Painter.found) ? $0.text : " " } + [" "]
    }.joined()
  }

  @Test(
    "In the lists of every screen that can be filtered",
    arguments: [[], [Key.character("3")], [.character("5")]])
  func lists(keys: [Key]) {
    var state = Fixture.state()
    state.press(keys)
    state.press(.character("/"))
    state.type("WAIT tIMe")
    let words = Set(marked(state.render(theme: .plain)).split(separator: " ").map { $0.lowercased() })
    // A cut title may hide one of them.
    #expect(words.contains("time"))
    #expect(words.isSubset(of: ["wait", "time"]))
    state.press(.enter, .escape)
    #expect(marked(state.render(theme: .plain)).allSatisfy { $0 == " " })
  }

  @Test("A single letter marks nothing")
  func letter() {
    var state = Fixture.state()
    state.press(.character("/"))
    state.type("a")
    #expect(marked(state.render(theme: .plain)).allSatisfy { $0 == " " })
  }
}
