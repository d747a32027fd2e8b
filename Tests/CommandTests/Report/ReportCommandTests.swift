import Foundation
import Testing

@testable import TestSupport

@Suite("headway report shows the state of the quarter to people without a terminal")
struct ReportCommandTests {
  private func report(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
    let result = try SampleWorkplace().run(all: ["report"] + arguments, environment: environment)
    #expect(result.status == 0, "\(result.text)")
    return result.text
  }

  @Test(
    "As Markdown it starts with the North Star, and shows what changed, what needs discussion, and what serves what"
  )
  func markdown() throws {
    let text = try report("--since", "2026-11-11", "--full")
    try ReportSnapshot.expect(text, is: "alignair.md")
    #expect(text.hasPrefix("# AlignAir, 2026-Q4\n"))
    let heads = ["## What changed since Wed 11 Nov 2026", "## What needs discussion", "## Alignment"]
    #expect(heads.allSatisfy { text.contains("\n\($0)\n") })
    #expect(text.contains("  - 27 points behind") && text.contains("  - ⚑ SSO contract unsigned"))
  }

  @Test("Without --full the Markdown is for a chat: under 40 lines, with what is left out named")
  func short() throws {
    let text = try report("--since", "2026-11-11")
    try ReportSnapshot.expect(text, is: "alignair-chat.md")
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
    #expect(text.contains("\n- 3 more: `headway report --full`\n"))
    #expect(text.contains("\n- ● On track → ▲ At risk: **"))
    #expect(!text.contains("## Gaps") && !text.contains("| Key result |"))
  }

  @Test("What changed lists new statuses only, and counts the rest")
  func onlyChanges() throws {
    let place = try SampleWorkplace()
    for format in [["--full"], ["--format", "html"]] {
      let text = try place.run(all: ["report", "--since", "2026-11-11"] + format).text
      let start = try #require(text.firstRange(of: "What changed since")?.lowerBound)
      let end = try #require(text.firstRange(of: "What needs discussion")?.lowerBound)
      let section = text[start..<end]
      #expect(section.contains("more have new figures and the same status"))
      #expect(!section.contains("Reduce average wait time"))
    }
  }

  @Test("Without a request for another day, it says nothing about changes")
  func withoutSince() throws {
    let text = try report()
    #expect(!text.contains("changed since") && !text.contains("(was "))
  }

  @Test("As CSV it has a line per key result, and a spreadsheet can read it")
  func csv() throws {
    let text = try report("--format", "csv")
    try ReportSnapshot.expect(text, is: "alignair.csv")
    #expect(text.hasSuffix("\r\n"))
    let keyResults =
      try SampleWorkplace().run("status", "--json").text.split(separator: "\"last_check_in\"").count - 1
    #expect(text.split(separator: "\r\n").count == keyResults + 1)
  }

  @Test(
    "As JSON it is the output of headway status --json, and the findings of headway lint",
    arguments: [[], ["--since", "-7"]])
  func json(arguments: [String]) throws {
    let place = try SampleWorkplace()
    let text = try place.run(all: ["report", "--format", "json"] + arguments).text
    let status = try place.run(all: ["status", "--json"] + arguments).text
    #expect(text.hasPrefix(status.trimmingCharacters(in: .newlines).dropLast() + ",\"gaps\":["))
    let gaps = try Self.objects(text, "gaps")
    let findings = try Self.objects(try place.workplace.run(["lint", "--json"]).text, "findings")
    let rules = { (objects: [[String: Any]]) in objects.compactMap { $0["rule"] as? String }.sorted() }
    #expect(rules(gaps) == rules(findings))
    let names = ["level", "rule", "text", "subject", "person"]
    #expect(gaps.allSatisfy { Set($0.keys) == Set(names) })
  }

  private static func objects(_ text: String, _ name: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return object?[name] as? [[String: Any]] ?? []
  }

  @Test("It shows what is missing or doubtful, by rule; for one stage only what concerns it")
  func gaps() throws {
    let text = try report("--full")
    #expect(text.contains("### Owner missing (warning)\n\n- 'Travellers who know their belt"))
    #expect(text.contains("### Number in an objective (advice)"))
    let stage = try report("--stage", "check-in-and-prepare", "--full")
    #expect(stage.contains("### No baseline (warning)") && !stage.contains("Owner missing"))
  }

