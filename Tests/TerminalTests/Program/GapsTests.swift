import Testing

extension RealTerminal {
  @Suite("Gaps, on the screen")
  struct GapsTests {
    @Test("5 lists the gaps of the sample, f shows those of one rule, and Enter goes to the place")
    func walk() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.type("5")
      try terminal.waitUntil("─ Gaps ─")
      try terminal.waitUntil("warnings")
      try terminal.type("f")
      try terminal.waitUntil("objective-without-capability")
      try terminal.press("Escape")
      try terminal.waitUntil("29 warnings")
      try terminal.type("/belt owner\r")
      try terminal.waitUntil("1 warning")
      try terminal.waitUntil("How to fix: Name a person in 'owner'.")
      try terminal.type("\r")
      try terminal.waitUntil("Travellers who know their belt")
      try terminal.waitUntil("─ Key result ─")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }
  }
}
