import Foundation
import Testing

@testable import FileStore
@testable import GitSync

@Suite("Reading a repository without running git in it agrees with git, for every kind of repository")
struct RepositoryKindsTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
  }

  /// What headway says about the clone in `place`, and what git says.
  private func compare(_ place: String, workspace: String = "okrs") throws {
    let root = "\(shared.directory.path)/\(place)/\(workspace)"
    let state = RepositoryInquiry(
      WorkspaceLocation(root: root), environment: shared.environment(), patience: .seconds(60)
    ).state()
    let text = try shared.git(
      place, "status", "--porcelain=v2", "--branch", "-z", "--untracked-files=all", "--ignored=traditional",
      "--",
      workspace)
    let wanted = RepositoryInquiry.state(
      text.split(separator: "\0").map(String.init), prefix: "\(workspace)/")
    #expect(state == wanted)
    #expect(state != nil)
  }

  private func change(_ place: String) throws {
    try shared.directory.write("changed", to: "\(place)/\(SharedWorkspace.objective)")
    try shared.directory.write("new", to: "\(place)/okrs/objectives/2026-Q4/new.yaml")
    try shared.directory.write("x", to: "\(place)/okrs/execution/ignored.yaml")
    try shared.directory.write("ignored.yaml\n", to: "\(place)/.git-exclude")
  }

  @Test("An ordinary clone, with packed branches and commits on both sides")
  func ordinary() throws {
    try shared.checkIn("ben", id: "b1", 16)
    #expect(shared.sync("ben").run().fault == nil)
    try shared.git("ana", "commit", "--quiet", "--allow-empty", "-m", "x")
    try shared.git("ana", "fetch", "--quiet")
    try shared.git("ana", "pack-refs", "--all")
    try shared.git("ana", "gc", "--quiet")
    try change("ana")
    try compare("ana")
  }

  @Test("A second working tree, on a branch of its own")
  func worktree() throws {
    try shared.git("ana", "worktree", "add", "--quiet", "-b", "more", "../second", "origin/main")
    try shared.git("second", "commit", "--quiet", "--allow-empty", "-m", "x")
    try change("second")
    try compare("second")
    try compare("ana")
  }

  @Test("A shallow clone, and one without the contents of files")
  func partial() throws {
    try shared.git("ana", "push", "--quiet")
    try shared.git("hub.git", "config", "uploadpack.allowFilter", "true")
    let url = "file://\(shared.directory.path)/hub.git"
    try shared.git("", "clone", "--quiet", "--depth=1", url, "shallow")
    try shared.git("", "clone", "--quiet", "--filter=blob:none", url, "partial")
    for place in ["shallow", "partial"] {
      try change(place)
      try compare(place)
    }
  }

  @Test("A split index, and staged files")
  func splitIndex() throws {
    try shared.git("ana", "update-index", "--split-index")
    try change("ana")
    try shared.git("ana", "add", "okrs/objectives/2026-Q4/new.yaml")
    try compare("ana")
  }

  @Test("SHA-256 object names")
  func objectFormat() throws {
    try shared.git("", "init", "--quiet", "--object-format=sha256", "--bare", "hub256.git")
    try shared.git("", "init", "--quiet", "--object-format=sha256", "ana256")
    try shared.directory.write("x", to: "ana256/\(SharedWorkspace.objective)")
    try shared.directory.write(WorkspaceFixture.manifest, to: "ana256/okrs/headway.yaml")
    try shared.git("ana256", "add", ".")
    try shared.git("ana256", "commit", "--quiet", "-m", "x")
    try shared.git("ana256", "remote", "add", "origin", "../hub256.git")
    try shared.git("ana256", "push", "--quiet", "-u", "origin", "main")
    try change("ana256")
    try compare("ana256")
  }

  @Test("A repository nested in another one")
  func submodule() throws {
    try shared.git("", "init", "--quiet", "outer")
    try shared.git("outer", "submodule", "--quiet", "add", "../hub.git", "inner")
    try change("outer/inner")
    try compare("outer/inner")
  }

  @Test("A branch without commits, and one whose upstream has another name")
  func branches() throws {
    try shared.git("ana", "push", "--quiet", "origin", "main:refs/heads/a/b")
    try shared.git("ana", "checkout", "--quiet", "-b", "x/y.z", "origin/a/b")
    try compare("ana")
    try shared.git("ana", "checkout", "--quiet", "--orphan", "empty")
    try compare("ana")
  }

  @Test("The user's global ignore file and line endings")
  func userSettings() throws {
    try shared.directory.write("ignored.yaml\n", to: "ignore me")
    try shared.directory.write(
      "[core]\n\texcludesFile = \"\(shared.directory.path)/ignore me\"\n\tautocrlf = true\n", to: "config")
    try change("ana")
    try compare("ana")
  }

  @Test("A workspace at the top, through a symbolic link, and in a folder with an unusual name")
  func places() throws {
    try shared.git("", "clone", "--quiet", "hub.git", "odd \"*[name]\\ é")
    try change("odd \"*[name]\\ é")
    try compare("odd \"*[name]\\ é")
    let link = "\(shared.directory.path)/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "\(shared.directory.path)/ana/okrs")
    let state = RepositoryInquiry(
      WorkspaceLocation(root: link), environment: shared.environment(), patience: .seconds(60)
    ).state()
    #expect(state == RepositoryState(ahead: 0, behind: 0, changed: 0))
  }
}
