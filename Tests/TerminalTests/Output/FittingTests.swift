import Canvas
import Foundation
import Testing

@testable import TestSupport

@Suite("Text fits the terminal, and is unfolded everywhere else")
struct FittingTests {
  static let commands = [
    ["status", "--all"], ["status", "--since", "-7"], ["standup"], ["standup", "--minutes-of", "2026-11-11"],
    ["log"],
    ["lint"], ["lint", "--rules"], ["lint", "--explain", "owner-missing"], ["doctor"], ["config"],
    ["status", "--jsn"], ["check-in", "--dry-run", "streamline-check-in/wait-time", "17"],
  ]

  private func environment(_ sample: SampleWorkplace) -> [String: String] {
    [
      "HOME": sample.workplace.home.path, "PATH": "/usr/bin:/bin", "USER": "ana", "LC_ALL": "C.UTF-8",
      "TERM": "xterm-256color", "PAGER": "cat", "HEADWAY_TODAY": "2026-11-18",
      "HEADWAY_WORKSPACE": sample.workplace.root.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_GLOBAL": "/dev/null",
    ]
  }

  /// The numbers in a text, with what belongs to them.
  private func numbers(in text: String) -> [String] {
    text.matches(of: /[0-9][0-9.,]*[0-9]|[0-9]/).map { String($0.output) }
  }

  @Test("No line is wider than the terminal, and no word and no number is missing", arguments: commands)
  func fitting(arguments: [String]) throws {
    let sample = try SampleWorkplace()
    let piped = try sample.run(all: arguments).text
    for columns in [20, 40, 80, 120] {
      let terminal = try PseudoTerminal(columns: columns, rows: 24)
      let text = String(
        decoding: try terminal.output(of: arguments, environment: environment(sample)), as: UTF8.self)
      #expect(!text.isEmpty)
      for line in text.split(separator: "\n") {
        #expect(TextMeasure.simple.width(of: String(line)) <= columns, "\(columns): \(line)")
      }
      // A narrow log has other words, and lint is grouped; output that depends on the environment differs anyway.
      guard !["log", "lint", "doctor", "config"].contains(arguments[0]) else { continue }
      let bare = { (text: String) in text.filter { !$0.isWhitespace } }
      #expect(bare(text) == bare(piped), "\(columns)")
      // A path wider than a line is broken; everywhere else a number stays in one piece.
      #expect(columns < 80 || numbers(in: text) == numbers(in: piped), "\(columns)")
    }
  }

  @Test("A narrow log has every number and every word of the wide one")
  func log() throws {
    let sample = try SampleWorkplace()
    let piped = try sample.run("log").text
    for columns in [40, 80] {
      let terminal = try PseudoTerminal(columns: columns, rows: 24)
      let text = String(
        decoding: try terminal.output(of: ["log"], environment: environment(sample)), as: UTF8.self)
      let bare = text.filter { !$0.isWhitespace }
      for word in piped.split(whereSeparator: \.isWhitespace) where word != "—" {
        #expect(bare.contains(word), "\(columns): \(word)")
      }
    }
  }

  @Test("In a pipe COLUMNS cuts nothing; on a terminal that does not know its size it applies")
  func columns() throws {
    let sample = try SampleWorkplace()
    let whole = try sample.run("status", "--all").text
    #expect(try sample.run("status", "--all", environment: ["COLUMNS": "40"]).text == whole)
    let terminal = try PseudoTerminal(columns: 0, rows: 0)
    let text = String(
      decoding: try terminal.output(
        of: ["status", "--all"], environment: environment(sample).merging(["COLUMNS": "50"]) { $1 }),
      as: UTF8.self)
    let widest = text.split(separator: "\n").map { TextMeasure.simple.width(of: String($0)) }.max() ?? 0
    #expect((40...50).contains(widest))
  }
}
