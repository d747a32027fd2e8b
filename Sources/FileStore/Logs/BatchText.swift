/// The lines of a batch, by log, as they are stored before any of them is added to its log.
///
/// The text includes its own length and checksum, so that a truncated one is never taken for complete:
///
///     headway-batch 1
///     log 93 check-ins/2026-Q4/shorten-queue.jsonl
///     {"id":"01K…","at":…}
///     end cbf29ce484222325
struct BatchText {
  private static let head = "headway-batch 1\n"
  private static let lineEnd = UInt8(ascii: "\n")

  /// The lines of each log, including their line ends, by the log's path relative to the workspace.
  let lines: [String: [UInt8]]

  /// The batch of `lines` by log.
  init(_ lines: [String: [UInt8]]) {
    self.lines = lines
  }

  /// The text.
  var bytes: [UInt8] {
    var bytes = Array(Self.head.utf8)
    for (path, lines) in lines.sorted(by: { $0.key < $1.key }) {
      bytes += Array("log \(lines.count) \(path)\n".utf8) + lines
    }
    return bytes + Self.end(of: bytes[...])
  }

  /// Reads a text; nil if it is not a batch, is incomplete, or names a file that is not a log.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.head.utf8) else { return nil }
    var found: [String: [UInt8]] = [:]
    var place = Self.head.utf8.count
    while let stop = bytes[place...].firstIndex(of: Self.lineEnd) {
      if bytes[place...].starts(with: "end ".utf8) {
        guard bytes[place...].elementsEqual(Self.end(of: bytes[..<place])), !found.isEmpty else { return nil }
        lines = found
        return
      }
      let words = String(decoding: bytes[place..<stop], as: UTF8.self)
        .split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count == 3, words[0] == "log", let count = Int(words[1]), count > 0,
        count <= bytes.count - stop - 1, bytes[stop + count] == Self.lineEnd,
        WrittenPlace.isLog(String(words[2])), found[String(words[2])] == nil
      else { return nil }
      place = stop + 1 + count
      found[String(words[2])] = Array(bytes[(stop + 1)..<place])
    }
    return nil
  }

  /// Whether `bytes`, which are not a complete batch, look like one that a program or a power cut left incomplete.
  /// Anything else may be the batch of a newer headway, or someone's file.
  static func isTorn(_ bytes: [UInt8]) -> Bool {
    if bytes.first ?? 0 == 0 || head.utf8.starts(with: bytes) { return true }
    guard bytes.starts(with: head.utf8) else { return false }
    let last = bytes.dropLast().lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
    return !bytes[last...].elementsEqual(end(of: bytes[..<last]))
  }

  /// The last line, with the checksum of everything before it (FNV-1a).
  private static func end(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Array("end \(String(sum, radix: 16))\n".utf8)
  }
}
