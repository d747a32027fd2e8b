import Foundation
import OKRModel
import Testing

@testable import FileStore

@Suite("A workspace is read while others write to it")
struct WorkspaceFollowerTests {
  private let fixture: WorkspaceFixture
  private var follower: WorkspaceFollower
  private static let line =
    #"{"id":"01KA2V7Z0M3Q8R5T6W9XYB4CDE","at":"2026-11-16T09:12:03Z","kr":"wait-time","date":"2026-11-16","value":17.5}"#
    + "\n"
  private static let other = line.replacing("CDE", with: "CDF")

  init() throws {
    fixture = try WorkspaceFixture([WorkspaceFixture.logPath: Self.line])
    follower = WorkspaceFollower(fixture.location)
    #expect(follower.read().diagnostics == [])
  }

  private func write(_ text: String, to path: String) throws {
    try fixture.directory.write(text, to: path)
  }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(fixture.directory.path)/\(path)")
  }

  @Test("If nothing has changed nothing is read")
  mutating func nothing() {
    let check = follower.check(isPatient: true)
    #expect(check.loaded == nil)
    #expect(check.isSettled)
  }

  @Test("An added line is read at once")
  mutating func added() throws {
    try write(Self.line + Self.other, to: WorkspaceFixture.logPath)
    let check = follower.check(isPatient: true)
    #expect(check.isSettled)
    #expect(check.loaded?.workspace.checkInLogs["shorten-queue"]?.records.count == 2)
    #expect(follower.check(isPatient: true).loaded == nil)
  }

  @Test("A change that keeps size and time is read if it is reported")
  mutating func sameStamp() throws {
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("objective: Shorten the QUEUE".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: path)
    let check = follower.check(at: [WorkspaceFixture.objectivePath], isPatient: true)
    #expect(check.loaded?.workspace.objectives.map(\.title) == ["Shorten the QUEUE"])
  }

  @Test("A half-written file is waited for, and nothing of it is shown")
  mutating func halfWritten() throws {
    let half = String(WorkspaceFixture.objective.prefix(40)) + "\n  bad: [\n"
    try write(half, to: WorkspaceFixture.objectivePath)
    let first = follower.check(isPatient: true)
    #expect(!first.isSettled)
    #expect(first.loaded == nil)
    try write(
      WorkspaceFixture.objective.replacing("Shorten", with: "Halve"), to: WorkspaceFixture.objectivePath)
    let second = follower.check(isPatient: false)
    #expect(second.isSettled)
    #expect(second.loaded?.diagnostics == [])
    #expect(second.loaded?.workspace.objectives.map(\.title) == ["Halve the queue"])
  }

  @Test("An invalid file keeps its last good state, with the fault, until it is good again")
  mutating func lastGood() throws {
    try write("objective: [", to: WorkspaceFixture.objectivePath)
    #expect(!follower.check(isPatient: true).isSettled)
    let bad = try #require(follower.check(isPatient: false).loaded)
    #expect(bad.workspace.objectives.map(\.title) == ["Shorten the queue"])
    #expect(bad.workspace.objectives.first?.keyResults.map(\.id) == ["wait-time"])
    let fault = try #require(bad.diagnostics.first)
    #expect(bad.diagnostics.count == 1)
    #expect(fault.path == WorkspaceFixture.objectivePath)
    #expect(fault.line != nil)
    #expect(fault.message.hasSuffix("; what the file said before stays on the screen"))
    // Reading everything again does not change that.
    #expect(follower.read().workspace.objectives.map(\.title) == ["Shorten the queue"])
    try write(WorkspaceFixture.objective, to: WorkspaceFixture.objectivePath)
    let good = try #require(follower.check(isPatient: true).loaded)
    #expect(good.diagnostics == [])
  }

  @Test("An unreadable key result removes nothing from the screen either")
  mutating func oneFault() throws {
    try write(
      WorkspaceFixture.objective.replacing("target: 15", with: "target: soon"),
      to: WorkspaceFixture.objectivePath)
    _ = follower.check(isPatient: true)
    let loaded = try #require(follower.check(isPatient: false).loaded)
    #expect(loaded.workspace.objectives.first?.keyResults.map(\.id) == ["wait-time"])
    #expect(loaded.diagnostics.count == 1)
  }

  @Test("A file that was invalid from the start shows its readable parts")
  mutating func badFromStart() throws {
    let text = WorkspaceFixture.objective.replacing("target: 15", with: "target: soon")
    try write(text, to: WorkspaceFixture.objectivePath)
    var follower = WorkspaceFollower(fixture.location)
    #expect(follower.read().workspace.objectives.first?.keyResults.isEmpty == true)
    try write(text.replacing("Shorten", with: "Halve"), to: WorkspaceFixture.objectivePath)
    let check = follower.check(isPatient: true)
    #expect(check.isSettled, "the fault is known, so nobody waits")
    #expect(check.loaded?.workspace.objectives.map(\.title) == ["Halve the queue"])
  }

  @Test("While headway.yaml is invalid the whole workspace stays, and check-ins still come in")
  mutating func badManifest() throws {
    try write("value-streams: {", to: "headway.yaml")
    try write(Self.line + Self.other, to: WorkspaceFixture.logPath)
    _ = follower.check(isPatient: true)
    let loaded = try #require(follower.check(isPatient: false).loaded)
    #expect(loaded.workspace.stages.map(\.id) == ["book", "check-in-and-prepare"])
    #expect(loaded.workspace.cycles.count == 2)
    #expect(loaded.workspace.checkInLogs["shorten-queue"]?.records.count == 2)
    #expect(loaded.diagnostics.map(\.path) == ["headway.yaml"])
  }

  @Test("A removed file goes, but not at once: it may be being replaced")
  mutating func removed() throws {
    try remove(WorkspaceFixture.objectivePath)
    let first = follower.check(isPatient: true)
    #expect(!first.isSettled)
    #expect(first.loaded == nil)
    let second = follower.check(isPatient: false)
    #expect(second.loaded?.workspace.objectives.isEmpty == true)
    #expect(follower.check(isPatient: true).isSettled)
  }

  @Test(
    "A directory that vanishes leaves everything on the screen, and reports what is missing, until it is back"
  )
  mutating func vanished() throws {
    try fixture.directory.rename("", to: "aside")
    #expect(!follower.check(isPatient: true).isSettled)
    let gone = try #require(follower.check(isPatient: false).loaded)
    #expect(gone.workspace.objectives.map(\.id) == ["shorten-queue"])
    #expect(gone.workspace.checkInLogs["shorten-queue"]?.records.count == 1)
    #expect(gone.diagnostics.map(\.path) == ["headway.yaml"])
    try fixture.directory.rename("aside", to: "")
    let back = try #require(follower.check(isPatient: true).loaded)
    #expect(back.diagnostics == [])
    #expect(back.workspace.objectives.map(\.id) == ["shorten-queue"])
  }

  @Test("A log that is emptied for a moment keeps its check-ins, and one that stays so is believed")
  mutating func emptied() throws {
    try write("", to: WorkspaceFixture.logPath)
    let first = follower.check(isPatient: true)
    #expect(!first.isSettled)
    #expect(first.loaded == nil)
    let second = try #require(follower.check(isPatient: false).loaded)
    #expect(second.workspace.checkInLogs["shorten-queue"]?.records.isEmpty == true)
  }

  @Test("A torn line hides no good one, and is reported if it stays")
  mutating func torn() throws {
    try write(Self.line + Self.other + #"{"id":"01K"#, to: WorkspaceFixture.logPath)
    #expect(!follower.check(isPatient: true).isSettled)
    let loaded = try #require(follower.check(isPatient: false).loaded)
    #expect(loaded.workspace.checkInLogs["shorten-queue"]?.records.count == 2)
    #expect(loaded.diagnostics.map(\.line) == [3])
  }

  @Test("A half-written new file is not shown before it is complete, or known to be invalid")
  mutating func newFile() throws {
    try write("objective: [", to: "objectives/2026-Q4/new.yaml")
    let first = follower.check(isPatient: true)
    #expect(!first.isSettled)
    #expect(first.loaded?.workspace.objectives.count ?? 1 == 1)
    let second = try #require(follower.check(isPatient: false).loaded)
    #expect(second.diagnostics.map(\.path) == ["objectives/2026-Q4/new.yaml"])
  }

  @Test(
    "Around the change of a field, others' changes are distinguished: before it, in the same file, and after it"
  )
  mutating func aroundEdit() throws {
    let reference = KeyResultReference(objective: "shorten-queue", keyResult: "wait-time")
    let edit = FieldEdit(.keyResult(reference), .target, from: "15", to: "12")
    // Others add a check-in, and change the title in the very file that is changed next.
    try write(Self.line + Self.other, to: WorkspaceFixture.logPath)
    let theirs = WorkspaceFixture.objective.replacing("Shorten the queue", with: "Shorten every queue")
    try write(theirs, to: WorkspaceFixture.objectivePath)
    let before = fixture.read().workspace
    let outcome = try FieldEditor(fixture.location).outcome(of: edit)
    let now = fixture.read().workspace
    let later = String(decoding: outcome.after.bytes, as: UTF8.self).replacing("unit: min", with: "unit: s")
    try write(later, to: WorkspaceFixture.objectivePath)
    let check = follower.check(around: outcome)
    #expect(check.before?.workspace.objectives == before.objectives)
    #expect(
      check.before?.workspace.checkInLogs["shorten-queue"]?.records
        == before.checkInLogs["shorten-queue"]?.records)
    #expect(check.now.workspace.objectives == now.objectives)
    #expect(check.after?.workspace.objectives == fixture.read().workspace.objectives)
    #expect(check.after?.workspace.objectives != now.objectives)
    #expect(follower.check(isPatient: true).loaded == nil)
  }

  @Test("If no one else wrote, the change of a field is all that is found, and only once")
  mutating func aroundEditAlone() throws {
    let edit = FieldEdit(.objective("shorten-queue"), .title, from: "Shorten the queue", to: "No queue")
    let old = fixture.read().workspace
    let check = follower.check(around: try FieldEditor(fixture.location).outcome(of: edit))
    #expect(check.before.map { WorkspaceNews(from: old, to: $0.workspace).isEmpty } ?? true)
    #expect(check.now.workspace.objectives.map(\.title) == ["No queue"])
    #expect(check.after == nil)
    #expect(follower.check(isPatient: true).loaded == nil)
  }
}
