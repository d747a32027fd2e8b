import Testing

@testable import headway

@Suite("The editor's command")
struct EditorCommandTests {
  private func words(_ environment: [String: String]) -> [String] {
    EditorCommand(environment: environment).words(path: "/okrs/a b.yaml", line: 13)
  }

  @Test("VISUAL goes before EDITOR, and vi is there when neither is set")
  func choice() {
    #expect(words(["VISUAL": "nano", "EDITOR": "ed"])[2] == "exec nano \"$@\"")
    #expect(words(["VISUAL": " ", "EDITOR": "emacs -nw"])[2] == "exec emacs -nw \"$@\"")
    #expect(words([:])[2] == "exec vi \"$@\"")
  }

  @Test("Each editor is told the line in its own way, its arguments or not")
  func line() {
    #expect(words(["EDITOR": "/usr/bin/vim -u NONE"]).suffix(2) == ["+13", "/okrs/a b.yaml"])
    #expect(words(["EDITOR": "code --wait"]).suffix(2) == ["--goto", "/okrs/a b.yaml:13"])
    #expect(words(["EDITOR": "hx"]).last == "/okrs/a b.yaml:13")
  }

  @Test("A file's name is an argument and never a part of the command")
  func quoting() {
    let words = EditorCommand(environment: ["EDITOR": "vi"]).words(path: "/okrs/$(touch x); a.yaml", line: 1)
    #expect(words[2] == "exec vi \"$@\"")
    #expect(words.last == "/okrs/$(touch x); a.yaml")
  }

  @Test(
    "Only http and https addresses are opened",
    arguments: [
      ("https://tracker.example/AIR-212", true), ("HTTP://tracker.example", true),
      ("file:///etc/passwd", false),
      ("javascript:alert(1)", false), ("https://a b", false), ("https://a\u{1B}[2J", false), ("-x", false),
    ])
  func links(address: String, isAllowed: Bool) {
    #expect(LinkOpener.isAllowed(address) == isAllowed)
  }

  @Test("An address that may not be opened is refused with the reason")
  func refusal() {
    #expect(
      throws: LinkOpener.Fault(
        message: "'file:///etc/passwd' is not opened: only http and https addresses are")
    ) {
      try LinkOpener.open("file:///etc/passwd")
    }
  }
}
