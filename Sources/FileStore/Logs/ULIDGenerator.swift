public import OKRModel

/// Makes ids for records: ULIDs, which sort by the instant they were made.
///
/// The ids of one generator always ascend, even within one millisecond and when the clock goes back.
public struct ULIDGenerator: Sendable {
  private var milliseconds: UInt64 = 0
  /// The 80 random bits: the upper 16 and the lower 64.
  private var randomness: (upper: UInt16, lower: UInt64) = (0, 0)

  /// Makes a generator that has not made an id yet.
  public init() {}

  /// The next id, made at `instant`, with random bits from `generator`.
  public mutating func next(
    at instant: Timestamp, using generator: inout some RandomNumberGenerator
  ) -> String {
    let now = UInt64(clamping: instant.milliseconds) & 0xFFFF_FFFF_FFFF
    if now > milliseconds {
      milliseconds = now
      randomness = (UInt16.random(in: .min ... .max, using: &generator), generator.next())
    } else {
      increment()
    }
    return Self.text(milliseconds, randomness)
  }

  private mutating func increment() {
    randomness.lower &+= 1
    guard randomness.lower == 0 else { return }
    randomness.upper &+= 1
    if randomness.upper == 0 { milliseconds += 1 }
  }

  /// Crockford's base 32: without I, L, O and U.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private static func text(_ milliseconds: UInt64, _ randomness: (upper: UInt16, lower: UInt64)) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(26)
    for shift in stride(from: 45, through: 0, by: -5) { digits.append(digit(milliseconds >> UInt64(shift))) }
    // Eighty bits in sixteen digits: the first forty bits are the upper sixteen and the top of the lower ones.
    let first = UInt64(randomness.upper) << 24 | randomness.lower >> 40
    let second = randomness.lower & 0xFF_FFFF_FFFF
    for part in [first, second] {
      for shift in stride(from: 35, through: 0, by: -5) { digits.append(digit(part >> UInt64(shift))) }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ bits: UInt64) -> UInt8 {
    alphabet[Int(bits & 31)]
  }
}
