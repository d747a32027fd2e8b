import OKRModel
import Testing

@Suite("Status, for random situations")
struct StatusPropertyTests {
  /// A random key result, day and check-ins.
  private struct Situation {
    let keyResult: KeyResult
    let day: Int
    let said: [Said]
  }

  private static func situations(_ count: Int, seed: UInt64, closed: Bool = false) -> [Situation] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let (baseline, target) = random.reach()
      let measures: [Measure] = [
        .reach(Reach(baseline: baseline, target: .absolute(target))),
        .reach(Reach(baseline: nil, target: .absolute(target))),
        .reach(Reach(baseline: baseline, target: .relative(percent: target / 100))),
        .reach(Reach(baseline: baseline, target: .absolute(baseline))),
        .hold(.atLeast(baseline)), .hold(.atMost(baseline)),
        .hold(.between(min(baseline, target), max(baseline, target))),
      ]
      let measure = measures[Int.random(in: 0..<measures.count, using: &random)]
      let day = Int.random(in: -20...140, using: &random)
      let said = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Said(
          Int.random(in: -20...140, using: &random), random.measurement(),
          confidence: Bool.random(using: &random) ? Int.random(in: 0...10, using: &random) : nil,
          blocker: Int.random(in: 0..<5, using: &random) == 0 ? "blocked" : nil)
      }
      let closing =
        closed
        ? Closing(
          Closing.End.allCases.randomElement(using: &random) ?? .dropped,
          on: Quarter.day(Int.random(in: 0...100, using: &random))) : nil
      return Situation(
        keyResult: KeyResult(id: "kr", title: "kr", measure: measure, closing: closing), day: day, said: said)
    }
  }

  @Test("Without a check-in nothing is ever on track, at risk, off track or done")
  func silenceIsNeverGreen() {
    for situation in Self.situations(3_000, seed: 8) {
      let silent = situation.keyResult.standing(on: situation.day, after: [])
      #expect([.noData, .notStarted, .stale].contains(silent.status))
      #expect(silent.progress == nil)
    }
  }

  @Test("On track means: known, checked in lately, not far behind, not doubted, not blocked")
  func onTrackMeansSomething() throws {
    var count = 0
    for situation in Self.situations(6_000, seed: 9) {
      let standing = situation.keyResult.standing(on: situation.day, after: situation.said)
      guard standing.status == .onTrack else { continue }
      count += 1
      let latest = try #require(standing.latest)
      #expect(latest.date.days(to: standing.asOf) <= 10)
      #expect(try #require(standing.gap) <= 0.1 + 1e-9)
      #expect(latest.entry.confidence ?? 10 > 5)
      #expect(latest.entry.blocker == nil)
      if case .hold(let band) = standing.measure {
        let kept = standing.checkIns.count { band.contains($0.value) }
        #expect(standing.reason == .held(kept: kept, of: standing.checkIns.count))
      } else {
        #expect(standing.reason == .keepingUp)
      }
    }
    #expect(count > 50, "too few were on track to tell anything")
  }

  @Test("Every status occurs, each with a reason of its own kind")
  func everyStatus() {
    var seen: Set<Status> = []
    for situation in Self.situations(6_000, seed: 10) + Self.situations(1_000, seed: 11, closed: true) {
      let standing = situation.keyResult.standing(on: situation.day, after: situation.said)
      seen.insert(standing.status)
      #expect(Self.statuses(of: standing.reason).contains(standing.status), "\(standing.reason)")
    }
    #expect(seen == Set(Status.allCases))
  }

  private static func statuses(of reason: StatusReason) -> [Status] {
    switch reason {
    case .closed(let closing, let before):
      before.map(statuses) ?? [closing.end == .achieved ? .done : .closed]
    case .targetReached, .everyMilestoneDone, .inBandOnDueDay: [.done]
    case .beforeStart: [.notStarted]
    case .childrenDone: [.done]
    case .childrenStale: [.stale]
    case .childrenUnknown, .nothingContributes: [.noData]
    case .noCheckInYet, .nothingToMeasure: [.noData]
    case .neverCheckedIn, .lastCheckInTooOld: [.stale]
    case .outsideBand, .notDoneInTime: [.offTrack]
    case .behind, .lowConfidence: [.offTrack, .atRisk]
    case .blocked: [.atRisk]
    case .keepingUp, .held: [.onTrack]
    }
  }

  @Test("Each status has a name, a name for programs, and an urgency")
  func words() {
    #expect(
      Status.allCases.map(\.title)
        == ["Done", "Closed", "Not started", "No data", "Stale", "Off track", "At risk", "On track"])
    #expect(
      Status.allCases.map(\.rawValue)
        == ["done", "closed", "not_started", "no_data", "stale", "off_track", "at_risk", "on_track"])
    #expect(Set(Status.worstFirst) == Set(Status.allCases))
    #expect(Status.worstFirst.map(\.urgencyRank) == Array(0..<Status.allCases.count))
    #expect(Status.worstFirst.first == .offTrack)
    #expect(Status.worstFirst.last == .closed)
  }

  @Test("Counting statuses loses none")
  func counts() {
    var counts = StatusCounts([.onTrack, .stale, .onTrack])
    #expect(counts[.onTrack] == 2)
    #expect(counts[.stale] == 1)
    #expect(counts[.done] == 0)
    #expect(counts.total == 3)
    counts.add(StatusCounts([.stale, .done]))
    #expect(counts[.stale] == 2)
    #expect(counts[.done] == 1)
    #expect(counts.total == 5)
    #expect(StatusCounts().total == 0)
  }
}
