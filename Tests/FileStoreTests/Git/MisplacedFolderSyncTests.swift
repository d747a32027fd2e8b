import Foundation
import Testing

@testable import FileStore
@testable import GitSync

@Suite("A folder in the place of a file stops a sync with the path and the way out, and changes nothing")
struct MisplacedFolderSyncTests {
  private static let new = "okrs/objectives/2026-Q4/new.yaml"

  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
  }

  /// What Ben does to the file that Ana has replaced by a folder.
  enum Change: CaseIterable {
    case added, removed, changed

    var path: String { self == .added ? MisplacedFolderSyncTests.new : SharedWorkspace.objective }
  }

  private func makeChange(_ change: Change) throws {
    switch change {
    case .added: try shared.directory.write(WorkspaceFixture.objective, to: "ben/\(change.path)")
    case .removed: try shared.git("ben", "rm", "--quiet", change.path)
    case .changed:
      let text = WorkspaceFixture.objective.replacing("target: 15", with: "target: 12")
      try shared.directory.write(text, to: "ben/\(change.path)")
    }
    #expect(shared.sync("ben").run().pushed == 1)
  }

  private func placeFolder(at path: String, isFilled: Bool) throws {
    try? FileManager.default.removeItem(atPath: "\(shared.directory.path)/ana/\(path)")
    try shared.directory.makeDirectory("ana/\(path)")
    if isFilled { try shared.directory.write("mine\n", to: "ana/\(path)/notes") }
  }

  @Test(
    "What others have added, removed or changed comes in once the folder is moved away",
    arguments: Change.allCases, [true, false])
  func others(change: Change, isFilled: Bool) throws {
    try makeChange(change)
    try placeFolder(at: change.path, isFilled: isFilled)
    try shared.checkIn("ana", id: "a1", 17)
    let result = shared.sync("ana").run()
    let sentence = try #require(result.fault?.description)
    #expect(sentence.contains(change.path))
    #expect(sentence.contains("a folder lies ") && sentence.contains("move the folder away"))
    #expect(result.committed == "check-ins: 1 by ana, week 7")
    #expect((result.pulled, result.pushed) == (0, 0))
    #expect(try shared.git("ana", "diff", "--cached", "--name-only") == "")
    #expect(try shared.git("ana", "show", "--name-only", "--format=", "HEAD") == "\(SharedWorkspace.log)\n")
    if isFilled { #expect(try shared.directory.text(of: "ana/\(change.path)/notes") == "mine\n") }
    // The same again, until someone does what the message says.
    let head = try shared.git("ana", "rev-parse", "HEAD")
    #expect(shared.sync("ana").run().fault == result.fault)
    #expect(try shared.git("ana", "rev-parse", "HEAD") == head)
    try shared.directory.rename("ana/\(change.path)", to: "aside")
    if change != .added {
      #expect(sentence.contains("'git checkout HEAD -- \(change.path)'"))
      try shared.git("ana", "checkout", "--quiet", "HEAD", "--", change.path)
    }
    let next = shared.sync("ana").run()
    #expect(next.isInStep, "\(next.summary)")
    #expect((next.pulled, next.pushed) == (1, 1))
    #expect(try shared.status("ana") == [])
    let (here, there) = ("ana/\(change.path)", "ben/\(change.path)")
    #expect(try shared.directory.files().contains(here) == (change != .removed))
    if change != .removed { #expect(try shared.directory.text(of: here) == shared.directory.text(of: there)) }
  }

  @Test(
    "If no one else has changed the file, it is left out with the contents of the folder; the rest is shared")
  func alone() throws {
    try shared.directory.write("objective: Else\nowner: ana\n", to: "ana/\(Self.new)/inner.yaml")
    try placeFolder(at: SharedWorkspace.objective, isFilled: true)
    try shared.checkIn("ana", id: "a1", 17)
    let before = try shared.status("ana").filter { !$0.hasSuffix(".jsonl") }
    let result = shared.sync("ana").run()
    #expect(result.fault == nil && result.pushed == 1, "\(result.summary)")
    #expect(
      Set(result.leftOut) == [
        LeftOutFile(path: Self.new, reason: .folder(isKnown: false)),
        LeftOutFile(path: SharedWorkspace.objective, reason: .folder(isKnown: true)),
      ])
    #expect(
      result.summary.contains("\(Self.new) is not shared: a folder lies in its place; move the folder away."))
    #expect(try shared.status("ana") == before)
    #expect(try shared.git("ana", "show", "--name-only", "--format=", "HEAD") == "\(SharedWorkspace.log)\n")
  }

  @Test("The same outside the workspace, also for a file in the place of an incoming folder")
  func beside() throws {
    try shared.directory.write("print(3)\n", to: "ben/deep/new.py")
    try shared.directory.write("print(4)\n", to: "ben/tool.py")
    try shared.git("ben", "add", ".")
    try shared.git("ben", "commit", "--quiet", "-m", "Programs")
    try shared.git("ben", "push", "--quiet")
    try shared.directory.write("deep\n", to: "ana/.git/info/exclude")
    try shared.directory.write("mine\n", to: "ana/deep")
    #expect(shared.sync("ana").run().fault == .misplaced("deep", isFolder: false))
    #expect(try shared.directory.text(of: "ana/deep") == "mine\n")
    try shared.directory.rename("ana/deep", to: "aside")
    try shared.directory.makeDirectory("ana/tool.py")
    #expect(shared.sync("ana").run().fault == .misplaced("tool.py", isFolder: true))
    #expect(try shared.status("ana") == [])
    try shared.directory.rename("ana/tool.py", to: "aside-folder")
    #expect(shared.sync("ana").run().pulled == 1)
  }
}
