import Foundation
import Testing

@testable import TestSupport

@Suite("Commands distinguish people whose names start alike")
struct NameTests {
  private static let manifest = """
    headway: 1
    name: Acme
    north-star: Everybody smiles
    value-streams: [{id: serve, title: Serve, stages: [{id: start, title: Get started}]}]
    people:
      - {id: ana-ruiz, name: Ana Ruiz}
      - {id: ana-gomez, name: Ana Gómez}
      - {id: twin-1, name: Li Na}
      - {id: twin-2, name: Li Na}
    cycles: [{id: 2026-Q4, start: 2026-10-01, end: 2026-12-31}]

    """

  @Test(
    "In the status, the stand-up and the report", arguments: [["status"], ["standup"], ["report", "--full"]])
  func everywhere(command: [String]) throws {
    let place = try Workplace()
    try place.write(Self.manifest, to: "okrs/headway.yaml")
    for owner in ["ana-ruiz", "ana-gomez", "twin-1", "twin-2"] {
      try place.write(
        """
        objective: Fill the open places
        stage: start
        outcomes: [strategic]
        owner: \(owner)
        key-results: [{id: hires, title: People who started, unit: people, baseline: 0, target: 6}]

        """, to: "okrs/objectives/2026-Q4/\(owner).yaml")
    }
    let text = try place.run(command).text
    for name in ["Ana Ruiz", "Ana Gómez", "twin-1", "twin-2"] {
      #expect(text.contains(name), "\(name)")
    }
  }
}
