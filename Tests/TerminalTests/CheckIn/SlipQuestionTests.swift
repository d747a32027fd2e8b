import Foundation
import Testing

@testable import TestSupport

extension RealTerminal {
  @Suite("On a terminal headway check-in asks about a slip")
  struct SlipQuestionTests {
    @Test(
      "Anything but yes saves nothing, and y saves it", arguments: [("", 1), ("n", 1), ("y", 0), ("YES", 0)])
    func asks(answer: String, status: Int32) throws {
      let terminal = try TerminalSession(columns: 120, rows: 40)
      let okrs = Project.root.appending(path: "sample-data/alignair")
      let copy = terminal.home.appending(path: "okrs")
      try FileManager.default.copyItem(at: okrs, to: copy)
      let log = copy.appending(path: "check-ins/2026-Q4/streamline-check-in.jsonl")
      let before = try String(contentsOf: log, encoding: .utf8)
      try terminal.start(
        "check-in", "streamline-check-in/wait-time", "175", "-C", copy.path, "--today", "2026-11-18")
      try terminal.waitUntil("175 is ten times Monday's 17.5. Save it? [y/N]")
      try terminal.type("\(answer)\n")
      #expect(try terminal.waitForEnd() == status)
      #expect(try (String(contentsOf: log, encoding: .utf8) == before) == (status == 1))
      if status == 1 { try terminal.waitUntil("nothing was saved") }
    }
  }
}
