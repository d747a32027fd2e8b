import Foundation
import Platform
import Testing

@testable import TestSupport

/// Runs one command again and again, each time with something else going wrong, and checks what it leaves.
struct FaultTrial {
  /// What goes wrong in a run: the fate of each call, by its number from 0.
  struct Mishap {
    let name: String
    /// Whether the program is killed, so that nothing can be reported.
    var isKill = false
    let verdict: (_ number: Int, _ call: FileCall) -> FileGate.Verdict
  }

  let command: WritingCommand
  /// The calls of a run in which nothing goes wrong.
  let calls: [FileCall]
  /// The first call that may fail: if keys are typed, the first one after the screen appears. Before that another item
  /// would be selected, and the same keys would change that.
  let first: Int
  /// The facts before such a run, and after it.
  private let before: Facts
  private let after: Facts
  /// The names of the files before and after.
  private let names: Set<String>
  /// The files that it changes or creates, and those that it removes.
  private let changed: Set<String>
  private let taken: Set<String>

  /// Runs the command once without a fault.
  init(_ command: WritingCommand) throws {
    self.command = command
    let place = try command.makePlace()
    before = try command.facts(place)
    let files = try Self.files(of: place)
    var (calls, first) = ([FileCall](), command.input.isEmpty ? 0 : nil)
    let output = place.home.appending(path: "gate-output").path
    let outcome = try Self.run(command, in: place) { call in
      var status = stat()
      if first == nil, stat(output, &status) == 0, status.st_size > 0 { first = calls.count }
      calls.append(call)
      return .go
    }
    (self.calls, self.first) = (calls, first ?? calls.count)
    after = try command.facts(place)
    let filesAfter = try Self.files(of: place)
    names = Set(files.keys).union(filesAfter.keys)
    changed = Set(names.filter { files[$0] != filesAfter[$0] })
    taken = Set(files.keys).subtracting(filesAfter.keys)
    #expect(command.claims.allSatisfy { $0.isMade(in: outcome) }, "\(outcome.text)\(outcome.complaints)")
    #expect(after != before)
  }

  /// Runs the command with `mishap`, and returns the broken promises in words.
  func offences(of mishap: Mishap) throws -> [String] {
    let place = try command.makePlace()
    let files = try Self.files(of: place)
    var number = -1
    var hit: (call: FileCall, verdict: FileGate.Verdict)?
    let outcome = try Self.run(command, in: place) { call in
      number += 1
      let verdict = mishap.verdict(number, call)
      if verdict != .go, hit == nil { hit = (call, verdict) }
      return verdict
    }
    guard let hit else { return [] }
    var offences = try judge(outcome, mishap, try command.facts(place), hit)
    let filesAfter = try Self.files(of: place)
    offences += files.compactMap { name, bytes in
      changed.contains(name) && (filesAfter[name] != nil || taken.contains(name) || !name.hasSuffix(".jsonl"))
        || filesAfter[name] == bytes ? nil : "\(name) was changed or is gone"
    }
    offences += try leftOvers(in: place, Set(filesAfter.keys), mishap, outcome)
    return offences.map {
      "\(mishap.name), \(hit.call.description.replacing(place.home.path, with: "")) \(hit.verdict): \($0); status "
        + "\(outcome.status): \(outcome.complaints)"
    }
  }

  // MARK: What must hold

