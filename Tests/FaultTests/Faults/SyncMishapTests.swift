import Foundation
import Testing

@testable import TestSupport

@Suite(
  "Whatever goes wrong in a sync, nothing confirmed is lost, and the next one brings all in sync",
  .enabled(if: FileGate.isAvailable, "the system does not let a program watch another one's calls"))
struct SyncMishapTests {
  /// How many syncs each test makes.
  private static let sample = Effort.factor == 1 ? 2 : 60 * Effort.factor

  @Test("A call of headway or of git fails once, or writes less than it should")
  func once() async throws {
    try await attempt { place, choice in
      { number, call in
        number == place && !call.faults.isEmpty ? call.faults[choice % call.faults.count] : .go
      }
    }
  }

  @Test("The disk is full from some call on, for good")
  func full() async throws {
    try await attempt { place, _ in
      { number, call in
        number >= place && ["create", "write", "mkdir", "fallocate"].contains(call.name) ? .fail(ENOSPC) : .go
      }
    }
  }

  @Test("headway is killed before some call, and its git continues")
  func killed() async throws {
    try await attempt { place, _ in { number, _ in number == place ? .kill : .go } }
  }

  @Test("git is killed before some call, and headway continues")
  func gitKilled() async throws {
    try await attempt(ofGit: true) { place, _ in
      { number, call in number == place && !call.isOwn ? .killCaller : .go }
    }
  }

  /// Makes a sample of syncs, the same on every run; `mishap` returns the fate of each call, given the number of the
  /// affected one and a choice. If `ofGit`, only the calls of git are numbered.
  private func attempt(
    ofGit: Bool = false,
    _ mishap: @escaping @Sendable (_ place: Int, _ choice: Int) -> (Int, FileCall) -> FileGate.Verdict
  ) async throws {
    await Processors.shared.take()
    defer { Task { await Processors.shared.give() } }
    try await Effort.onThread {
      var random = SeededRandom(Effort.factor == 1 ? 13 : Effort.seed)
      let count = try SyncMishap.callCount(ofGit: ofGit)
      for _ in 0..<Self.sample {
        let (place, choice) = (
          Int.random(in: 0..<count, using: &random), Int.random(in: 0..<60, using: &random)
        )
        let decide = mishap(place, choice)
        var (hit, own) = ("nothing", 0)
        let trial = try SyncMishap()
        let outcome = try trial.sync { number, call in
          if call.isOwn { own += 1 }
          let verdict = decide(ofGit ? number - own : number, call)
          if verdict != .go { hit = "\(call) \(verdict)" }
          return verdict
        }
        #expect(
          try trial.offences() == [],
          "seed \(Effort.seed), call \(place), \(hit): \(outcome.status) \(outcome.text)\(outcome.complaints)"
        )
        #expect(
          !ofGit || Self.isTrue(outcome), "\(hit): \(outcome.status) \(outcome.text)\(outcome.complaints)")
      }
      Effort.note(Self.sample, "a mishap in a sync")
    }
  }

  /// Whether the report of a sync whose git was killed is true: that it was, or that another git failed because of it.
  private static func isTrue(_ outcome: Workplace.Outcome) -> Bool {
    outcome.status == 0
      || outcome.status == 1
        && ["killed", "died of signal 9", "git would not"].contains { outcome.complaints.contains($0) }
  }
}
