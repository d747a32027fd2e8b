import FileStore
import Foundation
import GitSync
import OKRModel

@testable import TestSupport

/// What some people do with one workspace over time, all determined by one seed: they write, sync, set their clocks,
/// work on other things in the repository, and are killed.
final class History {
  let world: SharedWorld
  /// What happened, one line per step.
  private(set) var story: [String] = []
  private var random: SeededRandom
  private var ids = ULIDGenerator()
  private var count = 0
  /// By person, how far the clock is off; and how much time has passed for all.
  private var clocks: [String: Int64] = [:]
  private var passed: Int64 = 0
  private(set) var memory = SharedMemory()

  init(seed: UInt64) throws {
    random = SeededRandom(seed)
    world = try SharedWorld()
  }

  /// Performs `steps` random steps.
  func run(steps: Int) throws {
    for _ in 0..<steps {
      passed += Int64.random(in: 1...90_000, using: &random)
      let person = someone()
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<24: checkIn(person)
      case 24..<32: claim(person)
      case 32..<38: checkIn(person, count: 3)
      case 38..<44: takeDown(person)
      case 44..<54: rename(person)
      case 54..<60: setClock(person)
      case 60..<66: try workOnOther(person)
      case 66..<70: try commitOther(person)
      case 70..<74: try tear(person)
      case 74..<90: sync(person)
      case 90..<94: try checkInKilled(person)
      case 94..<97: try syncKilled(person)
      default: try syncMeanwhile(person)
      }
    }
  }

  private func tell(_ line: String) { story.append("\(story.count + 1). \(line)") }

  private func someone() -> String { SharedWorld.people.randomElement(using: &random) ?? "ana" }

  private func now(_ person: String) -> Timestamp {
    Timestamp(milliseconds: SharedWorld.start.milliseconds + passed + clocks[person, default: 0])
  }
}

// MARK: - Writing

extension History {
  /// Waits for nobody: who else has a file here stands still until this is done.
  private static let patience = LockWaitPolicy(isOver: { true }) { _ in }

  private func id(_ at: Timestamp) -> String { ids.next(at: at, using: &random) }

  private func entry(_ number: Int) -> CheckInEntry {
    CheckInEntry(
      keyResult: "wait-time", date: CivilDay(dayNumber: 20_770 + number % 5), value: Double(number % 37),
      note: "number \(number)")
  }

  /// Checks in on `count` key results at once.
  private func checkIn(_ person: String, count number: Int = 1) {
    let additions = (0..<number).map { _ in
      count += 1
      let (entry, name) = (entry(count), (SharedWorld.people + ["tested"]).randomElement(using: &random))
      let log = LogPath.forObjective(ObjectiveID(name ?? "tested"), cycle: "2026-Q4")
      return CheckInAppender.Addition(to: log) { [self] at in
        CheckInRecord(id: id(at), at: at, author: PersonID(person), content: .entry(entry))
      }
    }
    append(additions, person, "checks in \(number) times, the last is number \(count)")
  }

  /// Corrects or retracts something that the clone knows.
  private func claim(_ person: String) {
    let logs = world.read(person).checkInLogs
    let known = logs.keys.sorted().flatMap { log in (logs[log]?.records ?? []).map { (log, $0.id) } }
    guard let (log, target) = known.randomElement(using: &random) else { return }
    count += 1
    let content: CheckInRecord.Content =
      Bool.random(using: &random)
      ? .retraction(retracts: target) : .correction(entry(count), replaces: target)
    let addition = CheckInAppender.Addition(to: .forObjective(log, cycle: "2026-Q4")) { [self] at in
      CheckInRecord(id: id(at), at: at, author: PersonID(person), content: content)
    }
    append([addition], person, "claims \(target) in \(log)")
  }

  private func append(_ additions: [CheckInAppender.Addition], _ person: String, _ what: String) {
    do throws(StoreError) {
      let records = try CheckInAppender(world.location(person), patience: Self.patience)
        .append(additions, at: now(person))
      memory.records.formUnion(records.map(\.id))
      tell("\(person) \(what): \(records.map(\.id).joined(separator: " "))")
    } catch {
      tell("\(person) \(what), in vain: \(error)")
    }
  }

  /// Adds an action in a stand-up.
  private func takeDown(_ person: String) {
    count += 1
    let action = ActionItemEntry(text: "number \(count)", date: CivilDay(dayNumber: 20_770))
    do throws(StoreError) {
      let record = try StandUpAppender(world.location(person), patience: Self.patience)
        .append(cycle: "2026-Q4", at: now(person)) { [self] at in
          StandUpRecord(id: id(at), at: at, author: PersonID(person), content: .action(action))
        }
      if let record { memory.records.insert(record.id) }
      tell("\(person) takes down number \(count)")
    } catch {
      tell("\(person) takes down number \(count), in vain: \(error)")
    }
  }

