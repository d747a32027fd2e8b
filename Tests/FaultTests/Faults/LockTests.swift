import Foundation
import Testing

@Suite("A dead program's lock does not count, a running one's is waited for with a message")
struct LockTests {
  private static let log = "check-ins/2026-Q4/streamline-check-in.jsonl"

  /// Runs a check-in on the sample in `place`, and calls `meanwhile` with its messages so far.
  private static func checkIn(
    in place: Workplace, meanwhile: (_ complaint: () -> String) throws -> Void
  ) throws -> (status: Int32, complaint: String) {
    let errors = place.home.appending(path: "errors").path
    let complaint = { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }
    let command = Command(
      path: try Program.path,
      arguments: ["-C", place.root.path, "check-in", "streamline-check-in/wait-time", "17.25"],
      environment: ["HEADWAY_TODAY": "2026-11-18", "USER": "ana", "HOME": place.home.path])
    let output = place.home.appending(path: "output").path
    let process = try #require(command.start(outputTo: output, errorsTo: errors))
    try meanwhile(complaint)
    return (Command.waitForEnd(of: process), complaint())
  }

  private static func holding(_ place: Workplace) throws -> Writer {
    try Writer.holding(
      place.root.appending(path: log).path, output: place.home.appending(path: "holder").path)
  }

  @Test("A program that was killed while it held the lock blocks no one")
  func dead() async throws {
    try await Effort.onThread {
      let sample = try SampleWorkplace()
      try Self.holding(sample.workplace).kill()
      let result = try Self.checkIn(in: sample.workplace) { _ in }
      #expect(result.status == 0)
      #expect(result.complaint == "")
      #expect(try sample.text(of: Self.log).contains("17.25"))
    }
  }

  @Test("A program that lives is waited for, standard error says so, and then it is saved")
  func living() async throws {
    try await Effort.onThread {
      let sample = try SampleWorkplace()
      let holder = try Self.holding(sample.workplace)
      let result = try Self.checkIn(in: sample.workplace) { (complaint: () -> String) throws in
        defer { holder.kill() }
        for _ in 0..<1_500 where complaint().isEmpty { usleep(20_000) }
        let text = try sample.text(of: Self.log)
        #expect(!text.contains("17.25"))
      }
      #expect(
        result.complaint
          == "headway: another program is writing to \(Self.log); waiting for it, Ctrl-C gives up\n")
      #expect(result.status == 0)
      #expect(try sample.text(of: Self.log).contains("17.25"))
    }
  }
}

extension RealTerminal {
  @Suite("In the dashboard, too, another program is waited for")
  struct LockInDashboardTests {
    @Test("The form shows it, Esc ends the wait with the draft in the form, and Enter saves it later")
    func left() throws {
      let dashboard = try OpenDashboard()
      let terminal = dashboard.terminal
      let logs = terminal.home.appending(path: ".local/share/headway/demo/check-ins")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: logs.path).filter {
        $0.hasSuffix(".jsonl")
      }
      let holders = try paths.enumerated().map { index, path in
        try Writer.holding(
          logs.appending(path: path).path, output: terminal.home.appending(path: "holder-\(index)").path)
      }
      try terminal.type("\r\rc2.7\r")
      try terminal.waitUntil("Not saved yet: another program is writing to check-ins/")
      try terminal.press("Escape")
      let screen = try terminal.waitUntil("another program is writing to")
      #expect(screen.contains("Check in ─") && screen.contains("2.7"))
      try terminal.waitUntilGone("Not saved yet")
      for holder in holders { holder.kill() }
      try terminal.type("\r")
      try terminal.waitUntil("Saved 2.7")
      try terminal.type("q")
      #expect(try terminal.waitForEnd() == 0)
      #expect(try dashboard.faults() == [])
    }
  }
}
