import OKRModel
import Testing

@Suite("Status of a hold")
struct HoldStatusTests {
  private let hold = KeyResult.hold(in: .atMost(120))
  private let weeks = (0..<8).map { Said($0 * 7, 110) }

  @Test("On track while it is kept")
  func kept() {
    #expect(hold.standing(on: 50, after: weeks).status == .onTrack)
  }

  @Test("Off track as soon as it is outside its band, however well it was kept before")
  func outside() {
    let standing = hold.standing(on: 57, after: weeks + [Said(56, 121)])
    #expect(standing.status == .offTrack)
    #expect(standing.reason == .outsideBand)
    #expect(hold.standing(on: 57, after: weeks + [Said(56, 120)]).status == .onTrack)
  }

  @Test("Back in its band it is judged by how much of the time it was kept")
  func backInside() {
    let said = [Said(0, 130), Said(20, 130), Said(40, 130), Said(60, 110)]
    #expect(hold.standing(on: 60, after: said).status == .offTrack)
    let mostly = [Said(0, 110), Said(20, 130), Said(40, 110), Said(60, 110), Said(61, 110)]
    #expect(hold.standing(on: 61, after: mostly).status == .atRisk)
  }

  @Test("Done on its due day if it is in its band then, and not a day before")
  func done() {
    let said = weeks + [Said(95, 110)]
    #expect(hold.standing(on: 99, after: said).status == .onTrack)
    let done = hold.standing(on: 100, after: said)
    #expect(done.status == .done)
    #expect(done.reason == .inBandOnDueDay)
  }

  @Test("Once done it stays done: what comes after its time does not count")
  func staysDone() {
    let said = weeks + [Said(95, 110)]
    #expect(hold.standing(on: 180, after: said).status == .done)
    #expect(hold.standing(on: 110, after: said + [Said(108, 140)]).status == .done)
  }

  @Test("Outside its band on its due day it is not done, and later check-ins cannot fix it")
  func brokenOnDueDay() {
    let said = weeks + [Said(95, 125)]
    #expect(hold.standing(on: 100, after: said).status == .offTrack)
    #expect(hold.standing(on: 105, after: said + [Said(104, 100)]).status != .done)
  }

  @Test("A value that is stale on the due day says nothing about that day")
  func staleOnDueDay() {
    #expect(hold.standing(on: 100, after: [Said(90, 110)]).status == .done)
    #expect(hold.standing(on: 100, after: [Said(89, 110)]).status == .stale)
    #expect(hold.standing(on: 103, after: [Said(89, 110), Said(102, 110)]).status != .done)
  }

  @Test("Never checked in, it is not done but stale")
  func neverCheckedIn() {
    #expect(hold.standing(on: 100, after: []).status == .stale)
  }

  @Test(
    "All kinds of band are judged alike", arguments: [Band.atLeast(100), .between(100, 120), .atMost(120)])
  func bands(band: Band) {
    #expect(KeyResult.hold(in: band).standing(on: 50, after: weeks).status == .onTrack)
    let outside: Double = band == .atMost(120) ? 121 : 99
    #expect(KeyResult.hold(in: band).standing(on: 50, after: weeks + [Said(50, outside)]).status == .offTrack)
  }
}
