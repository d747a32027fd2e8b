import Testing

extension RealTerminal {
  @Suite("Figures explain themselves")
  struct ExplainingTests {
    @Test("The chart shows the forecast, = explains, and moves on to what the figure counts in; Esc returns")
    func explain() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.type("g/wait time\r\r\r")
      try terminal.waitUntil("At this pace 16.4 min", "╌ forecast")
      try terminal.type("=")
      try terminal.waitUntil("(17.5 − 20) / (15 − 20) = 0.5")
      try terminal.waitUntil("● On track   at ")
      try terminal.type("=")
      try terminal.waitUntil("mean by weight of the key results' progress")
      try terminal.press("Escape")
      try terminal.waitUntil("(17.5 − 20) / (15 − 20) = 0.5")
      try terminal.press("Escape")
      try terminal.waitUntilGone("(17.5 − 20)")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }
  }
}
