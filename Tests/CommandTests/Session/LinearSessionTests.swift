import Foundation
import Testing

@testable import TestSupport

@Suite("The dashboard as plain lines carries out what its keys ask for")
struct LinearSessionTests {
  private static let log = "check-ins/2026-Q4/streamline-check-in.jsonl"

  private let sample: SampleWorkplace

  init() throws {
    sample = try SampleWorkplace()
  }

  /// What is printed after `lines` of keys.
  private func dashboard(_ lines: String...) throws -> SampleWorkplace.Outcome {
    try sample.run(
      "dashboard", "--linear", "--as", "ana", input: lines.joined(separator: "\n"),
      environment: ["XDG_STATE_HOME": sample.workplace.home.appending(path: "state").path])
  }

  @Test("A check-in is saved, and undone")
  func checkIn() throws {
    let before = try sample.text(of: Self.log)
    let outcome = try dashboard("/average wait", "enter", "enter", "enter", "c16.2", "enter", "u", "q")
    #expect(outcome.status == 0)
    let (saved, undone) = (outcome.text.firstRange(of: "Saved 16.2"), outcome.text.firstRange(of: "Undone"))
    #expect(try #require(saved).lowerBound < #require(undone).lowerBound)
    let added = try sample.text(of: Self.log).dropFirst(before.count).split(separator: "\n")
    #expect(added.count == 2)
    #expect(added.first?.contains("\"value\":16.2,") == true)
    #expect(added.last?.contains("\"retracts\":") == true)
  }

  @Test("What cannot be saved is said, and the end of the input leaves it")
  func failure() throws {
    try sample.linkAway(Self.log)
    let outcome = try dashboard("/average wait", "enter", "enter", "enter", "c16.2", "enter")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("symbolic"))
    #expect(try sample.text(of: Self.log) == "")
  }

  @Test("What was typed when the input ended is offered by the next one")
  func drafts() throws {
    _ = try dashboard("/average wait", "enter", "enter", "enter", "c16.2")
    let outcome = try dashboard("enter", "enter", "q")
    #expect(outcome.text.contains("was not saved"))
    #expect(outcome.text.contains("Saved 16.2"))
  }

  @Test("A field is changed in its file")
  func field() throws {
    let path = "objectives/2026-Q4/booking-on-a-phone.yaml"
    let before = try sample.text(of: path)
    let outcome = try dashboard("g", "enter", "enter", "Eo", "enter", "down", "enter", "q")
    #expect(outcome.text.contains("Saved: owner is now farah"))
    #expect(
      try sample.text(of: path)
        == before.replacing("    owner: emre\n", with: "    owner: farah\n", maxReplacements: 1))
  }

  @Test("Without a terminal the editor's line is said, and a key that does nothing says so")
  func screen() throws {
    let outcome = try dashboard("g", "e", "k", "q")
    #expect(outcome.text.contains("The editor needs a terminal; the line is "))
    #expect(outcome.text.contains("headway.yaml:"))
    #expect(outcome.lines.contains("Nothing has changed."))
  }

  @Test("Ctrl-L prints everything again")
  func redraw() throws {
    let outcome = try dashboard("ctrl-l", "q")
    #expect(outcome.lines.count { $0.hasPrefix("North Star: ") } == 2)
  }

  @Test("The keys of a place are printed once, and ? prints them again with the legend")
  func keys() throws {
    let moving = try dashboard("j", "k", "c", "j", "q")
    #expect(moving.lines.count { $0.hasPrefix("Keys: ") } == 1)
    let help = try dashboard("?", "esc", "q")
    #expect(help.text.contains("q or Ctrl-C, quit: Quit."))
    #expect(help.text.contains("◌ Stale: no weekly check-in for 10 days"))
  }

  @Test("A check-in is read in full words")
  func words() throws {
    let outcome = try dashboard("/average wait", "enter", "enter", "enter", "q")
    #expect(outcome.text.contains("  16 November, value 17.5, 0.6 lower, confidence 6"))
    #expect(outcome.text.contains("  9 November, value 18.1, unchanged, confidence 8"))
  }

  @Test("The whole tour takes at most 40 keys, and nothing of it stays")
  func tour() throws {
    let lines = [
      ":wait", "enter", "c17", "enter", "=", "esc", "w", "esc", "<", ".", "4", "l", "esc", "E", "enter",
      "New",
      "enter", "esc", "q",
    ]
    let names: Set = ["enter", "esc"]
    #expect(lines.reduce(0) { $0 + (names.contains($1) ? 1 : $1.count) } <= 40)
    let temporary = sample.workplace.home.appending(path: "temporary")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let state = sample.workplace.home.appending(path: "state")
    let environment = ["XDG_STATE_HOME": state.path, "TMPDIR": temporary.path, "XDG_RUNTIME_DIR": ""]
    let outcome = try sample.run(
      "tour", "--linear", input: lines.joined(separator: "\n"), environment: environment)
    #expect(outcome.status == 0)
    for step in ["Find", "Check in", "Why", "Look back", "Stand-up", "Change", "Leave"] {
      #expect(outcome.lines.contains { $0.hasPrefix("Tour ") && $0.contains(" of 7: \(step).") })
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: state.appending(path: "headway/tour").path))
  }

  @Test("A tour that is left goes on at its step, and --restart begins again")
  func tourGoesOn() throws {
    let state = sample.workplace.home.appending(path: "state")
    func tour(_ arguments: String..., lines: String...) throws -> String {
      try sample.run(
        all: ["tour", "--linear"] + arguments, input: lines.joined(separator: "\n"),
        environment: ["XDG_STATE_HOME": state.path]
      ).text
    }
    #expect(try tour(lines: ":wait", "enter", "q").contains("Tour 2 of 7: Check in."))
    let second = try tour(lines: "q")
    #expect(second.contains("Tour 2 of 7"))
    #expect(!second.contains("Tour 1 of 7"))
    #expect(try tour("--restart", lines: "q").contains("Tour 1 of 7"))
  }

  @Test("The demo offers the tour once")
  func tourOffered() throws {
    let environment = [
      "XDG_STATE_HOME": sample.workplace.home.appending(path: "state").path,
      "XDG_DATA_HOME": sample.workplace.home.appending(path: "data").path,
    ]
    let texts = try (1...2).map { _ in
      try sample.run("demo", "--linear", input: "q", environment: environment).text
    }
    #expect(texts.map { $0.contains("'headway tour' shows the way") } == [true, false])
  }
}
