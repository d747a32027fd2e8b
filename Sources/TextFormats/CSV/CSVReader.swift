/// Reads comma-separated values (RFC 4180), with the position of each cell.
///
/// Any line ending is accepted. If the first line is separated by semicolons or tabs, as some spreadsheets write it,
/// those separate the cells; a first line `sep=;`, as Excel writes it, sets the separator and is not a row. A quote
/// inside a cell that does not start with one is an ordinary character.
package struct CSVReader {
  /// One cell: its text, and where it starts.
  package struct Cell: Hashable {
    package let text: String
    package let place: Place
  }

  /// Why a text is not a table.
  package struct Fault: Error, Hashable {
    package let message: String
    package let place: Place
  }

  private let scalars: [Unicode.Scalar]
  /// The separator: a comma, a semicolon or a tab.
  package let separator: Unicode.Scalar
  private var position = 0
  private var line = 1
  private var column = 1

  /// Makes a reader of `text`.
  package init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    // Empty lines may precede the first line with content.
    let start = scalars.firstIndex { !Self.endsLine($0) && $0 != " " } ?? scalars.endIndex
    let first = scalars[start...].prefix { !Self.endsLine($0) }
    self.scalars = scalars
    if let declared = Self.declaredSeparator(first) {
      separator = declared
      while position < start { advance() }
      while let scalar = current, !Self.endsLine(scalar) { advance() }
      if current == "\r" { advance() }
      if current == "\n" { advance() }
    } else {
      separator = Self.separator(in: first)
    }
  }

  private static let separators: [Unicode.Scalar] = [",", ";", "\t"]

  /// The separator that a line such as `sep=;` declares, in quotes or not.
  private static func declaredSeparator(_ line: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    let text = line.filter { $0 != "\"" && $0 != " " }
    let name = String(String.UnicodeScalarView(text.prefix(4))).lowercased()
    guard name == "sep=", text.count == 5, let last = text.last, separators.contains(last) else { return nil }
    return last
  }

  /// The first separator in a line that is not in quotes.
  private static func separator(in line: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    var isQuoted = false
    for scalar in line {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, separators.contains(scalar) { return scalar }
    }
    return ","
  }

  /// The non-empty rows, in order.
  package mutating func rows() throws(Fault) -> [[Cell]] {
    var rows: [[Cell]] = []
    while current != nil {
      let row = try row()
      if row.contains(where: { !$0.text.trimmingBlanks.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  private var current: Unicode.Scalar? { scalars.indices.contains(position) ? scalars[position] : nil }
  private var place: Place { Place(line: line, column: column) }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  private mutating func row() throws(Fault) -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(try cell())
      guard let scalar = current else { return cells }
      advance()
      guard scalar == separator else {
        if scalar == "\r", current == "\n" { advance() }
        return cells
      }
    }
  }

  /// Reads up to the end of the cell: a separator, the end of the line, or the end of the text.
  private mutating func cell() throws(Fault) -> Cell {
    let start = place
    var text = String.UnicodeScalarView()
    if current == "\"" {
      text = try quoted(from: start)
      if let scalar = current, scalar != separator, !Self.endsLine(scalar) {
        throw Fault(message: "text goes on behind the closing quote; write a quote in it twice", place: place)
      }
    } else {
      while let scalar = current, scalar != separator, !Self.endsLine(scalar) {
        text.append(scalar)
        advance()
      }
    }
    return Cell(text: String(text), place: start)
  }

  private mutating func quoted(from start: Place) throws(Fault) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    advance()
    while let scalar = current {
      advance()
      guard scalar == "\"" else {
        text.append(scalar)
        continue
      }
      guard current == "\"" else { return text }
      text.append(scalar)
      advance()
    }
    throw Fault(message: "this quote is never closed", place: start)
  }

  private mutating func advance() {
    guard let scalar = current else { return }
    position += 1
    // If two scalars end a line together, the second one counts.
    guard Self.endsLine(scalar), scalar == "\n" || current != "\n" else {
      column += 1
      return
    }
    line += 1
    column = 1
  }
}
