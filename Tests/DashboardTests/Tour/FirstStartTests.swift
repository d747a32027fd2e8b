import Canvas
import Testing

@testable import Dashboard

@Suite("The first start, without a workspace")
struct FirstStartTests {
  private func screen(_ columns: Int, _ rows: Int, _ glyphs: Glyphs = .unicode) -> String {
    FirstStartView(directory: "/home/ana/work", glyphs: glyphs, measure: .simple)
      .frame(size: Size(columns: columns, rows: rows), theme: .plain).text
  }

  @Test(
    "One screen offers the tour, a workspace here and the demo, at every size",
    arguments: [(80, 24), (120, 40), (40, 10)])
  func choices(columns: Int, rows: Int) {
    let text = screen(columns, rows)
    for choice in FirstStartChoice.allCases {
      #expect(text.contains("\(choice.rawValue)  \(choice.description.name)"))
    }
    #expect(text.contains("q  Leave"))
    #expect(text.contains("/home/ana/work") || columns == 40)
  }

  @Test("A key makes the choice that stands beside it, and q, Esc and Ctrl-C leave")
  func keys() {
    #expect(FirstStartChoice(.character("t")) == .tour)
    #expect(FirstStartChoice(.character("i")) == .begin)
    #expect(FirstStartChoice(.character("d")) == .demo)
    for key in [Key.character("q"), .escape, .control("c")] {
      #expect(FirstStartChoice(key) == nil)
      #expect(FirstStartChoice.leaves(key))
    }
    #expect(!FirstStartChoice.leaves(.character("x")))
  }

  @Test("It is drawn in ASCII where the terminal needs that, and said in plain lines")
  func otherForms() {
    let isASCII = screen(80, 24, .ascii).allSatisfy(\.isASCII)
    #expect(isASCII)
    let lines = FirstStartView.lines(directory: "/home/ana/work")
    for command in ["headway tour", "headway init", "headway demo"] {
      #expect(lines.contains { $0.contains("'\(command)'") })
    }
  }
}
