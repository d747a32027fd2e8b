import Foundation
import Testing

@testable import FileStore
@testable import GitSync

@Suite("The leftovers of a killed git do not stop a sync, and nothing of a running one is touched")
struct KilledGitSyncTests {
  private let shared: SharedWorkspace
  private var repository: String { "\(shared.directory.path)/ana/.git" }

  init() throws {
    shared = try SharedWorkspace()
    try shared.checkIn("ana", id: "a1", 17)
  }

  /// Records that a sync is running, as it stays when headway is killed.
  private func beginSync() throws { try shared.directory.write("1", to: "ana/.git/\(RepositoryLock.name)") }

  /// Waits until a file that is written now is younger than the one at `path`: the clock of a file system goes in steps.
  private func waitForLaterFiles(than path: String) throws {
    let old = try Self.changeTime(of: path)
    repeat {
      try shared.directory.write("", to: "clock")
    } while try Self.changeTime(of: "\(shared.directory.path)/clock") <= old
  }

  /// When the file at `path` was last changed, in nanoseconds.
  private static func changeTime(of path: String) throws -> Int {
    var status = stat()
    try #require(stat(path, &status) == 0)
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  private func isThere(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(repository)/\(name)")
  }

  #if os(Linux)
    @Test("Locks that appeared in an uncompleted sync are removed by the next one")
    func abandoned() throws {
      try beginSync()
      let locks = ["index.lock", "HEAD.lock", "refs/heads/main.lock", "refs/remotes/origin/main.lock"]
      for name in locks { try shared.directory.write("", to: "ana/.git/\(name)") }
      let result = shared.sync("ana").run()
      #expect(result.isInStep && result.pushed == 1, "\(result.summary)")
      #expect(locks.filter(isThere) == [])
      #expect(try shared.directory.text(of: "ana/.git/\(RepositoryLock.name)") == "")
    }
  #endif

  @Test(
    "A lock that was there before the sync stays, and is named with what to do", arguments: [true, false])
  func older(isUnfinished: Bool) throws {
    try shared.directory.write("", to: "ana/.git/index.lock")
    try waitForLaterFiles(than: "\(repository)/index.lock")
    if isUnfinished { try beginSync() }
    let result = shared.sync("ana").run()
    #expect(isThere("index.lock"))
    #expect(
      result.fault?.description.contains(
        "index.lock is there: another git is at work, or one was killed and left it; in that case remove it")
        == true,
      "\(result.summary)")
    try FileManager.default.removeItem(atPath: "\(repository)/index.lock")
    #expect(shared.sync("ana").run().isInStep)
  }

  @Test("While a git is working in the repository no lock is removed")
  func living() throws {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", "\(shared.directory.path)/ana", "cat-file", "--batch"]
    let (input, output) = (Pipe(), Pipe())
    (git.standardInput, git.standardOutput) = (input, output)
    try git.run()
    // It answers once it is working.
    try input.fileHandleForWriting.write(contentsOf: Data("HEAD\n".utf8))
    #expect(output.fileHandleForReading.availableData.isEmpty == false)
    try beginSync()
    try shared.directory.write("", to: "ana/.git/index.lock")
    #expect(shared.sync("ana").run().fault != nil)
    #expect(isThere("index.lock"))
    try input.fileHandleForWriting.close()
    git.waitUntilExit()
    #if os(Linux)
      #expect(shared.sync("ana").run().isInStep)
    #endif
  }

  @Test("A git killed after committing but before updating the index is not a problem")
  func indexBehind() throws {
    try shared.directory.write(
      "initiative: Kiosks\nstate: planned\n", to: "ana/okrs/execution/kiosks.yaml")
    let index = URL(fileURLWithPath: "\(repository)/index")
    let before = try Data(contentsOf: index)
    try shared.git("ana", "add", "okrs")
    try shared.git("ana", "commit", "--quiet", "-m", "Killed")
    try before.write(to: index)
    let result = shared.sync("ana").run()
    #expect(result.isInStep && result.pushed == 1, "\(result.summary)")
    #expect(try shared.status("ana") == [])
    #expect(try shared.subjects("ana").first == "Killed")
  }

  @Test("A second working tree that git knows but that is gone is removed from its list")
  func noted() throws {
    try shared.git("ana", "worktree", "add", "--quiet", "--detach", ".git/headway-sync/tree")
    try FileManager.default.removeItem(atPath: "\(repository)/headway-sync")
    #expect(shared.sync("ana").run().isInStep)
    #expect(try shared.git("ana", "worktree", "list").split(separator: "\n").count == 1)
  }

  @Test("A git that kills itself is reported as killed, and its missing output is not interpreted")
  func killed() throws {
    try shared.directory.write(
      "#!/bin/sh\ncase \"$*\" in *'symbolic-ref'*) kill -9 $$ ;; esac\nexec \(Self.git) \"$@\"\n",
      to: "bin/git")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(shared.directory.path)/bin/git")
    var environment = shared.environment()
    environment["PATH"] = "\(shared.directory.path)/bin:\(environment["PATH"] ?? "")"
    let result = WorkspaceSync(shared.location("ana"), environment: environment, cancellation: nil).run()
    #expect(result.fault == .killed(signal: 9, lock: nil))
    #expect(
      result.summary == "Git was killed (signal 9) in the middle of its work; sync again.",
      "\(result.summary)")
    #expect(try shared.status("ana") == [" M \(SharedWorkspace.log)"])
    #expect(shared.sync("ana").run().isInStep)
  }

  private static let git: String = {
    let places = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return places.map { "\($0)/git" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "git"
  }()
}
