import Foundation
import Testing

@testable import TestSupport

@Suite("Nothing that acts on a terminal gets through from git, an editor or the environment")
struct HostileSurroundingsTests {
  /// What git accepts as a branch name: no control characters, and not the kind of blank that it refuses.
  private static let branch =
    String(
      String.UnicodeScalarView(
        HostileText.text.unicodeScalars.filter { $0.value >= 0x80 || ("A"..."Z").contains($0) })) + "X"

  /// What git accepts as a quoted value in its configuration.
  private static let setting = HostileText.text.replacing("\u{8}", with: "\\b")

  /// Every command that names the repository, and the plain lines of the dashboard with its messages.
  private static let commands: [(arguments: [String], input: [String])] = [
    (["status"], []), (["doctor"], []), (["doctor", "--json"], []), (["sync", "--dry-run"], []),
    (["sync", "--dry-run", "--json"], []), (["config"], []), (["log"], []), (["standup"], []),
    (["dashboard", "--linear"], ["S", "!", "esc", "?", "esc", "enter", "enter", "c", "esc", "esc"]),
    (["sync"], []), (["sync", "--json"], []),
    (["check-in", "streamline-check-in/wait-time", "17.1", "--note", "x"], []), (["log"], []), (["sync"], []),
  ]

  private func check(
    _ shared: SharedSample, _ commands: [(arguments: [String], input: [String])] = commands,
    _ environment: [String: String] = [:]
  ) throws -> String {
    var all = ""
    for (arguments, input) in commands {
      let outcome = try shared.workplace.run(
        arguments, input: input,
        environment: SharedSample.identity("ana").merging([
          "HEADWAY_WORKSPACE": shared.workplace.home.appending(path: "ana/okrs").path(percentEncoded: false)
        ]) { $1 }.merging(environment) { $1 })
      #expect(Offences.inOutput(outcome.output) == [], "\(arguments): \(outcome.text)")
      #expect(Offences.inOutput(outcome.errors) == [], "\(arguments): \(outcome.complaints)")
      #expect(TriedCommand.documentedCodes.contains(outcome.status), "\(arguments): \(outcome.status)")
      all += outcome.text + outcome.complaints
    }
    return all
  }

  @Test("In the name of a branch and of a remote branch")
  func branch() throws {
    let shared = try SharedSample()
    let name = Self.branch
    try shared.shell(
      "cd ana && git checkout --quiet -b '\(name)' && git push --quiet -u origin '\(name)' && cd .. && rm -rf ben"
    )
    let words = try check(shared)
    #expect(words.contains("HOSTI"))
  }

  @Test("In the name and the address of a remote")
  func remote() throws {
    let shared = try SharedSample()
    try shared.shell("cd ana && git remote rename origin 'x'")
    let path = "ana/.git/config"
    let config = try String(contentsOf: shared.workplace.home.appending(path: path), encoding: .utf8)
    try shared.workplace.write(
      config.replacing("[remote \"x\"]", with: "[remote \"\(HostileText.text)\"]")
        .replacing("remote = x", with: "remote = \"\(Self.setting)\"")
        .replacing("url = ../hub.git", with: "url = \"../\(Self.setting).git\""), to: path)
    let words = try check(shared)
    #expect(words.contains("HOSTI"))
  }

  @Test("In the names of authors, in messages of commits and in what hooks and the remote print")
  func answers() throws {
    let shared = try SharedSample()
    let hook = "#!/bin/sh\nprintf '%s\\n' '\(HostileText.text)' >&2\nexit 1\n"
    try shared.workplace.write(hook, to: "hub.git/hooks/pre-receive")
    try shared.shell(
      """
      chmod +x hub.git/hooks/pre-receive && cd ana && mkdir -p .git/hooks &&
      GIT_AUTHOR_NAME='\(HostileText.text)' git commit --quiet --allow-empty -m '\(HostileText.text)'
      """)
    let person = ["GIT_AUTHOR_NAME": HostileText.text, "GIT_COMMITTER_NAME": HostileText.text]
    let words = try check(shared, Self.commands, person)
    #expect(words.contains("HOSTI"), "the remote's refusal is passed on")
    try shared.workplace.write(hook, to: "ana/.git/hooks/pre-commit")
    try shared.shell("chmod +x ana/.git/hooks/pre-commit")
    _ = try check(shared, Self.commands, person)
  }
}
