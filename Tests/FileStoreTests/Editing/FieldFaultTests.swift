import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("A change that did not reach the disk is not reported as saved, and the file is intact")
struct FieldFaultTests {
  private static let edit = FieldEdit(
    FieldEditTests.objective, .title, from: "Shorten the queue", to: "No queue")
  private static let saved = WorkspaceFixture.objective.replacing("Shorten the queue", with: "No queue")

  /// A call to the disk.
  private enum Call: CaseIterable, Sendable {
    case write, flush, rename
  }

  /// Calls of which the `failing` one fails with `code` the `number`-th time, counted from 0, and otherwise works.
  /// Before a rename, `before` is called.
  private static func calls(
    _ failing: Call, _ number: Int, _ code: Int32, before: @escaping @Sendable () -> Void = {}
  ) -> DiskCalls {
    let counts = Mutex<[Call: Int]>([:])
    let fails = { @Sendable (call: Call) -> Bool in
      let count = counts.withLock { counts in
        defer { counts[call, default: 0] += 1 }
        return counts[call, default: 0]
      }
      guard call == failing, count == number else { return false }
      errno = code
      return true
    }
    let real = DiskCalls.system
    return DiskCalls(
      write: { fails(.write) ? -1 : real.write($0, $1) }, flush: { fails(.flush) ? -1 : real.flush($0) },
      truncate: real.truncate,
      exchange: {
        before()
        return fails(.rename) ? -1 : real.exchange($0, $1, $2)
      })
  }

