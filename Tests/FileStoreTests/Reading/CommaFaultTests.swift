import OKRModel
import Testing

@testable import FileStore

@Suite("A comma in a number of a file")
struct CommaFaultTests {
  private func read(_ entries: String, settings: String = "") throws -> LoadedWorkspace {
    try WorkspaceFixture([
      WorkspaceFixture.objectivePath:
        "objective: Be calm\nstage: book\noutcomes: [calm-journey]\nowner: ana\nkey-results:\n\(entries)",
      "headway.yaml": WorkspaceFixture.manifest + settings,
    ]).read()
  }

  @Test(
    "In braces it is an error with its place and the remedy, and the entry is left out",
    arguments: [
      ("{id: a, title: A, baseline: 0, target: 10,500}", "10,500", "'target' is '10,500'", "10500 or 10.5"),
      ("{id: a, title: A, target: 17,5, unit: min}", "17,5", "'target' is '17,5'", "17.5"),
      ("{id: a, title: A, target: 17,5 min, unit: min}", "17,5 min", "'target' is '17,5 min'", "17.5"),
      ("{id: a, title: A, target: 1.000,5}", "1.000,5", "'target' is '1.000,5'", "1000.5"),
      ("{id: a, title: A, target: -3,5}", "-3,5", "'target' is '-3,5'", "-3.5"),
      ("{id: a, title: A, target: 10, 500}", "10, 500", "'target' is '10, 500'", "10500 or 10.5"),
      ("{id: a, title: A, target: 10 ,500}", "10 ,500", "'target' is '10 ,500'", "10500 or 10.5"),
      ("{id: a, title: A, baseline: 3,000, target: 5}", "3,000", "'baseline' is '3,000'", "3000 or 3"),
      ("{id: a, title: A, at-most: 1,200}", "1,200", "'at-most' is '1,200'", "1200 or 1.2"),
      ("{id: a, title: A, at-least: 4,5}", "4,5", "'at-least' is '4,5'", "4.5"),
      ("{id: a, title: A, target: [10,500]}", "[10", "'target' is a list", "10500 or 10.5"),
    ])
  func braces(entry: String, value: String, words: String, remedy: String) throws {
    let loaded = try read("  - \(entry)\n  - {id: b, title: B, baseline: 1, target: 2}\n")
    let errors = loaded.diagnostics.filter { $0.severity == .error }
    let start = try #require(entry.firstRange(of: value)).lowerBound
    #expect(errors.map(\.line) == [6])
    #expect(errors.map(\.column) == [entry[..<start].count + 5])
    #expect(errors.first?.message.contains(words) == true, "\(errors)")
    #expect(errors.first?.message.contains("comma is never read; write \(remedy)") == true, "\(errors)")
    #expect(loaded.workspace.objectives.flatMap(\.keyResults).map(\.id) == ["b"])
    #expect(loaded.diagnostics.count == 1, "nothing is said twice: \(loaded.diagnostics)")
  }

