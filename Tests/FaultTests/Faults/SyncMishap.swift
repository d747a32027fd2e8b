import FileStore
import Foundation
import GitSync
import OKRModel

@testable import TestSupport

/// One sync in which something goes wrong: Ana has checked in, changed a field and works on a program; Ben has pushed.
struct SyncMishap {
  let world: SharedWorld
  /// What was confirmed to Ana before, and what was confirmed to everyone.
  private var own = SharedMemory()
  private var all = SharedMemory()

  init() throws {
    world = try SharedWorld()
    try checkIn("ben", on: ["tested", "ben"])
    guard world.sync("ben").fault == nil else {
      throw TestFailure(description: "Ben cannot push")
    }
    all = own
    own = SharedMemory()
    try checkIn("ana", on: ["tested", "ana", "cem"])
    _ = try FieldEditor(world.location("ana")).carryOut(
      FieldEdit(.objective("ana"), .title, from: "Queue of ana", to: "A title"))
    own.titles["ana"] = ["A title"]
    try Data("print(2)\n".utf8).write(to: world.directory("ana").appending(path: "ana.py"))
    own.foreign["ana"] = ("print(2)\n", try world.git("ana", "status --porcelain -- ana.py").text)
    all.records.formUnion(own.records)
    (all.titles, all.foreign) = (own.titles, own.foreign)
  }

  private mutating func checkIn(_ person: String, on logs: [String]) throws {
    for (number, log) in logs.enumerated() {
      let entry = CheckInEntry(
        keyResult: "wait-time", date: CivilDay(dayNumber: 20_770), value: Double(number))
      let record = CheckInRecord(
        id: "\(person)-\(number)", at: SharedWorld.start, author: PersonID(person), content: .entry(entry))
      try CheckInAppender(world.location(person)).append(
        record, to: .forObjective(ObjectiveID(log), cycle: "2026-Q4"))
      own.records.insert(record.id)
    }
  }

  /// Ana syncs; `decide` returns the fate of each call that changes something, by its number.
  func sync(_ decide: (Int, FileCall) throws -> FileGate.Verdict) throws -> Workplace.Outcome {
    var number = -1
    let gate = FileGate(
      place: world.place, roots: [world.directory("ana").path], isOfWriting: true)
    return try gate.run(["sync"], environment: world.environment("ana")) { call in
      number += 1
      return try decide(number, call)
    }
  }

  /// How many modifying calls a sync makes without faults, or only its git.
  static func callCount(ofGit: Bool = false) throws -> Int {
    var count = 0
    _ = try SyncMishap().sync { _, call in
      if !ofGit || !call.isOwn { count += 1 }
      return .go
    }
    return count
  }

  /// The broken promises, in words: right after the sync for what was confirmed to Ana, and for all when everyone has
  /// synced.
  func offences() throws -> [String] {
    let now = SharedWorldJudge(world: world, memory: own)
    let meanwhile = try now.losses("ana") + now.foreignOffences("ana")
    return try meanwhile.map { "right after: \($0)" }
      + SharedWorldJudge(world: world, memory: all).offences()
  }
}
