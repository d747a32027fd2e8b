import Foundation
import OKRModel
import Testing

@testable import TestSupport

@Suite(
  "A sync waits for a program that is writing to a log",
  .enabled(if: FileGate.isAvailable, "the system does not let a program watch another one's calls"))
struct SyncLockTests {
  @Test("What the program writes meanwhile is not lost, and neither is what others have pushed")
  func writer() async throws {
    try await Effort.onThread {
      let mishap = try SyncMishap()
      let log = mishap.world.directory("ana").appending(path: "okrs/\(SoundWorkspace.log.path)").path
      let writer = open(log, O_WRONLY | O_APPEND | O_CLOEXEC)
      defer { close(writer) }
      try #require(flock(writer, LOCK_EX) == 0)
      var attempts = 0
      let outcome = try mishap.sync { _, call in
        guard call.name == "flock", call.path == log else { return .go }
        attempts += 1
        // It has been refused twice, and asks again.
        if attempts == 3 {
          let line = Array(Self.line.utf8)
          #expect(write(writer, line, line.count) == line.count)
          flock(writer, LOCK_UN)
        }
        return .go
      }
      #expect(attempts >= 3)
      #expect(outcome.status == 0, "\(outcome.text)\(outcome.complaints)")
      let ids = mishap.world.read("ana").checkInLogs["tested"]?.records.map(\.id) ?? []
      #expect(Set(ids).isSuperset(of: ["late", "ana-0", "ben-0"]), "\(ids)")
      #expect(try mishap.offences() == [])
    }
  }

  private static let line =
    #"{"id":"late","at":"2026-11-18T08:00:00Z","kr":"wait-time","date":"2026-11-17","value":15,"by":"ana"}"#
    + "\n"
}
