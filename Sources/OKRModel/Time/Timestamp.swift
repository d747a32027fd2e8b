/// The instant at which something was recorded, to the millisecond; it only orders records and affects no figure.
///
/// Every instant lies in the years 1…9999, the ones that RFC 3339 can write.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// Makes the instant that lies `milliseconds` after 1970-01-01T00:00:00Z, or the nearest one of the years 1…9999.
  public init(milliseconds: Int64) {
    let first = Int64(CivilDay.first.dayNumber) * Self.millisecondsPerDay
    let last = Int64(CivilDay.last.dayNumber + 1) * Self.millisecondsPerDay - 1
    self.milliseconds = min(last, max(first, milliseconds))
  }

  private static let millisecondsPerDay: Int64 = 86_400_000

  /// Whether `left` was before `right`.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// Reads RFC 3339: `2026-11-16T09:12:03Z`, with a fraction of a second and an offset (`+01:00`) where given;
  /// nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, "Tt ".utf8.contains(bytes[10]),
      let day = CivilDay(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]),
      let second = Self.number(bytes[17..<19]), hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    let fraction = Self.milliseconds(takenFrom: &rest)
    guard let fraction, let offset = Self.offsetMinutes(rest) else { return nil }
    let seconds = day.dayNumber * 86_400 + hour * 3_600 + (minute - offset) * 60 + second
    self.init(milliseconds: Int64(seconds) * 1_000 + Int64(fraction))
  }

  /// RFC 3339 in UTC, with milliseconds only where there are some: `2026-11-16T09:12:03Z`.
  public var description: String {
    let (seconds, fraction) = milliseconds.flooredQuotientAndRemainder(dividingBy: 1_000)
    let (day, secondOfDay) = seconds.flooredQuotientAndRemainder(dividingBy: 86_400)
    let time = [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let digits = String(1_000 + fraction).dropFirst()
    return "\(CivilDay(dayNumber: Int(day)))T\(time)\(fraction == 0 ? "" : ".\(digits)")Z"
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func milliseconds(takenFrom rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.first == UInt8(ascii: ".") else { return 0 }
    rest = rest.dropFirst()
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    guard !digits.isEmpty else { return nil }
    let zeros = Array(repeating: UInt8(ascii: "0"), count: max(0, 3 - digits.count))
    return number(digits.prefix(3) + zeros)
  }

  private static func offsetMinutes(_ rest: ArraySlice<UInt8>) -> Int? {
    if rest.count == 1, rest.first == UInt8(ascii: "Z") || rest.first == UInt8(ascii: "z") { return 0 }
    let bytes = Array(rest)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      let hours = number(bytes[1..<3]), let minutes = number(bytes[4..<6]), hours < 24, minutes < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hours * 60 + minutes
    case UInt8(ascii: "-"): return -(hours * 60 + minutes)
    default: return nil
    }
  }
}

extension Int64 {
  /// The quotient rounded down and the remainder, which is never negative.
  fileprivate func flooredQuotientAndRemainder(dividingBy divisor: Int64) -> (Int64, Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
