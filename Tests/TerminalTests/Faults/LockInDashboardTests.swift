import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("In the dashboard, too, another program is waited for")
  struct LockInDashboardTests {
    @Test("The form shows it, Esc ends the wait with the draft in the form, and Enter saves it later")
    func left() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      let logs = terminal.home.appending(path: ".local/share/headway/demo/check-ins")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: logs.path).filter {
        $0.hasSuffix(".jsonl")
      }
      let holders = try paths.enumerated().map { index, path in
        try Writer.holding(
          logs.appending(path: path).path, output: terminal.home.appending(path: "holder-\(index)").path)
      }
      try terminal.type("g\r\rc2.7\r")
      try terminal.waitUntil("Not saved yet: another program is writing to check-ins/")
      try terminal.press("Escape")
      try terminal.waitUntil("another program is writing to", "Check in ─", "2.7")
      try terminal.waitUntilGone("Not saved yet")
      for holder in holders { holder.kill() }
      try terminal.type("\r")
      try terminal.waitUntil("Saved 2.7")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }
  }
}
