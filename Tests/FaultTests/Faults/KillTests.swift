import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport

@Suite("Killed at any moment, it loses nothing that it reported as saved")
struct KillTests {
  /// How many programs write at once, each killed at a moment of its own.
  private static let lanes = 2

  @Test("500 kills during bursts of check-ins, corrections, retractions and changes of fields")
  func kills() async throws {
    let seed = Effort.seed
    try await Effort.onThread {
      var random = SeededRandom(seed)
      var kills = 0
      var (confirmedCount, changeCount, batchCount) = (0, 0, 0)
      while kills < 500 * Effort.factor {
        // Sometimes a new workspace, so that the creation of folders and logs is hit as well.
        let place = try Workplace()
        try place.write(SoundWorkspace.manifest.text, to: "okrs/headway.yaml")
        try place.write(SoundWorkspace.objective.text, to: "okrs/\(SoundWorkspace.objective.path)")
        let before = kills
        var confirmed: [String] = []
        var batches: [[String]] = []
        var fields = FieldInspection()
        for round in 0..<Int.random(in: 1...20, using: &random) {
          let writers = try (0..<Self.lanes).map { lane in
            try Writer(
              root: place.root.path, seed: seed &+ UInt64(kills + lane), count: 100_000,
              output: place.home.appending(path: "out-\(round)-\(lane)").path)
          }
          for writer in writers {
            // Counted in lines and not in time, so that a slow machine kills as late as a fast one.
            try writer.wait(forLines: .random(in: 1...12, using: &random))
            writer.kill()
            kills += 1
          }
          confirmed += try writers.flatMap { try $0.confirmed }
          batches += try writers.flatMap { try $0.batches }
          for writer in writers {
            fields.note(try writer.fieldChanges)
            #expect(try writer.failures == [], "HEADWAY_SEED=\(seed)")
          }
        }
        confirmedCount += confirmed.count
        changeCount += fields.confirmedCount
        try Self.check(place, confirmed, batches, kills: kills - before)
        batchCount += batches.count
        try fields.check(place.root)
      }
      #expect(confirmedCount > kills)
      #expect(changeCount > kills / 10)
      #expect(batchCount > kills / 10)
    }
  }

  private static func check(
    _ place: Workplace, _ confirmed: [String], _ batches: [[String]], kills: Int
  ) throws {
    // The next check-in ends a torn line.
    let entry = CheckInEntry(
      keyResult: "wait-time", date: try #require(CivilDay("2026-11-18")), value: 17)
    try CheckInAppender(WorkspaceLocation(root: place.root.path)).append(
      CheckInRecord(id: "next", at: Timestamp(milliseconds: 0), content: .entry(entry)),
      to: .forObjective("tested", cycle: "2026-Q4"))
    let logs = try LogInspection(root: place.root)
    #expect(Set(confirmed).subtracting(logs.ids) == [], "HEADWAY_SEED=\(Effort.seed)")
    #expect(Set(logs.ids).count == logs.ids.count)
    #expect(logs.ids.contains("next"))
    let ids = Set(logs.ids)
    for batch in batches {
      #expect([0, batch.count].contains(batch.filter(ids.contains).count), "HEADWAY_SEED=\(Effort.seed)")
    }
    // A kill may hit a line of many pages while the system writes it. That line was never confirmed; it is reported and
    // skipped, and swallows no other.
    let torn = logs.faults.filter { $0.contains("torn line") || $0.hasSuffix("ends in the middle of a line") }
    #expect(logs.faults.filter { !torn.contains($0) } == [], "HEADWAY_SEED=\(Effort.seed)")
    #expect(torn.count <= 2 * kills)
  }
}
