import OKRModel
import Testing

@testable import FileStore
@testable import GitSync

@Suite("A commit message describes the commit")
struct CommitMessageTests {
  private func message(_ paths: String..., records: [(String, String)] = []) -> String {
    var message = CommitMessage(cycles: [
      Cycle(
        id: "2026-Q4", start: CivilDay("2026-10-01") ?? CivilDay(dayNumber: 0),
        end: CivilDay("2026-12-31") ?? CivilDay(dayNumber: 0))
    ])
    message.records = records.enumerated().map { index, record in
      CheckInRecord(
        id: "\(index)", at: Timestamp(milliseconds: 0), author: record.0.isEmpty ? nil : PersonID(record.0),
        content: .entry(
          CheckInEntry(keyResult: "k", date: CivilDay(record.1) ?? CivilDay(dayNumber: 0), value: 1)))
    }
    for path in paths { message.add(path) }
    return message.text
  }

  @Test("Check-ins by author, and the week if there is only one")
  func checkIns() {
    let log = "check-ins/2026-Q4/a.jsonl"
    let week = ("ana", "2026-11-16")
    #expect(message(log, records: [week, week, week]) == "check-ins: 3 by ana, week 7")
    #expect(
      message(log, records: [week, ("ben", "2026-11-18"), week]) == "check-ins: 2 by ana, 1 by ben, week 7")
    #expect(message(log, records: [week, ("", "2026-11-02")]) == "check-ins: 1 by ana, 1 by somebody")
    #expect(message(log) == "check-ins")
  }

  private func saidInStandUps(_ contents: (String, StandUpRecord.Content)...) -> String {
    var message = CommitMessage(cycles: [])
    message.standUpRecords = contents.enumerated().map { index, said in
      StandUpRecord(
        id: "\(index)", at: Timestamp(milliseconds: 0), author: said.0.isEmpty ? nil : PersonID(said.0),
        content: said.1
      )
    }
    message.add("stand-ups/2026-Q4.jsonl")
    return message.text
  }

  @Test("A stand-up by its day, with the actions by author, and how many are done")
  func standUps() throws {
    let day = try #require(CivilDay("2026-11-18"))
    let action = StandUpRecord.Content.action(ActionItemEntry(text: "T", date: day))
    let held = StandUpRecord.Content.standUp(StandUpEntry(date: day))
    let done = StandUpRecord.Content.completion(of: "x", date: day)
    let older = StandUpRecord.Content.action(ActionItemEntry(text: "T", date: day.advanced(by: -7)))
    #expect(
      saidInStandUps(("ana", action), ("ana", action), ("ana", held))
        == "stand-up of 18 Nov: 2 actions by ana")
    #expect(
      saidInStandUps(("ben", action), ("ana", action), ("ana", action), ("ben", done))
        == "stand-up of 18 Nov: 2 actions by ana, 1 by ben, 1 done")
    #expect(saidInStandUps(("", action)) == "stand-up of 18 Nov: 1 action by somebody")
    #expect(saidInStandUps(("ana", held)) == "stand-up of 18 Nov")
    #expect(saidInStandUps(("ana", action), ("ana", older)) == "stand-ups: 2 actions by ana")
    #expect(saidInStandUps(("ana", done)) == "actions: 1 done")
    #expect(saidInStandUps(("ana", .retraction(retracts: "x"))) == "stand-ups: 2026-Q4")
    #expect(
      saidInStandUps(("a", action), ("b", action), ("c", action), ("d", action))
        == "stand-up of 18 Nov: 4 actions by 4 people")
  }

  @Test("Other files by name, as far as a line has room")
  func files() {
    #expect(message("objectives/2026-Q4/a.yaml", "objectives/2026-Q4/b.yaml") == "objectives: a, b")
    #expect(
      message("execution/kiosks.yaml", "stand-ups/2026-Q4.jsonl", "headway.yaml")
        == "execution: kiosks; stand-ups: 2026-Q4; headway.yaml")
    #expect(
      message("objectives/c/a.yaml", "objectives/c/b.yaml", "objectives/c/d.yaml", "objectives/c/e.yaml")
        == "objectives: a, b, 2 more")
  }

  @Test("What is too long for a line goes below a short one")
  func long() {
    let name = String(repeating: "very-", count: 12) + "long"
    let text = message("objectives/c/\(name).yaml", "execution/\(name).yaml")
    #expect(text == "OKRs: 1 objective, 1 initiative\n\nobjectives: \(name)\nexecution: \(name)")
  }
}
