import Canvas
import Dashboard
import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport
@testable import headway

@Suite("The keys of a stand-up")
struct StandUpKeysTests {
  @Test("From the start to the minutes of the sample it takes at most 30 keys", arguments: [120, 80])
  func budget(columns: Int) throws {
    let root = Project.root.appending(path: "sample-data/alignair").path(percentEncoded: false)
    var state = State(
      workspace: WorkspaceReader(WorkspaceLocation(root: root)).read().workspace,
      today: try #require(CivilDay("2026-11-18")), person: "ana",
      surface: Surface(size: Size(columns: columns, rows: 40)))
    var keys = [Key.character("4")]
    _ = state.update(with: .keyPressed(.character("4")))
    while state.context != .minutes, keys.count <= 30 {
      keys.append(.character(" "))
      _ = state.update(with: .keyPressed(.character(" ")))
    }
    #expect(state.context == .minutes)
    #expect(keys.count <= 30)
  }
}
