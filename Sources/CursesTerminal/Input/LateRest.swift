/// Input that was given up because its rest did not arrive in time. Over a slow line the rest may still arrive, and
/// must not be taken for keys then.
enum LateRest: Hashable {
  case escape
  /// A control sequence, with the bytes after its introducer.
  case sequence([UInt8])
  case string(ControlString)

  /// What a batch continues.
  enum Continuation: Hashable {
    /// The control string.
    case rest(ControlString)
    /// The control sequence, with what it has so far.
    case sequence([UInt8])
    /// The Esc.
    case afterEscape
  }

  /// What `batch`, all that arrived at once, continues; nil when it is something new. Hands type one byte at a time,
  /// and no terminators.
  func rest(in batch: [UInt8]) -> Continuation? {
    guard batch.count > 1 else { return nil }
    switch self {
    case .string(let string): return Self.endsString(batch) ? .rest(string) : nil
    case .sequence(let bytes):
      // The old mouse report has no parameters, but three bytes after its M.
      let isMouse = bytes.isEmpty && batch.first == UInt8(ascii: "M") && batch.count >= 4
      return isMouse || Self.endsSequence(batch[...]) ? .sequence(bytes) : nil
    case .escape: return Self.isReply(batch) ? .afterEscape : nil
    }
  }

  private static func endsString(_ batch: [UInt8]) -> Bool {
    batch.contains(0x07) || zip(batch, batch.dropFirst()).contains { $0 == (0x1B, UInt8(ascii: "\\")) }
  }

  /// Whether `batch` starts with parameters and a final byte.
  private static func endsSequence(_ batch: ArraySlice<UInt8>) -> Bool {
    let rest = batch.drop { (0x20...0x3F).contains($0) }
    return rest.count < batch.count && rest.first.map { (0x40...0x7E).contains($0) } ?? false
  }

  /// Whether `batch` is an introducer's second byte and one letter, as in arrow keys.
  private static func isBareKey(_ batch: [UInt8]) -> Bool {
    guard batch.count == 2, let last = batch.last else { return false }
    return (0x41...0x5A).contains(last) && last != UInt8(ascii: "M")
  }

  /// Whether `batch` is what follows the Esc of a terminal's reply or mouse report.
  private static func isReply(_ batch: [UInt8]) -> Bool {
    switch batch[0] {
    case UInt8(ascii: "["):
      batch[1] == UInt8(ascii: "M") && batch.count >= 5 || endsSequence(batch[1...]) || isBareKey(batch)
    // Hands do not send two bytes at once: this is the rest of F1 to F4 and of other keys without parameters.
    case UInt8(ascii: "O"): isBareKey(batch)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      batch.count > 2 && endsString(batch)
    default: false
    }
  }
}
