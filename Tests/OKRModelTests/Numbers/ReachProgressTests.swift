import OKRModel
import Testing

@Suite("Progress of a reach")
struct ReachProgressTests {
  @Test(
    "Progress is the covered share of the way from the baseline to the target",
    arguments: [
      (17.5, 20, 15, 0.5),  // Less is better.
      (71, 55, 80, 0.64),  // More is better.
      (4.1, 3.5, 4.5, 0.6),
      (1, 0, 1, 1),  // Yes or no.
      (0, 0, 1, 0),
      (-5, -10, 0, 0.5),
      (0, -10, 10, 0.5),
    ])
  func share(value: Double, baseline: Double, target: Double, progress: Double) {
    #expect(isClose(Progress.ofReach(value: value, baseline: baseline, target: target), progress))
  }

  @Test("Overshoot is over 1 and regress below 0: nothing is clamped")
  func unclamped() {
    #expect(isClose(Progress.ofReach(value: 50, baseline: 100, target: 60), 1.25))
    #expect(isClose(Progress.ofReach(value: 110, baseline: 100, target: 60), -0.25))
    #expect(isClose(Progress.ofReach(value: 25, baseline: 20, target: 15), -1))
  }

  @Test("At the baseline progress is 0 and at the target 1, whichever direction the target lies in")
  func ends() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5_000 {
      let (baseline, target) = random.reach()
      #expect(Progress.ofReach(value: baseline, baseline: baseline, target: target) == 0)
      #expect(Progress.ofReach(value: target, baseline: baseline, target: target) == 1)
      let halfway = (baseline + target) / 2
      #expect(isClose(Progress.ofReach(value: halfway, baseline: baseline, target: target), 0.5))
    }
  }

  @Test("Scaling and shifting value, baseline and target together changes nothing")
  func scaleAndShift() throws {
    var random = SplitMix64(seed: 4)
    for _ in 0..<5_000 {
      let (baseline, target) = random.reach()
      let value = random.measurement()
      let scale = Double.random(in: 0.01...100, using: &random) * (Bool.random(using: &random) ? 1 : -1)
      let shift = random.measurement()
      let moved = { (number: Double) in number * scale + shift }
      let before = Progress.ofReach(value: value, baseline: baseline, target: target)
      let after = Progress.ofReach(value: moved(value), baseline: moved(baseline), target: moved(target))
      // The last digits of a shifted number are lost, which matters if baseline and target are close.
      #expect(
        isClose(before, after, within: 1e-6), "\(baseline) → \(value) → \(target) × \(scale) + \(shift)")
    }
  }

  @Test("The nearer to the target, the more progress")
  func monotone() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<2_000 {
      let (baseline, target) = random.reach()
      let values = [random.measurement(), random.measurement()].sorted()
      let progress = try values.map {
        try #require(Progress.ofReach(value: $0, baseline: baseline, target: target))
      }
      #expect(target > baseline ? progress[0] <= progress[1] : progress[0] >= progress[1])
    }
  }

  @Test(
    "If target and baseline are equal there is nothing to measure",
    arguments: [0, 5, -5, 0.1, 1e300] as [Double])
  func nothingToMeasure(both: Double) {
    #expect(Progress.ofReach(value: both, baseline: both, target: both) == nil)
    #expect(Progress.ofReach(value: 7, baseline: both, target: both) == nil)
  }

  @Test("A distance that is only binary noise counts as none")
  func rounding() {
    #expect(Progress.ofReach(value: 1, baseline: 0.3, target: 0.1 + 0.2) == nil)
    #expect(Progress.ofReach(value: 1e-9, baseline: 0, target: 2e-9) == 0.5)
  }

  @Test("Extreme numbers make progress unknown, never wrong")
  func tooLarge() {
    let huge = Double.greatestFiniteMagnitude
    #expect(Progress.ofReach(value: 0, baseline: -huge, target: huge) == nil)
    #expect(Progress.ofReach(value: huge, baseline: 0, target: 1e-10) == nil)
    #expect(Progress.ofReach(value: .nan, baseline: 0, target: 1) == nil)
    #expect(Progress.ofReach(value: .infinity, baseline: 0, target: 1) == nil)
  }

  @Test("A target is met despite binary rounding, and not before")
  func complete() {
    #expect(Progress.isComplete(1))
    #expect(Progress.isComplete(1.2))
    #expect(Progress.isComplete(1 - 1e-10))
    #expect(!Progress.isComplete(0.999_999))
  }

  @Test("In a roll-up progress counts from 0 to 1", arguments: [(-2, 0), (0, 0), (0.4, 0.4), (1, 1), (7, 1)])
  func clamped(progress: Double, counted: Double) {
    #expect(Progress.clamped(progress) == counted)
  }
}
