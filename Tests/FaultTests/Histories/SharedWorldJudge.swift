import FileStore
import Foundation
import GitSync
import OKRModel

@testable import TestSupport

/// Checks whether everything in a shared world is as it must be after what was confirmed to people.
struct SharedWorldJudge {
  private static let rounds = 4

  let world: SharedWorld
  let memory: SharedMemory

  /// The broken promises, in words, once everyone has synced.
  func offences() throws -> [String] {
    let before = try SharedWorld.people.flatMap(foreignOffences)
    let settling = try settle()
    var offences = before + settling
    for person in SharedWorld.people {
      offences += losses(person)
      offences += try foreignOffences(person)
    }
    let facts = SharedWorld.people.map { (name: $0, facts: world.facts($0)) }
    for (name, other) in facts.dropFirst() where other != facts[0].facts {
      offences.append(
        "\(name) has \(other.subtracting(facts[0].facts)), and not \(facts[0].facts.subtracting(other))")
    }
    return offences
  }

  /// Everyone syncs until all are in sync; returns what prevents that.
  private func settle() throws -> [String] {
    try commitForeign()
    var faults: [String] = []
    for _ in 0..<Self.rounds {
      faults = SharedWorld.people.compactMap { person in
        world.sync(person).fault.map { "\(person) cannot sync: \($0)" }
      }
    }
    let heads = try SharedWorld.people.map { try world.git($0, "rev-parse HEAD").text }
    if Set(heads).count > 1 { faults.append("the branches are \(heads)") }
    for person in SharedWorld.people {
      let status = try world.git(person, "status --porcelain").text
      if !status.isEmpty { faults.append("git says of \(person): \(status)") }
      let trees = try world.git(person, "worktree list").text.split(separator: "\n")
      if trees.count > 1 { faults.append("\(person) has \(trees)") }
    }
    return faults
  }

  /// Work on other things ends with a commit, so that the branches can become the same.
  private func commitForeign() throws {
    for person in SharedWorld.people { try world.git(person, "commit --quiet -m Program -- \(person).py") }
  }

  /// What was confirmed and is not in the clone of `person`, in words.
  func losses(_ person: String) -> [String] {
    let workspace = world.read(person)
    let logs = workspace.checkInLogs.values
    let ids = Set(logs.flatMap(\.records).map(\.id) + workspace.standUps.records.map(\.id))
    var offences = memory.records.subtracting(ids).sorted().map { "\(person) has lost \($0)" }
    let notes = Set(
      logs.flatMap(\.records).compactMap { record in
        if case .entry(let entry) = record.content { return entry.note }
        return nil
      })
    offences += memory.words.subtracting(notes).sorted().map { "\(person) has lost '\($0)'" }
    for (owner, titles) in memory.titles {
      let title = workspace.objectives.first { $0.id.rawValue == owner }?.title ?? "nothing"
      if !titles.contains(title) { offences.append("\(person) reads '\(title)' of \(owner), not \(titles)") }
    }
    return offences
  }

  /// How the work of `person` on other things has changed, in words, if it has.
  func foreignOffences(_ person: String) throws -> [String] {
    guard let (text, status) = memory.foreign[person] else { return [] }
    let file = world.directory(person).appending(path: "\(person).py")
    let now = try? String(contentsOf: file, encoding: .utf8)
    if now != text { return ["the program of \(person) holds \(now ?? "nothing"), not \(text)"] }
    let said = try world.git(person, "status --porcelain -- \(person).py").text
    return said == status || said.isEmpty ? [] : ["git says \(said) of the program, not \(status)"]
  }
}
