import OKRModel
import TextFormats

extension JSONLineScanner {
  /// The day in `string`, written `YYYY-MM-DD` without escapes; nil for anything else.
  func day(_ string: JSONString) -> CivilDay? {
    guard !string.hasEscapes, string.range.count == 10 else { return nil }
    return day(at: string.range.lowerBound)
  }

  /// The instant in `string`, written as headway writes it (`YYYY-MM-DDTHH:MM:SSZ`); nil for anything else, which may
  /// still be an instant in another form.
  func timestamp(_ string: JSONString) -> Timestamp? {
    let start = string.range.lowerBound
    guard !string.hasEscapes, string.range.count == 20, let day = day(at: start),
      bytes[start + 10] == UInt8(ascii: "T"), bytes[start + 13] == UInt8(ascii: ":"),
      bytes[start + 16] == UInt8(ascii: ":"), bytes[start + 19] == UInt8(ascii: "Z"),
      let hour = number(at: start + 11, count: 2), let minute = number(at: start + 14, count: 2),
      let second = number(at: start + 17, count: 2), hour < 24, minute < 60, second < 60
    else { return nil }
    let seconds = day.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
    return Timestamp(milliseconds: Int64(seconds) * 1_000)
  }

  private func day(at start: Int) -> CivilDay? {
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = number(at: start, count: 4), let month = number(at: start + 5, count: 2),
      let day = number(at: start + 8, count: 2)
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  private func number(at start: Int, count: Int) -> Int? {
    var value = 0
    for byte in bytes[start..<(start + count)] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
