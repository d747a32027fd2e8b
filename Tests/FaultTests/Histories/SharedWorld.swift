import FileStore
import Foundation
import GitSync
import OKRModel

@testable import TestSupport

/// Some people, each with a clone of one workspace and a clock of their own, and the repository between them.
final class SharedWorld: Sendable {
  /// Everyone, by the names of their clones.
  static let people = ["ana", "ben", "cem"]
  /// The first moment of a history; clocks show a time around it.
  static let start = Timestamp(milliseconds: 1_794_996_000_000)

  let place: Workplace

  /// Makes the clones, with the same files in each.
  init() throws {
    place = try Workplace()
    let template = try Self.template.get()
    for name in Self.people + ["hub.git"] {
      try FileManager.default.copyItem(
        at: template.home.appending(path: name), to: place.home.appending(path: name))
    }
  }

  /// The start of every history. It is made once, because making it takes longer than copying.
  private static let template = Result { try makeTemplate() }

  private static func makeTemplate() throws -> Workplace {
    let place = try Workplace()
    let listed = people.map { "  - {id: \($0), name: \($0.capitalized), email: \($0)@x.example}" }
    let manifest = SoundWorkspace.manifest.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("id: ana,") }.flatMap { $0 == "people:" ? ["people:"] + listed : [String($0)] }
    try place.write(manifest.joined(separator: "\n"), to: "ana/okrs/headway.yaml")
    for name in people + ["tested"] {
      let text = SoundWorkspace.objective.text.replacing("Shorten the queue", with: "Queue of \(name)")
      try place.write(text, to: "ana/okrs/objectives/2026-Q4/\(name).yaml")
    }
    try place.write(SoundWorkspace.log.text, to: "ana/okrs/\(SoundWorkspace.log.path)")
    try place.write(
      "check-ins/**/*.jsonl merge=union\nstand-ups/*.jsonl merge=union\n", to: "ana/okrs/.gitattributes")
    for name in people { try place.write("print('\(name)')\n", to: "ana/\(name).py") }
    let script = """
      cd ana && git init --quiet --template= -b main && git add . && git commit --quiet -m Begin && cd .. &&
      git clone --quiet --template= --bare ana hub.git && git -C ana remote add origin ../hub.git &&
      git -C ana fetch --quiet && git -C ana branch --quiet -u origin/main &&
      for name in \(people.dropFirst().joined(separator: " ")); do git clone --quiet --template= hub.git $name || exit 1; done
      """
    guard try shell(script, in: place, as: "ana").status == 0 else {
      throw TestFailure(description: "no repositories can be made")
    }
    // A clone stores the absolute path, which will be a different one.
    for name in people {
      _ = try shell("git -C \(name) remote set-url origin ../hub.git", in: place, as: name)
    }
    return place
  }

  // MARK: Looking

  func directory(_ person: String) -> URL { place.home.appending(path: person) }

  func location(_ person: String) -> WorkspaceLocation {
    WorkspaceLocation(root: directory(person).appending(path: "okrs").path)
  }

  func read(_ person: String) -> Workspace { WorkspaceReader(location(person)).read().workspace }

  /// The facts in the clone of `person`.
  func facts(_ person: String) -> Facts { Facts(ofWorkspaceAt: directory(person).appending(path: "okrs")) }

  // MARK: Doing

  /// The environment of the programs of `person`.
  func environment(_ person: String) -> [String: String] {
    Self.environment(person, in: place).merging(["HEADWAY_WORKSPACE": location(person).root]) { $1 }
  }

  private static func environment(_ person: String, in place: Workplace) -> [String: String] {
    place.environment.merging(SharedSample.identity(person)) { $1 }
  }

  /// Runs git in the clone of `person`; returns its status and what it printed.
  @discardableResult
  func git(_ person: String, _ arguments: String) throws -> (status: Int32, text: String) {
    try Self.shell("git -C \(person) \(arguments)", in: place, as: person)
  }

  private static func shell(
    _ script: String, in place: Workplace, as person: String
  ) throws -> (status: Int32, text: String) {
    let output = place.home.appending(path: "shell-output")
    let status = Command(
      path: "/bin/sh", arguments: ["-c", "cd '\(place.home.path)' && \(script)"],
      environment: environment(person, in: place)
    ).run(outputTo: output.path)
    return (status, try String(contentsOf: output, encoding: .utf8))
  }

  func sync(_ person: String) -> SyncResult {
    WorkspaceSync(location(person), environment: environment(person), cancellation: nil).run()
  }
}
