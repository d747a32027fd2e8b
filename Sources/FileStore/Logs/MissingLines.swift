/// Which lines a log does not hold yet.
struct MissingLines {
  /// What has to be appended so that it holds all of them; empty when it does.
  let bytes: [UInt8]
  /// Whether `bytes` go on where the log ends in the middle of the first of them.
  let goesOn: Bool

  /// The bytes of a log with those of `lines` that it does not hold behind them.
  static func completed(_ contents: [UInt8], with lines: [UInt8]) -> [UInt8] {
    guard !lines.isEmpty else { return contents }
    let missing = MissingLines(of: lines, in: contents)
    let end = UInt8(ascii: "\n")
    let isTorn = !missing.goesOn && contents.last.map { $0 != end } ?? false
    return contents + (isTorn ? [end] : []) + missing.bytes
  }

  /// Looks for `lines`, which have their ends, in `contents`, the bytes of a log.
  init(of lines: [UInt8], in contents: [UInt8]) {
    let end = UInt8(ascii: "\n")
    let known = Set(contents.split(separator: end))
    let missing = lines.split(separator: end).filter { !known.contains($0) }
    let tail = contents.suffix(from: contents.lastIndex(of: end).map { $0 + 1 } ?? 0)
    if !tail.isEmpty, let whole = lines.split(separator: end).first(where: { $0 == tail }) {
      // The last line lacks nothing but its end.
      goesOn = true
      bytes = [end] + missing.filter { $0 != whole }.flatMap { $0 + [end] }
      return
    }
    let text = missing.flatMap { $0 + [end] }
    goesOn = !tail.isEmpty && missing.first?.starts(with: tail) == true
    bytes = goesOn ? Array(text.dropFirst(tail.count)) : text
  }
}
