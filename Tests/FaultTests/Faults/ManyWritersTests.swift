import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport

@Suite("Many concurrent writers lose nothing")
struct ManyWritersTests {
  @Test(
    "Eight programs check in at once, 500 times each: 4,000 lines and more, all whole, none lost, none twice")
  func eight() async throws {
    try await Effort.onThread {
      let place = try Workplace()
      try place.write(SoundWorkspace.manifest.text, to: "okrs/headway.yaml")
      let writers = try (0..<8).map {
        try Writer(
          root: place.root.path, seed: Effort.seed &+ UInt64($0), count: 500 * Effort.factor,
          output: place.home.appending(path: "out-\($0)").path)
      }
      #expect(writers.map { $0.waitForEnd() } == Array(repeating: 0, count: 8))
      let confirmed = try writers.flatMap { try $0.confirmed }
      let logs = try LogInspection(root: place.root)
      // Sometimes one append holds three records.
      #expect(confirmed.count >= 4_000 * Effort.factor)
      #expect(Set(confirmed).count == confirmed.count)
      #expect(logs.faults == [])
      #expect(logs.lineCount == confirmed.count)
      #expect(logs.ids.sorted() == confirmed.sorted())
    }
  }

  @Test(
    "Eight programs change different fields of one file at once, 100 times each: every last value is there")
  func fields() async throws {
    try await Effort.onThread {
      let place = try Workplace()
      for file in [SoundWorkspace.manifest, SoundWorkspace.objective, SoundWorkspace.log] {
        try place.write(file.text, to: "okrs/\(file.path)")
      }
      let count = 100 * Effort.factor
      let writers = try (0..<8).map {
        try Writer.ofFields(
          root: place.root.path, seed: UInt64($0), count: count,
          output: place.home.appending(path: "out-\($0)").path)
      }
      #expect(writers.map { $0.waitForEnd() } == Array(repeating: 0, count: 8))
      var fields = FieldInspection()
      for writer in writers {
        #expect(try writer.failures == [])
        fields.note(try writer.fieldChanges)
      }
      #expect(fields.confirmedCount == 8 * count)
      try fields.check(place.root)
      // Five of the eight fields are recorded, and all changes of one day leave the day before as it was.
      let loaded = WorkspaceReader(WorkspaceLocation(root: place.root.path)).read()
      let history = loaded.workspace.history
      #expect(history.objectiveLogs["tested"]?.changes.count == 5 * count)
      let objective = try #require(loaded.workspace.objectives.first)
      let before = loaded.workspace.definition(of: objective, on: CivilDay(dayNumber: 20_774))
      #expect(before?.owner == "ana" && before?.keyResults.first?.stated.text == "20 to 15 min")
      #expect(
        before?.keyResults.first?.owner == nil && before?.keyResults.first?.due == nil
          && before?.keyResults.first?.weight == 1)
      #expect(loaded.diagnostics.filter { $0.rule == Rule.changedInSilenceID } == [])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: place.root.appending(path: "objectives/2026-Q4").path)
      #expect(names == ["tested.yaml"])
    }
  }

  @Test("The command itself, by eight shells at once")
  func command() async throws {
    let count = 12 * Effort.factor
    let place = try SampleWorkplace().workplace
    try await withThrowingTaskGroup(of: Void.self) { group in
      for shell in 0..<8 {
        group.addTask {
          try await Effort.onThread {
            for number in 0..<count {
              let command = Command(
                path: try Program.path,
                arguments: [
                  "-C", place.root.path, "check-in", "streamline-check-in/wait-time", "17",
                  "--note", "shell \(shell) number \(number)",
                ],
                environment: ["HOME": place.home.path, "HEADWAY_TODAY": "2026-11-18", "USER": "ana"])
              #expect(command.run(outputTo: place.home.appending(path: "out-\(shell)").path) == 0)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let log = try String(
      contentsOf: place.root.appending(path: "check-ins/2026-Q4/streamline-check-in.jsonl"), encoding: .utf8)
    let notes = log.matches(of: /"note":"(shell \d+ number \d+)"/).map { String($0.1) }
    #expect(notes.count == 8 * count)
    #expect(Set(notes).count == 8 * count)
    #expect(try LogInspection(root: place.root).faults == [])
  }
}
