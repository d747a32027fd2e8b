import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("A workspace from a stranger runs no program while the dashboard is open")
  struct StrangerDashboardTests {
    /// Types each of the keys and waits for what they show.
    private func see(_ steps: [(keys: String, sight: String)], in terminal: TerminalSession) throws {
      for (keys, sight) in steps {
        try terminal.type(keys)
        try terminal.waitUntil(sight)
      }
    }

    @Test("Not when its header asks git, and on no screen")
    func dashboard() throws {
      let (place, mark) = try StrangersWorkspace.make()
      let script = place.root.appending(path: "trap").path
      for (key, value) in [("protocol.ext.allow", "always"), ("remote.origin.url", "ext::\(script)")] {
        try StrangersWorkspace.git(place, ["config", key, value])
      }
      let terminal = try TerminalSession()
      try terminal.start("-C", place.root.path)
      // git has answered.
      try terminal.waitUntil("∆")
      try see(
        [
          ("g\r\rc", "Check in ─"), ("17\r", "Saved 17"), ("r", "Read again"), ("3", "– ★"),
          ("5", "─ Gaps ─"), ("?", "[Keys]"),
        ], in: terminal)
      try terminal.press("Escape")
      try terminal.waitUntilGone("[Keys]")
      // In a stand-up digits lead to stages.
      try see([("4", "What has changed")], in: terminal)
      try terminal.press("Escape")
      try terminal.waitUntilGone("What has changed")
      try see([("2", "─ Due this week")], in: terminal)
      // The sweep has opened the form of what is still due, where a letter is text.
      try terminal.type("\u{3}")
      #expect(try terminal.waitForEnd() == 0)
      #expect(!FileManager.default.fileExists(atPath: mark.path))
    }
  }
}
