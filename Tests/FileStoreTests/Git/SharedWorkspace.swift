import Foundation
import OKRModel

@testable import FileStore
@testable import GitSync
@testable import Platform

/// A workspace that two people have cloned, each on their own machine, with the repository between them.
final class SharedWorkspace: Sendable {
  static let log = "okrs/\(WorkspaceFixture.logPath)"
  static let objective = "okrs/\(WorkspaceFixture.objectivePath)"

  let directory: TemporaryDirectory

  /// Creates the repository and the clones `ana` and `ben`, with a workspace in `okrs` and a program beside it.
  init(attributes: Bool = true) throws {
    directory = try TemporaryDirectory()
    let union = "check-ins/**/*.jsonl merge=union\n"
    try directory.write(
      "[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n", to: "config")
    try directory.makeDirectory("ana")
    try git("ana", "init", "--quiet")
    try directory.write(WorkspaceFixture.manifest, to: "ana/okrs/headway.yaml")
    try directory.write(WorkspaceFixture.objective, to: "ana/\(Self.objective)")
    try directory.write(Self.line("0", "ana", "2026-11-09", 18), to: "ana/\(Self.log)")
    if attributes { try directory.write(union, to: "ana/okrs/.gitattributes") }
    try directory.write("print(1)\n", to: "ana/program.py")
    try directory.write("print(2)\n", to: "ana/other.py")
    try git("ana", "add", ".")
    try git("ana", "commit", "--quiet", "-m", "Begin")
    try git("", "clone", "--quiet", "--bare", "ana", "hub.git")
    try git("ana", "remote", "add", "origin", "../hub.git")
    try git("ana", "fetch", "--quiet")
    try git("ana", "branch", "--quiet", "--set-upstream-to=origin/main")
    try git("", "clone", "--quiet", "hub.git", "ben")
  }

  /// The environment of git and everything it starts; `person` is who commits.
  func environment(_ person: String = "ana") -> [String: String] {
    [
      "HOME": directory.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_CONFIG_GLOBAL": "\(directory.path)/config", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": person, "GIT_AUTHOR_EMAIL": "\(person)@x.example", "GIT_COMMITTER_NAME": person,
      "GIT_COMMITTER_EMAIL": "\(person)@x.example",
    ]
  }

  /// What git prints; throws if it fails.
  @discardableResult
  func git(_ clone: String, _ arguments: String...) throws -> String {
    let git = Git(directory: "\(directory.path)/\(clone)", environment: environment(clone))
    guard let answer = git.run(arguments), answer.isSuccess else {
      throw Failure(text: "git \(arguments): \(git.run(arguments)?.complaints ?? "not there")")
    }
    return answer.text
  }

  struct Failure: Error {
    let text: String
  }

  func location(_ clone: String) -> WorkspaceLocation {
    WorkspaceLocation(root: "\(directory.path)/\(clone)/okrs")
  }

  func sync(_ clone: String, cancellation: Cancellation? = nil, without variables: Set<String> = [])
    -> WorkspaceSync
  {
    WorkspaceSync(
      location(clone), environment: environment(clone).filter { !variables.contains($0.key) },
      cancellation: cancellation)
  }

  /// Checks in as `person` on the waiting time in their own clone.
  func checkIn(_ person: String, id: String, _ value: Double, on date: String = "2026-11-16") throws {
    let record = CheckInRecord(
      id: id, at: Timestamp("\(date)T09:00:00Z") ?? Timestamp(milliseconds: 0), author: PersonID(person),
      content: .entry(
        CheckInEntry(keyResult: "wait-time", date: CivilDay(date) ?? CivilDay(dayNumber: 0), value: value)))
    try CheckInAppender(location(person)).append(record, to: .forObjective("shorten-queue", cycle: "2026-Q4"))
  }

  /// The ids of the records in a clone, in the order of the lines, including unreadable ones.
  func records(_ clone: String) throws -> [String] {
    let loaded = WorkspaceReader(location(clone)).read()
    guard loaded.diagnostics.isEmpty else { throw Failure(text: "\(loaded.diagnostics)") }
    return loaded.workspace.checkInLogs["shorten-queue"]?.records.map(\.id).sorted() ?? []
  }

  /// What git reports as changed, staged or unknown in a clone.
  func status(_ clone: String) throws -> [String] {
    try git(clone, "status", "--porcelain").split(separator: "\n").map(String.init)
  }

  func subjects(_ clone: String) throws -> [String] {
    try git(clone, "log", "--format=%s").split(separator: "\n").map(String.init)
  }

  static func line(_ id: String, _ person: String, _ date: String, _ value: Double) -> String {
    #"{"id":"\#(id)","at":"\#(date)T08:00:00Z","kr":"wait-time","date":"\#(date)","value":\#(value),"by":"\#(person)"}"#
      + "\n"
  }
}
