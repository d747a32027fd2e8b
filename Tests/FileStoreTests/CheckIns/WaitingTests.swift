import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore

@Suite("Another program's lock is waited for, and the wait can be ended")
struct WaitingTests {
  let directory: TemporaryDirectory
  let log = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("{}\n", to: log.path)
  }

  /// The log opened and locked, as by another program.
  private func locked() throws -> Int32 {
    let held = open("\(directory.path)/\(log.path)", O_RDWR)
    try #require(flock(held, LOCK_EX) == 0)
    return held
  }

  private func record() throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: 17.5)
    return CheckInRecord(id: "A", at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  @Test("The file being waited for is reported once, and the record is saved when the lock is released")
  func reported() throws {
    let held = try locked()
    defer { close(held) }
    let reported = Mutex<[String]>([])
    let patience = LockWaitPolicy { path in
      reported.withLock { $0.append(path) }
      flock(held, LOCK_UN)
    }
    try CheckInAppender(WorkspaceLocation(root: directory.path), patience: patience)
      .append(try record(), to: log)
    #expect(reported.withLock { $0 } == ["\(directory.path)/\(log.path)"])
    #expect(try directory.text(of: log.path).contains("\"id\":\"A\""))
  }

  @Test("If the wait is ended, a message says that nothing was saved, and why; the log is unchanged")
  func left() throws {
    let held = try locked()
    defer { close(held) }
    let isOver = Mutex(false)
    let patience = LockWaitPolicy(isOver: { isOver.withLock { $0 } }) { _ in isOver.withLock { $0 = true } }
    let path = "\(directory.path)/\(log.path)"
    let error = #expect(throws: StoreError.stillLocked(path: path)) {
      try CheckInAppender(WorkspaceLocation(root: directory.path), patience: patience)
        .append(try record(), to: log)
    }
    #expect(
      error?.description
        == "another program is writing to \(path), and you stopped waiting for it; save again when it is done"
    )
    #expect(try directory.text(of: log.path) == "{}\n")
  }

  @Test("A lock that is released at once is not mentioned")
  func silent() throws {
    let patience = LockWaitPolicy { _ in Issue.record("there was nothing to wait for") }
    try CheckInAppender(WorkspaceLocation(root: directory.path), patience: patience)
      .append(try record(), to: log)
  }
}
