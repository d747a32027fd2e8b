/// A control sequence as in ECMA-48: parameters, intermediate bytes and a final byte after its introducer (Esc [).
struct ControlSequence: Hashable {
  /// The byte `<`, `=`, `>` or `?` before the parameters of a private sequence; otherwise nil.
  let marker: UInt8?
  /// The parameters, each with its subparameters; nil stands for an omitted one.
  let parameters: [[Int?]]
  let intermediates: [UInt8]
  let final: UInt8

  /// Parses `bytes`, all those after the introducer; nil when they are not a control sequence.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    guard let final = rest.popLast(), (0x40...0x7E).contains(final) else { return nil }
    self.final = final
    marker = rest.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    if marker != nil { rest.removeFirst() }
    let text = rest.prefix { (0x30...0x3B).contains($0) }
    intermediates = Array(rest.dropFirst(text.count))
    guard intermediates.allSatisfy({ (0x20...0x2F).contains($0) }) else { return nil }
    let parts = text.isEmpty ? [] : text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    parameters = parts.map { part in
      part.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Self.number)
    }
  }

  /// The subparameter at `index` of the parameter at `position`, both from 0; nil when it is omitted.
  func number(_ position: Int, _ index: Int = 0) -> Int? {
    guard parameters.indices.contains(position), parameters[position].indices.contains(index) else {
      return nil
    }
    return parameters[position][index]
  }

  /// The decimal number in `digits`, capped at about ten million; nil when there are none.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { min($0, 1_000_000) * 10 + Int($1) - 0x30 }
  }
}
