import Foundation
import OKRModel
import Testing

@testable import FileStore

@Suite("Stand-ups in a workspace")
struct StandUpWorkspaceTests {
  private static let path = "stand-ups/2026-Q4.jsonl"
  private static let older = "stand-ups/2026-Q3.jsonl"

  private static func action(
    _ id: String, _ rest: String = "", at hour: Int = 9, on day: String = "2026-11-18"
  )
    -> String
  {
    #"{"id":"\#(id)","at":"2026-11-18T\#(hour < 10 ? "0" : "")\#(hour):05:00Z","type":"action","date":"\#(day)","text":"Do \#(id)"\#(rest)}"#
      + "\n"
  }

  private static func done(_ id: String, _ action: String) -> String {
    #"{"id":"\#(id)","at":"2026-11-19T09:05:00Z","done":"\#(action)","date":"2026-11-18"}"# + "\n"
  }

  @Test("The files of all cycles are one log: an action of one quarter is completed in the next")
  func acrossCycles() throws {
    let loaded = try WorkspaceFixture([
      Self.older: Self.action("a", on: "2026-09-30") + Self.action("b", on: "2026-09-30"),
      Self.path: Self.done("c", "a"),
    ]).read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.workspace.standUps.actions.map(\.id) == ["a", "b"])
    let day = try #require(CivilDay("2026-11-18"))
    #expect(loaded.workspace.standUps.openActions(asOf: day).map(\.id) == ["b"])
  }

  @Test("Two people's lines give the same result in whatever order they are joined")
  func anyOrder() throws {
    let ana = Self.action("a") + Self.action("c", #","replaces":"a""#, at: 11) + Self.done("f", "b")
    let ben = Self.action("b") + Self.action("d", #","replaces":"a""#, at: 12) + Self.done("g", "a")
    let lines = (ana + ben).split(separator: "\n").map(String.init)
    let orders = [lines, lines.reversed(), lines.shuffled(using: &Self.generator)]
    let actions = try orders.map { lines in
      try WorkspaceFixture([Self.path: lines.joined(separator: "\n")]).read().workspace.standUps.actions
    }
    #expect(actions[0].map(\.entry.text) == ["Do d", "Do b"])
    #expect(actions[0].allSatisfy { $0.completion != nil })
    #expect(actions.allSatisfy { $0 == actions[0] })
  }

  private static var generator: SeededGenerator {
    get { SeededGenerator(seed: 7) }
    set { _ = newValue }
  }

  @Test("A dangling reference of an open action is reported with what may be meant")
  func references() throws {
    let fixture = try WorkspaceFixture([
      Self.path: Self.action("a", #","owner":"anna","kr":"shorten-queue/wait-tme""#)
        + Self.action("b", #","kr":"shorten-que/wait-time""#) + Self.action("c", #","owner":"zoe""#)
        + Self.done("d", "c")
    ])
    #expect(
      fixture.sentences == [
        "\(Self.path):1: warning: unknown person 'anna'; did you mean 'ana'?",
        "\(Self.path):1: warning: unknown key result 'shorten-queue/wait-tme'; did you mean 'shorten-queue/wait-time'?",
        "\(Self.path):2: warning: unknown objective 'shorten-que'; did you mean 'shorten-queue'?",
      ])
    #expect(fixture.read().workspace.standUps.actions.count == 3)
  }

  @Test("A record that claims or completes something missing is reported by line, in its file")
  func doubtful() throws {
    let fixture = try WorkspaceFixture([
      Self.older: Self.action("a", on: "2026-09-30"),
      Self.path: Self.action("b") + #"{"id":"c","at":"2026-11-18T10:00:00Z","retracts":"x"}"# + "\n"
        + Self.done("d", "y") + Self.action("b"),
    ])
    #expect(
      fixture.sentences == [
        "\(Self.path):2: warning: this record corrects or retracts 'x', which is not in these logs",
        "\(Self.path):3: warning: this record completes 'y', which is no action in these logs",
        "\(Self.path):4: warning: this record stands in the log already; it counts once",
      ])
  }

  @Test("A log whose name is not a cycle is read all the same, with a warning")
  func strangeCycle() throws {
    let fixture = try WorkspaceFixture(["stand-ups/2026-Q5.jsonl": Self.action("a")])
    #expect(
      fixture.sentences == [
        "stand-ups/2026-Q5.jsonl: warning: no cycle '2026-Q5' is declared in headway.yaml; did you mean '2026-Q3'?"
      ])
    #expect(fixture.read().workspace.standUps.actions.count == 1)
  }

  @Test("A name that is not an id, a directory, and a link out of the workspace are reported and not read")
  func places() throws {
    let fixture = try WorkspaceFixture(["stand-ups/my log.jsonl": Self.action("a")])
    try fixture.directory.makeDirectory(Self.path)
    let outside = try TemporaryDirectory()
    try outside.write(Self.action("b"), to: "log")
    try fixture.directory.link(Self.older, to: "\(outside.path)/log")
    #expect(
      fixture.sentences == [
        "\(Self.older): error: this symbolic link leads out of the workspace and is not followed; put the file itself here",
        "\(Self.path): error: this is a directory, not a file; rename or remove it",
        "stand-ups/my log.jsonl: error: the file's name gives the invalid id 'my log'; rename it with letters, digits and hyphens, beginning with a letter or digit, at most 64",
      ])
    #expect(fixture.read().workspace.standUps.records.isEmpty)
  }

  @Test("Of thousands of faults a hundred are reported")
  func manyFaults() throws {
    let fixture = try WorkspaceFixture([
      Self.path: String(repeating: "x\n", count: 5_000) + String(repeating: Self.action("a"), count: 5_000)
    ])
    let sentences = fixture.sentences
    #expect(sentences.count == 202)
    #expect(sentences.count { $0.contains("more faults in this file are not listed") } == 2)
  }

  @Test("A follower reads an added line, and waits if lines are gone")
  func followed() throws {
    let fixture = try WorkspaceFixture([Self.path: Self.action("a")])
    var follower = WorkspaceFollower(fixture.location)
    #expect(follower.read().workspace.standUps.actions.count == 1)
    try fixture.directory.write(Self.action("a") + Self.action("b"), to: Self.path)
    #expect(follower.check(isPatient: true).loaded?.workspace.standUps.actions.count == 2)
    try fixture.directory.write(Self.action("b"), to: Self.path)
    let check = follower.check(isPatient: true)
    #expect(check.loaded == nil)
    #expect(!check.isSettled)
    #expect(follower.check(isPatient: false).loaded?.workspace.standUps.actions.map(\.id) == ["b"])
  }

  @Test(
    "A follower keeps the good lines beside a torn one, and the old contents when the file is gone for a moment"
  )
  func tornAndGone() throws {
    let fixture = try WorkspaceFixture([Self.path: Self.action("a")])
    var follower = WorkspaceFollower(fixture.location)
    _ = follower.read()
    try fixture.directory.write(Self.action("a") + #"{"id":"b","at":"#, to: Self.path)
    #expect(follower.check(isPatient: true).loaded == nil)
    let torn = try #require(follower.check(isPatient: false).loaded)
    #expect(torn.workspace.standUps.actions.map(\.id) == ["a"])
    #expect(torn.diagnostics.map(\.line) == [2])
    try FileManager.default.removeItem(atPath: "\(fixture.directory.path)/\(Self.path)")
    #expect(follower.check(isPatient: true).loaded == nil)
    #expect(follower.check(isPatient: false).loaded?.workspace.standUps.actions.isEmpty == true)
  }
}
