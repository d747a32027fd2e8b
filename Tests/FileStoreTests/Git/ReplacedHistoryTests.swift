import Foundation
import Testing

@testable import FileStore
@testable import GitSync

@Suite("A branch that was replaced or removed on the remote is not silently restored")
struct ReplacedHistoryTests {
  private let shared: SharedWorkspace

  /// Ana has pulled a commit of Ben's, which is then removed from the shared branch by force.
  init() throws {
    shared = try SharedWorkspace()
    try shared.checkIn("ben", id: "b1", 16)
    #expect(shared.sync("ben").run().fault == nil)
    #expect(shared.sync("ana").run().pulled == 1)
  }

  private func takeOut(with other: Bool) throws {
    try shared.git("ben", "reset", "--quiet", "--hard", "HEAD~1")
    if other {
      try shared.directory.write("print(3)\n", to: "ben/program.py")
      try shared.git("ben", "commit", "--quiet", "-am", "Instead")
    }
    try shared.git("ben", "push", "--quiet", "--force")
  }

  private var remoteSubjects: [String] {
    get throws {
      try shared.git("hub.git", "log", "--format=%s", "main").split(separator: "\n").map(String.init)
    }
  }

  @Test(
    "What others removed is removed here too, is reported, and does not come back; the user's own commits stay",
    arguments: [true, false], [true, false])
  func takenOut(other: Bool, own: Bool) throws {
    try takeOut(with: other)
    if own { try shared.checkIn("ana", id: "a1", 17) }
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(result.replaced?.count == 1)
    #expect(
      result.summary.contains("Somebody has replaced origin/main by force: 1 commit of others was taken out"))
    let command = "git log origin/main..\(result.replaced?.last ?? "")"
    #expect(result.summary.contains("'\(command)'"))
    let words = command.split(separator: " ").dropFirst(2).map(String.init)
    #expect(try shared.git("ana", "log", "--format=%s", words[0]) == "check-ins: 1 by ben, week 7\n")
    #expect(try shared.records("ana") == (own ? ["0", "a1"] : ["0"]))
    let subjects = (own ? ["check-ins: 1 by ana, week 7"] : []) + (other ? ["Instead"] : []) + ["Begin"]
    #expect(try remoteSubjects == subjects)
    let next = shared.sync("ana").run()
    #expect(next.replaced == nil && next.isInStep && next.pushed == 0)
  }

  @Test("It is detected even if git has already fetched the new history")
  func fetchedBefore() throws {
    try takeOut(with: true)
    try shared.git("ana", "fetch", "--quiet")
    #expect(shared.sync("ana").run().replaced?.count == 1)
    #expect(try remoteSubjects == ["Instead", "Begin"])
  }

  @Test(
    "The user is asked about removed commits of their own; both suggested ways work",
    arguments: [true, false])
  func ownTakenOut(isKept: Bool) throws {
    try shared.checkIn("ana", id: "a1", 17)
    #expect(shared.sync("ana").run().pushed == 1)
    try shared.git("ben", "fetch", "--quiet")
    try takeOut(with: true)
    try shared.checkIn("ana", id: "a2", 15)
    let result = shared.sync("ana").run()
    guard case .takenOut(1, _, upstream: "origin/main") = result.fault else {
      Issue.record("\(result.summary)")
      return
    }
    #expect(try shared.records("ana") == ["0", "a1", "a2", "b1"])
    #expect(try remoteSubjects == ["Instead", "Begin"])
    if isKept {
      try shared.git("ana", "rebase", "--quiet", "--no-ff", "--autostash", "origin/main")
    } else {
      try shared.git("ana", "reset", "--quiet", "--keep", "origin/main")
    }
    let next = shared.sync("ana").run()
    #expect(next.fault == nil, "\(next.summary)")
    #expect(try shared.records("ana") == (isKept ? ["0", "a1", "a2", "b1"] : ["0"]))
  }

  @Test(
    "A branch that was removed there is not recreated; the suggested way out recreates it",
    arguments: [true, false])
  func removed(isPruned: Bool) throws {
    try shared.git("hub.git", "config", "receive.denyDeleteCurrent", "ignore")
    try shared.git("ben", "push", "--quiet", "origin", "--delete", "main")
    if isPruned { try shared.git("ana", "fetch", "--quiet", "--prune") }
    try shared.checkIn("ana", id: "a1", 17)
    let result = shared.sync("ana").run()
    #expect(result.fault == .gone(upstream: "origin/main", push: "git push origin main"))
    #expect(result.committed != nil)
    #expect(throws: SharedWorkspace.Failure.self) {
      try shared.git("hub.git", "rev-parse", "--verify", "main")
    }
    try shared.git("ana", "push", "--quiet", "origin", "main")
    #expect(shared.sync("ana").run().isInStep)
  }
}
