import FileStore
import OKRModel
import Testing

@Suite("Making ids")
struct ULIDGeneratorTests {
  private struct Constant: RandomNumberGenerator {
    let bits: UInt64
    mutating func next() -> UInt64 { bits }
  }

  @Test("an id starts with its timestamp, in Crockford's base 32")
  func instant() throws {
    var ulids = ULIDGenerator()
    var zeros = Constant(bits: 0)
    // The example of the ULID specification.
    #expect(
      ulids.next(at: Timestamp(milliseconds: 1_469_918_176_385), using: &zeros)
        == "01ARYZ6S410000000000000000")
    var all = ULIDGenerator()
    var ones = Constant(bits: .max)
    let end = try #require(Timestamp("9999-12-31T23:59:59.999Z"))
    #expect(all.next(at: end, using: &ones) == "76EZ91ZPZZZZZZZZZZZZZZZZZZ")
  }

  @Test("ids have twenty-six letters and digits, none of them I, L, O or U")
  func alphabet() {
    var ulids = ULIDGenerator()
    var random = SeededGenerator(seed: 1)
    for offset in 0..<200 {
      let id = ulids.next(
        at: Timestamp(milliseconds: 1_763_284_323_000 + Int64(offset) * 977), using: &random)
      #expect(id.count == 26)
      #expect(id.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) })
    }
  }

  @Test("ids ascend: as time passes, within one millisecond, and when the clock goes back")
  func ascending() {
    var ulids = ULIDGenerator()
    var random = SeededGenerator(seed: 2)
    var previous = ""
    for index in 0..<2_000 {
      let drift = index.isMultiple(of: 10) ? -50 : index / 3
      let id = ulids.next(at: Timestamp(milliseconds: 1_763_284_323_000 + Int64(drift)), using: &random)
      #expect(id > previous)
      previous = id
    }
  }

  @Test("random bits that overflow carry over into the time")
  func carry() {
    var ulids = ULIDGenerator()
    var ones = Constant(bits: .max)
    let first = ulids.next(at: Timestamp(milliseconds: 5), using: &ones)
    let second = ulids.next(at: Timestamp(milliseconds: 5), using: &ones)
    #expect(first == "0000000005ZZZZZZZZZZZZZZZZ")
    #expect(second == "00000000060000000000000000")
  }
}