  @Test(
    "A line break, a tab or a comment beside the comma makes no difference",
    arguments: [
      "{id: a, title: A, target: 10,\n    500}", "{id: a, title: A, target: 10,\t500}",
      "{id: a, title: A, target: 10,500 # note: x\n    }", "{id: a, title: A, target: 10,.5}",
    ])
  func besideTheComma(entry: String) throws {
    let loaded = try read("  - \(entry)\n  - {id: b, title: B, baseline: 1, target: 2}\n")
    #expect(
      loaded.diagnostics.contains { $0.message.contains("comma is never read") }, "\(loaded.diagnostics)")
    #expect(loaded.workspace.objectives.flatMap(\.keyResults).map(\.id) == ["b"])
  }

  @Test(
    "After a unit, a percent sign or no digit at all it does not separate entries either",
    arguments: [
      "{id: a, title: A, target: 10 min,500, unit: min}", "{id: a, title: A, target: -10%,5, baseline: 3}",
      "{id: a, title: A, baseline: 1, target: ,15}",
    ])
  func behindMore(entry: String) throws {
    let loaded = try read("  - \(entry)\n  - {id: b, title: B, baseline: 1, target: 2}\n")
    #expect(loaded.diagnostics.map(\.line) == [6], "\(loaded.diagnostics)")
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .error && $0.message.contains("'target'") })
    #expect(
      loaded.diagnostics.allSatisfy { $0.message.contains("a comma is never read") }, "\(loaded.diagnostics)")
    #expect(loaded.workspace.objectives.flatMap(\.keyResults).map(\.id) == ["b"])
  }

  @Test("In a title a comma before a number is part of the title, and quotes are advised")
  func inTitle() throws {
    let loaded = try read("  - {id: b, title: Open in Berlin, 20 rooms, baseline: 1, target: 2}\n")
    #expect(loaded.diagnostics.map(\.severity) == [.warning], "\(loaded.diagnostics)")
    #expect(loaded.workspace.objectives.flatMap(\.keyResults).map(\.title) == ["Open in Berlin, 20 rooms"])
  }

  @Test("Two of them in one entry, or in several, hide neither each other nor the rest of the file")
  func several() throws {
    let loaded = try read(
      """
        - {id: a, title: A, baseline: 3,000, target: 10,000}
        - {id: b, title: B, baseline: 1, target: 2,000}
        - {id: c, title: C, baseline: 1, target: 2}

      """)
    #expect(loaded.workspace.objectives.flatMap(\.keyResults).map(\.id) == ["c"])
    #expect(loaded.diagnostics.map(\.line) == [6, 6, 7])
    #expect(loaded.diagnostics.allSatisfy { $0.message.contains("comma") })
  }

  @Test("On separate lines they are reported as well; bounds, weights and fractions too")
  func others() throws {
    let block = try read("  - id: a\n    title: A\n    target: 10,500\n")
    #expect(
      block.diagnostics.map(\.message) == ["'target' is '10,500': a comma is never read; write 10500 or 10.5"]
    )
    let weight = try read("  - {id: a, title: A, baseline: 0, target: 5, weight: 1,5}\n")
    #expect(
      weight.diagnostics.map(\.message) == ["'weight' is '1,5': a comma is never read; write 1.5; 1 is used"])
    for bounds in ["[3,000, 5,000]", "[3,5, 7,5]", "[3,000]", "3,5"] {
      let band = try read("  - {id: a, title: A, between: \(bounds)}\n")
      #expect(band.workspace.objectives.flatMap(\.keyResults).isEmpty, "\(bounds)")
      #expect(
        band.diagnostics.filter { $0.severity == .error }.contains { $0.message.contains("comma") },
        "\(bounds)")
    }
    let settings = try read(
      "  - {id: a, title: A, baseline: 0, target: 5}\n",
      settings: "settings: {at-risk: 0,1, off-track: 0,25}\n")
    #expect(settings.diagnostics.count == 2)
    #expect(settings.diagnostics.allSatisfy { $0.message.contains("comma") })
    #expect(settings.workspace.settings.atRisk == 0.1)
  }

  @Test("A title in braces keeps its comma, with a warning that it ends there for others")
  func title() throws {
    let loaded = try read("  - {id: a, title: Serve 10,500 people, baseline: 0, target: 5}\n")
    #expect(loaded.workspace.objectives.first?.keyResults.first?.title == "Serve 10,500 people")
    #expect(loaded.diagnostics.map(\.rule) == [Rule.cutOffTextID])
  }

  @Test("Lists of numbers, keys with digits and quotes are left alone")
  func sound() throws {
    let loaded = try read(
      """
        - {id: a, title: "A 1,000 B", between: [3,5]}
        - {id: b, title: 'B {1,2}', baseline: 0,target: 5}

      """)
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    #expect(loaded.workspace.objectives.first?.keyResults.map(\.title) == ["A 1,000 B", "B {1,2}"])
    #expect(loaded.workspace.objectives.first?.keyResults.first?.measure == .hold(.between(3, 5)))
  }

  @Test("A yes-or-no result needs neither baseline nor target, and accepts yes and no for them")
  func doneOrNot() throws {
    let loaded = try read(
      """
        - {id: a, title: A, unit: done}
        - {id: b, title: B, unit: done, target: yes}
        - {id: c, title: C, unit: done, baseline: no, target: true}
        - {id: d, title: D, unit: done, baseline: 0, target: 1}

      """)
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    #expect(loaded.workspace.objectives.first?.keyResults.map(\.isYesOrNo) == [true, true, true, true])
  }
}
