import Platform
import Testing

@testable import headway

@Suite("The editor's command")
struct EditorCommandTests {
  private func words(_ environment: [String: String]) -> [String] {
    EditorCommand(environment: environment).words(path: "/okrs/a b.yaml", line: 13)
  }

  @Test("VISUAL takes precedence over EDITOR, and vi is the default")
  func choice() {
    #expect(words(["VISUAL": "nano", "EDITOR": "ed"])[2] == "exec nano \"$@\"")
    #expect(words(["VISUAL": " ", "EDITOR": "emacs -nw"])[2] == "exec emacs -nw \"$@\"")
    #expect(words([:])[2] == "exec vi \"$@\"")
  }

  @Test("Each editor gets the line in its own syntax, with arguments or not")
  func line() {
    #expect(words(["EDITOR": "/usr/bin/vim -u NONE"]).suffix(2) == ["+13", "/okrs/a b.yaml"])
    #expect(words(["EDITOR": "code --wait"]).suffix(2) == ["--goto", "/okrs/a b.yaml:13"])
    #expect(words(["EDITOR": "hx"]).last == "/okrs/a b.yaml:13")
  }

  @Test("Variables before the editor are set for it, and it gets the line in its own syntax")
  func variables() {
    let words = words(["EDITOR": "GIT_PAGER=cat code --wait"])
    #expect(words[2] == "exec env GIT_PAGER=cat code --wait \"$@\"")
    #expect(words.suffix(2) == ["--goto", "/okrs/a b.yaml:13"])
  }

  @Test(
    "A failed editor is reported with its code or signal and its last line, a successful one is not"
  )
  func complaints() {
    let editor = EditorCommand(environment: ["EDITOR": "my-\u{1B}[31meditor"])
    let complaint = { (end: ChildProcess.End, line: String?) in editor.complaint(about: end, lastLine: line) }
    #expect(complaint(.exited(0), "a warning") == nil)
    #expect(
      complaint(.exited(3), "cannot open display")
        == "The editor 'my-editor' failed with exit code 3: cannot open display.")
    #expect(complaint(.exited(1), nil) == "The editor 'my-editor' failed with exit code 1.")
    #expect(
      complaint(.exited(137), nil) == "The editor 'my-editor' failed with exit code 137 (signal 9 (SIGKILL))."
    )
    #expect(complaint(.killed(11), nil) == "The editor 'my-editor' was ended by signal 11 (SIGSEGV).")
    #expect(
      complaint(.exited(126), "sh: Permission denied")
        == "The editor 'my-editor' cannot be run (exit code 126: sh: Permission denied); set VISUAL or EDITOR to yours."
    )
    #expect(
      complaint(.exited(127), nil)?.hasPrefix("The editor 'my-editor' is not there (exit code 127)") == true)
    #expect(complaint(.notStarted("No such file"), nil)?.contains("No such file") == true)
  }

  @Test("A file's name is an argument and never part of the command")
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

  @Test("A disallowed address is refused with the reason")
  func refusal() {
    #expect(
      throws: LinkOpener.Fault(
        message: "'file:///etc/passwd' is not opened: only http and https addresses are")
    ) {
      try LinkOpener.open("file:///etc/passwd")
    }
  }
}
