import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("A field is changed from the dashboard")
  struct FieldTests {
    private static let path = "objectives/2026-Q4/booking-on-a-phone.yaml"

    @Test(
      "Changed, undone, changed again and left: opened again, it shows that, and the file has one different word"
    )
    func changed() throws {
      let terminal = try TerminalSession()
      let root = terminal.home.resolvingSymlinksInPath().appending(path: "okrs")
      try FileManager.default.copyItem(at: Project.root.appending(path: "sample-data/alignair"), to: root)
      let file = root.appending(path: Self.path)
      let before = try String(contentsOf: file, encoding: .utf8)
      try terminal.start("-C", root.path)
      try terminal.waitUntil("★")
      try terminal.type("g\r\rEo")
      try terminal.waitUntil("▸ Owner")
      try terminal.type("\r")
      try terminal.waitUntil("adds another; now emre")
      try terminal.press("Down")
      try terminal.type("\r")
      try terminal.waitUntil("Saved: owner is now farah")
      let after = try String(contentsOf: file, encoding: .utf8)
      #expect(after == before.replacing("    owner: emre\n", with: "    owner: farah\n", maxReplacements: 1))
      try terminal.press("Escape")
      try terminal.waitUntilGone("─ Edit ─")
      try terminal.type("u")
      try terminal.waitUntil("Undone: owner is now emre")
      #expect(try String(contentsOf: file, encoding: .utf8) == before)
      try terminal.press("C-r")
      try terminal.waitUntil("Done again: owner is now farah")
      #expect(try String(contentsOf: file, encoding: .utf8) == after)
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      try terminal.start("-C", root.path)
      try terminal.waitUntil("★")
      try terminal.type("g\r\rE")
      try terminal.waitUntil("farah  Farah Haddad")
    }
  }
}
