import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("An edit records what the field said before it")
struct RecordedEditTests {
  private static let log = "changes/2026-Q4/shorten-queue.jsonl"
  private static let node = ConstructID.keyResult(
    KeyResultReference(objective: "shorten-queue", keyResult: "wait-time"))
  private static let edit = FieldEdit(
    node, .due, from: nil, to: "2026-11-30", reason: ChangeReason("The belt comes early"))
  private static let today = CivilDay("2026-11-18") ?? CivilDay(dayNumber: 0)
  private static let author = ChangeAuthor(
    "ana", now: Timestamp("2026-11-18T09:12:03Z") ?? Timestamp(milliseconds: 0), today: today)
  private static let checkIn =
    #"{"id":"1","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}"# + "\n"

  private static func fixture() throws -> WorkspaceFixture {
    try WorkspaceFixture([WorkspaceFixture.logPath: checkIn])
  }

  private func due(_ fixture: WorkspaceFixture, _ day: CivilDay) throws -> CivilDay? {
    let workspace = fixture.read().workspace
    let objective = try #require(workspace.objectives.first)
    return workspace.definition(of: objective, on: day)?.keyResults.first?.due?.statedDay
  }

  @Test("The record is in the log, and undoing the edit withdraws it and restores the bytes")
  func undo() throws {
    let fixture = try Self.fixture()
    let editor = FieldEditor(fixture.location)
    let outcome = try editor.outcome(of: Self.edit, by: Self.author)
    #expect(try due(fixture, Self.today) == CivilDay("2026-11-30"))
    #expect(try due(fixture, Self.today.advanced(by: -1)) == nil)
    let records = DefinitionChange.records(in: Array(try fixture.directory.text(of: Self.log).utf8))
    #expect(
      records.map(\.change) == [
        ChangedText(
          .keyResult("wait-time"), field: "due", on: Self.today, from: nil, to: "2026-11-30",
          reason: "The belt comes early")
      ])
    let undone = try editor.outcome(of: outcome.undo, by: Self.author)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == WorkspaceFixture.objective)
    #expect(fixture.read().workspace.history.objectiveLogs["shorten-queue"]?.changes.isEmpty == true)
    #expect(fixture.sentences == [])
    // Done again, it is recorded again with its reason.
    _ = try editor.outcome(of: undone.undo, by: Self.author)
    let again = fixture.read().workspace.history.objectiveLogs["shorten-queue"]?.changes
    #expect(again?.map { $0.change?.reason } == ["The belt comes early"])
  }

  @Test("Before the first check-in, and for a field that changes no figure, nothing is recorded")
  func unrecorded() throws {
    let draft = try WorkspaceFixture()
    let owner = FieldEdit(Self.node, .owner, from: nil, to: "ben")
    _ = try FieldEditor(draft.location).outcome(of: owner, by: Self.author)
    #expect(try draft.directory.files().contains(Self.log) == false)
    let used = try Self.fixture()
    let title = FieldEdit(Self.node, .title, from: "Reduce average wait time", to: "Wait less")
    _ = try FieldEditor(used.location).outcome(of: title, by: Self.author)
    #expect(try used.directory.files().contains(Self.log) == false)
    _ = try FieldEditor(used.location).outcome(of: owner, by: Self.author)
    #expect(try used.directory.files().contains(Self.log))
  }

  @Test(
    "Killed between the record and the file: every past day is right, and the two contradict each other aloud"
  )
  func kill() throws {
    let fixture = try Self.fixture()
    let change = ChangedText(
      .keyResult("wait-time"), field: "due", on: Self.today, from: nil, to: "2026-11-30")
    let log = LogPath.forChanges(of: "shorten-queue", cycle: "2026-Q4")
    _ = try ChangeRecorder(fixture.location).record(change, in: log, by: Self.author)
    #expect(try due(fixture, Self.today.advanced(by: -1)) == nil)
    #expect(try due(fixture, Self.today) == nil)
    #expect(fixture.read().diagnostics.map(\.rule) == [Rule.changedInSilenceID])
  }

  @Test("A disk that fails at any call leaves both, or neither, or says so", arguments: 0..<12)
  func failing(call: Int) throws {
    let fixture = try Self.fixture()
    let count = Mutex(0)
    let fails = { @Sendable () -> Bool in
      let number = count.withLock { count in
        defer { count += 1 }
        return count
      }
      guard number == call else { return false }
      errno = EIO
      return true
    }
    let real = DiskCalls.system
    let calls = DiskCalls(
      write: { fails() ? -1 : real.write($0, $1) }, flush: { fails() ? -1 : real.flush($0) },
      truncate: { fails() ? -1 : real.truncate($0, $1) },
      exchange: { fails() ? -1 : real.exchange($0, $1, $2) })
    let isSaved =
      (try? FieldEditor(fixture.location, calls: calls).outcome(of: Self.edit, by: Self.author)) != nil
    // Whatever happened, the past is as it was.
    #expect(try due(fixture, Self.today.advanced(by: -1)) == nil)
    let loaded = fixture.read()
    let isRecorded = loaded.workspace.history.objectiveLogs["shorten-queue"]?.changes.isEmpty == false
    let isChanged = try due(fixture, Self.today) != nil
    #expect(!isSaved || (isRecorded && isChanged))
    #expect(!isChanged || isRecorded)
    #expect(isRecorded == isChanged || loaded.diagnostics.map(\.rule) == [Rule.changedInSilenceID])
  }
}
