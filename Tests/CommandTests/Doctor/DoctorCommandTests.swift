import Foundation
import Testing

@testable import TestSupport

@Suite("headway doctor reports what is wrong, and what to do")
struct DoctorCommandTests {
  /// Whether a line of the report, with blanks collapsed, is `line`.
  private func contains(_ outcome: Workplace.Outcome, _ line: String) -> Bool {
    outcome.text.split(separator: "\n").contains {
      $0.split(separator: " ").joined(separator: " ").hasPrefix(line)
    }
  }

  @Test("If all is well it says so, with every fact")
  func fine() throws {
    let shared = try SharedSample()
    try shared.workplace.write("[user]\n\temail = ana@alignair.example\n", to: "config")
    let outcome = try shared.workplace.run(
      ["doctor"],
      environment: SharedSample.identity("ana").merging([
        "HEADWAY_WORKSPACE": shared.workplace.home.appending(path: "ana/okrs").path(percentEncoded: false),
        "GIT_CONFIG_GLOBAL": shared.workplace.home.appending(path: "config").path(percentEncoded: false),
        "TERM": "xterm-256color",
      ]) { $1 })
    #expect(outcome.status == 0, "\(outcome.text)")
    for line in [
      "ok headway 0.", "ok Swift 6.", "ok curses ncurses", "ok TERM xterm-256color",
      "note dashboard input or output is no terminal", "ok colours 256", "ok locale UTF-8",
      "ok format 1", "ok files can all be read", "ok git 2.", "ok you ana@alignair.example, who is ana",
      "ok syncs with origin/main", "ok logs are merged line by line", "ok data ",
    ] { #expect(contains(outcome, line), "\(line) is not in\n\(outcome.text)") }
    #expect(outcome.text.hasSuffix("1 note.\n"))
  }

  @Test("Problems in terminal, locale, settings, files and repository are reported with what to do")
  func wrong() throws {
    let sample = try SampleWorkplace()
    try sample.workplace.write("theme: no-such-theme\n", to: "headway/config.yaml")
    try sample.workplace.write("objective: [\n", to: "okrs/objectives/2026-Q4/streamline-check-in.yaml")
    let outcome = try sample.workplace.run(["doctor"], environment: ["LC_ALL": "C", "TERM": "no-such"])
    #expect(outcome.status == 1)
    for line in [
      "note colours 0", "themes need 8 colours or more", "note locale ANSI", "problem settings 1 wrong",
      "problem files ", "'headway lint' shows", "note you not known to git", "note syncs with nothing",
      "the workspace is in no git repository",
    ] { #expect(contains(outcome, line), "\(line) is not in\n\(outcome.text)") }
  }

  @Test(
    "A locale that is not installed is named with its substitute; so is the way out of wide characters"
  )
  func locale() throws {
    let workplace = try Workplace()
    let outcome = try workplace.run(
      ["doctor"], environment: ["LC_ALL": "xx_YY.UTF-8", "TERM": "xterm-256color"])
    #expect(contains(outcome, "note locale UTF-8 by C."))
    #expect(outcome.text.contains("for xx_YY.UTF-8 is not installed"))
    #expect(contains(outcome, "ok widths ·"))
    #expect(outcome.text.contains("or ascii: true"))
    let console = try workplace.run(["doctor"], environment: ["TERM": "linux"])
    #expect(contains(console, "ok characters ASCII only (TERM)"))
  }

  @Test("It works without a workspace and without git")
  func without() throws {
    let workplace = try Workplace()
    let outcome = try workplace.run(
      ["doctor"], environment: ["PATH": "/nowhere", "HEADWAY_WORKSPACE": workplace.home.path])
    #expect(outcome.status == 0)
    #expect(contains(outcome, "note place none here"))
    #expect(contains(outcome, "note git not installed"))
  }

  @Test("JSON has the same for programs")
  func json() throws {
    let sample = try SampleWorkplace()
    let outcome = try sample.workplace.run(["doctor", "--json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let checks = try #require(object["checks"] as? [[String: Any]])
    #expect(object["problems"] as? Int == 0)
    #expect(object["notes"] as? Int == checks.count { $0["level"] as? String == "note" })
    #expect(checks.allSatisfy { $0["section"] is String && $0["name"] is String && $0["value"] is String })
  }

  @Test("No escape sequence from a variable or a path reaches the terminal")
  func hostile() throws {
    let workplace = try Workplace()
    let outcome = try workplace.run(
      ["doctor"],
      environment: [
        "TERM": "x\u{1B}[31m", "XDG_CONFIG_HOME": "/\u{1B}]0;x\u{07}", "XDG_DATA_HOME": "/a\u{9B}b",
      ])
    #expect(Offences.inOutput(outcome.output) == [])
  }
}