  /// Gives their own objective another title.
  private func rename(_ person: String) {
    count += 1
    let (old, new) = (
      world.read(person).objectives.first { $0.id.rawValue == person }?.title, "Title \(count)"
    )
    let editor = FieldEditor(world.location(person), patience: Self.patience)
    do throws(StoreError) {
      _ = try editor.carryOut(FieldEdit(.objective(ObjectiveID(person)), .title, from: old, to: new))
      memory.titles[person] = [new]
      tell("\(person) says '\(new)'")
    } catch {
      tell("\(person) says '\(new)', in vain: \(error)")
    }
  }

  private func setClock(_ person: String) {
    clocks[person] = .random(in: -86_400_000...86_400_000, using: &random)
    tell("the clock of \(person) is \(clocks[person, default: 0] / 1_000) s off")
  }

  /// The leftovers of a program that is killed while the system writes its line.
  private func tear(_ person: String) throws {
    let log = world.directory(person).appending(path: "okrs/\(SoundWorkspace.log.path)")
    let file = try FileHandle(forWritingTo: log)
    try file.seekToEnd()
    try file.write(contentsOf: Data(#"{"id":"torn-\#(story.count)"#.utf8))
    try file.close()
    tell("a line of \(person) is torn")
  }
}

// MARK: - Working on other things

extension History {
  /// Changes a program in the repository, and maybe stages it.
  private func workOnOther(_ person: String) throws {
    count += 1
    let text = "print(\(count))\n"
    try Data(text.utf8).write(to: world.directory(person).appending(path: "\(person).py"))
    if Bool.random(using: &random) { try world.git(person, "add \(person).py") }
    let status = try world.git(person, "status --porcelain -- \(person).py").text
    memory.foreign[person] = (text, status)
    tell("\(person) changes a program: \(status.trimmingCharacters(in: .newlines))")
  }

  /// Commits the program, and nothing else.
  private func commitOther(_ person: String) throws {
    guard let text = memory.foreign[person]?.text else { return }
    let status = try world.git(person, "commit --quiet -m Program -- \(person).py").status
    if status == 0 { memory.foreign[person] = (text, "") }
    tell("\(person) commits the program: \(status)")
  }
}

// MARK: - Syncing and dying

extension History {
  private func sync(_ person: String) {
    tell("\(person) syncs: \(world.sync(person).summary)")
  }

  /// Runs headway as `person`, asking `decide` about each call with its number.
  private func run(
    _ person: String, _ arguments: [String], _ decide: (Int) throws -> FileGate.Verdict
  ) throws -> Workplace.Outcome {
    var number = -1
    let gate = FileGate(
      place: world.place, roots: [world.directory(person).path], isOfWriting: arguments == ["sync"])
    return try gate.run(arguments, environment: world.environment(person)) { _ in
      number += 1
      return try decide(number)
    }
  }

  private func checkInKilled(_ person: String) throws {
    guard FileGate.isAvailable else { return checkIn(person) }
    count += 1
    let (word, end) = ("number \(count)", Int.random(in: 40..<140, using: &random))
    let outcome = try run(
      person, ["check-in", "tested/wait-time", "\(count % 37)", "--note", word, "--as", person, "--yes"]
    ) { $0 == end ? .kill : .go }
    if outcome.status == 0 { memory.words.insert(word) }
    tell("\(person) checks in \(word), killed before call \(end): \(outcome.status)")
  }

  private func syncKilled(_ person: String) throws {
    guard FileGate.isAvailable else { return sync(person) }
    let end = Int.random(in: 0..<600, using: &random)
    let outcome = try run(person, ["sync"]) { $0 == end ? .kill : .go }
    tell("\(person) syncs, killed before call \(end): \(outcome.status)")
  }

  /// Syncs while something else is done at some moment, by the same person or another one.
  private func syncMeanwhile(_ person: String) throws {
    guard FileGate.isAvailable else { return sync(person) }
    let (moment, other) = (Int.random(in: 0..<600, using: &random), someone())
    let choice = Int.random(in: 0..<4, using: &random)
    tell("\(person) begins to sync; at call \(moment):")
    let outcome = try run(person, ["sync"]) { [self] number in
      guard number == moment else { return .go }
      switch choice {
      case 0: checkIn(other)
      case 1: checkIn(person)
      case 2: rename(person)
      default: if other != person { sync(other) }
      }
      return .go
    }
    tell("\(person) ends the sync: \(outcome.text)\(outcome.complaints)")
  }
}
