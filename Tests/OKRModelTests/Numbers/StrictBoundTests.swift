import OKRModel
import Testing

@Suite("Strict bounds")
struct StrictBoundTests {
  @Test("The bound is outside, and what is beside it is inside")
  func band() {
    #expect(!Band.below(120).contains(120) && Band.below(120).contains(119.9))
    #expect(!Band.above(3).contains(3) && Band.above(3).contains(3.1))
    #expect(Band.below(120).bounds.upper == 120 && Band.above(3).bounds.lower == 3)
    #expect(Band.below(120).isStrict && !Band.atMost(120).isStrict)
  }

  @Test("At its bound a strict hold is Off track, and a check-in inside it would change that")
  func status() {
    let hold = KeyResult.hold(in: .below(12))
    let said = (0..<8).map { Said($0 * 7, 11) } + [Said(56, 12)]
    let standing = hold.standing(on: 56, after: said)
    #expect(standing.reason == .outsideBand)
    let ways = Improvements(of: hold, standing, settings: Settings()).steps
    #expect(ways.last?.needs() == "at less than 12")
    #expect(hold.standing(on: 56, after: said.dropLast() + [Said(56, 11.9)]).status == .onTrack)
  }

  @Test(
    "It leaves its band on the first day at the bound, and is back on the first day past it",
    arguments: [
      (Band.below(12), [9.0, 9.5, 10], 28), (.atMost(12), [9, 9.5, 10], 29),
      (.above(8), [11, 10.5, 10], 28), (.atLeast(8), [11, 10.5, 10], 29),
    ])
  func leaving(band: Band, values: [Double], day: Int) {
    let said = values.enumerated().map { Said(7 * $0, $1) }
    let standing = KeyResult.hold(in: band).standing(on: 14, after: said)
    #expect(standing.forecast?.prospect == .leavesBand(Quarter.day(14 + day)))
  }

  @Test(
    "From its bound or beyond, it comes back",
    arguments: [
      (Band.below(12), [13.0, 12.5, 12], 15), (.above(8), [7, 7.5, 8], 15), (.below(11), [13, 12.5, 12], 29),
      (.atMost(11), [13, 12.5, 12], 28),
    ])
  func returning(band: Band, values: [Double], day: Int) {
    let said = values.enumerated().map { Said(7 * $0, $1) }
    let standing = KeyResult.hold(in: band).standing(on: 14, after: said)
    #expect(standing.forecast?.prospect == .returnsToBand(Quarter.day(day)))
  }

  @Test("It has a field of its own")
  func fields() {
    let values = FieldValues(of: KeyResult.hold(in: .below(12)))
    #expect(values[.below] == "12" && !values.has(.atMost))
  }
}
