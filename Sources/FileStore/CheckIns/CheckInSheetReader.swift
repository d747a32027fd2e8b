import TextFormats

/// Reads many check-ins at once: a table of comma-separated values whose first line names the columns, or JSON with one
/// object on each line. The first non-blank character decides: `{` starts JSON.
public struct CheckInSheetReader {
  private let path: String

  /// Reads for the file at `path`, as diagnostics name it.
  public init(path: String) {
    self.path = path
  }

  /// The check-ins in `bytes`, and what cannot be read.
  public func read(_ bytes: [UInt8]) -> CheckInSheet {
    let bytes =
      bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : UTF16Text.utf8(bytes) ?? bytes
    let sink = DiagnosticSink(path: path)
    var rows: [CheckInSheet.Row] = []
    if let text = String(validating: bytes, as: UTF8.self) {
      switch bytes.first(where: { $0 > 0x20 }) {
      case UInt8(ascii: "{"): rows = CheckInLinesReader(path: path, sink: sink).rows(bytes)
      case UInt8(ascii: "["):
        sink.error(
          "this is a JSON list; write one object on each line, as jq -c '.[]' does",
          at: Place(line: 1, column: 1))
      default: rows = CheckInTableReader(path: path, sink: sink).rows(text)
      }
    } else {
      sink.error("this is not UTF-8 text; save it as UTF-8", at: Self.placeOfFault(in: bytes))
    }
    return CheckInSheet(rows: rows, diagnostics: sink.diagnostics)
  }

  private static func placeOfFault(in bytes: [UInt8]) -> Place {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    return Place(line: index + 1, column: 1)
  }
}

extension CheckInSheet.Cell {
  /// The cell with `text` scrubbed; nil when nothing is left.
  init?(scrubbing text: String, at place: Place, in path: String) {
    let text = TextScrubber.scrub(text).trimmingBlanks
    guard !text.isEmpty else { return nil }
    self.init(text: text, location: SourceLocation(path: path, place))
  }
}
