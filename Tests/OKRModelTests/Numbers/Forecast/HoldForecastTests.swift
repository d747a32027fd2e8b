import OKRModel
import Testing

@Suite("The forecast of a hold")
struct HoldForecastTests {
  private func forecast(_ band: Band, on day: Int = 16, _ values: Double...) -> Forecast? {
    KeyResult.hold(in: band).standing(
      on: day, after: values.enumerated().map { Said(7 * $0.offset, $0.element) }
    ).forecast
  }

  @Test("One that stands still or moves to the middle stays in its band")
  func stays() {
    #expect(forecast(.atMost(120), 110, 110, 110)?.prospect == .staysInBand)
    #expect(forecast(.atMost(120), 119, 115, 110)?.prospect == .staysInBand)
    #expect(forecast(.atLeast(5), 6, 7, 8)?.prospect == .staysInBand)
    #expect(forecast(.between(0, 1_000), 500, 501, 502)?.prospect == .staysInBand)
  }

  @Test("One that drifts to a bound leaves its band on the first day past it")
  func leaves() {
    // One unit a day, 14 on day 14: on the bound of 40 on day 40, past it a day later.
    #expect(forecast(.atMost(40), 0, 7, 14)?.prospect == .leavesBand(Quarter.day(41)))
    #expect(forecast(.atMost(40.5), 0, 7, 14)?.prospect == .leavesBand(Quarter.day(41)))
    #expect(forecast(.atLeast(-40), 0, -7, -14)?.prospect == .leavesBand(Quarter.day(41)))
    #expect(forecast(.between(-40, 40), 0, -7, -14)?.prospect == .leavesBand(Quarter.day(41)))
    #expect(isClose(forecast(.atMost(40), 0, 7, 14)?.valueOnDueDay, 100))
  }

  @Test("One that would leave its band after its due day stays in it")
  func leavesLater() {
    #expect(forecast(.atMost(100), 0, 7, 14)?.prospect == .staysInBand)
    #expect(forecast(.atMost(99.5), 0, 7, 14)?.prospect == .leavesBand(Quarter.day(100)))
  }

  @Test("One outside its band returns to it, or stays outside")
  func outside() {
    #expect(forecast(.atMost(120), 150, 143, 136)?.prospect == .returnsToBand(Quarter.day(30)))
    #expect(forecast(.between(90, 120), 150, 143, 136)?.prospect == .returnsToBand(Quarter.day(30)))
    #expect(forecast(.between(90, 120), 60, 67, 74)?.prospect == .returnsToBand(Quarter.day(30)))
    #expect(forecast(.atMost(120), 150, 150, 150)?.prospect == .staysOutside)
    #expect(forecast(.atMost(120), 150, 157, 164)?.prospect == .staysOutside)
    #expect(forecast(.atMost(0), 150, 149, 148)?.prospect == .staysOutside)
  }

  @Test("One whose time is up has nothing to forecast")
  func over() {
    #expect(forecast(.atMost(120), on: 100, 110, 111, 112) == nil)
  }
}
