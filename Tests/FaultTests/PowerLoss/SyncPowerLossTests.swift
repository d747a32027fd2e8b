import Foundation
import Testing

@testable import TestSupport

@Suite(
  "The power goes in the middle of a sync: confirmed data is there, and the next sync brings all in sync",
  .enabled(if: FileGate.isAvailable, "the system does not let a program watch another one's calls"))
struct SyncPowerLossTests {
  /// How many cuts are tried.
  private static let sample = Effort.factor == 1 ? 2 : 30 * Effort.factor

  // Partial losses are left out: git flushes neither the files that it puts into the working tree nor its own small
  // ones, so a name may be kept without its bytes.
  private static let losses: [ForgetfulDisk.Loss] = [.everything, .nothing]

  @Test("At a call of headway or of git that changes something")
  func cuts() async throws {
    await Processors.shared.take()
    defer { Task { await Processors.shared.give() } }
    try await Effort.onThread {
      var random = SeededRandom(Effort.factor == 1 ? 13 : Effort.seed)
      let count = try SyncMishap.callCount()
      for _ in 0..<Self.sample {
        let place = Int.random(in: 0..<count, using: &random)
        let loss = Self.losses.randomElement(using: &random) ?? .everything
        let offences = try Self.offences(cutBefore: place, loss)
        #expect(offences == [], "seed \(Effort.seed), before call \(place), losing \(loss)")
      }
      Effort.note(Self.sample, "a cut of the power in a sync")
    }
  }

  private static func offences(cutBefore place: Int, _ loss: ForgetfulDisk.Loss) throws -> [String] {
    let trial = try SyncMishap()
    let home = trial.world.place.home
    let copy = home.appending(path: "hub-then")
    let recording = try PowerRecording(
      of: trial.world.directory("ana").path, output: home.appending(path: "gate-output").path
    ) { note in
      try trial.sync { number, call in
        try note(call)
        if number == place { try FileManager.default.copyItem(at: trial.hub, to: copy) }
        return .go
      }
    }
    guard let moment = recording.moment(before: place), FileManager.default.fileExists(atPath: copy.path)
    else { return [] }
    try trial.restart(with: moment.disk.image(after: loss), hub: copy)
    return try trial.offences()
  }
}
