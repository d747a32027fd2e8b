import Canvas
import FileStore
import Foundation
import OKRModel
import Reports
import Testing

@testable import TestSupport

@Suite("headway status on a terminal is one screen")
struct StatusScreenTests {
  private static let today = CivilDay("2026-11-18") ?? CivilDay(dayNumber: 0)

  private func lines(
    _ columns: Int, _ rows: Int, glyphs: Glyphs = .unicode, of root: URL? = nil, asOf: CivilDay = today
  ) throws -> [String] {
    let root = root ?? Project.root.appending(path: "sample-data/alignair")
    let location = try WorkspaceLocator.find(from: ".", explicit: root.path, environment: [:])
    let workspace = WorkspaceReader(location).read().workspace
    return StatusScreen(
      workspace: workspace, standings: Standings(of: workspace, asOf: asOf),
      ahead: workspace.checkInsAhead(after: asOf), today: asOf, size: Size(columns: columns, rows: rows),
      glyphs: glyphs, measure: .simple
    ).lines.map { $0.map(\.text).joined() }
  }

  private func width(_ line: String) -> Int { TextMeasure.simple.width(of: line) }

  @Test("The sample takes 23 lines of 80 columns: North Star, stages, what is worst, and the ways on")
  func sample() throws {
    let lines = try lines(80, 23)
    try StatusSnapshot.expect(lines, is: "status-80.txt")
    #expect(lines.count == 23)
    #expect(lines.allSatisfy { width($0) <= 80 })
  }

  @Test(
    "It is never wider than the terminal, and no longer when there is room for the stages",
    arguments: [60, 66, 72, 80, 100, 120, 200], [23, 29, 39, 59])
  func fits(columns: Int, rows: Int) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      let lines = try lines(columns, rows, glyphs: glyphs)
      #expect(lines.count <= rows)
      for line in lines { #expect(width(line) <= columns, "\(line)") }
    }
  }

  @Test("On a low terminal there are still the North Star, a stage, the worst key result and the ways on")
  func low() throws {
    let lines = try lines(80, 5)
    #expect(lines.contains { $0.hasPrefix("★ ") })
    #expect(lines.contains { $0.hasPrefix("  Discover & Book") } && lines.contains("  … 7 more"))
    #expect(lines.contains { $0.hasPrefix("■ Transfer bags") })
    #expect(lines.last?.contains("--json") == true)
  }

  @Test(
    "A large terminal shows everything that needs attention, each blocker, and the gaps by rule with counts")
  func large() throws {
    let lines = try lines(160, 60)
    #expect(lines.contains { $0.contains("Reduce average wait time by 25% within 6 months") })
    #expect(lines.contains("  ⚑ SSO contract unsigned"))
    #expect(!lines.contains { $0.hasPrefix("  … ") })
    #expect(lines.contains { $0.hasPrefix("Gaps: ") && $0.contains("17 × Key result without initiative, ") })
  }

  @Test("What there is to say in an empty workspace, and in one where all is well")
  func quiet() throws {
    let workspace = Workspace(name: "New", northStar: NorthStar(title: "Delight"))
    let lines = StatusScreen(
      workspace: workspace, standings: Standings(of: workspace, asOf: Self.today), today: Self.today,
      size: Size(columns: 80, rows: 23), glyphs: .unicode, measure: .simple
    ).lines.map { $0.map(\.text).joined() }
    #expect(lines.contains("  no key results yet"))
    #expect(lines.contains("Nothing is off track, stale or blocked."))
  }

  @Test("Piped it is everything, as with --all")
  func piped() throws {
    let place = try SampleWorkplace()
    #expect(try place.run("status").text == place.run("status", "--all").text)
  }
}

/// Compares lines with the files in `Snapshots`.
private enum StatusSnapshot {
  static func expect(_ lines: [String], is name: String) throws {
    let file = Project.root.appending(path: "Tests/CommandTests/Status/Snapshots/\(name)")
    let text = lines.map { $0 + "\n" }.joined()
    guard ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != "1" else {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      return try Data(text.utf8).write(to: file)
    }
    #expect(text == (try String(contentsOf: file, encoding: .utf8)))
  }
}
