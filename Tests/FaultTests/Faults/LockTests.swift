import Foundation
import Testing

@testable import TestSupport

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
