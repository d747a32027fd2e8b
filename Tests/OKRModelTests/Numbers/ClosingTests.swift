import Testing

@testable import OKRModel

@Suite("How a key result ends (docs/numbers.md)")
struct ClosingTests {
  /// From 0 to 100 in 100 days: at 30 on day 38, when 38% is expected.
  private static func keyResult(_ closing: Closing?, _ id: KeyResultID = "kr") -> KeyResult {
    .reach(id, from: 0, to: 100, closing: closing)
  }
  private static let said = [Said(31, 25), Said(38, 30, confidence: 7), Said(60, 90)]

  private static func closing(_ end: Closing.End, on day: Int? = 40) -> Closing {
    Closing(end, on: day.map(Quarter.day), because: "Other things matter more")
  }

  @Test("Before its day a closing changes nothing", arguments: Closing.End.allCases)
  func before(end: Closing.End) {
    let open = Self.keyResult(nil).standing(on: 39, after: Self.said)
    let closed = Self.keyResult(Self.closing(end)).standing(on: 39, after: Self.said)
    #expect(closed.closing == nil && !closed.isFinished)
    #expect(closed.status == open.status && closed.reason == open.reason)
    #expect(closed.progress == open.progress && closed.expected == open.expected)
  }

  @Test(
    "From its day on the figures stand still, and later check-ins do not move them",
    arguments: Closing.End.allCases)
  func frozen(end: Closing.End) {
    let first = Self.keyResult(Self.closing(end)).standing(on: 40, after: Self.said)
    for day in [41, 60, 99, 130] {
      let later = Self.keyResult(Self.closing(end)).standing(on: day, after: Self.said)
      #expect(later.progress == 0.3 && later.expected == first.expected && later.expected == 0.4)
      #expect(later.status == first.status && later.reason == first.reason && later.isFinished)
    }
  }

  @Test("Achieved is Done; dropped, postponed and merged are Closed with a word of their own")
  func ends() {
    let standing = { Self.keyResult(Self.closing($0)).standing(on: 50, after: Self.said) }
    #expect(standing(.achieved).status == .done && standing(.achieved).statusTitle == "Done")
    for (end, title) in [(Closing.End.dropped, "Dropped"), (.postponed, "Postponed"), (.merged, "Merged")] {
      #expect(standing(end).status == .closed && standing(end).statusTitle == title)
      #expect(standing(end).reason == .closed(Self.closing(end), nil) && standing(end).isLeftOut)
    }
  }

  @Test("Achieved in part or missed keeps the status of its day, and is never Stale")
  func kept() {
    for end in [Closing.End.partly, .missed] {
      let late = Self.keyResult(Self.closing(end, on: 58)).standing(on: 90, after: Self.said)
      #expect(late.status == .offTrack && late.statusTitle == end.title && !late.isLeftOut)
      #expect(late.shortStatusTitle == (end == .partly ? "Partly" : "Missed"))
      #expect(late.progress == 0.3 && isClose(late.expected, 0.58))
      let silent = Self.keyResult(Self.closing(end)).standing(on: 90, after: [])
      #expect(silent.status == .noData && silent.reason == .closed(Self.closing(end), .noCheckInYet))
    }
  }

