import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("Without a capable terminal: a clear sentence and exit 1")
  struct RefusingTests {
    private static let sentence = "the dashboard needs a terminal that can move the cursor"

    @Test("TERM=dumb")
    func dumb() throws {
      let terminal = try TerminalSession()
      try terminal.start("demo", environment: ["TERM": "dumb"])
      #expect(try terminal.waitForEnd() == 1)
      try terminal.waitUntil("\(Self.sentence); TERM is 'dumb'.")
    }

    @Test("An unknown TERM, and none at all", arguments: ["no-such-terminal", ""])
    func unknown(name: String) throws {
      let terminal = try TerminalSession()
      try terminal.start("demo", environment: ["TERM": name])
      #expect(try terminal.waitForEnd() == 1)
      try terminal.waitUntil(Self.sentence)
    }

    @Test("Output or input that is not a terminal", arguments: ["| cat", "< /dev/null"])
    func noTerminal(redirection: String) throws {
      let terminal = try TerminalSession()
      let program = try Program.path
      try terminal.type("('\(program)' demo; echo exit $? >&2) \(redirection)\n")
      try terminal.waitUntil("exit 1", Self.sentence)
    }
  }
}
