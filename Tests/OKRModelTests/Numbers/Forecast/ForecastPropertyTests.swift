import OKRModel
import Testing

@Suite("The forecast, for random check-ins")
struct ForecastPropertyTests {
  private static func said(_ random: inout SplitMix64) -> [Said] {
    let days = Set(
      (0..<Int.random(in: 4...12, using: &random)).map { _ in Int.random(in: 0...60, using: &random) })
    return days.sorted().map { Said($0, random.measurement()) }
  }

  private static func standing(
    from baseline: Double, to target: Double, after said: [Said], shiftedBy shift: Int = 0
  ) -> KeyResultStanding {
    KeyResultStanding(
      of: .reach(from: baseline, to: target),
      in: Cycle(id: "c", start: Quarter.day(shift), end: Quarter.day(100 + shift)),
      checkIns: Said.log(said.map { Said($0.day + shift, $0.value) }).checkIns(of: "kr"),
      asOf: Quarter.day(62 + shift), settings: Settings(staleAfter: 100))
  }

  @Test("Shifting every day shifts the forecast")
  func days() {
    var random = SplitMix64(seed: 31)
    for _ in 0..<500 {
      let said = Self.said(&random)
      let shift = Int.random(in: -5_000...5_000, using: &random)
      let one = Self.standing(from: 0, to: 9_000, after: said).forecast
      let other = Self.standing(from: 0, to: 9_000, after: said, shiftedBy: shift).forecast
      #expect(one?.valueOnDueDay == other?.valueOnDueDay)
      #expect(one?.reachesTargetOn?.advanced(by: shift) == other?.reachesTargetOn)
    }
  }

  @Test("In another unit, from another zero and upside down it is the same forecast")
  func scale() {
    var random = SplitMix64(seed: 32)
    for _ in 0..<500 {
      let said = Self.said(&random)
      let (baseline, target) = random.reach()
      let factors: [Double] = [-3, -0.5, 0.25, 2, 8]
      let factor = factors.randomElement(using: &random) ?? 1
      let offset = random.measurement()
      let moved = { (value: Double) in value * factor + offset }
      let one = Self.standing(from: baseline, to: target, after: said).forecast
      let other = Self.standing(
        from: moved(baseline), to: moved(target), after: said.map { Said($0.day, moved($0.value)) }
      ).forecast
      let due = Quarter.day(100)
      #expect(isClose((one?.value(on: due)).map(moved), other?.value(on: due), within: 1e-6))
      #expect(isClose(one.map { $0.slope * factor }, other?.slope, within: 1e-6))
      #expect(one?.prospect == other?.prospect)
    }
  }

  @Test("The order of recording does not matter")
  func order() {
    var random = SplitMix64(seed: 33)
    for _ in 0..<300 {
      let said = Self.said(&random)
      #expect(
        Self.standing(from: 0, to: 9_000, after: said).forecast
          == Self.standing(from: 0, to: 9_000, after: said.shuffled(using: &random)).forecast)
    }
  }

  @Test("Check-ins on a straight line are on the forecast, and so is its end")
  func straight() throws {
    var random = SplitMix64(seed: 34)
    for _ in 0..<500 {
      let (height, slope) = (random.measurement(), random.measurement() / 100)
      let said = [0, 9, 16, 30, 31, 47].map { Said($0, height + slope * Double($0)) }
      let forecast = try #require(Self.standing(from: -1, to: 1e12, after: said).forecast)
      #expect(isClose(forecast.valueOnDueDay, height + slope * 100, within: 1e-7))
      #expect(said.allSatisfy { isClose(forecast.value(on: Quarter.day($0.day)), $0.value, within: 1e-7) })
    }
  }

  @Test("One outlier in eight does not bend a straight line")
  func outlier() throws {
    var random = SplitMix64(seed: 35)
    for _ in 0..<500 {
      let (height, slope) = (random.measurement(), random.measurement() / 100)
      var said = (0..<8).map { Said(7 * $0, height + slope * Double(7 * $0)) }
      let wild = Int.random(in: said.indices, using: &random)
      said[wild] = Said(7 * wild, random.measurement() * 1_000)
      let forecast = try #require(Self.standing(from: -1, to: 1e12, after: said).forecast)
      #expect(isClose(forecast.valueOnDueDay, height + slope * 100, within: 1e-6))
    }
  }

  @Test("Unless a value was negative, none is forecast")
  func neverNegative() {
    var random = SplitMix64(seed: 37)
    var limited = 0
    for _ in 0..<500 {
      let said = Self.said(&random).map { Said($0.day, $0.value.magnitude) }
      guard let forecast = Self.standing(from: 0, to: 9_000, after: said).forecast,
        let landing = forecast.valueOnDueDay
      else { continue }
      let line = forecast.value(on: Quarter.day(100))
      #expect(landing == max(0, line))
      guard let day = forecast.reachesLimitOn else { continue }
      limited += 1
      #expect(line < 0 && day <= Quarter.day(100))
    }
    #expect(limited > 20, "too few came to 0 to tell")
  }

  @Test("The day named for the target is the first one on which the line is there")
  func firstDay() {
    var random = SplitMix64(seed: 36)
    var count = 0
    for _ in 0..<1_000 {
      let (baseline, target) = random.reach()
      let standing = Self.standing(from: baseline, to: target, after: Self.said(&random))
      guard let forecast = standing.forecast, let day = forecast.reachesTargetOn else { continue }
      count += 1
      let sign: Double = target > baseline ? 1 : -1
      #expect((forecast.value(on: day) - target) * sign > -1)
      #expect(day >= standing.asOf)
      let before = day.advanced(by: -1)
      #expect(before < standing.asOf || (forecast.value(on: before) - target) * sign < 0)
    }
    #expect(count > 100, "too few reached anything to tell")
  }
}
