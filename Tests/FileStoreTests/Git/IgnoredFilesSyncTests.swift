import Foundation
import Testing

@testable import FileStore
@testable import GitSync

@Suite("A sync neither loses nor overwrites what git ignores or skips")
struct IgnoredFilesSyncTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
  }

  private static let northStar = "okrs/check-ins/north-star.jsonl"

  private static func northStarLine(_ id: String) -> String {
    SharedWorkspace.line(id, "x", "2026-11-16", 1).replacing("wait-time", with: "north-star")
  }

  /// Makes git ignore `pattern` in Ana's clone, in one of the possible ways.
  private func ignore(_ pattern: String, by way: String) throws {
    switch way {
    case ".gitignore": try shared.directory.write("\(pattern)\n", to: "ana/okrs/check-ins/.gitignore")
    case "exclude": try shared.directory.write("\(pattern)\n", to: "ana/.git/info/exclude")
    default:
      try shared.directory.write("\(pattern)\n", to: "ignore")
      try shared.git("ana", "config", "core.excludesFile", "\(shared.directory.path)/ignore")
    }
  }

  @Test(
    "A log is shared although *.jsonl is ignored, wherever that is configured; both check-ins are there in the end",
    arguments: [".gitignore", "exclude", "core.excludesFile"])
  func ignoredLog(way: String) throws {
    try ignore("*.jsonl", by: way)
    try shared.directory.write(Self.northStarLine("b"), to: "ben/\(Self.northStar)")
    #expect(shared.sync("ben").run().fault == nil)
    try shared.directory.write(Self.northStarLine("a"), to: "ana/\(Self.northStar)")
    let inquiry = RepositoryInquiry(
      shared.location("ana"), environment: shared.environment(), patience: .seconds(60))
    #expect(inquiry.state()?.changed == (way == ".gitignore" ? 2 : 1))
    let plan = try shared.sync("ana").plan()
    #expect(plan.paths.contains(Self.northStar) && plan.ignoredPaths == [Self.northStar])
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(result.addedThoughIgnored == [Self.northStar])
    #expect(
      result.summary.contains("Git ignores \(Self.northStar); it is shared all the same"))
    let lines = try shared.directory.text(of: "ana/\(Self.northStar)").split(separator: "\n").map {
      "\($0)\n"
    }
    #expect(lines.sorted() == [Self.northStarLine("a"), Self.northStarLine("b")])
    #expect(shared.sync("ana").run().notes() == [])
  }

  @Test("Ignored files that are not headway's stay, and incoming ones do not overwrite them")
  func otherIgnored() throws {
    try shared.directory.write("*.txt\n", to: "ana/.git/info/exclude")
    for (person, text) in [("ben", "theirs"), ("ana", "mine")] {
      try shared.directory.write(text, to: "\(person)/okrs/objectives/notes.txt")
      try shared.directory.write(text, to: "\(person)/secret.txt")
    }
    try shared.git("ben", "add", ".")
    try shared.git("ben", "commit", "--quiet", "-m", "x")
    try shared.git("ben", "push", "--quiet")
    #expect(shared.sync("ana").run().fault == .inTheWay(["secret.txt"]))
    try FileManager.default.removeItem(atPath: "\(shared.directory.path)/ana/secret.txt")
    let result = shared.sync("ana").run()
    #expect(result.fault == .inTheWay(["okrs/objectives/notes.txt"]))
    #expect(try shared.directory.text(of: "ana/okrs/objectives/notes.txt") == "mine")
  }

  @Test("A workspace that git ignores as a whole is not shared, and the message says how to")
  func ignoredWorkspace() throws {
    try shared.directory.write(WorkspaceFixture.manifest, to: "ana/private/headway.yaml")
    try shared.directory.write("private/\n", to: "ana/.gitignore")
    let location = WorkspaceLocation(root: "\(shared.directory.path)/ana/private")
    let sync = WorkspaceSync(location, environment: shared.environment(), cancellation: nil)
    #expect(sync.run().fault == .ignored("private/headway.yaml"))
    #expect(try shared.git("ana", "ls-files", "private") == "")
    try shared.git("ana", "add", "--force", "private/headway.yaml")
    #expect(sync.run().committed == "headway.yaml")
  }

  @Test(
    "A log that git assumes unchanged, or skips, is not shared and reported, with the way out",
    arguments: [("assume-unchanged", LeftOutFile.Reason.assumedUnchanged), ("skip-worktree", .skipped)])
  func marked(mark: String, reason: LeftOutFile.Reason) throws {
    try shared.git("ana", "update-index", "--\(mark)", SharedWorkspace.log)
    try shared.checkIn("ana", id: "a1", 17)
    try shared.directory.write("initiative: Kiosks\nstate: planned\n", to: "ana/okrs/execution/kiosks.yaml")
    let leftOut = LeftOutFile(path: SharedWorkspace.log, reason: reason)
    let first = shared.sync("ana").run()
    #expect(first.fault == nil && first.committed == "execution: kiosks" && !first.isInStep)
    #expect(first.leftOut == [leftOut])
    try shared.checkIn("ben", id: "b1", 16)
    #expect(shared.sync("ben").run().fault == nil)
    let second = shared.sync("ana").run()
    #expect(second.fault == .leftOut(leftOut), "\(second.summary)")
    #expect(second.summary.contains("'git update-index --no-\(mark) \(SharedWorkspace.log)'"))
    #expect(try shared.records("ana") == ["0", "a1"])
    try shared.git("ana", "update-index", "--no-\(mark)", SharedWorkspace.log)
    #expect(shared.sync("ana").run().isInStep)
    #expect(try shared.records("ana") == ["0", "a1", "b1"])
  }

  @Test("Files excluded by a sparse checkout are not missed")
  func sparse() throws {
    try shared.git("ana", "sparse-checkout", "set", "--no-cone", "/okrs/headway.yaml", "/okrs/check-ins/")
    try shared.directory.write("initiative: Kiosks\nstate: planned\n", to: "ben/okrs/execution/kiosks.yaml")
    try shared.directory.write("print(3)\n", to: "ben/program.py")
    try shared.git("ben", "commit", "--quiet", "-am", "x")
    #expect(shared.sync("ben").run().fault == nil)
    try shared.checkIn("ana", id: "a1", 17)
    let result = shared.sync("ana").run()
    #expect(result.isInStep, "\(result.summary)")
    #expect(try shared.status("ana") == [])
    #expect(!FileManager.default.fileExists(atPath: "\(shared.directory.path)/ana/program.py"))
  }
}
