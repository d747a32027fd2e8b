/// Which lines a log is missing.
struct MissingLines {
  /// The bytes to append so that it holds all of them; empty when it does.
  let bytes: [UInt8]
  /// Whether `bytes` start by completing the log's torn last line.
  let goesOn: Bool

  /// The bytes of a log, with those of `lines` that it is missing appended.
  static func completed(_ contents: [UInt8], with lines: [UInt8]) -> [UInt8] {
    guard !lines.isEmpty else { return contents }
    let missing = MissingLines(of: lines, in: contents)
    let end = UInt8(ascii: "\n")
    let isTorn = !missing.goesOn && contents.last.map { $0 != end } ?? false
    return contents + (isTorn ? [end] : []) + missing.bytes
  }

  /// Looks for `lines`, including their line ends, in `contents`, the bytes of a log.
  init(of lines: [UInt8], in contents: [UInt8]) {
    let end = UInt8(ascii: "\n")
    let known = Set(contents.split(separator: end))
    let missing = lines.split(separator: end).filter { !known.contains($0) }
    let tail = contents.suffix(from: contents.lastIndex(of: end).map { $0 + 1 } ?? 0)
    if !tail.isEmpty, let whole = lines.split(separator: end).first(where: { $0 == tail }) {
      // The last line lacks only its end.
      goesOn = true
      bytes = [end] + missing.filter { $0 != whole }.flatMap { $0 + [end] }
      return
    }
    let text = missing.flatMap { $0 + [end] }
    goesOn = !tail.isEmpty && missing.first?.starts(with: tail) == true
    bytes = goesOn ? Array(text.dropFirst(tail.count)) : text
  }
}
