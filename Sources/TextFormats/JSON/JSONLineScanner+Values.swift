extension JSONLineScanner {
  /// The text of `string`, with its escapes resolved.
  package func text(_ string: JSONString) -> String {
    guard string.hasEscapes else { return String(decoding: bytes[string.range], as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(string.range.count)
    var index = string.range.lowerBound
    while index < string.range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index = appendEscape(at: index + 1, to: &result)
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The first byte of `string`; nil when it is empty.
  package func firstByte(of string: JSONString) -> UInt8? {
    string.range.isEmpty ? nil : bytes[string.range.lowerBound]
  }

  /// Whether `string`, which has no escapes, is `word`.
  package func matches(_ string: JSONString, _ word: StaticString) -> Bool {
    guard string.range.count == word.utf8CodeUnitCount else { return false }
    var index = string.range.lowerBound
    for offset in 0..<word.utf8CodeUnitCount {
      guard bytes[index] == word.utf8Start[offset] else { return false }
      index += 1
    }
    return true
  }

  /// The value of `number`, as precisely as a Double allows; infinite when it is too large for one.
  package func value(_ number: JSONNumber) -> Double {
    quickValue(number) ?? Double(String(decoding: bytes[number.range], as: UTF8.self)) ?? .nan
  }

  /// The value of a number with few digits: whole numbers below 2^53 and powers of ten up to 10^22 are exact in a
  /// Double, so that one division rounds correctly (Clinger 1990).
  private func quickValue(_ number: JSONNumber) -> Double? {
    guard number.range.count <= 17 else { return nil }
    var digits: UInt64 = 0
    var places: Int?
    for byte in bytes[number.range] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
        places = places.map { $0 + 1 }
      case UInt8(ascii: "."): places = 0
      case UInt8(ascii: "-"): continue
      default: return nil
      }
    }
    guard digits < 1 << 53 else { return nil }
    let magnitude = Double(digits) / Self.powerOfTen(places ?? 0)
    return bytes[number.range.lowerBound] == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  private static func powerOfTen(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// Appends the meaning of the escape whose letter is at `index`; returns the index after it.
  private func appendEscape(at index: Int, to result: inout [UInt8]) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): return appendUnicodeEscape(at: index + 1, to: &result)
    default: result.append(bytes[index])
    }
    return index + 1
  }

  private func appendUnicodeEscape(at index: Int, to result: inout [UInt8]) -> Int {
    var units = [hexUnit(at: index)]
    var next = index + 4
    if UTF16.isLeadSurrogate(units[0]) {
      units.append(hexUnit(at: next + 2))
      next += 6
    }
    result.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
    return next
  }

  private func hexUnit(at index: Int) -> UInt16 {
    bytes[index..<(index + 4)].reduce(0) { $0 << 4 | (Self.hexValue($1) ?? 0) }
  }
}
