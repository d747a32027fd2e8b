import Foundation
import OKRModel
import Synchronization
import Testing

@testable import FileStore
@testable import GitSync
@testable import Platform

@Suite("The step that moves the files leaves each of them as it was, or as it should be")
struct SyncMoveTests {
  private let shared: SharedWorkspace

  /// Ben has changed the log, the objective and a program, added a file and removed one.
  init() throws {
    shared = try SharedWorkspace()
    try shared.checkIn("ben", id: "b1", 16)
    let objective = WorkspaceFixture.objective.replacing("target: 15", with: "target: 12")
    try shared.directory.write(objective, to: "ben/\(SharedWorkspace.objective)")
    try shared.directory.write("initiative: Kiosks\nstate: planned\n", to: "ben/okrs/execution/kiosks.yaml")
    try shared.directory.write("print(3)\n", to: "ben/program.py")
    try shared.directory.write("print(4)\n", to: "ben/deep/er/new.py")
    try shared.git("ben", "rm", "--quiet", "other.py")
    try shared.git("ben", "add", ".")
    try shared.git("ben", "commit", "--quiet", "-m", "Much")
    try shared.git("ben", "push", "--quiet")
  }

  /// The contents of a clone, by path, without git's own.
  private func files(_ clone: String) throws -> [String: String] {
    let all = try shared.directory.files().filter {
      $0.hasPrefix("\(clone)/") && !$0.hasPrefix("\(clone)/.git/")
    }
    return Dictionary(
      uniqueKeysWithValues: try all.map {
        (String($0.dropFirst(clone.count + 1)), try shared.directory.text(of: $0))
      })
  }

  private func sync(_ calls: DiskCalls) -> SyncResult {
    WorkspaceSync(
      shared.location("ana"), environment: shared.environment(), cancellation: nil, calls: calls
    ).run()
  }

  /// Checks that a sync that fails through `calls` changes nothing, and that the next one does everything.
  private func tryFailing(_ calls: DiskCalls, _ comment: Comment) throws -> SyncResult {
    let before = try files("ana")
    let head = try shared.git("ana", "rev-parse", "HEAD")
    let result = sync(calls)
    if result.fault != nil {
      #expect(try files("ana") == before, comment)
      #expect(try shared.git("ana", "rev-parse", "HEAD") == head, comment)
      #expect(try shared.status("ana") == [], comment)
    }
    return result
  }

  @Test("A journal with paths other than headway's, or a linked one, is not acted on")
  func foreignJournal() throws {
    let head = String(try shared.git("ana", "rev-parse", "HEAD").dropLast())
    try shared.directory.write("precious", to: "victim")
    for places in [
      ("other.py", "../victim"), ("../victim", ".x.headway-1"), ("other.py", ".git/config"),
      ("other.py", "program.py"),
    ] {
      let parts = ["1", head, head, "-f", places.0, places.1, "end"]
      try shared.directory.write(
        parts.joined(separator: "\0"), to: "ana/.git/headway-move/journal")
      #expect(sync(.system).fault == nil)
      #expect(try shared.directory.text(of: "victim") == "precious")
      #expect(try shared.git("ana", "status", "--porcelain") == "")
    }
    try shared.directory.write("precious", to: "elsewhere/staged/file")
    let link = "\(shared.directory.path)/ana/.git/headway-move"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(shared.directory.path)/elsewhere")
    #expect(sync(.system).fault == nil)
    #expect(try shared.directory.text(of: "elsewhere/staged/file") == "precious")
  }

  @Test("Any failing write or flush, with a full disk or a broken one", arguments: [ENOSPC, EIO])
  func failing(code: Int32) throws {
    for isWrite in [true, false] {
      for number in 0... {
        let count = Mutex(0)
        let fails = { @Sendable () -> Bool in
          errno = code
          return count.withLock { count in
            count += 1
            return count == number + 1
          }
        }
        var calls = DiskCalls.system
        let real = DiskCalls.system
        if isWrite {
          calls.write = { fails() ? -1 : real.write($0, $1) }
        } else {
          calls.flush = { fails() ? -1 : real.flush($0) }
        }
        let result = try tryFailing(calls, "call \(number), \(isWrite ? "write" : "flush")")
        if count.withLock({ $0 }) <= number {
          #expect(result.fault == nil, "\(result.summary)")
          #expect(number > 3)
          break
        }
        #expect(result.fault != nil)
        if code == ENOSPC, isWrite {
          #expect(result.summary.contains("the disk is full"), "\(result.summary)")
        }
      }
      #expect(try files("ana") == files("ben"))
      #expect(try shared.status("ana") == [])
      try shared.git("ana", "reset", "--quiet", "--hard", "HEAD~1")
    }
  }

