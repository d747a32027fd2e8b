import Foundation
import OKRModel
import Testing

@testable import Reports
@testable import TestSupport
@testable import headway

@Suite("headway lint reports what is missing or doubtful")
struct LintCommandTests {
  @Test("A line has place, level, sentence and rule, and lines are sorted by place")
  func lines() throws {
    let place = try SampleWorkplace()
    let result = try place.run("lint")
    #expect(result.status == 0)
    #expect(
      result.lines.first
        == "headway.yaml:28:5: advice: 'One identity from booking to boarding' leads to no outcome [goal-without-outcome]"
    )
    #expect(
      result.lines.contains(
        "execution/lounge-repaint.yaml:2:1: warning: 'New paint and lamps for the lounge in terminal 2' "
          + "supports no key result [work-without-key-result]"))
    let files = result.lines.dropFirst().compactMap { $0.split(separator: ":").first.map(String.init) }
    let others = files.filter { $0 != "headway.yaml" && $0 != "headway" }
    #expect(others == others.sorted())
  }

  @Test("For the sample it reports the gaps that its README names, and nothing else")
  func sample() throws {
    let place = try SampleWorkplace()
    let lines = try place.run("lint").lines
    let count = { (rule: String) in lines.count { $0.hasSuffix("[\(rule)]") } }
    let expected = [
      "goal-without-outcome": 1, "capability-without-uplift": 3, "work-without-key-result": 1,
      "objective-without-outcome": 1, "objective-without-capability": 1, "objective-without-goal": 1,
      "number-in-objective": 1, "activity-key-result": 1, "indicator-missing": 2, "owner-missing": 3,
      "baseline-missing": 1, "never-checked-in": 1, "moving-away": 1, "stale": 4,
      "key-result-without-initiative": 17,
    ]
    for (rule, number) in expected { #expect(count(rule) == number, "\(rule)") }
    #expect(lines.count - 1 == expected.values.reduce(0, +))
  }

  @Test(
    "It fails from the requested level on, and never if that is requested",
    arguments: zip(["error", "warning", "advice", "never"], [Int32(0), 1, 1, 0]))
  func failing(level: String, status: Int32) throws {
    let place = try SampleWorkplace()
    #expect(try place.run("lint", "--fail-on", level).status == status)
    let advice = try place.run("lint", "--fail-on", level, "--rule", "number-in-objective")
    #expect(advice.status == (level == "advice" ? 1 : 0))
  }

  @Test("What cannot be read is an error among the others, and the exit code is 65 in any case")
  func unreadable() throws {
    let place = try SampleWorkplace()
    try place.workplace.write("objective: Be #1\nstage: nowhere\n", to: "okrs/objectives/2026-Q4/first.yaml")
    for level in ["error", "advice", "never"] {
      let result = try place.run("lint", "--fail-on", level)
      #expect(result.status == 65)
      #expect(result.text.contains("first.yaml:2:8: error: unknown stage 'nowhere' [file]"))
      #expect(result.text.contains("it in quotes to keep it [text-cut-off]"))
      #expect(result.text.contains("one thing could not be read and left out"))
    }
  }

  @Test("Only one rule, and only what one person owns")
  func filters() throws {
    let place = try SampleWorkplace()
    let rule = try place.run("lint", "--rule", "stale", "--rule", "never-checked-in")
    #expect(
      rule.lines.dropLast().allSatisfy { $0.hasSuffix("[stale]") || $0.hasSuffix("[never-checked-in]") })
    #expect(rule.lines.count == 6)
    let mine = try place.run("lint", "--person", "ben", "--rule", "stale")
    #expect(mine.lines.count == 3)
    #expect(
      try place.run("lint", "--person", "bne").lines == [
        "headway: unknown person 'bne'; did you mean 'ben'?"
      ])
  }

  @Test("What headway.yaml silences is counted, and printed with its reason on request")
  func silenced() throws {
    let place = try SampleWorkplace()
    let manifest =
      try place.text(of: "headway.yaml")
      + "lint: {silence: [stale, {rule: number-in-objective, at: decide-once, because: It is the name}]}\n"
    try place.workplace.write(manifest, to: "okrs/headway.yaml")
    let result = try place.run("lint")
    #expect(!result.text.contains("[stale]") && !result.text.contains("[number-in-objective]"))
    #expect(result.lines.last?.hasSuffix("; 5 silenced") == true)
    let all = try place.run("lint", "--show-silenced")
    #expect(all.text.contains("[number-in-objective] (silenced: It is the name)"))
    #expect(all.text.contains("[stale] (silenced)"))
  }

  @Test("For programs each finding has its place, its rule, and its owner")
  func json() throws {
    let place = try SampleWorkplace()
    let outcome = try place.workplace.run(["lint", "--json", "--rule", "baseline-missing"])
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
    let findings = report?["findings"] as? [[String: Any]] ?? []
    #expect(findings.count == 1)
    #expect(findings.first?["path"] as? String == "objectives/2026-Q4/ready-before-airport.yaml")
    #expect(findings.first?["line"] as? Int == 26)
    #expect(findings.first?["level"] as? String == "warning")
    #expect(findings.first?["subject"] as? String == "ready-before-airport/bags-prepaid")
    #expect(findings.first?["person"] as? String == "ben")
    #expect((report?["counts"] as? [String: Int])?["warning"] == 1)
  }

  @Test("GitHub gets annotations, escaped by its rules")
  func github() throws {
    let place = try SampleWorkplace()
    let result = try place.run("lint", "--format", "github", "--rule", "baseline-missing")
    #expect(
      result.text.contains("ready-before-airport.yaml,line=26,col=5,title=baseline-missing::'Bags paid"))
    #expect(result.text.contains("rise by 20%25' has no baseline"))
    #expect(result.text.hasPrefix("::warning file="))
    #expect(GitHubAnnotation.data("50%\r\na:b,c") == "50%25%0D%0Aa:b,c")
    #expect(GitHubAnnotation.property("a:b,c%") == "a%3Ab%2Cc%25")
  }

  @Test("Rules are listed, and explained one by one")
  func rules() throws {
    let place = try SampleWorkplace()
    #expect(try place.run("lint", "--rules").lines.count == Rule.all.count)
    let text = try place.run("lint", "--explain", "guard-broken").text
    for word in ["level: warning", "Why", "How to fix it", "lint: {silence: [guard-broken]}"] {
      #expect(text.contains(word))
    }
    let wrong = try place.run("lint", "--explain", "gaurd-broken")
    #expect(wrong.status == 64)
    #expect(wrong.lines == ["headway: unknown rule 'gaurd-broken'; did you mean 'guard-broken'?"])
  }

  @Test("In a pipe it is the same in every locale")
  func plainLocale() throws {
    let place = try SampleWorkplace()
    for arguments in [["lint"], ["lint", "--json"], ["lint", "--format", "github"]] {
      let outcome = try place.workplace.run(arguments, environment: ["LC_ALL": "C"])
      #expect(outcome.output == (try place.workplace.run(arguments).output))
      #expect(!outcome.output.isEmpty)
    }
  }
}