  @Test("It shows the open actions of stand-ups, in every format; for one stage those about its key results")
  func actions() throws {
    let markdown = try report("--full")
    let heads = markdown.components(separatedBy: "\n## ").map { $0.prefix { $0 != "\n" } }
    let place = try #require(heads.firstIndex(of: "Open actions"))
    #expect(heads[place - 1] == "What needs discussion")
    #expect(
      markdown.contains(
        "- **Ask the message tool for a date for text from right to left**, Ana Ruiz · due 6 Nov, overdue · 21 days old"
      ))
    #expect(try report("--format", "html").contains("<h2>Open actions</h2>"))
    #expect(
      try report("--format", "csv").split(separator: "\r\n").contains {
        $0.contains(",Have the SSO contract signed by legal and by the airport,")
      })
    let json = try Self.objects(try report("--format", "json", "--stage", "board-and-fly"), "actions")
    #expect(json.map { $0["owner"] as? String } == ["farah"])
  }

  @Test("If there was never an action, it says nothing about actions")
  func noActions() throws {
    let place = try SampleWorkplace()
    try FileManager.default.removeItem(at: place.workplace.root.appending(path: "stand-ups"))
    #expect(try !place.run("report").text.contains("Open actions"))
    #expect(try !place.run("report", "--format", "html").text.contains("Open actions"))
  }

  @Test("For one stage only its own contents are shown, in every format")
  func stage() throws {
    let forms = ["markdown", "html", "csv", "json"].map {
      ["--format", $0, "--stage", "check-in-and-prepare"]
    }
    for form in forms {
      let text = try SampleWorkplace().run(all: ["report"] + form).text
      #expect(text.contains("Reduce average wait time by 25%"), "\(form)")
      #expect(!text.contains("Mishandled bags"), "\(form)")
    }
  }

  @Test("As of an earlier day it shows what was known for that day")
  func asOf() throws {
    #expect(try report("--as-of", "2026-11-11", "--full").contains("20 → 18.1 → 15 min"))
    #expect(try report("--today", "2026-11-11", "--full").contains("20 → 18.1 → 15 min"))
  }

  @Test("If the configuration requests it its symbols are ASCII, and none of them starts a heading or a list")
  func plain() throws {
    let place = try SampleWorkplace()
    try place.workplace.write("ascii: true\n", to: "headway/config.yaml")
    let text = try place.run("report", "--full").text
    #expect(text.contains("- \\# Off track: **Mishandled bags"))
    #expect(text.contains("`==="))
    #expect(text.contains("\\|"))
  }

  @Test("It goes to a file, replacing an older one, and that file is UTF-8 in every locale")
  func output() throws {
    let place = try SampleWorkplace()
    let file = place.workplace.home.appending(path: "report.md")
    try place.workplace.write("old", to: "report.md")
    let result = try place.run("report", "-o", file.path, environment: ["LC_ALL": "C"])
    #expect(result.status == 0)
    #expect(result.text == "")
    #expect(try String(contentsOf: file, encoding: .utf8) == place.run("report").text)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.workplace.home.path).allSatisfy {
        !$0.hasSuffix("new")
      })
  }

  @Test("A file that cannot be written is reported, with exit code 74", arguments: ["none/report.md", ""])
  func unwritable(path: String) throws {
    let place = try SampleWorkplace()
    let result = try place.run("report", "--output", place.workplace.home.appending(path: path).path)
    #expect(result.status == 74)
    #expect(result.lines.count == 1)
  }

  @Test(
    "Unknown names are reported, with what was probably meant",
    arguments: [
      (["--stage", "bord-and-fly"], "unknown stage 'bord-and-fly'; did you mean 'board-and-fly'?"),
      (["--since", "soon"], "--since is 'soon', which is no day"),
      (["--format", "pdf"], "unknown format 'pdf' for --format; write markdown, html, csv or json"),
      (["--as-of", "-14", "--since", "-7"], "exchange the days"),
    ])
  func faults(arguments: [String], sentence: String) throws {
    let outcome = try SampleWorkplace().run(all: ["report"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.text.contains(sentence), "\(outcome.text)")
  }

  @Test("What cannot be read is reported separately, and the rest is in the report")
  func unreadable() throws {
    let place = try SampleWorkplace()
    try place.workplace.write("{\"torn\n", to: "okrs/check-ins/2026-Q4/calm-cabin.jsonl")
    let outcome = try place.run("report", "--full")
    #expect(outcome.status == 65)
    #expect(outcome.text.contains("Streamline the airport check-in"))
    #expect(outcome.text.contains("check-ins/2026-Q4/calm-cabin.jsonl:1: error: torn line"))
  }

  @Test("Without a workspace there is no report")
  func noWorkspace() throws {
    #expect(try SampleWorkplace().run("report", "-C", "/").status == 66)
  }
}
