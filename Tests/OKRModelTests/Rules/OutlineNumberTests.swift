import OKRModel
import Testing

@Suite("The number of an outline before a title")
struct OutlineNumberTests {
  private func numbers(_ title: String) -> [String] {
    var sketch = Sketch()
    sketch.title = title
    return sketch.findings.reported.filter { $0.rule.id == "number-in-objective" }.map(\.sentence)
  }

  @Test(
    "It is not a number in the sense of the rule",
    arguments: [
      "1.1.1 Passengers arrive calm", "1.1 Passengers arrive calm", "2) Passengers arrive calm",
      "(3) Passengers arrive calm", "[4] Passengers arrive calm", "5. Passengers arrive calm",
      "6: Passengers arrive calm", "7 - Passengers arrive calm", "8 – passengers arrive calm",
      "#9 Passengers arrive calm", "O3: Passengers arrive calm", "Q4 Passengers arrive calm",
      "Objective 2: Passengers arrive calm", "1.1.1. passengers arrive calm", "10.2.3 calm", "2.1) calm",
      "O 1.1.1 Passengers arrive calm", "KR 1.1 calm", "Obj. 2 calm", "Theme 2 – calm", "Calm as in 1.1.1",
    ])
  func outlines(title: String) { #expect(numbers(title) == []) }

  @Test(
    "A number that states an amount is one, wherever it is",
    arguments: [
      "3 airports without queues", "2.5 times as many calm travellers", "1.5 Million calm travellers",
      "10% fewer complaints", "100 happy teams", "Calm at 12 gates", "1.1.1 Calm at 12 gates",
      "3) Win 40 routes",
      "5 stars from everybody",
    ])
  func amounts(title: String) { #expect(numbers(title).count == 1) }
}
