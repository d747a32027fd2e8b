import Canvas
import Foundation
import Testing

@testable import TestSupport

@Suite("Long text goes through a pager on a terminal, and status is one screen in colour")
struct PagedTests {
  /// The output in a terminal with 24 rows, with `pager` as PAGER.
  private func output(
    _ arguments: [String], of sample: SampleWorkplace, pager: String, _ variables: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws -> String {
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    let environment = [
      "HOME": sample.workplace.home.path, "PATH": "/usr/bin:/bin", "USER": "ana", "LC_ALL": "C.UTF-8",
      "TERM": "xterm-256color", "HEADWAY_TODAY": "2026-11-18", "PAGER": pager,
      "HEADWAY_WORKSPACE": sample.workplace.root.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_GLOBAL": "/dev/null",
    ].merging(variables) { $1 }
    return String(decoding: try terminal.output(of: arguments, environment: environment), as: UTF8.self)
  }

  /// A pager that shows where it begins.
  private static let marking = "echo paged; cat"

  @Test(
    "Text longer than the terminal is paged",
    arguments: [["log"], ["status", "--all"], ["lint"], ["report", "--full"], ["standup"]])
  func paged(arguments: [String]) throws {
    let sample = try SampleWorkplace()
    #expect(try output(arguments, of: sample, pager: "sh -c '\(Self.marking)'").hasPrefix("paged\n"))
  }

  @Test("It is not with --no-pager, without a terminal for it, for JSON, or when the text is short")
  func direct() throws {
    let sample = try SampleWorkplace()
    let pager = "sh -c '\(Self.marking)'"
    #expect(try !output(["log", "--no-pager"], of: sample, pager: pager).contains("paged"))
    #expect(try !output(["log"], of: sample, pager: pager, ["TERM": "dumb"]).contains("paged"))
    #expect(try !output(["log", "--json"], of: sample, pager: pager).contains("paged"))
    #expect(try !output(["log", "--limit", "3"], of: sample, pager: pager).contains("paged"))
    #expect(try !sample.run("log", environment: ["PAGER": pager, "TERM": "xterm"]).text.contains("paged"))
  }

  @Test("A pager that cannot be started is replaced by printing, and one that is left early is no fault")
  func failing() throws {
    let sample = try SampleWorkplace()
    let plain = try output(["log"], of: sample, pager: "cat")
    let text = try output(["log"], of: sample, pager: "no-such-pager")
    #expect(text.hasSuffix(plain))
    let terminal = try output(["log"], of: sample, pager: "true")
    #expect(terminal.isEmpty)
  }

  @Test("On a terminal the newest check-ins come last, also with a limit; in a pipe they come first")
  func newestLast() throws {
    let sample = try SampleWorkplace()
    let days = { (text: String) in text.split(separator: "\n").map { String($0.prefix(10)) } }
    let piped = days(try sample.run("log", "--limit", "5").text)
    let shown = days(try output(["log", "--limit", "5"], of: sample, pager: "cat", columns: 200))
    #expect(piped.count == 5 && piped == piped.sorted(by: >))
    #expect(shown == piped.reversed())
    let starting = days(try output(["log"], of: sample, pager: "sh -c cat", columns: 200))
    #expect(starting.first == piped.first)
  }

  @Test("status fits the screen with colours; without them it has no sequence but attributes")
  func status() throws {
    let sample = try SampleWorkplace()
    for columns in [60, 80, 120] {
      let text = try output(["status"], of: sample, pager: "cat", columns: columns)
      #expect(text.contains("\u{1B}[") && text.contains("38;5;"))
      let lines = text.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 24)
      for line in lines { #expect(TextMeasure.simple.width(of: String(line)) <= columns, "\(line)") }
    }
    #expect(try !output(["status"], of: sample, pager: "cat", ["NO_COLOR": "1"]).contains("38;5;"))
    #expect(try !output(["status", "--no-color"], of: sample, pager: "cat").contains("38;5;"))
    #expect(try !output(["status"], of: sample, pager: "cat", ["TERM": "dumb"]).contains("\u{1B}"))
  }
}
