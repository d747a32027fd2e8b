import Foundation
import Testing

extension RealTerminal {
  @Suite("The dashboard as I configured it")
  struct ConfiguredTests {
    /// What a terminal sends when its left button is pressed on the cell at `column` and `row`, counted from 0.
    private func press(column: Int, row: Int) -> [UInt8] {
      Array("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m".utf8)
    }

    @Test("My keys work, the others are free, and the footer shows it")
    func keys() throws {
      let dashboard = try OpenDashboard(configuration: "keys:\n  quit: Z\n  help: F2\n")
      let terminal = dashboard.terminal
      #expect(try terminal.screen.contains(" F2 help"))
      try terminal.type("q?")
      try terminal.press("F2")
      try terminal.waitUntil("Keys")
      try terminal.press("Escape")
      try terminal.waitUntilGone("[Keys]")
      try terminal.type("Z")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test("A key that I bind while it is open works after r")
    func keysReadAgain() throws {
      let dashboard = try OpenDashboard(configuration: "keys: {help: F2}\n")
      let terminal = dashboard.terminal
      try terminal.write("keys: {help: F3}\n", to: ".config/headway/config.yaml")
      try terminal.type("r")
      try terminal.waitUntil("Read again")
      try terminal.press("F3")
      try terminal.waitUntil("[Keys]")
      try terminal.press("Escape")
      try terminal.waitUntilGone("[Keys]")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test("What is wrong in my configuration is among the messages, and the dashboard opens")
    func wrong() throws {
      let dashboard = try OpenDashboard(configuration: "theme: drak\nkeys:\n  chek-in: x\n")
      try dashboard.terminal.type("!")
      try dashboard.terminal.waitUntil("chek-in", "config.yaml:1:8")
      try dashboard.terminal.press("Escape")
      try dashboard.terminal.waitUntilGone("chek-in")
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
    }

    @Test("With the mouse a click selects, and afterwards the terminal's own selection works again")
    func mouse() throws {
      let dashboard = try OpenDashboard(configuration: "mouse: true\n")
      let terminal = dashboard.terminal
      #expect(try terminal.listensToMouse)
      let row = try terminal.row(of: "Board & Fly")
      try terminal.send(bytes: press(column: 5, row: row))
      _ = try terminal.waitFor("the selection") { try terminal.cursor.row == row ? true : nil }
      try terminal.press("C-z")
      try dashboard.waitUntilLeft()
      #expect(try !terminal.listensToMouse)
      try terminal.type("fg\n")
      try dashboard.waitUntilOpen()
      _ = try terminal.waitFor("the mouse") { try terminal.listensToMouse ? true : nil }
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("The mouse is released after a signal and after a crash", arguments: [SIGTERM, SIGHUP, SIGSEGV])
    func mouseAfterSignal(number: Int32) throws {
      let dashboard = try OpenDashboard(configuration: "mouse: true\n")
      #expect(try dashboard.terminal.listensToMouse)
      try dashboard.terminal.signal(number)
      #expect(try dashboard.terminal.waitForEnd() == 128 + number)
      #expect(try dashboard.faults() == [])
    }

    @Test("By default the mouse is the terminal's")
    func noMouse() throws {
      let dashboard = try OpenDashboard()
      #expect(try !dashboard.terminal.listensToMouse)
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
    }
  }
}