  private func judge(
    _ outcome: Workplace.Outcome, _ mishap: Mishap, _ now: Facts,
    _ hit: (call: FileCall, verdict: FileGate.Verdict)
  ) throws -> [String] {
    let isKilled = mishap.isKill && outcome.status == 128 + SIGKILL
    var offences: [String] = []
    let (added, removed) = (now.subtracting(before), before.subtracting(now))
    let wanted = after.subtracting(before)
    let isTaken = before.subtracting(after) == removed
    var expected: [String] = []
    for claim in command.claims {
      let facts = wanted.filter { claim.fact.map($0.contains) ?? true }
      let isThere = facts.isEmpty ? isTaken : facts.allSatisfy(added.contains)
      if claim.isMade(in: outcome), !isThere { offences.append("what was confirmed is not there") }
      if isThere { expected += facts }
      if !claim.isMade(in: outcome), isThere, !isKilled, !Self.saysThatItIsThere(outcome) {
        offences.append("it is there though this was not said")
      }
    }
    // What is made step by step is half there when the program dies on the way, and the next run makes it again.
    if isKilled, command.isMadeInSteps || command.killsLeaveFiles { return offences }
    if added.sorted() != expected.sorted() { offences.append("half of it is there: \(added)") }
    let isWhole = expected.count == wanted.count && (!wanted.isEmpty || isTaken)
    if removed != (isWhole ? before.subtracting(after) : []) { offences.append("\(removed) is gone") }
    guard !isKilled else { return offences }
    if !TriedCommand.documentedCodes.contains(outcome.status) {
      offences.append("the status is not documented")
    }
    let isDone = command.claims.allSatisfy { $0.isMade(in: outcome) }
    if !isDone { offences += Self.silence(outcome, hit) }
    return offences
  }

  /// Whether the message says that something was done although it failed.
  private static func saysThatItIsThere(_ outcome: Workplace.Outcome) -> Bool {
    let text = outcome.text + outcome.complaints
    return ["all the same", "saved, but", "is made", "cannot be taken back"].contains(where: text.contains)
  }

  /// What is wrong with the report of a failed call.
  private static func silence(
    _ outcome: Workplace.Outcome, _ hit: (call: FileCall, verdict: FileGate.Verdict)
  ) -> [String] {
    let text = outcome.text + outcome.complaints
    let isOfScreen = outcome.status == 0
    if isOfScreen, !hit.call.isOfWriting, !hit.call.isOfDraft { return [] }
    guard isOfScreen ? text.contains("Message: ") : outcome.complaints.contains("headway: ") else {
      return ["nothing reports it"]
    }
    switch hit.verdict {
    case .fail(let code) where hit.call.isOfWriting || hit.call.isOfDraft:
      let reason = "\(SystemFault(code: code))"
      return text.contains(reason) || saysThatItIsThere(outcome) ? [] : ["'\(reason)' is not said"]
    // A folder that cannot be listed must not count as empty.
    case .fail(let code) where hit.call.name == "getdents":
      let isSaid = text.contains("be read") || text.contains("\(SystemFault(code: code))")
      return isSaid ? [] : ["that a folder cannot be read is not said"]
    case .short: return text.contains("bytes could be written") ? [] : ["the short write is not said"]
    default: return []
    }
  }

  /// What the next run of the command does not clean up, and what is not named although the same command would not.
  private func leftOvers(
    in place: Workplace, _ now: Set<String>, _ mishap: Mishap, _ outcome: Workplace.Outcome
  ) throws -> [String] {
    let left = now.subtracting(names).sorted()
    guard !left.isEmpty, !(mishap.isKill && command.killsLeaveFiles) else { return [] }
    let isSilent = command.nextInput != nil && !mishap.isKill
    let unnamed = left.filter { isSilent && !outcome.text.contains(URL(filePath: $0).lastPathComponent) }
    _ = try place.run(
      command.words(in: place, isNext: true), input: command.nextInput ?? command.input,
      environment: ["HEADWAY_DATA": place.home.path])
    return unnamed.map { "\($0) is left behind without a word" }
      + (try Set(Self.files(of: place).keys)).subtracting(names).sorted().map { "\($0) is left behind" }
  }

  // MARK: Running

  private static func run(
    _ command: WritingCommand, in place: Workplace, deciding decide: (FileCall) throws -> FileGate.Verdict
  ) throws -> Workplace.Outcome {
    try FileGate(place: place, roots: [place.home.appending(path: command.root).path]).run(
      command.words(in: place), input: command.input, environment: ["HEADWAY_DATA": place.home.path],
      deciding: decide)
  }

  /// All files but those of the test itself, and all folders.
  private static func files(of place: Workplace) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: place.home.path)
    where name.contains("/") && !name.hasPrefix(".local") {
      files[name] = (try? Data(contentsOf: place.home.appending(path: name))) ?? Data()
    }
    return files
  }
}
