import Foundation
import Testing

@testable import FileStore
@testable import GitSync
@testable import Platform

@Suite("A stranger's repository runs nothing and keeps no one waiting")
struct StrangersRepositoryTests {
  private let shared: SharedWorkspace
  private let mark: String

  init() throws {
    shared = try SharedWorkspace()
    mark = "\(shared.directory.path)/mark"
  }

  private var isMarked: Bool { FileManager.default.fileExists(atPath: mark) }

  /// Runs everything that headway asks in the background.
  private func ask(patience: Duration = .seconds(60)) -> (state: RepositoryState?, doctor: GitExamination) {
    let (location, environment) = (shared.location("ana"), shared.environment())
    let workspace = WorkspaceReader(location).read().workspace
    _ = GitIdentity.person(in: workspace, directory: location.root, environment: environment)
    return (
      RepositoryInquiry(location, environment: environment, patience: patience).state(),
      GitExamination(at: location, environment: environment, patience: patience)
    )
  }

  @Test("Whatever it has configured", arguments: RepositoryTrap.all)
  func traps(trap: RepositoryTrap) throws {
    try trap.set(shared, try shared.prepareTrap(leaving: mark))
    try? FileManager.default.removeItem(atPath: mark)
    let before = try Self.files(in: "\(shared.directory.path)/ana/.git")
    let answer = ask()
    #expect(!isMarked)
    #expect(answer.doctor.version != nil && answer.doctor.top != nil)
    #expect(try Self.files(in: "\(shared.directory.path)/ana/.git") == before, "nothing in it is written")
    // The same question, asked carelessly, runs it, so the trap is a trap.
    let git = Git(
      directory: "\(shared.directory.path)/\(trap.place)", environment: shared.environment(),
      deadline: .now.advanced(by: .seconds(20)))
    _ = git.run(trap.step)
    #expect(isMarked, "the trap is a trap")
  }

  /// The files below `path` with their modification times.
  private static func files(in path: String) throws -> [String: Date] {
    var files: [String: Date] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      files[name] = attributes[.modificationDate] as? Date
    }
    return files
  }

  @Test("A filter that it names is not run, and its result for a file is reported as unknown")
  func filtered() throws {
    try shared.checkIn("ana", id: "a1", 17)
    #expect(ask().state == RepositoryState(ahead: 0, behind: 0, changed: 1))
    try shared.directory.write("* filter=evil\n", to: "ana/.git/info/attributes")
    #expect(ask().state == RepositoryState(ahead: 0, behind: 0, changed: nil))
    try shared.directory.write("* filter=\n", to: "ana/.git/info/attributes")
    #expect(ask().state == RepositoryState(ahead: 0, behind: 0, changed: nil))
    try shared.directory.write("* -filter\n", to: "ana/.git/info/attributes")
    #expect(ask().state == RepositoryState(ahead: 0, behind: 0, changed: 1))
  }

  @Test(
    "A pipe instead of a file is not waited for, and leaves no program behind", .timeLimit(.minutes(2)),
    arguments: [
      ".git", ".git/config", ".git/HEAD", ".git/index", ".git/packed-refs", ".git/refs/heads/main",
      ".git/refs/remotes/origin/main", ".git/objects/info/alternates", ".git/info/exclude",
      ".git/info/attributes", ".git/shallow", ".git/commondir", ".gitignore", ".gitattributes",
      "okrs/.gitignore", "okrs/.gitattributes", "okrs/objectives/.gitattributes", "more",
    ])
  func pipes(path: String) throws {
    if path == "more" { try shared.addSettings("[include]\n\tpath = ../more\n") }
    try shared.checkIn("ana", id: "a1", 17)
    try shared.directory.write("new", to: "ana/okrs/objectives/2026-Q4/new.yaml")
    let pipe = "\(shared.directory.path)/ana/\(path)"
    try? FileManager.default.removeItem(atPath: pipe)
    try #require(mkfifo(pipe, 0o600) == 0)
    _ = ask(patience: .seconds(1))
    #expect(shared.programs == [])
  }

  @Test("Background queries end at once when the program quits", .timeLimit(.minutes(1)))
  func left() throws {
    try #require(mkfifo("\(shared.directory.path)/ana/okrs/.gitignore", 0o600) == 0)
    let cancellation = try #require(Cancellation())
    let inquiry = RepositoryInquiry(
      shared.location("ana"), environment: shared.environment(), patience: .seconds(3_600))
    Thread.detachNewThread { [shared] in
      while shared.programs.isEmpty { usleep(1_000) }
      cancellation.cancel()
    }
    #expect(inquiry.state(until: cancellation) == nil)
    #expect(shared.programs == [])
  }

  @Test("Nothing is left among the temporary files, and no one else can access what was there")
  func temporary() throws {
    let place = "\(shared.directory.path)/temporary"
    try shared.directory.makeDirectory("temporary")
    let environment = shared.environment().merging(["TMPDIR": place]) { $1 }
    let sandbox = try #require(GitSandbox(environment: environment, cancellation: nil))
    #expect(sandbox.path.hasPrefix(place))
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.path)[.posixPermissions] as? Int
    #expect(mode == 0o700)
    sandbox.remove()
    _ = RepositoryInquiry(shared.location("ana"), environment: environment).state()
    _ = GitExamination(at: shared.location("ana"), environment: environment)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place) == [])
  }
}