  @Test(
    "A write, a flush of the file, a rename or a flush of its folder that fails",
    arguments: [(Call.write, 0), (.flush, 0), (.rename, 0), (.flush, 1)] as [(Call, Int)],
    [ENOSPC, EIO, EROFS])
  private func failing(call: (Call, Int), code: Int32) throws {
    let fixture = try WorkspaceFixture()
    let editor = FieldEditor(fixture.location, calls: Self.calls(call.0, call.1, code))
    let error = #expect(throws: StoreError.self) { try editor.carryOut(Self.edit) }
    #expect(error?.isFinal == false)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == WorkspaceFixture.objective)
    #expect(try fixture.directory.files() == ["headway.yaml", WorkspaceFixture.objectivePath])
    _ = try FieldEditor(fixture.location).carryOut(Self.edit)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == Self.saved)
  }

  @Test("A call that a signal interrupts is repeated, and a write in pieces is assembled")
  func interrupted() throws {
    let fixture = try WorkspaceFixture()
    for call in [Call.write, .flush] {
      let undo = try FieldEditor(fixture.location, calls: Self.calls(call, 0, EINTR)).carryOut(Self.edit)
      _ = try FieldEditor(fixture.location).carryOut(undo)
    }
    var calls = DiskCalls.system
    calls.write = { DiskCalls.system.write($0, UnsafeRawBufferPointer(rebasing: $1.prefix(7))) }
    _ = try FieldEditor(fixture.location, calls: calls).carryOut(Self.edit)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == Self.saved)
  }

  @Test(
    "An editor saves during the change: its file stays, whether it writes into it or replaces it"
  )
  func editors() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    for isReplacing in [true, false] {
      try WorkspaceFixture.objective.write(toFile: path, atomically: false, encoding: .utf8)
      let others = WorkspaceFixture.objective + "# mine \(isReplacing)\n"
      var calls = DiskCalls.system
      calls.flush = { descriptor in
        try? others.write(toFile: path, atomically: isReplacing, encoding: .utf8)
        return DiskCalls.system.flush(descriptor)
      }
      #expect(throws: StoreError.changedMeanwhile(path: path)) {
        try FieldEditor(fixture.location, calls: calls).carryOut(Self.edit)
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == others)
      #expect(try fixture.directory.files().count == 2)
    }
  }

  /// How an editor saves: into the file, or by replacing it.
  private func save(_ text: String, to path: String, isReplacing: Bool) {
    try? text.write(toFile: path, atomically: isReplacing, encoding: .utf8)
  }

  @Test("An editor saves at the very last moment: its file stays, and the change is offered again")
  func lastMoment() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    for isReplacing in [true, false] {
      save(WorkspaceFixture.objective, to: path, isReplacing: false)
      let others = WorkspaceFixture.objective + "# mine \(isReplacing)\n"
      let isSaved = Mutex(false)
      let calls = Self.calls(.rename, 99, EIO) { [self] in
        let isFirst = isSaved.withLock { saved in
          defer { saved = true }
          return !saved
        }
        if isFirst { save(others, to: path, isReplacing: isReplacing) }
      }
      let error = #expect(throws: StoreError.changedMeanwhile(path: path)) {
        try FieldEditor(fixture.location, calls: calls).carryOut(Self.edit)
      }
      #expect(error?.isFinal == false)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == others)
      #expect(try fixture.directory.files().count == 2)
    }
  }

  @Test("An editor that saves again while its file is put back: the newest stays")
  func savedAgain() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    let count = Mutex(0)
    let calls = Self.calls(.rename, 99, EIO) { [self] in
      let number = count.withLock { count in
        count += 1
        return count
      }
      if number <= 3 { save("\(WorkspaceFixture.objective)# \(number)\n", to: path, isReplacing: true) }
    }
    #expect(throws: StoreError.changedMeanwhile(path: path)) {
      try FieldEditor(fixture.location, calls: calls).carryOut(Self.edit)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("# 3\n"))
    #expect(try fixture.directory.files().count == 2)
  }

  @Test("An editor overwrites the change before that is on the disk: the change is not reported as saved")
  func savedOver() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    let others = WorkspaceFixture.objective + "# mine\n"
    var calls = DiskCalls.system
    calls.flush = { [self] descriptor in
      let text = try? String(contentsOfFile: path, encoding: .utf8)
      if text == Self.saved { save(others, to: path, isReplacing: true) }
      return DiskCalls.system.flush(descriptor)
    }
    #expect(throws: StoreError.changedMeanwhile(path: path)) {
      try FieldEditor(fixture.location, calls: calls).carryOut(Self.edit)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == others)
    #expect(try fixture.directory.files().count == 2)
  }

  @Test("If two files cannot be exchanged in one step, the change is made all the same")
  func withoutExchange() throws {
    let fixture = try WorkspaceFixture()
    var calls = DiskCalls.system
    calls.exchange = { _, _, _ in
      errno = EINVAL
      return -1
    }
    _ = try FieldEditor(fixture.location, calls: calls).carryOut(Self.edit)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == Self.saved)
    #expect(try fixture.directory.files().count == 2)
  }

  @Test("Who may read and write the file stays")
  func permissions() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    _ = try FieldEditor(fixture.location).carryOut(Self.edit)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test(
    "A file that may not be written to is not replaced",
    .enabled(if: geteuid() != 0, "root may write to every file"))
  func unwritable() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    try FileManager.default.setAttributes([.posixPermissions: 0o440], ofItemAtPath: path)
    #expect(throws: StoreError.self) { try FieldEditor(fixture.location).carryOut(Self.edit) }
  }

  @Test("The leftovers of a killed program are not files of the workspace, and the next change removes them")
  func leftOvers() throws {
    let fixture = try WorkspaceFixture()
    let folder = "objectives/2026-Q4"
    let left = "\(folder)/\(LeftOver.name(for: "shorten-queue.yaml"))"
    let other = "\(folder)/.other.yaml.swp"
    for name in [left, other] { try fixture.directory.write("objective: half", to: name) }
    #expect(fixture.sentences == [] && fixture.read().workspace.objectives.count == 1)
    #expect(
      LeftOver.isName(left) && !LeftOver.isName(other) && !LeftOver.isName(WorkspaceFixture.objectivePath))
    #expect(!WatchedPlaces.matters(FileSystem.name(of: left), in: folder))
    _ = try FieldEditor(fixture.location).carryOut(Self.edit)
    #expect(
      try fixture.directory.files() == ["headway.yaml", other, WorkspaceFixture.objectivePath].sorted())
  }

  @Test("An old file that cannot be removed is named, and the next change removes it")
  func unremovable() throws {
    let fixture = try WorkspaceFixture()
    var calls = DiskCalls.system
    calls.remove = { _, _ in
      errno = EIO
      return -1
    }
    let outcome = try FieldEditor(fixture.location, calls: calls).outcome(of: Self.edit)
    let left = try #require(outcome.leftOver)
    #expect(try fixture.directory.text(of: left) == WorkspaceFixture.objective)
    #expect(try fixture.directory.text(of: WorkspaceFixture.objectivePath) == Self.saved)
    #expect(try FieldEditor(fixture.location).outcome(of: outcome.undo).leftOver == nil)
    #expect(try fixture.directory.files() == ["headway.yaml", WorkspaceFixture.objectivePath])
  }

  @Test("A missing folder is reported, and nothing is created in its place")
  func vanished() throws {
    let fixture = try WorkspaceFixture()
    try fixture.directory.rename("", to: "aside")
    #expect(throws: StoreError.failed(.open, path: fixture.directory.path, fault: .notFound)) {
      try FieldEditor(fixture.location).carryOut(Self.edit)
    }
    #expect(FileSystem.kind(of: fixture.directory.path) == nil)
    try fixture.directory.rename("aside", to: "")
    _ = try FieldEditor(fixture.location).carryOut(Self.edit)
  }

  @Test(
    "The lock of a dead program does not count; a running one's is waited for until the patience is over")
  func locks() throws {
    let fixture = try WorkspaceFixture()
    let path = "\(fixture.directory.path)/\(WorkspaceFixture.objectivePath)"
    let holder = open(path, O_RDONLY)
    #expect(flock(holder, LOCK_EX) == 0)
    let patience = LockWaitPolicy(isOver: { true }) { _ in }
    #expect(throws: StoreError.stillLocked(path: path)) {
      try FieldEditor(fixture.location, patience: patience).carryOut(Self.edit)
    }
    close(holder)
    _ = try FieldEditor(fixture.location, patience: patience).carryOut(Self.edit)
  }
}
