import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("A whole stand-up on the sample, from the opening to the minutes")
  struct StandUpTests {
    /// A terminal in which a stand-up is led.
    struct Room: Sendable, CustomTestStringConvertible {
      let columns: Int
      let rows: Int
      var environment: [String: String] = [:]

      var testDescription: String { "\(columns)x\(rows)\(environment.isEmpty ? "" : " in ASCII")" }
    }

    private static let rooms = [
      Room(columns: 120, rows: 40), Room(columns: 80, rows: 24),
      Room(columns: 80, rows: 24, environment: ["LC_ALL": "C"]),
    ]

    /// The lines of the stand-ups of the quarter in the demo's copy.
    private static func lines(_ terminal: TerminalSession) throws -> [Substring] {
      let file = terminal.home.appending(path: ".local/share/headway/demo/stand-ups/2026-Q4.jsonl")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }

    @Test("The team goes through it, records its decisions, and has the minutes", arguments: rooms)
    func standUp(room: Room) throws {
      let dashboard = try OpenDashboard(
        columns: room.columns, rows: room.rows, environment: room.environment)
      let terminal = dashboard.terminal
      let before = try Self.lines(terminal).count
      try terminal.type("4")
      try terminal.waitUntil("What has changed")
      try terminal.waitUntil("the last stand-up, 7 days ago")
      try terminal.type("l")
      try terminal.waitUntil("Open from earlier stand-ups")
      try terminal.type("d")
      try terminal.waitUntil("Done: ")
      try decideInFirstStage(terminal)
      try walkThroughStages(terminal)
      try terminal.waitUntil("Priorities this week")
      try terminal.type("l")
      try terminal.waitUntil("AlignAir stand-up, Wed 18 Nov 2026")
      try terminal.type("\r")
      try terminal.waitUntil("The stand-up of 18 Nov is written down")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
      let added = try Self.lines(terminal).dropFirst(before)
      #expect(added.count == 3)
      #expect(added.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
      #expect(added.last?.contains("\"type\":\"stand-up\"") == true)
      try expectMinutes(terminal)
    }

    /// Goes from the first stage to the page behind the last one.
    private func walkThroughStages(_ terminal: TerminalSession) throws {
      let screen = try terminal.waitUntil("stage 1 of ")
      let match = try #require(screen.firstMatch(of: /stage 1 of ([0-9]+)/))
      let count = try #require(Int(match.1))
      #expect(count > 1)
      for stage in 2...count {
        try terminal.type("l")
        try terminal.waitUntil("stage \(stage) of \(count)")
      }
      try terminal.type("l")
      try terminal.waitUntil("Four squares")
    }

    /// Names a blocker for the first key result, and adds an action about it.
    private func decideInFirstStage(_ terminal: TerminalSession) throws {
      try terminal.type("1")
      try terminal.waitUntil("stage 1 of ")
      try terminal.type("b")
      try terminal.waitUntilAny("Check in -", "Check in ─", "Correct the check-in")
      try terminal.press("C-u")
      try terminal.type("The belt waits for a part\r")
      try terminal.waitUntilAny("Saved ", "Corrected to ")
      try terminal.type("a")
      try terminal.waitUntil("Add an action")
      try terminal.type("Hire a night crew\tdana\tfriday\r")
      try terminal.waitUntil("Action added: Hire a night crew.")
    }

    private func expectMinutes(_ terminal: TerminalSession) throws {
      let demo = terminal.home.appending(path: ".local/share/headway/demo")
      let minutes = try Workplace().run(
        ["standup", "--minutes-of", "2026-11-18", "--format", "markdown"],
        environment: ["HEADWAY_WORKSPACE": demo.path(percentEncoded: false)])
      #expect(minutes.status == 0)
      for text in ["Hire a night crew", "The belt waits for a part", "Dana", "due 20 Nov"] {
        #expect(minutes.text.contains(text), "\(text) is not in the minutes")
      }
    }

    @Test("The clock runs by itself, and stops while the dashboard is shown")
    func clock() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.type("4")
      try terminal.waitUntil("0:02 of ")
      try terminal.press("Escape")
      try terminal.waitUntilGone(" of 15:00")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test("An action that someone else adds appears, and the page stays")
    func together() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      try terminal.type("4l")
      try terminal.waitUntil("Open from earlier stand-ups")
      let file = terminal.home.appending(path: ".local/share/headway/demo/stand-ups/2026-Q4.jsonl")
      let line =
        #"{"id":"01M7SZZZZZZZZZZZZZZZZZZZZZ","at":"2026-11-18T08:00:00Z","by":"ben","type":"action","date":"2026-11-18","#
        + #""text":"Ask the harbour"}"# + "\n"
      let handle = try FileHandle(forWritingTo: file)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(line.utf8))
      try handle.close()
      try terminal.waitUntil("Ask the harbour")
      try terminal.waitUntil("Open from earlier stand-ups")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test("headway standup --open starts with it, and --minutes sets its length")
    func command() throws {
      let sample = try SampleWorkplace()
      let terminal = try TerminalSession()
      try terminal.start(
        "-C", sample.workplace.root.path(percentEncoded: false), "standup", "--open", "--minutes", "20")
      try terminal.waitUntil("of 20:00")
      try terminal.waitUntil("What has changed")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try sample.run("standup", "--open", "--minutes", "0").status == 64)
      #expect(try sample.run("standup", "--minutes", "20").status == 64)
      #expect(try sample.run("standup", "--open", "--format", "json").status == 64)
    }
  }
}
