import Foundation
import Testing

@testable import FileStore
@testable import GitSync

@Suite("How far the workspace is from the others' is known without contacting anyone")
struct RepositoryStateTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
  }

  private var state: RepositoryState? {
    RepositoryInquiry(shared.location("ana"), environment: shared.environment(), patience: .seconds(60))
      .state()
  }

  @Test("Changes in the workspace, commits to push and commits to pull are counted")
  func counts() throws {
    #expect(state == RepositoryState(ahead: 0, behind: 0, changed: 0))
    try shared.checkIn("ana", id: "a1", 17)
    try shared.directory.write("x", to: "ana/okrs/execution/new.yaml")
    try shared.directory.write("x", to: "ana/program.py")
    #expect(state == RepositoryState(ahead: 0, behind: 0, changed: 2))
    try shared.git("ana", "add", "okrs")
    try shared.git("ana", "commit", "--quiet", "-m", "x")
    try shared.checkIn("ben", id: "b1", 17)
    #expect(shared.sync("ben").run().fault == nil)
    try shared.git("ana", "fetch", "--quiet")
    #expect(state == RepositoryState(ahead: 1, behind: 1, changed: 0))
  }

  @Test(
    "A remote that only an included file names is not denied: changes are counted, and a sync finds it"
  )
  func included() throws {
    let settings = try shared.directory.text(of: "ana/.git/config")
    let end = try #require(settings.range(of: "[remote")).lowerBound
    try shared.directory.write(String(settings[end...]), to: "ana/.git/more")
    try shared.directory.write(String(settings[..<end]) + "[include]\n\tpath = more\n", to: "ana/.git/config")
    try shared.checkIn("ana", id: "a1", 17)
    #expect(state == RepositoryState(ahead: nil, behind: nil, changed: 1))
    let examination = GitExamination(
      at: shared.location("ana"), environment: shared.environment(), patience: .seconds(60))
    #expect(examination.fault == .upstreamUnknown)
    #expect(examination.upstream == nil)
    #expect(examination.fault?.description.contains("'headway sync -n' shows what it syncs with") == true)
    #expect(try shared.sync("ana").plan().upstream == "origin/main")
    #expect(shared.sync("ana").run().pushed == 1)
    // What the repository's own file says is known.
    try shared.directory.write(settings + "[include]\n\tpath = more\n", to: "ana/.git/config")
    #expect(state == RepositoryState(ahead: 0, behind: 0, changed: 0))
  }

  @Test("Nothing is shown outside a repository, without a remote, or without git")
  func nothing() throws {
    try shared.git("ana", "branch", "--unset-upstream")
    #expect(state == RepositoryState(ahead: nil, behind: nil, changed: 0))
    try shared.git("ana", "remote", "remove", "origin")
    #expect(state == nil)
    try shared.directory.write(WorkspaceFixture.manifest, to: "alone/headway.yaml")
    let alone = WorkspaceLocation(root: "\(shared.directory.path)/alone")
    #expect(RepositoryInquiry(alone, environment: shared.environment()).state() == nil)
    #expect(RepositoryInquiry(shared.location("ben"), environment: ["PATH": "/nowhere"]).state() == nil)
  }

  @Test("A repository from a stranger runs no program: no filter, no file watcher, no hook, no transport")
  func stranger() throws {
    let mark = "\(shared.directory.path)/run"
    let command = "touch '\(mark)'; cat"
    for (key, value) in [
      ("core.fsmonitor", "touch '\(mark)'"), ("filter.evil.clean", command), ("filter.evil.smudge", command),
      ("filter.evil.process", "touch '\(mark)'"), ("filter.a.b=c.clean", command),
      ("core.sshCommand", "touch '\(mark)'"), ("core.pager", "touch '\(mark)'"),
      ("diff.external", "touch '\(mark)'"), ("core.editor", "touch '\(mark)'"),
      ("remote.origin.uploadpack", "touch '\(mark)'"), ("credential.helper", "!touch '\(mark)'"),
    ] { try shared.git("ana", "config", key, value) }
    try shared.directory.write("*.jsonl filter=evil\n*.yaml filter=a.b=c\n", to: "ana/.git/info/attributes")
    let hook = "ana/.git/hooks/post-index-change"
    try shared.directory.write("#!/bin/sh\ntouch '\(mark)'\n", to: hook)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(shared.directory.path)/\(hook)")
    try shared.checkIn("ana", id: "a1", 17)
    let objective = "\(shared.directory.path)/ana/\(SharedWorkspace.objective)"
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: objective)
    #expect(state == RepositoryState(ahead: 0, behind: 0, changed: nil), "a filter would have to be asked")
    #expect(!FileManager.default.fileExists(atPath: mark))
    // The same question, asked carelessly, runs one, so the trap is a trap.
    _ = try? shared.git("ana", "status")
    #expect(FileManager.default.fileExists(atPath: mark))
  }

  @Test("What a stranger's repository has omitted is not fetched by a program of theirs")
  func leftOut() throws {
    let mark = "\(shared.directory.path)/run"
    for (key, value) in [
      ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.promisor", "true"), ("protocol.ext.allow", "always"),
      ("remote.origin.url", "ext::sh -c touch% \(mark)"),
    ] { try shared.git("ana", "config", key, value) }
    let packed = "ana/.git/refs/remotes/origin/main"
    try shared.directory.write("\(String(repeating: "1", count: 40))\n", to: packed)
    _ = state
    #expect(!FileManager.default.fileExists(atPath: mark))
    _ = try? shared.git("ana", "status")
    #expect(FileManager.default.fileExists(atPath: mark), "the trap is a trap")
  }
}
