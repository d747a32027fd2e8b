import Foundation
import Testing

extension RealTerminal {
  @Suite("Why, how and where the gaps are")
  struct AlignmentTests {
    @Test("From a key result up to the North Star, through the tree, the heat map and back to an objective")
    func walk() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.type("g\r\rw")
      try terminal.waitUntil("Why: ")
      try terminal.waitUntil("North Star")
      try terminal.type("\r")
      try terminal.waitUntil("Enter fold")
      try terminal.type("*")
      try terminal.waitUntil("Pay with a saved card")
      try terminal.type("i")
      try terminal.waitUntil("slips")
      try terminal.type("\t\t")
      try terminal.waitUntil("no objective", "Discover & Book × Customer")
      try terminal.press("Enter")
      try terminal.waitUntil("Discover & Book and Customer")
      try terminal.press("Enter")
      try terminal.waitUntil("─ Key result ─")
      try terminal.type("3\t")
      try terminal.waitUntil("no key result improves it")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }
  }
}
