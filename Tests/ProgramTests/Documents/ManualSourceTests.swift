import Testing

@testable import headway

@Suite("The source of the manual page means what was meant")
struct ManualSourceTests {
  private func prose(_ text: String) -> [Substring] {
    var source = ManualSource()
    source.prose(text)
    return source.text.split(separator: "\n")
  }

  @Test("Each sentence starts a line, and long ones are folded")
  func sentences() {
    #expect(prose("One. Two (really?) Three") == ["One.", "Two (really?)", "Three"])
    let long = prose(String(repeating: "word ", count: 40))
    #expect(long.count == 3)
    #expect(long.allSatisfy { $0.count <= 78 })
  }

  @Test("Paragraphs stay apart")
  func paragraphs() {
    #expect(prose("One.\n\nTwo.") == ["One.", ".Pp", "Two."])
  }

  @Test("Text that looks like a formatter command is text")
  func orders() {
    #expect(prose(".profile and 'this'") == ["\\&.profile and 'this'"])
    #expect(prose("'this'") == ["\\&'this'"])
    #expect(prose("C:\\dir") == ["C:\\edir"])
    #expect(ManualSource.argument("No") == "\\&No")
    #expect(ManualSource.argument(":") == "\\&:")
    #expect(ManualSource.argument("a \"b\"") == "\"a \\(dqb\\(dq\"")
  }

  @Test("A heading may start with the name of a macro")
  func headings() {
    var source = ManualSource()
    source.subsection("In the panes")
    #expect(source.text == ".Ss \\&In the panes\n")
  }

  @Test("Code is bold, and its hyphens can be copied")
  func code() {
    #expect(prose("Use `--json` here") == ["Use \\fB\\-\\-json\\fP here"])
    #expect(prose("until --reset") == ["until \\-\\-reset"])
    #expect(prose("a check-in") == ["a check-in"])
  }

  @Test("Characters beyond ASCII are escaped")
  func beyondASCII() {
    #expect(prose("20 → 15 😀") == ["20 \\[u2192] 15 \\[u1F600]"])
  }

  @Test("The whole page is ASCII, in lines that any formatter accepts")
  func page() throws {
    let lines = try GeneratedDocument.man.text().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(lines.dropLast().allSatisfy { !$0.isEmpty && $0.last != " " })
  }
}
