import OKRModel
import Testing

@Suite("The trend, week by week")
struct TrendTests {
  private let objective = Airline.objective("o", stage: "book", serves: [])

  private func workspace(_ said: [Said]) -> Workspace {
    Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle], objectives: [objective],
      checkInLogs: ["o": Said.log(said)])
  }

  @Test("It has a point each week up to the day, oldest first, if something was known")
  func points() {
    let workspace = workspace([Said(5, 10), Said(20, 30)])
    let trend = Trend(of: [objective], in: workspace, cycle: Quarter.cycle, asOf: Quarter.day(25))
    #expect(trend.points.map(\.day) == [11, 18, 25].map(Quarter.day))
    #expect(trend.points.map(\.progress) == [0.1, 0.1, 0.3])
  }

  @Test("It starts with the cycle")
  func start() {
    let trend = Trend(
      of: [objective], in: workspace([Said(-5, 10), Said(0, 20)]), cycle: Quarter.cycle, asOf: Quarter.day(7))
    #expect(trend.points.map(\.day) == [0, 7].map(Quarter.day))
  }

  @Test("If nothing was known there is no point")
  func nothingKnown() {
    let trend = Trend(of: [objective], in: workspace([]), cycle: Quarter.cycle, asOf: Quarter.day(25))
    #expect(trend.points.isEmpty)
  }

  @Test("Seen from thousands of years later it is no longer than a year")
  func farFuture() {
    let trend = Trend(of: [objective], in: workspace([Said(5, 10)]), cycle: Quarter.cycle, asOf: .last)
    #expect(trend.points.count == Trend.maximumLength)
    #expect(trend.points.last?.day == .last)
  }
}
