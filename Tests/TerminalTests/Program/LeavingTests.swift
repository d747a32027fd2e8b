import Foundation
import Testing

extension RealTerminal {
  @Suite("However it ends, the terminal is restored")
  struct LeavingTests {
    @Test("After q")
    func quit() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    /// The signals that end a program that does not handle them, apart from crashes.
    private static let endings: [Int32] = {
      var numbers = [
        SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      ]
      #if os(Linux)
        // SIGIO, SIGPWR and SIGSTKFLT; the first and the last of the real-time signals, which have no names in Swift.
        numbers += [29, 30, 16, 36, 64]
      #endif
      return numbers
    }()

    @Test("After a signal that ends a program", arguments: endings)
    func signals(number: Int32) throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.signal(number)
      #expect(try dashboard.terminal.waitForEnd() == 128 + number)
      #expect(try dashboard.faults() == [])
    }

    @Test("After a crash", arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGSYS])
    func crash(number: Int32) throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.signal(number)
      #expect(try dashboard.terminal.waitForEnd() == 128 + number)
      #expect(try dashboard.faults() == [])
    }

    @Test("It survives signals about a pipe and the size of a file", arguments: [SIGPIPE, SIGXFSZ])
    func outlived(number: Int32) throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.signal(number)
      try dashboard.terminal.type("!")
      try dashboard.terminal.waitUntil("Messages")
      try dashboard.terminal.press("Escape")
      try dashboard.terminal.waitUntilGone("Messages")
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("A file dropped on it and aborted with Ctrl-C reaches no shell")
    func droppedFile() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.drop(String(repeating: "jk", count: 30_000))
      try dashboard.terminal.press("C-c")
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
      #expect(try !dashboard.terminal.screen.contains("jkjk"))
    }

    @Test("While it is suspended with Ctrl-Z; and fg restores the whole dashboard, at the current size")
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

    @Test("Stopped and continued unasked, it has the whole screen again after fg")
    func stoppedHard() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.signal(SIGSTOP)
      try terminal.waitUntil("Stopped")
      // The program could not know, so the line is still in its modes: Enter is a line feed there.
      try terminal.send(bytes: Array("fg\n".utf8))
      try dashboard.waitUntilOpen()
      #expect(try !terminal.screen.contains("Stopped"))
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    #if os(Linux)
      @Test("Output to standard error does not touch the screen, and is shown afterwards")
      func standardError() throws {
        let dashboard = try OpenDashboard()
        let before = try dashboard.terminal.screen
        try dashboard.terminal.writeToStandardError("a library speaks\n")
        try dashboard.terminal.type("!")
        try dashboard.terminal.waitUntil("Messages")
        try dashboard.terminal.press("Escape")
        _ = try dashboard.terminal.waitFor("the screen as before") {
          try dashboard.terminal.screen == before ? true : nil
        }
        try dashboard.terminal.type("q")
        #expect(try dashboard.terminal.waitForEnd() == 0)
        try dashboard.terminal.waitUntil("a library speaks")
        #expect(try dashboard.faults() == [])
      }

      @Test("The last output before a crash is shown afterwards")
      func lastWords() throws {
        let dashboard = try OpenDashboard()
        try dashboard.terminal.writeToStandardError("Fatal error: something is wrong\n")
        try dashboard.terminal.signal(SIGILL)
        #expect(try dashboard.terminal.waitForEnd() == 128 + SIGILL)
        try dashboard.terminal.waitUntil("Fatal error: something is wrong")
        #expect(try dashboard.faults() == [])
      }
    #endif
  }
}
