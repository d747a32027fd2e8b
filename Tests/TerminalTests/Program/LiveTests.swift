import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("What others write appears by itself")
  struct LiveTests {
    private let dashboard: OpenDashboard
    private var terminal: TerminalSession { dashboard.terminal }
    /// The open workspace, and the founding objective in it.
    private let root: URL
    private let objective: URL

    init() throws {
      dashboard = try OpenDashboard()
      let share = dashboard.terminal.home.appending(path: ".local/share/headway/demo")
      root = share
      let objectives = share.appending(path: "objectives")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: objectives.path)
      let path = try #require(paths.first { $0.hasSuffix("streamline-check-in.yaml") })
      objective = objectives.appending(path: path)
    }

    private func checkIn(_ value: String, by person: String) throws {
      let status = Command(
        path: try Program.path,
        arguments: ["check-in", "streamline-check-in/wait-time", value, "-C", root.path, "--as", person],
        environment: ["HOME": terminal.home.path, "PATH": "/usr/bin:/bin", "HEADWAY_TODAY": "2026-11-18"]
      ).run(outputTo: terminal.home.appending(path: "outcome").path)
      #expect(status == 0)
    }

    @Test("Another program's check-in is reported and shown, and the open form keeps its input")
    func checkIn() throws {
      try terminal.type("/average wait\r\r\rc")
      try terminal.waitUntil("Check in ─")
      try terminal.type("16.2\t\thalf a thou")
      try terminal.waitUntil("half a thou ")
      try checkIn("16.9", by: "ben")
      try terminal.waitUntil("1 check-in by Ben.", "half a thou ")
      try terminal.type("ght")
      try terminal.waitUntil("half a thought ")
      try terminal.type("\n")
      try terminal.waitUntil("Saved 16.2")
    }

    @Test("The dashboard's own writes are not reported a second time")
    func own() throws {
      try terminal.type("/average wait\r\r\rc")
      try terminal.waitUntil("Check in ─")
      try terminal.type("16.2\n")
      try terminal.waitUntil("Saved 16.2")
      // Later changes are visible, so earlier ones would have been.
      try checkIn("16.9", by: "chloe")
      try terminal.waitUntil("1 check-in by Chlo")
      try terminal.type("u")
      try terminal.waitUntil("Undone")
      try terminal.type("!")
      let messages = try terminal.waitUntil("Saved 16.2")
      #expect(!messages.contains("Read again"))
      // Below the list it may stand once more, as the news that the answer to u had put off.
      let listed = messages.split(separator: "\n").filter { $0.contains("│") && $0.contains("check-in by") }
      #expect(listed.count == 1)
    }

    @Test(
      "An editor's new file is shown; an invalid one leaves the last good state, with the fault, until it is fixed"
    )
    func editor() throws {
      let text = try String(contentsOf: objective, encoding: .utf8)
      let aside = objective.deletingLastPathComponent().appending(path: ".x.swp")
      try Data(text.replacing("objective: Streamline", with: "objective: Simplify").utf8).write(to: aside)
      #expect(rename(aside.path, objective.path) == 0)
      try terminal.type("/airport\r\r")
      try terminal.waitUntil("Simplify the airport check-in")
      try Data("objective: [".utf8).write(to: objective)
      try terminal.waitUntil(
        "! 1 problem", "Simplify the airport check-in", "There is a problem in objectives/")
      try Data(text.utf8).write(to: objective)
      try terminal.waitUntil("Streamline the airport check-in")
      try terminal.waitUntilGone("! 1 problem")
    }

    @Test("A file that is written in pieces is not shown before it is complete")
    func pieces() throws {
      let text = try String(contentsOf: objective, encoding: .utf8)
      let whole = text.replacing("objective: Streamline", with: "objective: Simplify")
      let handle = try #require(FileHandle(forWritingAtPath: objective.path))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data(whole.utf8.prefix(30)))
      try handle.write(contentsOf: Data(whole.utf8.dropFirst(30)))
      try handle.close()
      try terminal.type("/airport\r\r")
      try terminal.waitUntil("Simplify the airport check-in")
      try terminal.type("!")
      #expect(try !terminal.waitUntil("Messages").contains("problem"))
    }

    @Test("The directory may vanish under it and come back")
    func vanish() throws {
      let aside = root.deletingLastPathComponent().appending(path: "aside")
      #expect(rename(root.path, aside.path) == 0)
      try terminal.waitUntil("There is a problem in headway.yaml", "Check-In & Prepare")
      #expect(rename(aside.path, root.path) == 0)
      try terminal.waitUntil("The files are in order again.")
      try checkIn("16.9", by: "ben")
      try terminal.waitUntil("1 check-in by Ben.")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }
  }
}
