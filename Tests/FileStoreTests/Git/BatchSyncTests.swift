import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import GitSync
@testable import Platform

@Suite("A batch that a killed program left, in a sync")
struct BatchSyncTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
  }

  @Test("Is finished before it is shared, and its journal is not shared at all")
  func finished() throws {
    let root = "\(shared.directory.path)/ana/okrs"
    let lines = [
      WorkspaceFixture.logPath: Array(SharedWorkspace.line("a1", "ana", "2026-11-16", 17).utf8),
      "check-ins/2026-Q4/other.jsonl": Array(SharedWorkspace.line("a2", "ana", "2026-11-16", 16).utf8),
    ]
    let journal = try BatchJournal(in: root, patience: .silent, calls: .system)
    try journal.write(BatchText(lines))
    journal.close()
    #expect(shared.sync("ana").run().fault == nil)
    #expect(try shared.status("ana") == [])
    #expect(shared.sync("ben").run().fault == nil)
    #expect(try shared.directory.text(of: "ben/\(SharedWorkspace.log)").contains(#""id":"a1""#))
    #expect(try shared.directory.text(of: "ben/okrs/check-ins/2026-Q4/other.jsonl").contains(#""id":"a2""#))
    #expect(FileSystem.kind(of: "\(shared.directory.path)/ben/okrs/\(BatchJournal.name)") == nil)
  }

  @Test("Is not committed while another program is writing it")
  func living() throws {
    let root = "\(shared.directory.path)/ana/okrs"
    let journal = try BatchJournal(in: root, patience: .silent, calls: .system)
    defer { journal.close() }
    let line = Array(SharedWorkspace.line("a1", "ana", "2026-11-16", 17).utf8)
    try journal.write(BatchText([WorkspaceFixture.logPath: line]))
    #expect(shared.sync("ana").run().fault == nil)
    #expect(try shared.status("ana") == ["?? okrs/\(BatchJournal.name)"])
  }
}
