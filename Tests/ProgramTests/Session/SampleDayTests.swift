import FileStore
import Foundation
import OKRModel
import Testing

@testable import TestSupport

@Suite("What waits for the person that a demo is opened as")
struct SampleDayTests {
  /// `headway demo` moves the sample by whole weeks, so any of these days may be today.
  @Test("Five check-ins are due and an action is overdue on every day of the week", arguments: 18...24)
  func waiting(day: Int) throws {
    let root = Project.root.appending(path: "sample-data/alignair").path(percentEncoded: false)
    let workspace = WorkspaceReader(WorkspaceLocation(root: root)).read().workspace
    let today = try #require(CivilDay("2026-11-\(day)"))
    let standings = Standings(of: workspace, asOf: today)
    let summary = AttentionSummary(of: workspace, standings: standings, person: "ana")
    #expect(summary.dueCheckIns == 5)
    #expect(summary.overdueActions == 1)
  }
}
