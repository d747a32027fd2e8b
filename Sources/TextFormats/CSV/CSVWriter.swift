/// Writes comma-separated values (RFC 4180) that a spreadsheet does not misinterpret.
public enum CSVWriter {
  /// The line of `cells`, without its line end.
  public static func line(_ cells: [String]) -> String {
    cells.map { quoted(guarded($0)) }.joined(separator: ",")
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { [",", "\"", "\n", "\r"].contains($0) }
    guard needsQuotes || text.first?.isWhitespace == true || text.last?.isWhitespace == true else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The text, preceded by an apostrophe if a spreadsheet would take it for a formula and evaluate it.
  ///
  /// A plain number stays as it is. A leading apostrophe that would look like the guard is itself guarded, so that
  /// `unguarded` restores every text.
  package static func guarded(_ text: String) -> String {
    beginsFormula(text.drop { $0 == "'" }) && !isPlainNumber(text) ? "'" + text : text
  }

  /// The text without the guard.
  package static func unguarded(_ text: String) -> String {
    text.hasPrefix("'") && beginsFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
  }

  private static func beginsFormula(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "\t", "\r"].contains(first)
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    let isDecimal = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    return isDecimal && Double(text) != nil
  }
}
