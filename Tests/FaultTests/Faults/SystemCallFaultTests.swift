import Foundation
import Testing

@testable import TestSupport

@Suite(
  "Whatever disk call fails: confirmed data is there, unconfirmed data is not half there, and the message is true",
  .enabled(if: FileGate.isAvailable, "the system does not let a program watch another one's calls"))
struct SystemCallFaultTests {
  /// How many runs of a command each test makes if it does not make all of them.
  private static let sample = 4

  @Test(
    "Each call fails once, in each plausible way, or writes less than it should",
    arguments: WritingCommand.all)
  func once(command: WritingCommand) async throws {
    try await attempt(command) { trial in
      trial.calls.enumerated().dropFirst(trial.first).flatMap { number, call in
        call.faults.indices.map { choice in
          FaultTrial.Mishap(name: "call \(number)") { now, call in
            now == number && choice < call.faults.count ? call.faults[choice] : .go
          }
        }
      }
    }
  }

  @Test("The disk is full from some call on, for good", arguments: WritingCommand.all)
  func full(command: WritingCommand) async throws {
    try await attempt(command) { trial in
      Self.placesOfWriting(trial).map { number in
        FaultTrial.Mishap(name: "full from call \(number)") { now, call in
          now >= number && ["create", "write", "mkdir", "fallocate"].contains(call.name) ? .fail(ENOSPC) : .go
        }
      }
    }
  }

  @Test("The program is killed before some call", arguments: WritingCommand.all)
  func killed(command: WritingCommand) async throws {
    try await attempt(command) { trial in
      Self.placesOfWriting(trial).map { number in
        FaultTrial.Mishap(name: "killed before call \(number)", isKill: true) { now, _ in
          now == number ? .kill : .go
        }
      }
    }
  }

  /// The calls from the first that changes something to the end, and some before it.
  private static func placesOfWriting(_ trial: FaultTrial) -> [Int] {
    let first = trial.calls.firstIndex { $0.isOfWriting } ?? 0
    return Array(max(trial.first, first - 5)..<trial.calls.count)
  }

  @Test(
    "The calls whose failure once caused a loss or a false message",
    arguments: WritingCommand.all.filter { !KnownFault.all(of: $0).isEmpty })
  func known(command: WritingCommand) async throws {
    try await attempt(command, isSampled: false) { trial in
      KnownFault.all(of: command).flatMap { fault in
        let mishaps = fault.mishaps(in: trial)
        #expect(!mishaps.isEmpty, "\(fault)")
        return mishaps
      }
    }
  }

  /// Runs `command` with a sample of `mishaps`, the same on every run, or with all of them if more effort is requested
  /// or it is not `isSampled`.
  private func attempt(
    _ command: WritingCommand, isSampled: Bool = true,
    _ mishaps: @escaping @Sendable (FaultTrial) -> [FaultTrial.Mishap]
  ) async throws {
    await Processors.shared.take()
    defer { Task { await Processors.shared.give() } }
    try await Effort.onThread {
      let trial = try FaultTrial(command)
      var chosen = mishaps(trial)
      if isSampled, Effort.factor == 1 {
        var random = SeededRandom(2_026)
        chosen = Array(chosen.shuffled(using: &random).prefix(Self.sample))
      }
      #expect(!chosen.isEmpty)
      for mishap in chosen {
        let offences = try trial.offences(of: mishap)
        #expect(offences == [], "\(command.name)")
      }
      Effort.note(chosen.count, "faults of '\(command.name)'")
    }
  }
}
