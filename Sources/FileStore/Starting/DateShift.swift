import OKRModel
import TextFormats

/// Moves the days in a text by whole weeks and renames cycles, leaving every other byte alone.
struct DateShift {
  /// The number of days, a multiple of seven.
  let days: Int
  /// The new ids of cycles, by the old ones.
  let cycleNames: [CycleID: CycleID]

  /// The text with every `YYYY-MM-DD` moved and every cycle renamed; both only as whole words.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    var previous: UInt8?
    while index < bytes.count {
      let replaced = Self.isWord(previous) ? nil : day(at: index, in: bytes) ?? cycle(at: index, in: bytes)
      if let (text, length) = replaced {
        result += text.utf8
        index += length
      } else {
        result.append(bytes[index])
        index += 1
      }
      previous = bytes[index - 1]
    }
    return result
  }

  private func day(at index: Int, in bytes: [UInt8]) -> (text: String, length: Int)? {
    guard index + 10 <= bytes.count, Self.isDigit(bytes[index]), bytes[index + 4] == UInt8(ascii: "-") else {
      return nil
    }
    if index + 10 < bytes.count, Self.isDigit(bytes[index + 10]) { return nil }
    guard let day = CivilDay(String(decoding: bytes[index..<(index + 10)], as: UTF8.self)) else { return nil }
    return (day.advanced(by: days).description, 10)
  }

  private func cycle(at index: Int, in bytes: [UInt8]) -> (text: String, length: Int)? {
    for (id, newID) in cycleNames where id != newID {
      let (old, new) = (id.rawValue, newID.rawValue)
      let end = index + old.utf8.count
      guard end <= bytes.count, bytes[index..<end].elementsEqual(old.utf8) else { continue }
      if end < bytes.count, Self.isWord(bytes[end]) { continue }
      return (new, old.utf8.count)
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return PlainYAMLParser.isWord(byte) || byte >= 0x80
  }
}

extension DateShift {
  /// The shift by `weeks` for `cycles`: those named like quarters get the name of the quarter that then contains their
  /// middle, the last one first; if two would share a name, the earlier one gets the next free quarter
  /// before it.
  init(weeks: Int, cycles: [Cycle]) {
    var taken = Set(cycles.map(\.id).filter { Cycle(quarter: $0) == nil })
    var names: [CycleID: CycleID] = [:]
    for cycle in cycles.reversed() where Cycle(quarter: cycle.id) != nil {
      let middle = cycle.start.advanced(by: cycle.start.days(to: cycle.end) / 2 + weeks * 7)
      var quarter = Cycle(quarterOf: middle)
      while let current = quarter, taken.contains(current.id) {
        quarter = Cycle(quarterOf: current.start.advanced(by: -1))
      }
      let name = quarter?.id ?? cycle.id
      taken.insert(name)
      names[cycle.id] = name
    }
    self.init(days: weeks * 7, cycleNames: names)
  }
}
