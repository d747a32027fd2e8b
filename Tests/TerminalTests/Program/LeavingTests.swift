import Foundation
import Testing

extension RealTerminal {
  @Suite("However it ends, the terminal is as it was")
  struct LeavingTests {
    @Test("After q")
    func quit() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("After SIGTERM, SIGHUP, SIGINT and SIGQUIT", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func signals(number: Int32) throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.signal(number)
      #expect(try dashboard.terminal.waitForEnd() == 128 + number)
      #expect(try dashboard.faults() == [])
    }

    @Test("After a crash", arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT])
    func crash(number: Int32) throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.signal(number)
      #expect(try dashboard.terminal.waitForEnd() == 128 + number)
      #expect(try dashboard.faults() == [])
    }

    @Test("While it is suspended with Ctrl-Z; and fg brings the whole dashboard back, in the size of now")
    func suspend() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.press("C-z")
      try dashboard.waitUntilLeft()
      #expect(try dashboard.faults() == [])
      try terminal.resize(columns: 90, rows: 30)
      try terminal.type("fg\n")
      try dashboard.waitUntilOpen()
      try terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("While it is stopped with SIGTSTP from outside, and after fg")
    func stoppedFromOutside() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.signal(SIGTSTP)
      try dashboard.waitUntilLeft()
      #expect(try dashboard.faults() == [])
      try dashboard.terminal.type("fg\n")
      try dashboard.waitUntilOpen()
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
    }
  }
}
