import Testing

@testable import OKRModel

@Suite("What others have written in the meantime")
struct WorkspaceNewsTests {
  private func record(_ id: String, by author: PersonID?, value: Double = 1, day: Int? = nil) -> CheckInRecord
  {
    CheckInRecord(
      id: id, at: Timestamp(milliseconds: 0), author: author,
      content: .entry(
        CheckInEntry(keyResult: "k", date: CivilDay(dayNumber: day ?? Int(id) ?? 0), value: value)))
  }

  private func workspace(_ records: [CheckInRecord], titles: [String] = ["O"]) -> Workspace {
    Workspace(
      name: "W", northStar: NorthStar(title: "N"),
      objectives: titles.map { Objective(id: ObjectiveID($0), title: $0, cycle: "c", stage: "s") },
      checkInLogs: ["o": CheckInLog(records: records)])
  }

  @Test("The same files are not news, whatever the order of their lines")
  func nothing() {
    let (one, two) = (record("1", by: "ana"), record("2", by: "ben"))
    #expect(WorkspaceNews(from: workspace([one, two]), to: workspace([one, two])).isEmpty)
    #expect(WorkspaceNews(from: workspace([one, two]), to: workspace([two, one])).isEmpty)
  }

  @Test("New check-ins are counted by author, the most first")
  func contributions() {
    let old = workspace([record("1", by: "ana")])
    let new = workspace(
      [record("1", by: "ana"), record("2", by: "ana"), record("3", by: "ben"), record("4", by: "ben")])
    let news = WorkspaceNews(from: old, to: new)
    #expect(news.contributions.map(\.author) == ["ben", "ana"])
    #expect(news.contributions.map(\.count) == [2, 1])
    #expect(news.changes == [])
  }

  @Test("Several check-ins of one person for one day are one piece of news")
  func oneDay() {
    let slips = ["2", "3", "4"].map { record($0, by: "ben", day: 7) }
    let news = WorkspaceNews(from: workspace([]), to: workspace(slips + [record("5", by: "ana", day: 7)]))
    #expect(news.contributions.map(\.count) == [1, 1])
  }

  @Test("Check-ins that have gone or changed are reported as changed")
  func rewritten() {
    let old = workspace([record("1", by: "ana"), record("2", by: "ana")])
    #expect(WorkspaceNews(from: old, to: workspace([record("1", by: "ana")])).changes == [.checkIns])
    let other = workspace([record("1", by: "ana", value: 9), record("2", by: "ana")])
    #expect(WorkspaceNews(from: old, to: other).changes == [.checkIns])
  }

  @Test("Other differences are reported by the part that they belong to")
  func parts() {
    var new = workspace([], titles: ["P"])
    new.name = "V"
    new.initiatives = [Initiative(id: "i", work: WorkItem(title: "i", state: .active))]
    let news = WorkspaceNews(from: workspace([]), to: new)
    #expect(news.changes == [.declarations, .objectives, .initiatives])
    #expect(!news.isEmpty)
  }

  @Test(
    "New actions are counted by author; other stand-up records are reported as changed")
  func standUps() {
    let taken = StandUpRecord.action("1", at: 1, by: "ana")
    let others: [StandUpRecord] = [
      .completion("2", of: "1", at: 2, by: "ben"), .standUp("3", at: 3, by: "ana"),
      .retraction("4", of: "1", at: 4), .correction("5", of: "1", at: 5),
    ]
    let news = { (old: [StandUpRecord], new: [StandUpRecord]) in
      var (before, after) = (workspace([]), workspace([]))
      before.standUps = StandUpLog(records: old)
      after.standUps = StandUpLog(records: new)
      return WorkspaceNews(from: before, to: after)
    }
    #expect(news([], [taken]).actions.map(\.author) == ["ana"])
    #expect(news([], [taken]).changes == [])
    #expect(!news([], [taken]).isEmpty)
    for other in others {
      #expect(news([taken], [other, taken]).actions == [])
      #expect(news([taken], [other, taken]).changes == [.standUps])
    }
    #expect(news([taken], []).changes == [.standUps])
    #expect(news([taken] + others, others.reversed() + [taken]).isEmpty)
  }

  @Test("Check-ins on the North Star count as well")
  func northStar() {
    var new = workspace([])
    new.northStarLog = CheckInLog(records: [record("1", by: nil)])
    #expect(WorkspaceNews(from: workspace([]), to: new).contributions.map(\.author) == [nil])
  }
}
