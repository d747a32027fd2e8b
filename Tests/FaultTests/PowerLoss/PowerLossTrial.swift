import Foundation
import Testing

@testable import TestSupport

/// One run of a command, and what a fresh reader finds when the power went at some moment of it.
struct PowerLossTrial {
  let command: WritingCommand
  let moments: [PowerRecording.Moment]
  private let before: Facts
  private let after: Facts

  init(_ command: WritingCommand) throws {
    self.command = command
    let place = try command.makePlace()
    before = try command.facts(place)
    let root = place.home.appending(path: command.root).path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    moments = try PowerRecording(of: root, output: place.home.appending(path: "gate-output").path) { note in
      try FileGate(place: place, roots: [root]).run(
        command.words(in: place), input: command.input, environment: ["HEADWAY_DATA": place.home.path]
      ) { call in
        try note(call)
        return .go
      }
    }.moments
    after = try command.facts(place)
    #expect(after != before)
  }

  /// The broken promises at `moment` after `loss`, in words.
  func offences(at moment: PowerRecording.Moment, after loss: ForgetfulDisk.Loss) throws -> [String] {
    let place = try Workplace()
    let root = place.home.appending(path: command.root)
    try moment.disk.image(after: loss).write(to: root.path)
    let now = try command.facts(place)
    let (added, removed) = (
      now.subtracting(before), before.subtracting(now).filter { !Self.isOfTornLine($0) }
    )
    let wanted = after.subtracting(before)
    var offences: [String] = []
    for claim in command.claims where isMade(claim, moment) {
      let lost = wanted.filter { claim.fact.map($0.contains) ?? true }.filter { !added.contains($0) }
      if !lost.isEmpty { offences.append("confirmed and lost: \(lost)") }
    }
    let isThere = wanted.allSatisfy(added.contains)
    let records = wanted.filter { !Self.isOfTornLine($0) }
    if isWhole, !isThere, records.contains(where: added.contains), !records.allSatisfy(added.contains) {
      offences.append("a part of it is there: \(added)")
    }
    if !command.isMadeInSteps {
      if removed != (isThere ? before.subtracting(after).filter { !Self.isOfTornLine($0) } : []) {
        offences.append("gone: \(removed)")
      }
      let odd = added.filter { !wanted.contains($0) && !Self.isOfTornLine($0) && !Self.isTemporary($0) }
      if !odd.isEmpty { offences.append("half there: \(odd)") }
    }
    let next =
      moment.next.map { "before \($0.call.description.replacing(root.path, with: ""))" } ?? "at the end"
    return offences.map { "\(next), losing \(loss): \($0)" }
  }

  private func isMade(_ claim: WritingCommand.Claim, _ moment: PowerRecording.Moment) -> Bool {
    claim.sentence.map { moment.said.contains($0) } ?? (moment.status == 0)
  }

  /// Whether it must be there as a whole or not at all.
  private var isWhole: Bool { command.claims.count == 1 && !command.isMadeInSteps }

  /// Whether the fact is about an incomplete last line, which swallows no other one.
  private static func isOfTornLine(_ fact: String) -> Bool {
    fact.contains(".jsonl:") && fact.contains("error: ")
  }

  private static func isTemporary(_ fact: String) -> Bool { fact.prefix { $0 != " " }.hasSuffix(".new") }
}
