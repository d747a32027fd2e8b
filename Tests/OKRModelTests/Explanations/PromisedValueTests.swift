import OKRModel
import Testing

@Suite("A promised value, typed as printed, gives the promised status")
struct PromisedValueTests {
  @Test("For any size, falling and rising, with many digits and with few")
  func sizes() throws {
    var random = SplitMix64(seed: 9)
    var seen: Set<Status> = []
    for power in -9...12 {
      let magnitude = (0..<abs(power)).reduce(1.0) { number, _ in power < 0 ? number / 10 : number * 10 }
      for round in 0..<60 {
        let baseline = (Double.random(in: -50...50, using: &random) * 10).rounded() / 10 * magnitude
        let width = [1, 0.01, 1e-5][round % 3]
        let target = baseline + Double.random(in: -50...50, using: &random) * magnitude * width
        let keyResult = KeyResult.reach(from: baseline, to: target)
        let day = Int.random(in: 1...99, using: &random)
        let said = [
          Said(day - 1, baseline + Double.random(in: -0.2...0.5, using: &random) * (target - baseline))
        ]
        let before = keyResult.standing(on: day, after: said)
        for way in Improvements(of: keyResult, before, settings: Settings()).steps {
          guard let value = way.value else { continue }
          let text = value.text().split(separator: " ").first.map(String.init) ?? ""
          let typed = try #require(Figure.parse(text), "\(text)")
          let after = keyResult.standing(on: day, after: said + [Said(day, typed)])
          #expect(after.status == way.status, "\(baseline) to \(target): \(text)")
          seen.insert(way.status)
        }
      }
    }
    #expect(seen == [.atRisk, .onTrack, .done])
  }

  @Test("A relative target is named by the number that reaches it")
  func relative() throws {
    for baseline in [33.3, 0.1, 0.0007, 123_456.789, -40] {
      for percent in [-7.0, 12.5, -33, 250] {
        let keyResult = KeyResult(
          id: "kr", title: "kr",
          measure: .reach(Reach(baseline: baseline, target: .relative(percent: percent))))
        let standing = keyResult.standing(on: 10, after: [Said(10, baseline)])
        let target = try #require(standing.target)
        let typed = try #require(Figure.parse(Figure.exactPlain(target)))
        #expect(keyResult.standing(on: 10, after: [Said(10, typed)]).status == .done)
        #expect(Figure.exactPlain(target).count <= 17)
      }
    }
  }
}
