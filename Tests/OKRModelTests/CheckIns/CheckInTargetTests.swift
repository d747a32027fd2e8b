import OKRModel
import Testing

@Suite("What can be checked in on")
struct CheckInTargetTests {
  private let wait = CheckInSubject.keyResult(KeyResultReference(objective: "wait", keyResult: "kr"))
  private let past = CheckInSubject.keyResult(KeyResultReference(objective: "past", keyResult: "kr"))

  @Test("A key result is named with its objective, the North Star's measure by its own name")
  func subjects() {
    #expect(CheckInSubject("wait/kr") == wait)
    #expect(CheckInSubject("north-star") == .northStar)
    #expect(CheckInSubject("wait") == nil)
    #expect(CheckInSubject("wait/kr/more") == nil)
    for subject in [wait, .northStar] { #expect(CheckInSubject(subject.description) == subject) }
  }

  @Test("What does not exist cannot be checked in on")
  func unknown() {
    let workspace = Airline.workspace()
    #expect(workspace.checkInTarget(.northStar) == nil)
    for text in ["wait/other", "nobody/kr"] {
      #expect(CheckInSubject(text).flatMap(workspace.checkInTarget) == nil)
    }
  }

  @Test("A key result stands where the dashboard shows it")
  func standing() throws {
    let workspace = Airline.workspace()
    let target = try #require(workspace.checkInTarget(wait))
    let expected = Standings(of: workspace, asOf: Airline.halfway).objective("wait")?.keyResults.first
    let standing = target.standing(asOf: Airline.halfway, settings: workspace.settings)
    #expect(standing.progress == expected?.progress)
    #expect(standing.status == expected?.status)
  }

  @Test("A key result of a past cycle is judged by its own cycle's time, and a check-in is late")
  func cycleThatIsOver() throws {
    let target = try #require(Airline.workspace().checkInTarget(past))
    let draft = CheckInDraft(value: "90")
    let context = target.context(for: draft, today: Airline.halfway)
    #expect(context.period == Period(start: Quarter.day(-100), due: Quarter.day(-1)))
    #expect(draft.problems(in: context).isEmpty)
    #expect(draft.lateness(in: context) == "late: it was due on \(Quarter.day(-1).shortText)")
    #expect(target.standing(asOf: Airline.halfway, settings: Settings()).expected == 1)
  }

  @Test("An empty value keeps that of the check-in's own day, not a later one")
  func lastValue() throws {
    var target = try #require(Airline.workspace().checkInTarget(wait))
    target.add(.entry("early", at: 1, day: 30, value: 20))
    let today = Quarter.day(60)
    #expect(target.context(for: CheckInDraft(), today: today).lastValue == 50)
    #expect(target.context(for: CheckInDraft(date: "-20"), today: today).lastValue == 20)
    #expect(target.context(for: CheckInDraft(date: "-55"), today: today).lastValue == nil)
  }

  @Test("An added check-in goes where the log would put it")
  func adding() throws {
    var random = SplitMix64(seed: 31)
    for _ in 0..<300 {
      let records = (0..<8).map { number in
        CheckInRecord.entry(
          "r\(number)", at: .random(in: 0...3, using: &random), day: .random(in: 0...3, using: &random),
          value: Double(number))
      }.shuffled(using: &random)
      var workspace = Airline.workspace()
      workspace.checkInLogs["wait"] = .empty
      var target = try #require(workspace.checkInTarget(wait))
      for record in records { target.add(record) }
      target.add(.retraction("x", of: "r1", at: 9))
      #expect(target.checkIns == CheckInLog(records: records).checkIns(of: "kr"))
    }
  }

  @Test("The North Star's measure has its own time and its own log")
  func northStar() throws {
    let measure = NorthStarMeasure(reach: Reach(baseline: 30, target: .absolute(50)), unit: "NPS")
    let workspace = Airline.workspace(
      northStar: NorthStar(title: "Calm", measure: measure), northStarLog: [Said(10, 40)])
    let target = try #require(workspace.checkInTarget(.northStar))
    #expect(target.keyResult.unit == "NPS")
    #expect(target.cycle.start == Quarter.day(-100))
    #expect(target.standing(asOf: Airline.halfway, settings: Settings()).progress == 0.5)
  }
}
