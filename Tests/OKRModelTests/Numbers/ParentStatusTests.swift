import OKRModel
import Testing

@Suite("Status of an objective and of everything above it")
struct ParentStatusTests {
  private enum Part {
    /// Checked in on day 50, when half is expected.
    case at(Double)
    /// Checked in long ago.
    case old(Double)
    /// Never checked in, and past the time to.
    case never
  }

  private func objective(_ parts: [Part], settings: Settings = Settings()) -> RollUp {
    let standings = parts.map { part in
      let said: [Said] =
        switch part {
        case .at(let value): [Said(50, value)]
        case .old(let value): [Said(20, value)]
        case .never: []
        }
      return KeyResult.reach(from: 0, to: 1).standing(on: 50, after: said, settings: settings)
    }
    return RollUp(keyResults: standings, weights: parts.map { _ in 1 }, settings: settings)
  }

  @Test("Done when everything under it is done, and not when one is not")
  func done() {
    #expect(objective([.at(1), .at(1.4)]).status == .done)
    #expect(objective([.at(1), .at(0.99)]).status == .onTrack)
  }

  @Test("Done also if key results closed as achieved have moved the mean less than expected")
  func doneByClosing() {
    let closed = KeyResult.reach(from: 0, to: 1, closing: Closing(.achieved))
    let standings = [closed.standing(on: 50, after: []), closed.standing(on: 50, after: [Said(50, 0.1)])]
    #expect(RollUp(keyResults: standings, weights: [1, 1], settings: Settings()).status == .done)
  }

  @Test("No data when nothing is known, also if all of it is stale because it was never checked in")
  func noData() {
    #expect(objective([.never, .never]).status == .noData)
    #expect(objective([]).status == .noData)
  }

  @Test("Stale when a third or more of its key results are stale or were never checked in")
  func stale() {
    #expect(objective([.at(0.6), .at(0.6), .old(0.6)]).status == .stale)
    #expect(objective([.at(0.6), .at(0.6), .never]).status == .stale)
    #expect(objective([.at(0.6), .at(0.6), .at(0.6), .old(0.6)]).status == .onTrack)
    #expect(objective([.old(0.6)]).status == .stale)
  }

  @Test("Stale takes precedence over the thresholds")
  func staleFirst() {
    #expect(objective([.at(0), .old(0)]).status == .stale)
  }

  @Test(
    "The thresholds decide on the mean: past 25 points Off track, past 10 At risk, exactly there not yet",
    arguments: [(0.2, Status.offTrack), (0.25, .atRisk), (0.39, .atRisk), (0.4, .onTrack), (0.9, .onTrack)])
  func thresholds(progress: Double, status: Status) {
    #expect(objective([.at(progress), .at(progress)]).status == status)
  }

  @Test("Thresholds are the workspace's to set for parents too")
  func settings() {
    let strict = Settings(atRisk: 0.01, offTrack: 0.02)
    #expect(objective([.at(0.485)], settings: strict).status == .atRisk)
    #expect(objective([.at(0.47)], settings: strict).status == .offTrack)
  }

  @Test("One key result off track is visible in the counts of an objective that is on track")
  func counts() {
    let parent = objective([.at(0.1), .at(0.8), .at(0.8)])
    #expect(parent.status == .onTrack)
    #expect(parent.counts[.offTrack] == 1)
    #expect(parent.counts[.onTrack] == 2)
    #expect(parent.counts.total == 3)
  }

  @Test("A stage is judged by the key results under it, not by its objectives' statuses")
  func stage() {
    let fresh = objective([.at(0.6), .at(0.6), .at(0.6)])
    let stale = objective([.old(0.6)])
    let stage = RollUp(objectives: [fresh, stale], settings: Settings())
    #expect(stale.status == .stale)
    #expect(stage.status == .onTrack)
    #expect(stage.counts[.stale] == 1)
    let done = objective([.at(1), .at(1)])
    #expect(RollUp(objectives: [done, done], settings: Settings()).status == .done)
    #expect(RollUp(objectives: [], settings: Settings()).status == .noData)
  }
}
