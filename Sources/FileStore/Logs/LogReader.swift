import OKRModel

/// Reads a log line by line; lines that are not records are reported and skipped.
struct LogReader<Record: LogLine> {
  /// The file, as diagnostics name it.
  let path: String

  /// The records in `bytes`, and what is wrong with the other lines.
  func read(_ bytes: [UInt8]) -> LogContents<Record> {
    var contents = LogContents<Record>()
    let estimate = bytes.count / 150
    contents.records.reserveCapacity(estimate)
    contents.lines.reserveCapacity(estimate)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      readLine(number, start..<end, of: bytes, into: &contents)
      start = end + 1
      number += 1
    }
    return contents
  }

  private func readLine(
    _ number: Int, _ range: Range<Int>, of bytes: [UInt8], into contents: inout LogContents<Record>
  ) {
    guard bytes[range].contains(where: { $0 > 0x20 }) else { return }
    do throws(LineFault) {
      let record = try Record.decoded(from: range, of: bytes)
      if bytes[range].contains(where: { $0 >= 0x80 }), String(validating: bytes[range], as: UTF8.self) == nil
      {
        throw LineFault("this line is not UTF-8 text and is skipped")
      }
      contents.records.append(record)
      contents.lines.append(number)
    } catch {
      let isConflict = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains {
        bytes[range].starts(with: $0.utf8)
      }
      let message =
        isConflict
        ? "git left a merge conflict here; keep the lines of both sides and remove this marker"
        : error.message
      let column = isConflict ? 1 : error.position.map { self.column(of: $0, in: range, bytes) }
      contents.diagnostics.append(
        Diagnostic(.error, path: path, line: number, column: column, message: message))
    }
  }

  private func column(of position: Int, in range: Range<Int>, _ bytes: [UInt8]) -> Int {
    let before = bytes[range.lowerBound..<min(position, range.upperBound)]
    return String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
  }
}
