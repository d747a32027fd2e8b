/// Reads one line of a log: a flat JSON object (RFC 8259), strictly, straight from its bytes.
///
/// JSONDecoder takes nine times as long per line and has to warm up first, which would dominate the time to open a
/// workspace.
package struct JSONLineScanner {
  /// A field's value. Lists and objects are checked and skipped.
  package enum Value {
    case string(JSONString)
    case number(JSONNumber)
    case boolean(Bool)
    case null
    case nested
  }

  /// A string without its quotes, which stays in the bytes until it is needed.
  package struct JSONString {
    package let range: Range<Int>
    package let hasEscapes: Bool
  }

  /// A number as written.
  package struct JSONNumber {
    package let range: Range<Int>
  }

  /// Why a line is not a JSON object.
  package struct Fault: Error {
    package enum Kind: Equatable {
      /// The line ends before the object does.
      case unfinished
      /// Something other than `expected` is there.
      case expected(String)
    }

    package let kind: Kind
    /// The position in the bytes.
    package let position: Int
  }

  package let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  /// Scans the line in `range` of `bytes`.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.position = range.lowerBound
    self.end = min(range.upperBound, bytes.count)
  }

  private var current: UInt8? { position < end ? bytes[position] : nil }

  /// Reads the whole line and passes each field to `field`.
  package mutating func scanObject(_ field: (JSONString, Value) -> Void) throws(Fault) {
    skipBlanks()
    try take(UInt8(ascii: "{"), named: "'{'")
    skipBlanks()
    if current == UInt8(ascii: "}") {
      position += 1
    } else {
      try scanFields(field)
    }
    skipBlanks()
    guard position == end else { throw expected("the end of the line") }
  }

  private mutating func scanFields(_ field: (JSONString, Value) -> Void) throws(Fault) {
    while true {
      guard current == UInt8(ascii: "\"") else {
        let isDigit = current.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        throw expected(
          isDigit ? "a key in double quotes, or a point for the comma of a number," : "a key in double quotes"
        )
      }
      let key = try scanString()
      skipBlanks()
      try take(UInt8(ascii: ":"), named: "':'")
      skipBlanks()
      field(key, try scanValue(depth: 0))
      skipBlanks()
      switch current {
      case UInt8(ascii: ","):
        position += 1
        skipBlanks()
      case UInt8(ascii: "}"):
        position += 1
        return
      default: throw expected("',' or '}'")
      }
    }
  }

  private mutating func scanValue(depth: Int) throws(Fault) -> Value {
    guard let first = current else { throw expected("a value") }
    switch first {
    case UInt8(ascii: "\""): return .string(try scanString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try scanNumber())
    case UInt8(ascii: "t"):
      try takeWord("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try takeWord("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try takeWord("null")
      return .null
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      try skipNested(depth: depth)
      return .nested
    default: throw expected("a value")
    }
  }

  /// Checks a list or an object and skips it.
  private mutating func skipNested(depth: Int) throws(Fault) {
    guard depth < 64 else { throw expected("fewer levels of nesting") }
    let isObject = current == UInt8(ascii: "{")
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    position += 1
    skipBlanks()
    if current == closing {
      position += 1
      return
    }
    while true {
      if isObject {
        guard current == UInt8(ascii: "\"") else { throw expected("a key in double quotes") }
        _ = try scanString()
        skipBlanks()
        try take(UInt8(ascii: ":"), named: "':'")
        skipBlanks()
      }
      _ = try scanValue(depth: depth + 1)
      skipBlanks()
      if current == closing {
        position += 1
        return
      }
      try take(UInt8(ascii: ","), named: isObject ? "',' or '}'" : "',' or ']'")
      skipBlanks()
    }
  }

  /// Finds the end of the string that starts here and checks its escapes.
  private mutating func scanString() throws(Fault) -> JSONString {
    position += 1
    let start = position
    var hasEscapes = false
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return JSONString(range: start..<(position - 1), hasEscapes: hasEscapes)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        try skipEscape()
      case ..<0x20: throw expected("an escape in place of a control character")
      default: position += 1
      }
    }
    throw expected("'\"'")
  }

  private mutating func skipEscape() throws(Fault) {
    position += 1
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      let unit = try scanHexUnit()
      if UTF16.isTrailSurrogate(unit) { throw expected("the first half of a surrogate pair") }
      guard UTF16.isLeadSurrogate(unit) else { return }
      try take(UInt8(ascii: "\\"), named: "the second half of a surrogate pair")
      try take(UInt8(ascii: "u"), named: "the second half of a surrogate pair")
      guard UTF16.isTrailSurrogate(try scanHexUnit()) else {
        throw expected("the second half of a surrogate pair")
      }
    default: throw expected("an escape such as \\n")
    }
  }

  private mutating func scanHexUnit() throws(Fault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = current.flatMap(Self.hexValue) else { throw expected("a hexadecimal digit") }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }

  private mutating func scanNumber() throws(Fault) -> JSONNumber {
    let start = position
    if current == UInt8(ascii: "-") { position += 1 }
    let leadingZero = current == UInt8(ascii: "0")
    guard takeDigits() > 0 else { throw expected("a digit") }
    let isLong = position - start > (bytes[start] == UInt8(ascii: "-") ? 2 : 1)
    guard !leadingZero || !isLong else { throw expected("a number without idle zeros") }
    if current == UInt8(ascii: ".") {
      position += 1
      guard takeDigits() > 0 else { throw expected("a digit") }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      position += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
      guard takeDigits() > 0 else { throw expected("a digit") }
    }
    return JSONNumber(range: start..<position)
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func takeWord(_ word: StaticString) throws(Fault) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      let letter = word.utf8Start[offset]
      guard current == letter else {
        let isCutOff = position == end
        position = isCutOff ? end : start
        throw expected("a value")
      }
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8, named name: String) throws(Fault) {
    guard current == byte else { throw expected(name) }
    position += 1
  }

  private mutating func skipBlanks() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 }
  }

  private func expected(_ what: String) -> Fault {
    Fault(kind: position >= end ? .unfinished : .expected(what), position: position)
  }

  static func hexValue(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
