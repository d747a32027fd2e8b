import Canvas
import Testing

@Suite("Themes")
struct ThemeTests {
  @Test("A role without a style of its own looks like text")
  func missingRole() {
    let text = Style(foreground: .indexed(7), background: .indexed(0))
    let theme = Theme(name: "small", styles: [.text: text])
    #expect(Role.allCases.allSatisfy { theme[$0] == text })
  }

  @Test("What a role leaves open is as in text")
  func inherited() {
    let theme = Theme(
      name: "small",
      styles: [
        .text: Style(foreground: .indexed(7), background: .indexed(0)),
        .error: Style(foreground: .indexed(1)),
        .field: Style(background: .indexed(8), attributes: .underline),
      ])
    #expect(theme[.error] == Style(foreground: .indexed(1), background: .indexed(0)))
    #expect(
      theme[.field] == Style(foreground: .indexed(7), background: .indexed(8), attributes: .underline))
  }

  @Test("A theme of attributes has no colours, and one with a single colour has")
  func hasColours() {
    #expect(!Theme.plain.hasColours)
    #expect(!Theme.monochrome.hasColours)
    #expect(Theme.terminal.hasColours)
    #expect(Theme(name: "one", styles: [.text: Style(background: .indexed(0))]).hasColours)
    #expect(Theme(name: "one", styles: [.error: Style(foreground: .indexed(1))]).hasColours)
  }

  @Test("A wrong entry is reported with its place, and the others apply")
  func problems() {
    var problems: [ThemeProblem] = []
    let theme = Theme(
      name: "broken",
      entries: [
        ("text", "white"), ("titel", "bold"), ("error", "rde"), ("warning", "yellow"), ("warning", "red"),
      ],
      problems: &problems)
    #expect(problems.map(\.index) == [1, 2, 4])
    #expect(
      problems.map(\.fault) == [
        .unknownRole("titel"), .style(.unknownWord("rde")), .repeatedRole(.warning),
      ])
    #expect(theme[.text] == Style(foreground: .indexed(7)))
    #expect(theme[.warning] == Style(foreground: .indexed(3)))
    #expect(theme[.error] == theme[.text])
  }

  @Test("Every problem says what is wrong")
  func wording() {
    var problems: [ThemeProblem] = []
    _ = Theme(
      name: "broken", entries: [("titel", ""), ("error", "on"), ("error", "red")], problems: &problems)
    #expect(problems.count == 2)
    #expect(problems.first?.description.contains("'titel'") == true)
    #expect(problems.first?.description.contains("title") == true, "the roles that there are, are listed")
    #expect(problems.last?.description == StyleError.missingBackground.description)
  }

  @Test("An entry that follows a wrong one for the same role applies")
  func corrected() {
    var problems: [ThemeProblem] = []
    let theme = Theme(name: "broken", entries: [("error", "rde"), ("error", "red")], problems: &problems)
    #expect(problems.map(\.index) == [0])
    #expect(theme[.error].foreground == .indexed(1))
  }
}
