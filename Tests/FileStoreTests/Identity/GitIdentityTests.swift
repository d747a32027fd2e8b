import Foundation
import OKRModel
import Testing

@testable import GitSync

@Suite("Who checks in")
struct GitIdentityTests {
  private let workspace = Workspace(
    name: "AlignAir", northStar: NorthStar(title: "Calm"),
    people: [
      Person(id: "ana", name: "Ana Ruiz", email: "Ana@alignair.example"),
      Person(id: "ben", name: "Ben Okafor"),
    ])

  @Test("it is the person with git's e-mail, in any spelling")
  func email() {
    let person = GitIdentity.person(
      in: workspace, email: "ana@AlignAir.example", environment: ["USER": "ben"])
    #expect(person?.id == "ana")
  }

  @Test("else the person with the user's name")
  func user() {
    #expect(
      GitIdentity.person(in: workspace, email: "x@y.example", environment: ["USER": "Ben"])?.id == "ben")
    #expect(GitIdentity.person(in: workspace, email: nil, environment: ["LOGNAME": "ben"])?.id == "ben")
  }

  @Test("else an undeclared person with the user's name")
  func stranger() {
    let person = GitIdentity.person(in: workspace, email: nil, environment: ["USER": "zoe\u{1B}[31m"])
    #expect(person == Person(id: "zoe", name: "zoe"))
  }

  @Test("and no one if nothing is known")
  func nobody() {
    #expect(GitIdentity.person(in: workspace, email: nil, environment: [:]) == nil)
    #expect(GitIdentity.person(in: workspace, email: "", environment: ["USER": " "]) == nil)
  }

  @Test("git is asked in the directory of the workspace")
  func git() throws {
    let directory = try TemporaryDirectory()
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_CONFIG_GLOBAL"] = "\(directory.path)/config"
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    environment["USER"] = "ben"
    try directory.write("[user]\n\temail = ana@alignair.example\n", to: "config")
    #expect(
      GitIdentity.person(in: workspace, directory: directory.path, environment: environment)?.id == "ana")
    try directory.write("", to: "config")
    #expect(
      GitIdentity.person(in: workspace, directory: directory.path, environment: environment)?.id == "ben")
    #expect(
      GitIdentity.person(in: workspace, directory: "\(directory.path)/nowhere", environment: environment)?.id
        == "ben")
  }

  @Test(
    "a repository whose configuration would take forever to read is not waited for", .timeLimit(.minutes(1)))
  func endlessConfiguration() throws {
    let directory = try TemporaryDirectory()
    let pipe = "\(directory.path)/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    for folder in [".git/objects", ".git/refs"] { try directory.makeDirectory(folder) }
    try directory.write("ref: refs/heads/main\n", to: ".git/HEAD")
    try directory.write(
      "[core]\n\trepositoryformatversion = 0\n[include]\n\tpath = \(pipe)\n", to: ".git/config")
    let person = GitIdentity.person(
      in: workspace, directory: directory.path, environment: ["USER": "ben", "PATH": "/usr/bin:/bin"])
    #expect(person?.id == "ben")
  }
}
