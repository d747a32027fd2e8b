import Foundation
import OKRModel
import Testing

@testable import FileStore
@testable import GitSync

@Suite("The user's git identity is the one that git knows, and no repository's included files are read")
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
    "Through git's includes for a folder, a branch or a remote",
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

  @Test("The repository's own e-mail takes precedence, but not one that it includes")
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

  @Test("A file that includes itself yields nothing, as git itself refuses it")
  func loop() throws {
    try shared.directory.write(
      "[user]\n\temail = home@x.example\n[include]\n\tpath = ~/config\n", to: "config")
    #expect(throws: SharedWorkspace.Failure.self) { try shared.git("ana", "config", "user.email") }
    #expect(email() == nil)
  }

  @Test(
    "A pattern matches as in git",
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

@Suite("The user's own git variables count in a sync as they do in git")
struct UserVariablesTests {
  private let shared: SharedWorkspace

  init() throws {
    shared = try SharedWorkspace()
    try shared.git("ana", "remote", "set-url", "origin", "nobody@somewhere.example:hub.git")
    for name in ["one", "two", "three"] {
      let file = "\(shared.directory.path)/\(name)"
      try shared.directory.write(
        "#!/bin/sh\necho \"\(name) $*\" >> '\(shared.directory.path)/calls'\nexit 1\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
  }

  @Test(
    "The first that is set of GIT_SSH_COMMAND, core.sshCommand and GIT_SSH is used, by sync as by git",
    arguments: [
      ["GIT_SSH"], ["GIT_SSH", "setting"], ["GIT_SSH", "setting", "GIT_SSH_COMMAND"], ["GIT_SSH_COMMAND"],
    ])
  func shell(names: [String]) throws {
    let path = shared.directory.path
    var variables = shared.environment()
    if names.contains("GIT_SSH") { variables["GIT_SSH"] = "\(path)/one" }
    if names.contains("setting") {
      // The setting is in the user's own file, which a variable names.
      try shared.directory.write("[core]\n\tsshCommand = '\(path)/two'\n", to: "mine")
      variables["GIT_CONFIG_GLOBAL"] = "\(path)/mine"
    }
    if names.contains("GIT_SSH_COMMAND") { variables["GIT_SSH_COMMAND"] = "'\(path)/three'" }
    let called = { () throws -> String in
      defer { try? FileManager.default.removeItem(atPath: "\(path)/calls") }
      return String(try shared.directory.text(of: "calls").prefix { $0 != " " })
    }
    _ = Git(directory: "\(path)/ana", environment: variables).run(["fetch", "--quiet"])
    let wanted = try called()
    let sync = WorkspaceSync(shared.location("ana"), environment: variables, cancellation: nil)
    #expect(sync.run().fault?.isOutside == true)
    #expect(try called() == wanted)
    // Without a request to share, nothing calls it.
    _ = GitExamination(at: shared.location("ana"), environment: variables, patience: .seconds(60))
    #expect(throws: (any Error).self) { try shared.directory.text(of: "calls") }
  }

  @Test("check-in, doctor and sync all respect GIT_CONFIG_GLOBAL for the user's identity")
  func identity() throws {
    try shared.git("ana", "remote", "set-url", "origin", "../hub.git")
    try shared.directory.write("[user]\n\tname = Ben\n\temail = ben@alignair.example\n", to: "mine")
    let variables = [
      "HOME": shared.directory.path, "PATH": shared.environment()["PATH"] ?? "", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_GLOBAL": "\(shared.directory.path)/mine",
    ]
    let location = shared.location("ana")
    let people = [
      Person(id: "ana", name: "Ana", email: "ana@x"),
      Person(id: "ben", name: "Ben", email: "ben@alignair.example"),
    ]
    let workspace = Workspace(name: "", northStar: NorthStar(title: ""), people: people)
    let person = GitIdentity.person(in: workspace, directory: location.root, environment: variables)
    #expect(person?.id == "ben")
    let examination = GitExamination(at: location, environment: variables, patience: .seconds(60))
    #expect(examination.email == "ben@alignair.example" && examination.fault == nil)
    try shared.checkIn("ana", id: "a1", 17)
    let sync = WorkspaceSync(location, environment: variables, cancellation: nil)
    #expect(sync.run().isInStep)
    #expect(try shared.git("hub.git", "log", "-1", "--format=%ce", "main") == "ben@alignair.example\n")
  }
}
