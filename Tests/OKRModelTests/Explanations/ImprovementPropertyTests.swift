import OKRModel
import Testing

@Suite("Ways to another status, for random situations")
struct ImprovementPropertyTests {
  private struct Situation {
    let keyResult: KeyResult
    let day: Int
    let said: [Said]
    let settings: Settings

    /// Where it stands after `more` check-ins on the day.
    func standing(after more: [Said] = []) -> KeyResultStanding {
      // Check-ins on the day itself are recorded last.
      let known = said.filter { $0.day <= day }
      let last = max(day, more.last?.day ?? day)
      return keyResult.standing(on: last, after: known + more, settings: settings)
    }
  }

  private static func situations(_ count: Int, seed: UInt64) -> [Situation] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let (baseline, target) = random.reach()
      let measures: [Measure] = [
        .reach(Reach(baseline: baseline, target: .absolute(target))),
        .reach(Reach(baseline: nil, target: .absolute(target))),
        .reach(Reach(baseline: baseline, target: .relative(percent: target / 100))),
        .hold(.atLeast(baseline)), .hold(.atMost(baseline)),
        .hold(.between(min(baseline, target), max(baseline, target))),
      ]
      let said = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        let share = Double.random(in: -0.5...1.2, using: &random)
        return Said(
          Int.random(in: 0...110, using: &random), baseline + share * (target - baseline),
          confidence: Bool.random(using: &random) ? Int.random(in: 0...10, using: &random) : nil,
          blocker: Int.random(in: 0..<4, using: &random) == 0 ? "blocked" : nil)
      }
      let offTrack = Double.random(in: 0.1...0.4, using: &random)
      return Situation(
        keyResult: KeyResult(id: "kr", title: "kr", measure: measures[Int.random(in: 0..<6, using: &random)]),
        day: Int.random(in: 0...110, using: &random), said: said,
        settings: Settings(atRisk: Double.random(in: 0...offTrack, using: &random), offTrack: offTrack))
    }
  }

  /// The check-ins that do exactly what `way` asks for, with `value`: one, or several a week apart.
  private static func said(_ way: Improvement, value: Double, in situation: Situation) -> [Said] {
    let before = situation.standing()
    return (0..<way.checkInCount).map { index in
      Said(
        situation.day + 7 * index, value, confidence: way.confidence ?? before.confidence,
        blocker: way.needsNoBlocker ? nil : before.latest?.entry.blocker)
    }
  }

  @Test("Doing what is asked for gives the promised status")
  func promised() throws {
    var seen: Set<Status> = []
    for situation in Self.situations(3_000, seed: 41) {
      let before = situation.standing()
      let improvements = Improvements(of: situation.keyResult, before, settings: situation.settings)
      for way in improvements.steps {
        let values = way.value?.bounds ?? (before.value ?? 1, nil)
        for value in [values.lower, values.upper].compactMap(\.self) {
          let after = situation.standing(after: Self.said(way, value: value, in: situation))
          #expect(after.status == way.status, "\(way.needs())")
        }
        seen.insert(way.status)
      }
    }
    #expect(seen == [.atRisk, .onTrack, .done])
  }

  @Test("Falling just short gives less")
  func short() throws {
    var count = 0
    for situation in Self.situations(3_000, seed: 42) {
      let before = situation.standing()
      guard let baseline = before.baseline, let target = before.target else { continue }
      for way in Improvements(of: situation.keyResult, before, settings: situation.settings).steps {
        guard let bounds = way.exactValue?.bounds, let bound = bounds.lower ?? bounds.upper else { continue }
        count += 1
        let worse = bound - 1e-6 * (target - baseline)
        let after = situation.standing(after: Self.said(way, value: worse, in: situation))
        #expect(after.status != way.status)
      }
    }
    #expect(count > 500, "too few to tell anything")
  }

  @Test("One check-in fewer than asked for, or a confidence of one less, is not enough")
  func fewer() {
    var lapses = 0
    var doubts = 0
    for situation in Self.situations(3_000, seed: 43) {
      let before = situation.standing()
      for way in Improvements(of: situation.keyResult, before, settings: situation.settings).steps {
        let bounds = way.value?.bounds
        guard let value = bounds?.lower ?? bounds?.upper ?? before.value else { continue }
        let said = Self.said(way, value: value, in: situation)
        if way.checkInCount > 1 {
          lapses += 1
          #expect(situation.standing(after: said.dropLast()).status != way.status)
        }
        guard let confidence = way.confidence, let last = said.last else { continue }
        doubts += 1
        let doubtful = Said(last.day, value, confidence: confidence - 1, blocker: last.blocker)
        #expect(situation.standing(after: said.dropLast() + [doubtful]).status != way.status)
      }
    }
    #expect(lapses > 20 && doubts > 20, "too few to tell anything")
  }

  @Test("The ways lead upwards, each to a better status than the current one")
  func upwards() {
    let order: [Status] = [.atRisk, .onTrack, .done]
    var count = 0
    for situation in Self.situations(3_000, seed: 44) {
      let before = situation.standing()
      let steps = Improvements(of: situation.keyResult, before, settings: situation.settings).steps.map(
        \.status)
      count += steps.count
      #expect(steps == order.filter(steps.contains))
      #expect(!steps.contains(before.status))
    }
    #expect(count > 500, "too few to tell anything")
  }
}
