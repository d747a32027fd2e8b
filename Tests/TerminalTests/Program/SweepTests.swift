import Foundation
import Testing

extension RealTerminal {
  @Suite("The weekly sweep")
  struct SweepTests {
    /// The number of lines in all check-in logs of the demo's copy.
    private func logLines(_ terminal: TerminalSession) throws -> Int {
      let logs = terminal.home.appending(path: ".local/share/headway/demo/check-ins")
      let files = FileManager.default.enumerator(at: logs, includingPropertiesForKeys: nil)
      return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "jsonl" }
        .reduce(0) { try $0 + String(contentsOf: $1, encoding: .utf8).split(separator: "\n").count }
    }

    @Test("2 goes through what is due from everyone: Enter keeps, typing replaces, the end is a summary")
    func sweep() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      let before = try logLines(terminal)
      try terminal.type("2")
      try terminal.waitUntil("─ Ana ─╮")
      // The form of what is due for Ana is open.
      try terminal.waitUntil("save, next")
      try terminal.press("Escape")
      try terminal.waitUntil("m only mine")
      try terminal.type("m")
      try terminal.waitUntil("─ everybody ─╮")
      try terminal.type("g\r")
      try terminal.waitUntil("save, next")
      // The worst was never checked in, and has no value to keep.
      try terminal.type("61.5\t7\r")
      try terminal.waitUntil("61.5 %")
      try terminal.type("\r")
      try terminal.waitUntil("unchanged")
      try terminal.press("Escape")
      try terminal.waitUntil("m only mine")
      // Input typed ahead is not lost, and what is on disk is what was entered.
      _ = try terminal.waitFor("two more lines in the logs") {
        try logLines(terminal) == before + 2 ? true : nil
      }
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("A check-in that I undo with u is gone, and Ctrl-R redoes it")
    func undo() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.type("g\r\rc2.7\r")
      try terminal.waitUntil("Saved 2.7")
      try terminal.type("u")
      try terminal.waitUntil("Undone")
      try terminal.press("C-r")
      try terminal.waitUntil("Done again")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test(
      "In the history Enter corrects a check-in, x retracts it after asking, and all of it stays in the log")
    func history() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      let before = try logLines(terminal)
      try terminal.type("g\r\rc2.7\r")
      try terminal.waitUntil("Saved 2.7")
      try terminal.type("\r")
      try terminal.waitUntil("Enter correct")
      try terminal.type("\r")
      try terminal.waitUntil("Correct the check-in")
      try terminal.press("C-u")
      try terminal.type("2.8\r")
      try terminal.waitUntil("Corrected to 2.8")
      try terminal.waitUntil("was 2.7")
      try terminal.type("x")
      try terminal.waitUntil("Retract the check-in")
      try terminal.type("y")
      try terminal.waitUntil("(retracted")
      #expect(try logLines(terminal) == before + 3)
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("< shows last week, refuses check-ins there, and . returns")
    func timeTravel() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.type("g\r\r<")
      try terminal.waitUntil("7 days back")
      try terminal.type("c")
      try terminal.waitUntil("comes back to today")
      try terminal.type(":as-of -21\r")
      try terminal.waitUntil("21 days back")
      try terminal.type(".")
      try terminal.waitUntilGone("days back")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }
  }
}
