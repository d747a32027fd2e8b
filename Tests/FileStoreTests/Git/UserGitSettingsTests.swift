import Foundation
import Testing

@testable import FileStore

@Suite("Who the user is to git is known as git knows it, and no repository's included files are read")
struct UserGitSettingsTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
    try shared.directory.write("[user]\n\temail = work@x.example\n", to: "work")
    try shared.directory.write("[user]\n\temail = other@x.example\n[include]\n\tpath = work\n", to: "nested")
  }

  private func email(in place: String = "ana/okrs") -> String? {
    GitExamination(
      at: WorkspaceLocation(root: "\(shared.directory.path)/\(place)"), environment: environment,
      patience: .seconds(60)
    ).email
  }

  private var environment: [String: String] { shared.environment() }

  @Test(
    "By what git includes for a folder, a branch or a remote",
    arguments: [
      "include.path", "includeIf \"gitdir:ana/\"", "includeIf \"gitdir:~/ana/\"",
      "includeIf \"gitdir:**/.git\"",
      "includeIf \"gitdir:ANA/\"", "includeIf \"gitdir/i:ANA/\"", "includeIf \"gitdir:/nowhere/\"",
      "includeIf \"gitdir:./ana/.git\"", "includeIf \"gitdir:an?/**\"", "includeIf \"gitdir:[a-c]na/\"",
      "includeIf \"gitdir:*\"", "includeIf \"gitdir:~/*/.git\"", "includeIf \"gitdir:ben/\"",
      "includeIf \"onbranch:main\"", "includeIf \"onbranch:m*\"", "includeIf \"onbranch:other\"",
      "includeIf \"hasconfig:remote.*.url:../**\"", "includeIf \"hasconfig:remote.*.url:https://**\"",
      "includeIf \"unheard:of\"",
    ])
  func inclusions(section: String) throws {
    for file in ["work", "nested"] {
      let head = section == "include.path" ? "include" : section
      try shared.directory.write(
        "[user]\n\temail = home@x.example\n[\(head)]\n\tpath = ~/\(file)\n", to: "config")
      let wanted = try shared.git("ana", "config", "user.email").split(separator: "\n").first.map(String.init)
      #expect(email() == wanted)
    }
  }

  @Test("The repository's own address goes first, but not one that it includes")
  func ownAddress() throws {
    try shared.directory.write("[user]\n\temail = home@x.example\n", to: "config")
    try shared.addSettings("[include]\n\tpath = ../../work\n")
    #expect(email() == "home@x.example")
    try shared.git("ana", "config", "user.email", "here@x.example")
    #expect(email() == "here@x.example")
  }

  @Test("Outside a repository it is the user's")
  func outside() throws {
    try shared.directory.write("[user]\n\temail = home@x.example\n", to: "config")
    try shared.directory.write(WorkspaceFixture.manifest, to: "alone/headway.yaml")
    #expect(email(in: "alone") == "home@x.example")
  }

  @Test("A file that includes itself says nothing, as git itself refuses it")
  func loop() throws {
    try shared.directory.write(
      "[user]\n\temail = home@x.example\n[include]\n\tpath = ~/config\n", to: "config")
    #expect(throws: SharedWorkspace.Failure.self) { try shared.git("ana", "config", "user.email") }
    #expect(email() == nil)
  }

  @Test(
    "A pattern fits as git's do",
    arguments: [
      ("a/*", "a/b", true), ("a/*", "a/b/c", false), ("a/**", "a/b/c", true), ("**/b", "b", true),
      ("**/b", "a/x/b", true), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a**b", "axb", true),
      ("a**b", "a/b", false), ("?", "/", false), ("[!a]", "b", true), ("[!a]", "a", false),
      ("[]]", "]", true),
      ("\\*", "*", true), ("\\*", "a", false), ("[a", "[a", false), ("", "", true), ("*", "", true),
    ])
  func patterns(pattern: String, text: String, fits: Bool) {
    #expect(GitPattern(pattern).matches(text) == fits)
  }
}
