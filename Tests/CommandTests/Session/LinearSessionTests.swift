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

  @Test("What needs a screen is refused with the way out, and a key that does nothing says so")
  func screen() throws {
    let outcome = try dashboard("e", "ctrl-l", "q")
    #expect(outcome.text.contains("The editor needs a whole screen; leave --linear for it."))
    #expect(outcome.lines.contains("Nothing has changed."))
  }
}
