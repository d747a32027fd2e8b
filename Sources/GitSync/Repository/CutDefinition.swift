import FileStore

/// A definition that equals the start of the last commit's version and breaks off where no one deleting lines would
/// stop: a program that saved it ran out of disk space, or was killed.
struct CutDefinition {
  /// The line where it breaks off, from 1.
  let line: Int

  /// Examines `bytes`; `committed` returns the last commit's version, and is called only if they look cut off. Nil if
  /// they have any content of their own, or if complete lines were removed from the end and the rest is readable.
  init?(_ bytes: [UInt8], committed: () -> [UInt8]?) {
    // A crash may leave zeros instead of what was not on the disk yet.
    let text = bytes[..<((bytes.lastIndex { $0 != 0 }).map { $0 + 1 } ?? 0)]
    let isPadded = text.count < bytes.count
    let endsLine = text.last == Self.lineEnd
    guard isPadded || !endsLine || !Self.isYAML(bytes), let whole = committed(), text.count < whole.count,
      whole.starts(with: text)
    else { return nil }
    let rest = whole[text.count...]
    // An editor that does not end the last line may have shortened that one.
    let isWithinLine =
      !endsLine && rest.first != Self.lineEnd && rest.first != Self.carriageReturn
      && rest.contains(Self.lineEnd)
    guard isPadded || isWithinLine || !Self.isYAML(bytes) && Self.isYAML(whole) else { return nil }
    line = text.count { $0 == Self.lineEnd } + 1
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func isYAML(_ bytes: [UInt8]) -> Bool {
    YAMLDocument.canRead(bytes)
  }
}