  @Test("git cannot update its index: the files are moved back")
  func lockedIndex() throws {
    let lock = "\(shared.directory.path)/ana/.git/index.lock"
    let count = Mutex(0)
    var calls = DiskCalls.system
    calls.flush = {
      // The journal and its directory, three files of the workspace; then the files are where they should be.
      let number = count.withLock { count in
        count += 1
        return count
      }
      if number == 6 { _ = FileManager.default.createFile(atPath: lock, contents: nil) }
      return DiskCalls.system.flush($0)
    }
    let before = try files("ana")
    #expect(sync(calls).fault != nil)
    #expect(try files("ana") == before)
    try FileManager.default.removeItem(atPath: lock)
    #expect(try shared.status("ana") == [])
    #expect(shared.sync("ana").run().summary == "Pulled 1 commit.")
    #expect(try files("ana") == files("ben"))
  }

  /// Runs a sync's move as far as the files, and no further, as if it was killed then; `steps` says how far.
  private func begin(_ steps: Int) throws {
    try shared.git("ana", "fetch", "--quiet")
    let git = Git(directory: "\(shared.directory.path)/ana", environment: shared.environment())
    let repository = try GitRepository(root: "\(shared.directory.path)/ana", git: git)
    let head = try #require(repository.head)
    let target = try #require(repository.commit("origin/main"))
    let changes = try TreeStage(of: repository).fill(from: head, to: target).changes
    #expect(changes.count == 6)
    let journal = TreeMove.journal(from: head, to: target, changes, at: repository.top)
    var move = TreeMove(journal, in: repository, .system)
    try move.prepare { _ in true }
    move.takeStamps()
    try move.carryOut(upTo: steps)
  }

  @Test("Killed at any step, the next sync cleans up and merges the rest", arguments: 0...6)
  func killed(steps: Int) throws {
    try begin(steps)
    let result = shared.sync("ana").run()
    #expect(result.summary == "Pulled 1 commit.")
    #expect(try files("ana") == files("ben"))
    #expect(try shared.status("ana") == [])
    #expect(try shared.directory.files().filter { $0.contains("headway-move") || LeftOver.isName($0) } == [])
  }

  @Test("A check-in after the kill is kept, whether its log was already moved or not", arguments: 0...6)
  func killedAndGoneOn(steps: Int) throws {
    try begin(steps)
    try shared.checkIn("ana", id: "a1", 17)
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(try shared.records("ana") == ["0", "a1", "b1"])
    #expect(try shared.directory.text(of: "ana/program.py") == "print(3)\n")
    #expect(try shared.status("ana") == [])
    #expect(shared.sync("ben").run().fault == nil)
    #expect(try files("ana") == files("ben"))
  }

  @Test("A file that has become a directory, and a directory that has become a file")
  func kinds() throws {
    #expect(shared.sync("ana").run().fault == nil)
    try shared.git("ben", "rm", "--quiet", "-r", "program.py", "deep")
    try shared.directory.write("x", to: "ben/program.py/x")
    try shared.directory.write("x", to: "ben/deep")
    try shared.directory.link("ben/link", to: "deep")
    try shared.git("ben", "add", ".")
    try shared.git("ben", "update-index", "--chmod=+x", "deep")
    try shared.git("ben", "commit", "--quiet", "-m", "x")
    try shared.git("ben", "push", "--quiet")
    #expect(shared.sync("ana").run().summary == "Pulled 1 commit.")
    #expect(try files("ana") == files("ben"))
    #expect(try shared.status("ana") == [])
    #expect(FileManager.default.isExecutableFile(atPath: "\(shared.directory.path)/ana/deep"))
  }

  @Test("Line endings and filters are as in git")
  func filters() throws {
    try shared.directory.write("*.py filter=shout eol=crlf\n", to: "ben/.gitattributes")
    try shared.directory.write("print(5)\n", to: "ben/program.py")
    try shared.git("ben", "add", ".gitattributes", "program.py")
    try shared.git("ben", "commit", "--quiet", "-m", "x")
    try shared.git("ben", "push", "--quiet")
    try shared.git("ana", "config", "filter.shout.smudge", "tr a-z A-Z")
    try shared.git("ana", "config", "filter.shout.clean", "tr A-Z a-z")
    #expect(shared.sync("ana").run().fault == nil)
    #expect(try shared.directory.text(of: "ana/program.py") == "PRINT(5)\r\n")
    #expect(try shared.status("ana") == [])
  }

  @Test("A folder that someone has replaced by a link is not followed")
  func linkedFolder() throws {
    try FileManager.default.createDirectory(
      atPath: "\(shared.directory.path)/elsewhere", withIntermediateDirectories: true)
    try shared.directory.link("ana/deep", to: "../elsewhere")
    let result = shared.sync("ana").run()
    guard case .inTheWay = result.fault else {
      Issue.record("\(result.summary)")
      return
    }
    #expect(try shared.directory.files().filter { $0.hasPrefix("elsewhere") } == [])
    #expect(try shared.directory.text(of: "ana/program.py") == "print(1)\n")
  }
}
