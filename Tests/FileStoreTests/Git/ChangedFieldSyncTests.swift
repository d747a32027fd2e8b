import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import GitSync
@testable import Platform

@Suite("A changed field is shared like anything else, and the leftovers of a killed change are not")
struct ChangedFieldSyncTests {
  @Test("The objective is committed; the leftover file is neither committed nor counted")
  func leftOver() throws {
    let shared = try SharedWorkspace()
    let left = "okrs/objectives/2026-Q4/\(LeftOver.name(for: "shorten-queue.yaml"))"
    try shared.directory.write("objective: half", to: "ana/\(left)")
    let inquiry = RepositoryInquiry(
      shared.location("ana"), environment: shared.environment(), patience: .seconds(60))
    #expect(inquiry.state()?.changed == 0)
    #expect(shared.sync("ana").run().committed == nil)
    // Another file is changed, so that this one stays.
    _ = try FieldEditor(shared.location("ana")).carryOut(
      FieldEdit(.stage("book"), .title, from: "Discover & Book", to: "Book"))
    #expect(inquiry.state()?.changed == 1)
    #expect(shared.sync("ana").run().committed?.contains("headway.yaml") == true)
    #expect(try shared.status("ana") == ["?? \(left)"])
  }

  @Test("Two people change different fields of one file: git merges them")
  func merged() throws {
    let shared = try SharedWorkspace()
    let objective = ConstructID.objective("shorten-queue")
    _ = try FieldEditor(shared.location("ana")).carryOut(
      FieldEdit(objective, .title, from: "Shorten the queue", to: "No queue"))
    let keyResult = ConstructID.keyResult(
      KeyResultReference(objective: "shorten-queue", keyResult: "wait-time"))
    _ = try FieldEditor(shared.location("ben")).carryOut(FieldEdit(keyResult, .target, from: "15", to: "12"))
    for person in ["ana", "ben", "ana"] { #expect(shared.sync(person).run().fault == nil) }
    let text = WorkspaceFixture.objective.replacing("Shorten the queue", with: "No queue")
      .replacing("target: 15", with: "target: 12")
    #expect(try shared.directory.text(of: "ana/\(SharedWorkspace.objective)") == text)
    #expect(try shared.directory.text(of: "ben/\(SharedWorkspace.objective)") == text)
  }

  @Test(
    "A field that is changed while a sync moves its file: both changes are there, and no confirmation was false"
  )
  func during() throws {
    let shared = try SharedWorkspace()
    let text = WorkspaceFixture.objective.replacing("target: 15", with: "target: 12")
    try shared.directory.write(text, to: "ben/\(SharedWorkspace.objective)")
    #expect(shared.sync("ben").run().fault == nil)
    // The sync starts when the new file is about to replace the old one, and has as much time as it needs.
    let isOver = DispatchSemaphore(value: 0)
    var calls = DiskCalls.system
    calls.exchange = { directory, name, other in
      Thread.detachNewThread {
        #expect(shared.sync("ana").run().fault == nil)
        isOver.signal()
      }
      if isOver.wait(timeout: .now() + 2) == .success { isOver.signal() }
      return DiskCalls.system.exchange(directory, name, other)
    }
    let edit = FieldEdit(.objective("shorten-queue"), .title, from: "Shorten the queue", to: "No queue")
    _ = try FieldEditor(shared.location("ana"), calls: calls).carryOut(edit)
    isOver.wait()
    #expect(shared.sync("ana").run().fault == nil)
    let both = text.replacing("Shorten the queue", with: "No queue")
    #expect(try shared.directory.text(of: "ana/\(SharedWorkspace.objective)") == both)
    #expect(try shared.git("hub.git", "show", "main:\(SharedWorkspace.objective)") == both)
  }

  @Test("A field that is changed right after its file was moved is changed in the new file")
  func after() throws {
    let shared = try SharedWorkspace()
    let text = WorkspaceFixture.objective.replacing("target: 15", with: "target: 12")
    try shared.directory.write(text, to: "ben/\(SharedWorkspace.objective)")
    #expect(shared.sync("ben").run().fault == nil)
    // Someone holds the lock of the old file; the sync waits for it, and the change waits for the sync.
    let path = "\(shared.directory.path)/ana/\(SharedWorkspace.objective)"
    let holder = open(path, O_RDONLY)
    #expect(flock(holder, LOCK_EX) == 0)
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      #expect(shared.sync("ana").run().fault == nil)
      isOver.signal()
    }
    #expect(isOver.wait(timeout: .now() + 2) == .timedOut)
    #expect(try shared.directory.text(of: "ana/\(SharedWorkspace.objective)") == WorkspaceFixture.objective)
    // A program that is just starting may have a copy of what is closed.
    flock(holder, LOCK_UN)
    close(holder)
    isOver.wait()
    let edit = FieldEdit(.objective("shorten-queue"), .title, from: "Shorten the queue", to: "No queue")
    _ = try FieldEditor(shared.location("ana")).carryOut(edit)
    let both = text.replacing("Shorten the queue", with: "No queue")
    #expect(try shared.directory.text(of: "ana/\(SharedWorkspace.objective)") == both)
  }
}
