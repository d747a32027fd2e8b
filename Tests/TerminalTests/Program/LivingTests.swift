import Testing

extension RealTerminal {
  @Suite("It copes with what the terminal does")
  struct LivingTests {
    @Test("A storm of resizes, down to almost nothing, ends in a complete dashboard")
    func resizes() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      for (columns, rows) in [(80, 24), (40, 10), (5, 2), (1, 1), (200, 60), (30, 3), (120, 39), (120, 40)] {
        try terminal.resize(columns: columns, rows: rows)
      }
      try dashboard.waitUntilOpen()
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }

    @Test("Pasted text presses no keys")
    func paste() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.paste("qqq\nq\u{1B}[A世")
      try dashboard.terminal.type("q")
      // If the paste had quit it, the shell would have got this q, and no second one.
      #expect(try dashboard.terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
      #expect(try !dashboard.terminal.screen.contains("qq"))
    }

    @Test("Input in a form is still there after a storm of resizes")
    func resizesWithForm() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try dashboard.openNote()
      try terminal.type("half a thou")
      try terminal.waitUntil("half a thou ")
      for (columns, rows) in [(80, 24), (1, 1), (40, 10), (2, 50), (200, 1), (10, 10), (1, 1), (120, 40)] {
        try terminal.resize(columns: columns, rows: rows)
      }
      try dashboard.waitUntilOpen()
      try terminal.type("ght")
      try terminal.waitUntil("half a thought ", "Check in ─")
    }

    @Test("Text pasted into a form is text of the field, including keys and line ends")
    func pasteIntoForm() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try dashboard.openNote()
      try terminal.paste("two lines\nqj\u{1B}[A:q\n")
      try terminal.waitUntil("two lines qj[A:q ")
      try terminal.type("!")
      try terminal.waitUntil("two lines qj[A:q !")
    }

    @Test("Esc closes the form without another key")
    func escape() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.type("g\r\rc")
      try dashboard.terminal.waitUntil("Check in ─")
      try dashboard.terminal.send(bytes: [0x1B])
      try dashboard.terminal.waitUntilGone("Check in ─")
    }

    @Test("Bytes that are not keys do not end it")
    func noise() throws {
      let dashboard = try OpenDashboard()
      try dashboard.terminal.send(bytes: [
        0xFF, 0xC3, 0x28, 0xE4, 0xB8, 0x1B, 0x5B, 0x39, 0x39, 0x7E, 0xF0, 0x9F,
      ])
      try dashboard.terminal.type("q")
      #expect(try dashboard.terminal.waitForEnd() == 0)
    }
  }
}
