import Canvas
import Dashboard
import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport
@testable import headway

@Suite("From headway init to an objective of one's own")
struct FirstObjectiveTests {
  private let session: OpenSession

  init() throws {
    session = try OpenSession()
  }

  /// What is typed: keys, and texts of which only the fact that they are texts counts.
  private enum Typed {
    case keys(String, [Key])
    case text(String, String)

    var step: PlayedTerminal.Step {
      switch self {
      case .keys(let sight, let keys): .init(sight) { $0.press(keys) }
      case .text(let sight, let text): .init(sight, type: text)
      }
    }

    var keyCount: Int { if case .keys(_, let keys) = self { keys.count } else { 0 } }
  }

  private static let way: [Typed] = [
    .keys("New customers succeed", [.enter, .character("E"), .enter]),
    .text("now New customers", "Teams plan in half the time"),
    .keys("Title       Teams plan in half the time", [.enter]),
    .keys("Saved", [.escape, .enter, .character("E"), .enter]),
    .text("now Increase", "Minutes for a weekly plan fall from 90 to 45"),
    .keys("from 90 to 45", [.enter]),
    .keys("Saved", [.character("u"), .enter]),
    .text("now %", "min"),
    .keys("min", [.enter]),
    .keys("Saved", [.character("b"), .enter]),
    .text("now 40", "90"),
    .keys("90", [.enter]),
    .keys("Saved", [.character("t"), .enter]),
    .text("now 60", "45"),
    .keys("45", [.enter]),
    .keys("Saved", [.escape, .character("c")]),
    .text("Check in", "80"),
    .keys("With this", [.tab, .character("7"), .enter]),
    .keys("Saved 80", [.character("q")]),
  ]

  @Test("With a check-in it takes at most 60 keys beside the text")
  func budget() throws {
    let today = try #require(CivilDay("2026-11-18"))
    let root = session.sample.workplace.home.appending(path: "own").path
    let location = try StarterWorkspace.create(at: root, today: today)
    _ = try session.play(Self.way.map(\.step), at: location, person: "sam")
    #expect(Self.way.reduce(0) { $0 + $1.keyCount } <= 60)
    let workspace = WorkspaceReader(location).read().workspace
    let objective = try #require(workspace.objectives.first)
    #expect(objective.title == "Teams plan in half the time")
    let standing = try #require(
      Standings(of: workspace, asOf: today).objective(objective.id)?.keyResults.first)
    #expect(standing.value == 80)
    #expect(standing.baseline == 90)
    #expect(standing.target == 45)
  }
}