  @Test("Without a day it is closed on every day")
  func undated() {
    let closed = Self.keyResult(Closing(.dropped))
    for day in [-5, 3, 90] { #expect(closed.standing(on: day, after: Self.said).status == .closed) }
  }

  @Test("A hold counts the check-ins up to its closing, however they are added")
  func hold() {
    let hold = KeyResult(
      id: "kr", title: "kr", measure: .hold(.atMost(5)), closing: Closing(.partly, on: Quarter.day(40)))
    let said = [Said(10, 4), Said(20, 6), Said(39, 4), Said(50, 4)]
    let standing = hold.standing(on: 60, after: said)
    #expect(isClose(standing.progress, 2.0 / 3 * 0.4))
    let target = CheckInTarget(
      subject: .keyResult(KeyResultReference(objective: "o", keyResult: "kr")), keyResult: hold,
      cycle: Quarter.cycle, checkIns: Said.log(said).checkIns(of: "kr"))
    let ledger = CheckInLedger(of: target, asOf: Quarter.day(60), settings: Settings())
    #expect(ledger.standing.progress == standing.progress)
  }

  @Test("What is dropped leaves the means, the counts and the third that makes a parent Stale")
  func rollUp() {
    let roll = { (closings: [Closing?], said: [Said]) in
      let standings = closings.map { Self.keyResult($0).standing(on: 50, after: said) }
      return RollUp(keyResults: standings, weights: closings.map { _ in 1 }, settings: Settings())
    }
    let one = roll([nil, Self.closing(.dropped)], [Said(45, 50)])
    #expect(one.progress == 0.5 && one.expected == 0.5 && one.known == 1 && one.total == 1)
    #expect(one.counts.total == 1 && one.counts[.closed] == 1 && one.status == .onTrack)
    let missed = roll([nil, Self.closing(.missed)], [Said(40, 30), Said(45, 50)])
    #expect(isClose(missed.progress, 0.4) && isClose(missed.expected, 0.45) && missed.total == 2)
    let none = roll([Self.closing(.dropped), Self.closing(.merged)], [Said(45, 50)])
    #expect(none.status == .closed && none.progress == nil && none.total == 0)
    #expect(roll([Self.closing(.achieved), Self.closing(.dropped)], []).status == .done)
  }

  @Test("An objective of which everything was dropped leaves the means above it")
  func parents() {
    let closed = RollUp(
      keyResults: [Self.keyResult(Self.closing(.dropped)).standing(on: 50, after: Self.said)], weights: [1],
      settings: Settings())
    let open = RollUp(
      keyResults: [Self.keyResult(nil).standing(on: 50, after: [Said(49, 50)])], weights: [1],
      settings: Settings())
    let both = RollUp(objectives: [closed, open], settings: Settings())
    #expect(both.progress == 0.5 && both.total == 1 && both.status == .onTrack)
    #expect(RollUp(objectives: [closed], settings: Settings()).status == .closed)
  }

  @Test(
    "Nothing changes the status of what is closed, and nothing is forecast", arguments: Closing.End.allCases)
  func ways(end: Closing.End) {
    let keyResult = Self.keyResult(Self.closing(end))
    let said = [Said(2, 2), Said(12, 10), Said(22, 20), Said(39, 30)]
    let standing = keyResult.standing(on: 45, after: said)
    let improvements = Improvements(of: keyResult, standing, settings: Settings())
    #expect(improvements.steps.isEmpty && improvements.sentence() == nil && standing.forecast == nil)
  }

  @Test("Nobody is asked about it, and it needs no attention", arguments: Closing.End.allCases)
  func agenda(end: Closing.End) {
    let workspace = Workspace(
      name: "W", northStar: NorthStar(title: "N"),
      valueStreams: [ValueStream(id: "v", title: "V", stages: [Stage(id: "s", title: "S")])],
      cycles: [Quarter.cycle],
      objectives: [
        Objective(
          id: "o", title: "O", cycle: Quarter.cycle.id, stage: "s",
          keyResults: [Self.keyResult(Self.closing(end))])
      ],
      checkInLogs: ["o": Said.log([Said(20, 1)])])
    let (before, after) = (
      Standings(of: workspace, asOf: Quarter.day(39)), Standings(of: workspace, asOf: Quarter.day(45))
    )
    #expect(CheckInAgenda(of: workspace, standings: before, person: nil).items.count == 1)
    #expect(CheckInAgenda(of: workspace, standings: after, person: nil).items.isEmpty)
    #expect(AttentionList(of: before).items.count == 1 && AttentionList(of: after).items.isEmpty)
    let summary = AttentionSummary(of: workspace, standings: after, person: nil)
    #expect(summary.dueCheckIns == 0 && summary.offTrack == 0 && summary.atRisk == 0)
    let item = StandUpAgenda(of: workspace, changes: Changes(from: before, to: after)).stages[0].items[0]
    #expect(item.topics == [end == .achieved ? .newlyDone : .newlyClosed] && item.needsDiscussion)
    let later = Standings(of: workspace, asOf: Quarter.day(60))
    let quiet = StandUpAgenda(of: workspace, changes: Changes(from: after, to: later)).stages[0].items[0]
    #expect(quiet.topics.isEmpty && !quiet.needsDiscussion)
  }

  @Test(
    "The text of a closing reads back as itself",
    arguments: [
      Closing(.achieved), Closing(.dropped, on: Quarter.day(3)),
      Closing(.merged, because: "Into: the, other"),
      Closing(.postponed, on: Quarter.day(0), because: "{Belt} four, \"late\": we don't know"),
    ])
  func text(closing: Closing) { #expect(Closing(closing.text) == closing) }

  @Test("People may write it in other ways, and nonsense is nothing")
  func typed() throws {
    let day = try day("2026-11-18")
    #expect(Closing(" Dropped ") == Closing(.dropped))
    #expect(Closing("{on: 2026-11-18, as: dropped}") == Closing(.dropped, on: day))
    #expect(Closing("{as: missed, because: 'it''s late'}") == Closing(.missed, because: "it's late"))
    for text in ["", "{", "{}", "won", "{as: won}", "{as: missed, on: soon}", "{by: ana}", "as: missed"] {
      #expect(Closing(text) == nil, "\(text)")
    }
  }
}
