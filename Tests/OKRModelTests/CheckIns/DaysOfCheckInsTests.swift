import OKRModel
import Testing

@Suite("Which check-ins count")
struct DaysOfCheckInsTests {
  @Test("If a day has several the last one counts: in a hold, for the baseline, and for the one before")
  func oneDay() {
    let hold = KeyResult.hold(in: .atMost(120))
    let slip = (1...6).map { Said(7 * $0, 110) } + [Said(49, 1_100), Said(49, 110)]
    let standing = hold.standing(on: 49, after: slip)
    #expect(standing.checkIns.count == 7)
    #expect(standing.progress == standing.expected)
    #expect(standing.previous?.date == Quarter.day(42))
    let first = KeyResult.reach(from: nil, to: 100).standing(on: 5, after: [Said(3, 7_000), Said(3, 70)])
    #expect(first.baseline == 70)
  }

  @Test("How many a day has changes nothing else")
  func repeated() {
    for keyResult in [KeyResult.hold(in: .atLeast(3)), .reach(from: 0, to: 100), .reach(from: nil, to: 100)] {
      let values = [1.0, 5, 2, 8, 40]
      let once = values.enumerated().map { Said(10 * $0 + 1, $1) }
      let often = once.flatMap { [Said($0.day, 999), Said($0.day, -999), $0] }
      let (one, many) = (keyResult.standing(on: 45, after: once), keyResult.standing(on: 45, after: often))
      #expect(one.progress == many.progress && one.status == many.status && one.baseline == many.baseline)
      #expect(one.forecast?.slope == many.forecast?.slope)
      #expect(one.checkIns.map(\.value) == many.checkIns.map(\.value))
    }
  }

  @Test("A check-in before its time does not count for a hold")
  func before() {
    let hold = KeyResult.hold(in: .atMost(40))
    let standing = hold.standing(on: 14, after: [Said(-30, 45), Said(-2, 39), Said(7, 38), Said(14, 38)])
    #expect(standing.progress == standing.expected)
    #expect(hold.standing(on: 3, after: [Said(-2, 39)]).status == .noData)
    #expect(KeyResult.reach(from: nil, to: 0).standing(on: 3, after: [Said(-2, 39)]).baseline == 39)
  }

  @Test("A check-in dated after today is mentioned, and counts from then on")
  func ahead() {
    let keyResult = KeyResult.reach(from: 0, to: 100)
    let reference = KeyResultReference(objective: "o", keyResult: keyResult.id)
    let workspace = Workspace(
      name: "w", northStar: NorthStar(title: "n"), cycles: [Quarter.cycle],
      objectives: [Airline.objective("o", stage: "s", serves: [], keyResults: [keyResult])],
      checkInLogs: ["o": Said.log([Said(49, 10), Said(51, 20), Said(60, 30)], of: keyResult.id)])
    let ahead = workspace.checkInsAhead(of: .keyResult(reference), after: Quarter.day(50))
    #expect(ahead.items.map(\.checkIn.value) == [20, 30])
    #expect(ahead.sentence(on: Quarter.day(50)) == "2 check-ins for 24 Nov to 3 Dec are here")
    let one = workspace.checkInsAhead(after: Quarter.day(51))
    #expect(one.sentence(on: Quarter.day(51)) == "1 check-in for 3 Dec is here")
    #expect(workspace.checkInsAhead(after: Quarter.day(60)).sentence(on: Quarter.day(60)) == nil)
  }
}
