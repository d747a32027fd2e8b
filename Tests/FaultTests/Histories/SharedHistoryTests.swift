import Foundation
import Testing

@testable import TestSupport

@Suite("Whatever people do with their clones, nothing confirmed is lost, and all end up the same")
struct SharedHistoryTests {
  /// How many steps a history has.
  private static let steps = 6...24

  /// The one in `HEADWAY_SEED`, to reproduce it; else the same few on every run, and others if more effort is
  /// requested.
  private static let seeds: [UInt64] =
    if ProcessInfo.processInfo.environment["HEADWAY_SEED"] != nil {
      [Effort.seed]
    } else if Effort.factor == 1 {
      Array(1...4)
    } else {
      (0..<UInt64(200 * Effort.factor)).map { Effort.seed &* 10_000 &+ $0 }
    }

  @Test(
    "A seeded history: writers, syncs, clocks, kills, and work on other things", arguments: seeds)
  func history(seed: UInt64) async throws {
    await Processors.shared.take()
    defer { Task { await Processors.shared.give() } }
    try await Effort.onThread {
      let history = try History(seed: seed)
      var random = SeededRandom(seed &+ 1)
      try history.run(steps: .random(in: Self.steps, using: &random))
      let offences = try SharedWorldJudge(world: history.world, memory: history.memory).offences()
      #expect(
        offences == [],
        "HEADWAY_SEED=\(seed) replays this:\n\(history.story.joined(separator: "\n"))")
    }
  }
}
