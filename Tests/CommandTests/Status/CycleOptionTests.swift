import Foundation
import Testing

@testable import TestSupport

@Suite("--cycle leaves one of the cycles that run at the same time")
struct CycleOptionTests {
  /// The sample with a year around its quarters, and an objective of the year.
  private func place() throws -> SampleWorkplace {
    let place = try SampleWorkplace()
    let manifest = place.workplace.root.appending(path: "headway.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    let year = "cycles:\n  - {id: 2026, start: 2026-01-01, end: 2026-12-31}\n"
    try text.replacing("cycles:\n", with: year).write(to: manifest, atomically: true, encoding: .utf8)
    let folder = place.workplace.root.appending(path: "objectives/2026")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    objective: Every page can be trusted
    stage: discover-and-book
    outcomes: [customer]
    owner: ana
    key-results:
      - {id: pages, title: Pages brought up to date, unit: pages, baseline: 0, target: 1200, indicator: quality}
    """.write(to: folder.appending(path: "year.yaml"), atomically: true, encoding: .utf8)
    return place
  }

  @Test("Without it the year is in status, stand-up, report and lint; with it only what it names")
  func commands() throws {
    let place = try place()
    for command in [["status"], ["standup"], ["report", "--full"], ["lint"]] {
      let title = command == ["lint"] || command == ["standup"] ? "Pages brought" : "can be trusted"
      let all = try place.run(all: command)
      #expect(all.lines.contains { $0.contains(title) }, "\(command)")
      let quarter = try place.run(all: command + ["--cycle", "2026-Q4"])
      #expect(!quarter.lines.contains { $0.contains(title) }, "\(command)")
      let year = try place.run(all: command + ["--cycle", "2026"])
      #expect(year.lines.contains { $0.contains(title) }, "\(command)")
      #expect(!year.lines.contains { $0.contains("Pre-trip reminder") }, "\(command)")
    }
  }

  @Test("A past cycle is shown as it was on its last day, and a word that is no cycle is answered")
  func past() throws {
    let place = try place()
    let past = try place.run(all: ["status", "--cycle", "2026-Q3"])
    #expect(past.lines.first?.contains("2026-Q3") == true)
    #expect(past.lines.first?.contains("30 Sep 2026") == true)
    let wrong = try place.run(all: ["status", "--cycle", "2026-Q5"])
    #expect(wrong.status == 64)
    #expect(wrong.lines.contains { $0.contains("unknown cycle '2026-Q5'; did you mean") })
  }

  @Test("JSON has the main cycle, all cycles, and the cycle of each objective")
  func json() throws {
    let result = try place().run(all: ["status", "--json"])
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.lines.joined().utf8)) as? [String: Any])
    #expect(object["cycle"] as? String == "2026-Q4")
    #expect(object["cycles"] as? [String] == ["2026-Q4", "2026"])
    let objectives = try #require(object["objectives"] as? [[String: Any]])
    #expect(objectives.first { $0["id"] as? String == "year" }?["cycle"] as? String == "2026")
  }
}
