import OKRModel
import Testing

@Suite("Which stand-up records are in force")
struct StandUpLogTests {
  private func open(_ records: [StandUpRecord], on day: Int = 50) -> [String] {
    StandUpLog(records: records).openActions(asOf: Quarter.day(day)).map(\.entry.text)
  }

  @Test("An action is in force as it was added")
  func action() throws {
    let about = KeyResultReference(objective: "bags", keyResult: "lost")
    let log = StandUpLog(records: [
      .action("a", at: 5, day: 3, "Hire", owner: "dana", due: 9, about: about, by: "ana")
    ])
    let action = try #require(log.actions.first)
    #expect(action.id == "a")
    #expect(action.recordedAt == Timestamp(milliseconds: 5))
    #expect(action.author == "ana")
    #expect(
      action.entry
        == ActionItemEntry(
          text: "Hire", date: Quarter.day(3), owner: "dana", due: Quarter.day(9), keyResult: about))
    #expect(action.completion == nil)
    #expect(!action.isCorrected)
    #expect(log.findings.isEmpty)
  }

  @Test("A correction replaces the action completely; what it leaves out is gone")
  func correction() throws {
    let log = StandUpLog(records: [
      .action("a", at: 1, "Hire", owner: "dana", due: 9), .correction("b", of: "a", at: 2, "Hire two"),
    ])
    let action = try #require(log.actions.first)
    #expect(log.actions.count == 1)
    #expect(action.id == "a" && action.recordInForce == "b" && action.isCorrected)
    #expect(action.entry.text == "Hire two")
    #expect(action.entry.owner == nil && action.entry.due == nil)
  }

  @Test("An action that was retracted is gone, and comes back when the retraction is retracted")
  func retraction() {
    let gone: [StandUpRecord] = [.action("a", at: 1, "Hire"), .retraction("r", of: "a", at: 2)]
    #expect(open(gone).isEmpty)
    #expect(open(gone + [.retraction("s", of: "r", at: 3)]) == ["Hire"])
  }

  @Test("An action is open from the day it was added until the day it was completed")
  func completion() throws {
    let records: [StandUpRecord] = [
      .action("a", at: 1, day: 10, "Hire"), .completion("c", of: "a", at: 2, day: 17, by: "ben"),
    ]
    #expect(open(records, on: 9).isEmpty)
    #expect(open(records, on: 10) == ["Hire"])
    #expect(open(records, on: 16) == ["Hire"])
    #expect(open(records, on: 17).isEmpty)
    let completion = try #require(StandUpLog(records: records).actions.first?.completion)
    #expect(completion.date == Quarter.day(17) && completion.author == "ben" && completion.record == "c")
  }

  @Test("Retracting a completion opens the action again")
  func reopening() {
    let done: [StandUpRecord] = [.action("a", at: 1, "Hire"), .completion("c", of: "a", at: 2)]
    #expect(open(done).isEmpty)
    #expect(open(done + [.retraction("r", of: "c", at: 3)]) == ["Hire"])
  }

  @Test("A completion may name the action's first record or any correction of it")
  func completionOfCorrection() {
    let records: [StandUpRecord] = [
      .action("a", at: 1, "Hire"), .correction("b", of: "a", at: 2, "Hire two"),
      .correction("c", of: "b", at: 3, "Hire three"),
    ]
    for named in ["a", "b", "c"] {
      let log = StandUpLog(records: records + [.completion("d", of: named, at: 4)])
      #expect(log.actions.first?.completion?.record == "d")
      #expect(log.findings.isEmpty)
    }
  }

  @Test("A correction does not open an action that is done")
  func correctionOfDone() throws {
    let log = StandUpLog(records: [
      .action("a", at: 1, "Hire"), .completion("c", of: "a", at: 2, day: 7),
      .correction("b", of: "a", at: 3, "Hire two"),
    ])
    #expect(log.actions.first?.entry.text == "Hire two")
    #expect(log.actions.first?.completion?.date == Quarter.day(7))
  }

  @Test("If two people complete an action, the one who recorded it first counts")
  func twoCompletions() {
    let log = StandUpLog(records: [
      .action("a", at: 1), .completion("z", of: "a", at: 2, day: 9, by: "ana"),
      .completion("b", of: "a", at: 3, day: 4, by: "ben"),
      .completion("y", of: "a", at: 2, day: 8, by: "cleo"),
    ])
    #expect(log.actions.first?.completion?.author == "cleo")
  }

  @Test("Completing something that is not an action does nothing, and is reported")
  func unknownAction() {
    let log = StandUpLog(records: [
      .standUp("s", at: 1), .completion("c", of: "nothing", at: 2), .completion("d", of: "s", at: 3),
    ])
    #expect(log.actions.isEmpty)
    #expect(log.standUps.map(\.id) == ["s"])
    #expect(
      Set(log.findings)
        == [.unknownAction(index: 1, action: "nothing"), .unknownAction(index: 2, action: "s")])
  }

  @Test("Completing a retracted action does nothing, and is not a fault")
  func retractedAction() {
    let log = StandUpLog(records: [
      .action("a", at: 1), .retraction("r", of: "a", at: 2), .completion("c", of: "a", at: 3),
    ])
    #expect(log.actions.isEmpty)
    #expect(log.findings.isEmpty)
  }

  @Test("A correction of a missing record is an action of its own")
  func orphan() {
    let log = StandUpLog(records: [.correction("b", of: "lost", at: 2, "Hire")])
    #expect(log.actions.map(\.entry.text) == ["Hire"])
    #expect(log.findings == [.unknownTarget(index: 0, target: "lost")])
  }

  @Test("Stand-ups are ordered by day; a retracted one was not held")
  func standUps() {
    let log = StandUpLog(records: [
      .standUp("b", at: 9, day: 14, since: 7, seconds: 780, by: "ana"), .standUp("a", at: 20, day: 7),
      .standUp("c", at: 10, day: 21), .retraction("r", of: "c", at: 11),
    ])
    #expect(log.standUps.map(\.id) == ["a", "b"])
    #expect(log.standUps.last?.entry.duration == 780)
    #expect(log.standUps.last?.entry.since == Quarter.day(7))
  }

  @Test(
    "The last stand-up before a day is the last one held, or the last day on which an action was added")
  func lastStandUp() {
    let log = StandUpLog(records: [.standUp("a", at: 1, day: 7), .action("b", at: 2, day: 14)])
    #expect(log.lastStandUp(before: Quarter.day(20)) == Quarter.day(14))
    #expect(log.lastStandUp(before: Quarter.day(14)) == Quarter.day(7))
    #expect(log.lastStandUp(before: Quarter.day(7)) == nil)
    #expect(log.startOfChanges(for: Quarter.day(20)) == Quarter.day(14))
    #expect(log.startOfChanges(for: Quarter.day(7)) == Quarter.day(0))
  }

  @Test("Open actions come oldest first, with their age; overdue are those due before the day")
  func age() {
    let log = StandUpLog(records: [
      .action("young", at: 3, day: 20, due: 30), .action("old", at: 9, day: 2, due: 29),
      .action("same", at: 1, day: 20),
    ])
    let today = Quarter.day(30)
    let open = log.openActions(asOf: today)
    #expect(open.map(\.id) == ["old", "same", "young"])
    #expect(open.map { $0.age(asOf: today) } == [28, 10, 10])
    #expect(open.map { $0.isOverdue(asOf: today) } == [true, false, false])
  }
}
