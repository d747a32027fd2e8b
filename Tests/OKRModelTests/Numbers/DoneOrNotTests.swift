import OKRModel
import Testing

@Suite("Yes or no")
struct DoneOrNotTests {
  private static let signed = KeyResult(
    id: "signed", title: "The contract is signed",
    measure: .reach(Reach(baseline: nil, target: .absolute(1))),
    unit: "done")

  @Test("Without a baseline it starts at no: a first no is 0%, a yes is done")
  func begins() {
    let no = Self.signed.standing(on: 10, after: [Said(10, 0)])
    #expect(no.progress == 0 && no.baseline == 0 && no.baselineSource == .notDoneYet)
    #expect(no.status == .onTrack && no.expected == 0)
    let yes = Self.signed.standing(on: 10, after: [Said(10, 1)])
    #expect(yes.progress == 1 && yes.status == .done)
    #expect(Self.signed.standing(on: 5, after: []).status == .noData)
  }

  @Test(
    "It accepts yes and no in any wording",
    arguments: [
      ("yes", 1), ("Y", 1), ("done", 1), ("true", 1), ("1", 1), ("no", 0), ("N", 0), ("not done", 0),
      ("false", 0), ("0", 0),
    ])
  func words(text: String, value: Double) {
    #expect(Figure.parse(text, unit: "done") == value)
    #expect(Figure.parse(text, unit: "Done") == value)
  }

  @Test("It is shown as yes and no, and any other value as a number")
  func shown() {
    #expect([0, 1, 0.5].map { Self.signed.textWithUnit(of: $0) } == ["no", "yes", "0.5"])
    // Five things of which some are done have numbers.
    let five = KeyResult(
      id: "five", title: "Five audits", measure: .reach(Reach(baseline: 0, target: .absolute(5))),
      unit: "done")
    #expect(five.text(of: 1) == "1")
  }

  @Test("What should end starts at yes, and is done at no")
  func ends() {
    let ending = KeyResult(
      id: "old", title: "The old system still runs",
      measure: .reach(Reach(baseline: nil, target: .absolute(0))), unit: "done")
    let yes = ending.standing(on: 10, after: [Said(10, 1)])
    #expect(yes.progress == 0 && yes.baseline == 1 && yes.baselineSource == .notDoneYet)
    #expect(ending.standing(on: 10, after: [Said(10, 0)]).status == .done)
    #expect(ending.text(of: 0) == "no")
  }

  @Test("What should stay as it is shows yes and no, and what would restore it")
  func stays() throws {
    let staying = KeyResult(
      id: "passed", title: "The audit stays passed", measure: .hold(.atLeast(1)), unit: "done")
    let lapsed = staying.standing(on: 10, after: [Said(10, 0)])
    #expect(lapsed.isYesOrNo && lapsed.text(of: 0) == "no")
    #expect(Band.atLeast(1).text(isYesOrNo: true) == "yes")
    #expect(Band.atMost(0).text(isYesOrNo: true) == "no")
  }

  @Test("An invalid answer is refused with the valid words")
  func refused() {
    let context = CheckInContext(
      keyResult: "signed", unit: "done", period: Period(start: Quarter.day(0), due: Quarter.day(100)),
      lastValue: nil, today: Quarter.day(10))
    #expect(CheckInDraft(value: "maybe").problems(in: context).map(\.message) == ["write yes or no"])
    #expect(CheckInDraft().problems(in: context).map(\.message) == ["a first check-in needs yes or no"])
    #expect(CheckInDraft(value: "yes").entry(in: context)?.value == 1)
    for text in ["0.5", "2", "-1"] {
      #expect(CheckInDraft(value: text).problems(in: context).map(\.message) == ["write yes or no"])
    }
  }

  @Test("An explanation shows yes and no, and how they count")
  func explained() throws {
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: [Self.signed])],
      checkInLogs: ["o": Said.log([Said(50, 0)], of: "signed")])
    let explanation = try #require(
      Explanation(
        of: .construct(.keyResult(.init(objective: "o", keyResult: "signed"))), in: workspace,
        standings: Standings(of: workspace, asOf: Quarter.day(50)), ascii: true))
    #expect(explanation.lines(of: "Value")?.first == "no")
    #expect(explanation.lines(of: "Target")?.first == "yes")
    #expect(
      explanation.lines(of: "Baseline") == ["no", "The file states none; what is done or not begins at no."])
    #expect(explanation.lines(of: "Progress")?.last == "Yes counts as 1, no as 0.")
    #expect(explanation.lines(of: "To change it")?.last == "Done at yes")
    #expect(
      explanation.lines(of: "Expected")?.prefix(2) == [
        "0%", "0 through the due day, 1 from the day after it on",
      ])
    #expect(explanation.lines(of: "Forecast")?.last == "It is either there or not, and has no pace.")
  }

  @Test(
    "There is no line between: the due day, the confidence and a blocker decide (docs/numbers.md)",
    arguments: [
      (99, 0.0, 7, nil, 0.0, Status.onTrack), (100, 0, nil, nil, 0, .onTrack), (101, 0, 7, nil, 1, .offTrack),
      (101, 1, nil, nil, 1, .done), (60, 0, 5, nil, 0, .atRisk), (60, 0, 3, nil, 0, .offTrack),
      (60, 0, 8, "The lawyer is ill", 0, .atRisk), (60, 0.5, 8, nil, 0, .onTrack),
    ] as [(Int, Double, Int?, String?, Double, Status)])
  func dueDay(
    day: Int, value: Double, confidence: Int?, blocker: String?, expected: Double, status: Status
  ) {
    let standing = Self.signed.standing(
      on: day, after: [Said(day, value, confidence: confidence, blocker: blocker)])
    #expect(standing.expected == expected && standing.status == status)
    #expect(standing.progress == (value == 1 ? 1 : 0) && standing.forecast == nil)
  }

  @Test("Not done in time has a reason of its own, whatever the thresholds are")
  func late() {
    let standing = Self.signed.standing(
      on: 101, after: [Said(101, 0)], settings: Settings(offTrack: 1))
    #expect(standing.status == .offTrack && standing.reason == .notDoneInTime)
  }

  @Test("Not started, No data and Stale hold as everywhere")
  func silent() {
    #expect(Self.signed.standing(on: -1, after: []).status == .notStarted)
    #expect(Self.signed.standing(on: 9, after: []).status == .noData)
    #expect(Self.signed.standing(on: 30, after: []).status == .stale)
    #expect(Self.signed.standing(on: 60, after: [Said(40, 0)]).status == .stale)
  }

  @Test("A stale one is on track again with any check-in, and done at yes")
  func ways() {
    let standing = Self.signed.standing(on: 60, after: [Said(40, 0)])
    let steps = Improvements(of: Self.signed, standing, settings: Settings()).steps
    #expect(steps.map(\.status) == [.onTrack, .done] && steps.first?.value == nil)
  }
}
