import OKRModel
import Testing

@Suite("What would change a status")
struct ImprovementsTests {
  private func improvements(
    of keyResult: KeyResult, on day: Int = 50, after said: [Said], settings: Settings = Settings()
  ) -> Improvements {
    Improvements(
      of: keyResult, keyResult.standing(on: day, after: said, settings: settings), settings: settings)
  }

  private func steps(_ improvements: Improvements) -> [String] {
    improvements.steps.map { "\($0.status.title) \($0.needs())" }
  }

  @Test("A reach that is behind: the values for at risk, on track and done")
  func behind() {
    let rising = improvements(of: .reach(from: 0, to: 100), after: [Said(49, 10)])
    #expect(steps(rising) == ["At risk at 25 or more", "On track at 40 or more", "Done at 100 or more"])
    #expect(rising.sentence() == "On track at 40 or more this week.")
    let falling = improvements(of: .reach(from: 20, to: 15), after: [Said(49, 19.5)])
    #expect(steps(falling) == ["At risk at 18.7 or less", "On track at 18 or less", "Done at 15 or less"])
    #expect(falling.sentence() == "On track at 18 or less this week.")
  }

  @Test("If the precision of the values leaves nothing between, the way leads to the better status")
  func fewDigits() {
    let languages = improvements(of: .reach(from: 4, to: 6), on: 90, after: [Said(89, 4)])
    #expect(steps(languages) == ["Done at 6 or more"])
    let signed = KeyResult(
      id: "kr", title: "kr", measure: .reach(Reach(baseline: 0, target: .absolute(1))), unit: "done")
    #expect(steps(improvements(of: signed, after: [Said(49, 0)])) == ["Done at yes"])
  }

  @Test("A sufficient value is not mentioned: the confidence or the blocker is the problem")
  func doubted() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    let doubted = improvements(of: keyResult, after: [Said(49, 60, confidence: 5)])
    #expect(doubted.sentence() == "On track with a confidence of 6 or more.")
    let despaired = improvements(of: keyResult, after: [Said(49, 60, confidence: 2)])
    #expect(
      steps(despaired) == [
        "At risk with a confidence of 4 or more", "On track with a confidence of 6 or more",
        "Done at 100 or more",
      ])
    let blocked = improvements(of: keyResult, after: [Said(49, 60, blocker: "SSO")])
    #expect(blocked.sentence() == "On track with no blocker.")
    let all = improvements(of: keyResult, after: [Said(49, 10, confidence: 3, blocker: "SSO")])
    #expect(
      all.sentence() == "On track at 40 or more this week, with a confidence of 6 or more and no blocker.")
  }

  @Test("A stale key result, or one without check-ins, needs a check-in")
  func stale() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    #expect(
      improvements(of: keyResult, after: [Said(10, 80)]).sentence() == "On track at 40 or more this week.")
    #expect(improvements(of: keyResult, after: []).sentence() == "On track at 40 or more this week.")
    let first = improvements(of: .reach(from: nil, to: 100), on: 5, after: [])
    #expect(first.sentence() == "On track with a check-in.")
    #expect(improvements(of: .reach(from: nil, to: 100), on: 80, after: []).sentence() == nil)
  }

  @Test("A hold needs a value in its band, and after lapses several")
  func hold() {
    let keyResult = KeyResult.hold(in: .atMost(120))
    let once = improvements(
      of: keyResult, after: [Said(35, 110), Said(42, 110), Said(43, 110), Said(49, 130)])
    #expect(once.sentence() == "On track at 120 or less this week.")
    let twice = improvements(of: keyResult, on: 30, after: [Said(29, 130)])
    #expect(
      steps(twice) == [
        "At risk at 120 or less", "On track after 5 weekly check-ins at 120 or less",
      ])
    #expect(twice.sentence() == "On track after 5 weekly check-ins at 120 or less.")
    // There are not enough weeks left to make up for three lapses.
    let often = improvements(of: keyResult, on: 80, after: [Said(65, 130), Said(72, 130), Said(79, 130)])
    #expect(steps(often) == [])
    let due = improvements(of: keyResult, on: 100, after: [Said(95, 130)])
    #expect(steps(due) == ["Done at 120 or less"])
  }

  @Test("An on-track key result needs a value to stay so, and more to be done")
  func onTrack() {
    let reach = improvements(of: .reach(from: 0, to: 100), after: [Said(49, 60)])
    #expect(steps(reach) == ["Done at 100 or more"])
    #expect(reach.sentence() == "Stays on track at 40 or more this week.")
    let hold = improvements(of: .hold(in: .between(3, 7)), after: [Said(49, 5)])
    #expect(hold.sentence() == "Stays on track at 3 to 7 this week.")
  }

  @Test("Nothing changes what is done or has not begun, and nothing helps if nothing is measured")
  func nothing() {
    #expect(improvements(of: .reach(from: 0, to: 100), after: [Said(49, 100)]).sentence() == nil)
    #expect(improvements(of: .reach(from: 0, to: 100), on: -5, after: []).sentence() == nil)
    let equal = improvements(of: .reach(from: 5, to: 5), after: [Said(49, 5)])
    #expect(equal.steps.isEmpty)
    #expect(equal.sentence() == "It needs a target that differs from its baseline.")
  }

  @Test("The workspace's thresholds apply")
  func thresholds() {
    let strict = Settings(atRisk: 0, offTrack: 0.05)
    let improvements = improvements(of: .reach(from: 0, to: 100), after: [Said(49, 10)], settings: strict)
    #expect(
      steps(improvements) == ["At risk at 45 or more", "On track at 50 or more", "Done at 100 or more"])
  }
}
