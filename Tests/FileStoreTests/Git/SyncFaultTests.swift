import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import GitSync
@testable import Platform

@Suite("If syncing is impossible, one message says why, and nothing is changed")
struct SyncFaultTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
    try shared.checkIn("ana", id: "a1", 17)
  }

  private func fault(without variables: Set<String> = []) throws -> SyncFault? {
    let result = shared.sync("ana", without: variables).run()
    #expect(result.committed == nil)
    #expect(try shared.status("ana") == [" M \(SharedWorkspace.log)"])
    return result.fault
  }

  @Test("without git")
  func noGit() {
    let sync = WorkspaceSync(shared.location("ana"), environment: ["PATH": "/nowhere"], cancellation: nil)
    #expect(sync.run().fault == .noGit)
    #expect(sync.run().summary == "Git is not installed; everything else works without it.")
  }

  @Test("outside a repository")
  func noRepository() throws {
    try shared.directory.write(WorkspaceFixture.manifest, to: "alone/headway.yaml")
    let location = WorkspaceLocation(root: "\(shared.directory.path)/alone")
    let sync = WorkspaceSync(location, environment: shared.environment(), cancellation: nil)
    #expect(sync.run().fault == .noRepository)
  }

  @Test("without a remote, or with several of which none is the right one")
  func noRemote() throws {
    try shared.git("ana", "remote", "remove", "origin")
    #expect(try fault() == .noRemote)
    try shared.git("ana", "remote", "add", "one", "../hub.git")
    try shared.git("ana", "remote", "add", "two", "../hub.git")
    #expect(try fault() == .manyRemotes(["one", "two"], branch: "main"))
  }

  @Test("if the workspace looks like git's own directory, whose settings would run programs")
  func disguised() throws {
    let mark = "\(shared.directory.path)/run"
    try shared.directory.write("ref: refs/heads/main\n", to: "ana/okrs/HEAD")
    try shared.directory.write(
      "[core]\n\trepositoryFormatVersion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = \"touch '\(mark)'\"\n",
      to: "ana/okrs/config")
    try shared.directory.makeDirectory("ana/okrs/objects")
    try shared.directory.makeDirectory("ana/okrs/refs")
    #expect(shared.sync("ana").run().fault == .disguised)
    #expect(throws: SyncFault.disguised) { try shared.sync("ana").plan() }
    let inquiry = RepositoryInquiry(shared.location("ana"), environment: shared.environment())
    #expect(inquiry.state() == nil)
    let examination = GitExamination(at: shared.location("ana"), environment: shared.environment())
    #expect(examination.fault == .disguised)
    #expect(!FileManager.default.fileExists(atPath: mark))
    // The same question, asked carelessly, runs it, so the trap is a trap.
    _ = try? shared.git("ana/okrs", "status")
    #expect(FileManager.default.fileExists(atPath: mark))
  }

  @Test("on no branch")
  func detached() throws {
    try shared.git("ana", "checkout", "--quiet", "--detach")
    #expect(try fault() == .detached)
  }

  @Test("in the middle of a merge")
  func underWay() throws {
    let head = try shared.git("ana", "rev-parse", "HEAD")
    try shared.directory.write(head, to: "ana/.git/MERGE_HEAD")
    #expect(try fault() == .underWay(.merge))
  }

  @Test("without a name")
  func noIdentity() throws {
    try shared.directory.write("[user]\n\tuseConfigOnly = true\n", to: "config")
    let names: Set = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"]
    #expect(try fault(without: names) == .noIdentity)
  }

  @Test("while another sync of the repository is running")
  func busy() throws {
    let lock = try RepositoryLock(directory: "\(shared.directory.path)/ana/.git")
    #expect(try fault() == .busy)
    lock.release()
    #expect(shared.sync("ana").run().fault == nil)
  }

  @Test("An unreachable remote is reported, and the commit stays")
  func unreachable() throws {
    try shared.git("ana", "remote", "set-url", "origin", "../gone.git")
    let result = shared.sync("ana").run()
    guard case .unreachable(remote: "origin", let complaint) = result.fault else {
      Issue.record("\(result)")
      return
    }
    #expect(complaint.contains("gone.git"))
    #expect(result.fault?.isOutside == true)
    #expect(result.committed != nil)
  }

  @Test("A remote that asks for a password is not waited for")
  func password() throws {
    try shared.git("ana", "remote", "set-url", "origin", "https://127.0.0.1:9/x.git")
    #expect(shared.sync("ana").run().fault?.isOutside == true)
  }

  @Test(
    "A program that cannot sign without a terminal is reported with its own words, and other possible causes",
    arguments: [true, false])
  func unsigned(isKey: Bool) throws {
    try hook(
      "signer",
      "echo 'Load key \"/keys/ana\": incorrect passphrase supplied to decrypt private key' >&2; exit 1")
    try shared.directory.write("key\n", to: "key")
    for setting in [
      ("commit.gpgSign", "true"), ("gpg.format", isKey ? "ssh" : "openpgp"),
      (isKey ? "gpg.ssh.program" : "gpg.program", "\(shared.directory.path)/signer"),
      ("user.signingKey", isKey ? "\(shared.directory.path)/key" : "ana"),
    ] { try shared.git("ana", "config", setting.0, setting.1) }
    let sentence = try #require(try fault()?.description)
    #expect(sentence.hasPrefix("git could not sign the commit without a terminal"))
    #expect(sentence.hasSuffix("; it may need a passphrase: run `headway sync` in a shell"))
    // Not every git passes on what gpg says.
    if isKey { #expect(sentence.contains(#"(Load key "/keys/ana": incorrect passphrase supplied"#)) }
    #expect(!sentence.contains("failed to write commit object"))
  }

  @Test("Only the signer's message is passed on, in one line, and nothing if git suppresses it")
  func signersWords() {
    let fatal = "fatal: failed to write commit object"
    let complaint = { (text: String) -> String?? in
      let answer = GitAnswer(status: 128, output: [], complaints: "\(text)\n\(fatal)\n")
      guard case .unsigned(let complaint) = SyncFault.unsigned(answer, hasTerminal: false) else { return nil }
      return .some(complaint)
    }
    let gpg = "error: gpg failed to sign the data"
    #expect(complaint(gpg) == .some(nil))
    #expect(complaint("\(gpg):\n(no gpg output)") == .some(nil))
    #expect(
      complaint("\(gpg):\n[GNUPG:] PINENTRY_LAUNCHED 9\ngpg: signing failed: Timeout")
        == .some("gpg: signing failed: Timeout"))
  }

  @Test("A hook's rejection is respected: of the commit, and by the remote")
  func hooks() throws {
    try hook("hub.git/hooks/pre-receive", "echo 'no OKRs on Fridays' >&2; exit 1")
    let refused = shared.sync("ana").run()
    #expect(refused.committed != nil)
    guard case .refused(remote: "origin", let complaint) = refused.fault else {
      Issue.record("\(refused)")
      return
    }
    #expect(complaint.contains("no OKRs on Fridays"))
    try shared.checkIn("ana", id: "a2", 16)
    try shared.directory.write("{}\n", to: "ana/okrs/check-ins/north-star.jsonl")
    try hook("ana/.git/hooks/pre-commit", "echo 'error: not like this' >&2; exit 1")
    let result = shared.sync("ana").run()
    #expect(result.fault == .failed("commit", complaint: "error: not like this"))
    #expect(
      try Set(shared.status("ana"))
        == [" M \(SharedWorkspace.log)", "?? okrs/check-ins/north-star.jsonl"])
  }

  @Test("A rejection by a pre-push hook is not an unreachable remote, and its message is passed on")
  func prePush() throws {
    try hook("ana/.git/hooks/pre-push", "echo 'lint failed: see the wiki' >&2; exit 1")
    let fault = shared.sync("ana").run().fault
    #expect(fault?.isOutside == false)
    #expect(fault?.description.contains("lint failed: see the wiki") == true)
  }

  @Test(
    "A push that arrives between the remote's check and its update is merged, and the sync continues")
  func fasterByAHair() throws {
    try hook(
      "hub.git/hooks/pre-receive",
      """
      unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
      test -e moved && exit 0
      touch moved
      other=$(git commit-tree -p refs/heads/main -m Other 'refs/heads/main^{tree}')
      git update-ref refs/heads/main "$other"
      """)
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(result.pulled == 1)
    #expect(try shared.git("hub.git", "log", "-1", "--skip=1", "--format=%s") == "Other\n")
  }

  @Test("A rejection by a remote hook that mentions fetching first is still a rejection")
  func wordyHook() throws {
    try hook("hub.git/hooks/pre-receive", "echo 'policy: fetch first, then ask Dana' >&2; exit 1")
    guard case .refused(remote: "origin", let complaint) = shared.sync("ana").run().fault else {
      Issue.record("it is not refused")
      return
    }
    #expect(complaint.contains("ask Dana"))
  }

  @Test(
    "Stopped while the remote keeps one waiting, it says what was done and leaves nothing behind",
    .timeLimit(.minutes(5)))
  func cancelled() throws {
    // The remote says that it has begun, and then nothing more.
    let begun = "\(shared.directory.path)/begun"
    try hook("hub.git/hooks/pre-receive", "touch '\(begun)'; exec sleep 3600")
    let cancellation = try #require(Cancellation())
    Thread.detachNewThread {
      while !FileManager.default.fileExists(atPath: begun) { usleep(1_000) }
      cancellation.cancel()
    }
    let result = shared.sync("ana", cancellation: cancellation).run()
    #expect(result.fault == .cancelled)
    #expect(result.summary == "Stopped: Committed \"check-ins: 1 by ana, week 7\".")
    #expect(try shared.status("ana") == [])
  }

  @Test("Stopped before it started it does nothing")
  func cancelledAtOnce() throws {
    let cancellation = try #require(Cancellation())
    cancellation.cancel()
    let result = shared.sync("ana", cancellation: cancellation).run()
    #expect(result.summary == "Stopped; nothing was done.")
    #expect(try shared.status("ana") == [" M \(SharedWorkspace.log)"])
  }

  @Test("The next sync cleans up after a killed one")
  func leftBehind() throws {
    try shared.git("ana", "worktree", "add", "--quiet", "--detach", ".git/headway-sync/tree")
    try shared.checkIn("ben", id: "b1", 16)
    #expect(shared.sync("ben").run().fault == nil)
    let result = shared.sync("ana").run()
    #expect(result.fault == nil, "\(result.summary)")
    #expect(try shared.git("ana", "worktree", "list").split(separator: "\n").count == 1)
  }

  private func hook(_ path: String, _ body: String) throws {
    try shared.directory.write("#!/bin/sh\n\(body)\n", to: path)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(shared.directory.path)/\(path)")
  }
}
