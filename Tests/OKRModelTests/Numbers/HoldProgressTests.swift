import OKRModel
import Testing

@Suite("Progress of a hold")
struct HoldProgressTests {
  private let overtime = Band.atMost(120)

  @Test("It is the share of check-ins in the band, times the elapsed share of its time")
  func share() {
    #expect(Progress.ofHold(values: [112, 118], band: overtime, elapsed: 0.5) == 0.5)
    #expect(Progress.ofHold(values: [112, 130], band: overtime, elapsed: 0.5) == 0.25)
    #expect(Progress.ofHold(values: [130, 131], band: overtime, elapsed: 0.5) == 0)
    #expect(isClose(Progress.ofHold(values: [120, 121, 119], band: overtime, elapsed: 1), 2.0 / 3))
  }

  @Test("Without a check-in it is unknown")
  func unknown() {
    #expect(Progress.ofHold(values: [], band: overtime, elapsed: 0.5) == nil)
    #expect(KeyResult.hold(in: overtime).standing(on: 5, after: []).progress == nil)
  }

  @Test("One that was always kept is exactly where it is expected to be, on every day")
  func keptAllAlong() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<1_000 {
      let today = Int.random(in: 0...130, using: &random)
      let count = Int.random(in: 1...20, using: &random)
      let said = (0..<count).map { _ in
        Said(Int.random(in: 0...today, using: &random), Double.random(in: 0...120, using: &random))
      }
      let standing = KeyResult.hold(in: overtime).standing(on: today, after: said)
      #expect(standing.progress == standing.expected)
      #expect(standing.gap == 0)
    }
  }

  @Test("It is never ahead of what is expected, and never below 0")
  func bounded() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<1_000 {
      let today = Int.random(in: 0...130, using: &random)
      let said = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Said(Int.random(in: 0...today, using: &random), Double.random(in: 0...240, using: &random))
      }
      let standing = KeyResult.hold(in: .between(60, 120)).standing(on: today, after: said)
      let progress = try #require(standing.progress)
      #expect((0...(standing.expected ?? 0)).contains(progress))
    }
  }

  @Test("Seven of eight weeks in the band, at half time, make seven sixteenths")
  func example() {
    let said = (0..<8).map { Said($0 * 7, $0 == 3 ? 131 : 110) }
    let standing = KeyResult.hold(in: overtime).standing(on: 50, after: said)
    #expect(isClose(standing.progress, 7.0 / 16))
    #expect(standing.expected == 0.5)
    #expect(standing.status == .onTrack)
  }
}
