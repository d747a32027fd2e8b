import Foundation
import Testing

extension RealTerminal {
  @Suite("Without a workspace, a terminal shows what can be done")
  struct FirstStartTests {
    /// A shell in a directory without a workspace, which is the test's own.
    private static func shell() throws -> TerminalSession {
      let terminal = try TerminalSession()
      try terminal.type("cd\n")
      return terminal
    }

    @Test("i makes a workspace and opens it")
    func begin() throws {
      let terminal = try Self.shell()
      try terminal.start()
      try terminal.waitUntil("Take the tour")
      try terminal.type("i")
      try terminal.waitUntil("Our team")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      let manifest = terminal.home.appending(path: "okrs/headway.yaml").path
      #expect(FileManager.default.fileExists(atPath: manifest))
    }

    @Test("q leaves, and nothing is made")
    func leave() throws {
      let terminal = try Self.shell()
      try terminal.start()
      try terminal.waitUntil("Take the tour")
      try terminal.type("xq")
      #expect(try terminal.waitForEnd() == 0)
      try terminal.start()
      try terminal.waitUntil("Take the tour")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test("A tour that is killed leaves no copy behind, and goes on at its step")
    func killed() throws {
      let terminal = try TerminalSession()
      let place = FileManager.default.temporaryDirectory.appending(path: "tour-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: place) }
      let environment = ["TMPDIR": place.path, "XDG_RUNTIME_DIR": ""]
      try terminal.start("tour", environment: environment)
      try terminal.waitUntil("Tour 1 of 7: Find")
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).count == 1)
      try terminal.type(":average wait\r")
      try terminal.waitUntil("Tour 2 of 7: Check in")
      try terminal.signal(SIGHUP)
      #expect(try terminal.waitForEnd() == 128 + SIGHUP)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty)
      try terminal.start("tour", environment: environment)
      try terminal.waitUntil("Tour 2 of 7: Check in")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }
  }
}
