import FileStore

/// A definition that is the beginning of what the last commit has, and breaks off where nobody stops who deletes lines: a
/// program that saved it came to a full disk, or was killed.
struct CutDefinition {
  /// The line in which it breaks off, from 1.
  let line: Int

  /// Looks at `bytes`; `committed` gives what the last commit has, and is asked only where they look cut off. Nil where they
  /// say anything of their own, and where whole lines were taken from the end and the rest can be read.
  init?(_ bytes: [UInt8], committed: () -> [UInt8]?) {
    // A crash may leave zeros in the place of what was not on the disk yet.
    let text = bytes[..<((bytes.lastIndex { $0 != 0 }).map { $0 + 1 } ?? 0)]
    let isPadded = text.count < bytes.count
    let endsLine = text.last == Self.lineEnd
    guard isPadded || !endsLine || !Self.isYAML(bytes), let whole = committed(), text.count < whole.count,
      whole.starts(with: text)
    else { return nil }
    let rest = whole[text.count...]
    // An editor that ends no last line may have shortened that one.
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
