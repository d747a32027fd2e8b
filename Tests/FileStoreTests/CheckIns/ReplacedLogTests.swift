import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import Platform

@Suite("A log that is replaced during a write: what is confirmed is in the current log")
struct ReplacedLogTests {
  private static let theirs =
    #"{"id":"X","at":"2025-11-16T09:12:03Z","kr":"k","date":"2026-11-16","value":1}"# + "\n"
  let directory: TemporaryDirectory
  let queue = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")
  let bags = LogPath.forObjective("find-bags", cycle: "2026-Q4")

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("{}\n", to: queue.path)
    try directory.write("{}\n", to: bags.path)
  }

  private func record(_ id: String) throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: 17.5)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  private func ids(_ log: LogPath) throws -> [String] {
    try CheckInLogReader(path: log.path).read(Array(directory.text(of: log.path).utf8)).records.map(\.id)
  }

  /// What another program does to the log at a path.
  enum Replacement: CaseIterable, Sendable {
    /// git replaces the file.
    case checkout
    /// An editor rewrites it.
    case editor
    /// The whole folder is created again.
    case folder
    /// It is removed.
    case removal

    func carryOut(at path: String) {
      let folder = FileSystem.parent(of: path)
      switch self {
      case .checkout:
        unlink(path)
        save(to: path)
      case .editor: save(to: path)
      case .folder:
        rename(folder, folder + "-old")
        mkdir(folder, 0o777)
        save(to: path)
      case .removal: unlink(path)
      }
    }

    private func save(to path: String) {
      try? ReplacedLogTests.theirs.write(toFile: path, atomically: false, encoding: .utf8)
    }

    var left: [String] { self == .removal ? [] : ["X"] }
  }

  /// A disk on which `replacement` happens to the log at `path` with the first `count` flushes.
  private func calls(_ replacement: Replacement, to path: String, times: Int = 1) -> DiskCalls {
    let rest = Mutex(times)
    var calls = DiskCalls.system
    calls.flush = { descriptor in
      let isDue = rest.withLock { rest in
        rest -= 1
        return rest >= 0
      }
      if isDue { replacement.carryOut(at: path) }
      return DiskCalls.system.flush(descriptor)
    }
    return calls
  }

  private func appender(_ calls: DiskCalls) -> CheckInAppender {
    CheckInAppender(WorkspaceLocation(root: directory.path), calls: calls)
  }

  @Test("Once, or again and again", arguments: Replacement.allCases, [1, 3])
  func replaced(replacement: Replacement, times: Int) throws {
    let calls = calls(replacement, to: "\(directory.path)/\(queue.path)", times: times)
    try appender(calls).append(try record("A"), to: queue)
    #expect(try ids(queue) == replacement.left + ["A"])
  }

  @Test("One of several logs: each record is in its log once", arguments: [Replacement.checkout, .editor])
  func several(replacement: Replacement) throws {
    for log in [queue, bags] {
      let calls = calls(replacement, to: "\(directory.path)/\(log.path)")
      try appender(calls).append([(try record("A"), queue), (try record("B"), bags)])
      #expect(try ids(queue).filter { $0 == "A" }.count == 1)
      #expect(try ids(bags).filter { $0 == "B" }.count == 1)
      try directory.write("{}\n", to: queue.path)
      try directory.write("{}\n", to: bags.path)
    }
  }

  @Test("Without an end: it is reported, and nothing is left behind")
  func withoutEnd() throws {
    let path = "\(directory.path)/\(queue.path)"
    let error = #expect(throws: StoreError.keepsChanging(path: path)) {
      try appender(calls(.checkout, to: path, times: 1_000)).append(try record("A"), to: queue)
    }
    #expect(
      error?.description == "other programs replace \(path) again and again; save again when they are done")
    #expect(try ids(queue) == ["X"])
  }

  @Test("An editor that read our line and saved it with its own: it is there once")
  func carriedOver() throws {
    let path = "\(directory.path)/\(queue.path)"
    let isDone = Mutex(false)
    var calls = DiskCalls.system
    calls.flush = { descriptor in
      let isFirst = isDone.withLock { done in
        defer { done = true }
        return !done
      }
      if isFirst, let text = try? String(contentsOfFile: path, encoding: .utf8) {
        try? (Self.theirs + text).write(toFile: path, atomically: true, encoding: .utf8)
      }
      return DiskCalls.system.flush(descriptor)
    }
    try appender(calls).append(try record("A"), to: queue)
    #expect(try ids(queue) == ["X", "A"])
  }
}

@Suite("A log that is missing while git moves files")
struct AwayLogTests {
  private let fixture: WorkspaceFixture
  private let log = LogPath.forObjective("shorten-queue", cycle: "2026-Q4")
  private var root: String { fixture.directory.path }
  private var lock: String { "\(root)/.git/index.lock" }

  init() throws {
    fixture = try WorkspaceFixture([".git/HEAD": "ref: refs/heads/main\n", ".git/index.lock": ""])
    for folder in ["objects", "refs"] { try fixture.directory.makeDirectory(".git/\(folder)") }
  }

  private func record(_ id: String) throws -> CheckInRecord {
    let entry = CheckInEntry(keyResult: "wait-time", date: try #require(CivilDay("2026-11-16")), value: 17.5)
    return CheckInRecord(id: id, at: Timestamp(milliseconds: 1_763_284_323_000), content: .entry(entry))
  }

  @Test("Is waited for, and gets the check-in after what git has brought")
  func comesBack() throws {
    let (root, lock, path) = (root, lock, log.path)
    // git is done once someone has waited for it.
    let patience = LockWaitPolicy(isOver: {
      try? "{\"id\":\"X\"}\n".write(toFile: "\(root)/\(path)", atomically: false, encoding: .utf8)
      unlink(lock)
      return false
    }) { _ in }
    try fixture.directory.makeDirectory("check-ins/2026-Q4")
    try CheckInAppender(fixture.location, patience: patience).append(try record("A"), to: log)
    #expect(try fixture.directory.text(of: path).hasPrefix("{\"id\":\"X\"}\n{\"id\":\"A\""))
  }

  @Test("Is not created again while git is busy: the message names git's lock")
  func staysAway() throws {
    let patience = LockWaitPolicy(isOver: { true }) { _ in }
    let error = #expect(throws: StoreError.gitIsBusy(lock: lock)) {
      try CheckInAppender(fixture.location, patience: patience).append(try record("A"), to: log)
    }
    #expect(error?.description.hasPrefix("git is changing the files (\(lock)); save again") == true)
    #expect(FileSystem.kind(of: "\(root)/\(log.path)") == nil)
    unlink(lock)
    try CheckInAppender(fixture.location, patience: patience).append(try record("A"), to: log)
    #expect(FileSystem.kind(of: "\(root)/\(log.path)") == .file)
  }
}
