import Foundation
import OKRModel
import Testing

@testable import TestSupport

@Suite(
  "The power goes at any moment, and the disk forgets what was not flushed: confirmed data is there",
  .enabled(if: FileGate.isAvailable, "the system does not let a program watch another one's calls"))
struct PowerLossTests {
  /// How many random losses are tried at each moment.
  private static let chances = Effort.factor == 1 ? 1 : 10 * Effort.factor

  /// How many cuts of a run are tried if not all of them are.
  private static let sample = 16

  /// Each moment with each loss; a sample that is the same on every run unless more effort is requested.
  private static func cuts(
    _ moments: [PowerRecording.Moment]
  ) -> [(moment: PowerRecording.Moment, loss: ForgetfulDisk.Loss)] {
    let losses = ForgetfulDisk.Loss.all(byChance: chances)
    let cuts = moments.flatMap { moment in losses.map { (moment, $0) } }
    guard Effort.factor == 1 else { return cuts }
    var random = SeededRandom(2_026)
    return Array(cuts.shuffled(using: &random).prefix(sample))
  }

  @Test("Every command that writes", arguments: WritingCommand.all)
  func command(command: WritingCommand) async throws {
    try await attempt {
      let trial = try PowerLossTrial(command)
      let cuts = Self.cuts(trial.moments)
      Effort.note(cuts.count, "cuts of the power in '\(command.name)'")
      for (moment, loss) in cuts {
        let offences = try trial.offences(at: moment, after: loss)
        #expect(offences == [], "\(command.name)")
      }
    }
  }

  @Test("A burst of check-ins, corrections, retractions, batches and changes of fields")
  func burst() async throws {
    try await attempt {
      let place = try Workplace()
      for file in [SoundWorkspace.manifest, SoundWorkspace.objective] {
        try place.write(file.text, to: "okrs/\(file.path)")
      }
      let count = 6 * min(Effort.factor, 10)
      let output = place.home.appending(path: "gate-output").path
      let recording = try PowerRecording(of: place.root.path, output: output) { note in
        try FileGate(place: place, roots: [place.root.path]).run(
          Program.writerPath, [place.root.path, "\(7)", "\(count)"], environment: [:]
        ) { call in
          try note(call)
          return .go
        }
      }
      #expect(recording.moments.last?.status == 0)
      let cuts = Self.cuts(recording.moments)
      Effort.note(cuts.count, "cuts of the power in a burst")
      for (moment, loss) in cuts {
        try Self.check(moment, moment.disk.image(after: loss))
      }
    }
  }

  private static func check(_ moment: PowerRecording.Moment, _ image: DiskImage) throws {
    let place = try Workplace()
    try image.write(to: place.root.path)
    let report = WriterReport(moment.said)
    let ids = try LogInspection(root: place.root).ids
    let before = moment.next.map { "before \($0.call)" } ?? "at the end"
    #expect(Set(report.confirmed).subtracting(ids) == [], "\(before)")
    #expect(Set(ids).count == ids.count, "\(before)")
    var fields = FieldInspection()
    fields.note(report.fieldChanges)
    try fields.check(place.root)
  }

  private func attempt(_ work: @escaping @Sendable () throws -> Void) async throws {
    await Processors.shared.take()
    defer { Task { await Processors.shared.give() } }
    try await Effort.onThread(work)
  }
}
