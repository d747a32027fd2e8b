import OKRModel
import Testing

@Suite("Measures")
struct MeasureTests {
  @Test(
    "A relative target is a change from the magnitude of the baseline",
    arguments: [
      (20, -25, 15), (20, 25, 25), (-20, 25, -15), (-20, -25, -25), (0, 50, 0), (3.5, 100, 7), (8, -100, 0),
    ] as [(Double, Double, Double)])
  func relativeTarget(baseline: Double, percent: Double, target: Double) {
    #expect(isClose(Target.relative(percent: percent).value(from: baseline), target))
  }

  @Test("A relative target is unknown until there is a baseline; an absolute one is always known")
  func unknownTarget() {
    #expect(Target.relative(percent: -25).value(from: nil) == nil)
    #expect(Target.absolute(15).value(from: nil) == 15)
    #expect(Target.absolute(15).value(from: 3) == 15)
  }

  @Test("The bounds belong to the band")
  func bounds() {
    #expect(Band.atLeast(5).contains(5))
    #expect(!Band.atLeast(5).contains(4.999))
    #expect(Band.atLeast(5).contains(1e12))
    #expect(Band.atMost(5).contains(5))
    #expect(!Band.atMost(5).contains(5.001))
    #expect(Band.atMost(5).contains(-1e12))
    #expect(Band.between(1, 5).contains(1))
    #expect(Band.between(1, 5).contains(5))
    #expect(Band.between(1, 5).contains(3))
    #expect(!Band.between(1, 5).contains(0.999))
    #expect(!Band.between(1, 5).contains(5.001))
  }

  @Test("NaN lies in no band", arguments: [Band.atLeast(0), .atMost(0), .between(-1, 1)])
  func noNumber(band: Band) {
    #expect(!band.contains(.nan))
  }

  @Test("The model's four indicators are ordinary names")
  func indicators() {
    #expect(Indicator("speed") == .speed)
    #expect(Indicator("adoption").name == "adoption")
    #expect(Set([Indicator.speed, .quality, .cost, .satisfaction]).count == 4)
  }
}
