import Canvas

/// A cell's content as it is sent to the terminal.
struct DrawnCharacter {
  let text: String
  /// The columns that it takes: 1 or 2.
  let columns: Int
  /// Whether combining marks follow the base.
  let hasMarks: Bool
}

extension TextMeasure {
  /// How `content` is drawn. A character whose width does not fit its cells becomes a question mark: the columns after
  /// it must stay where they are.
  func drawn(_ content: String, hasTwoCells: Bool) -> DrawnCharacter {
    if content.utf8.count == 1, content.utf8.first.map({ (0x20..<0x7F).contains($0) }) == true {
      return DrawnCharacter(text: content, columns: 1, hasMarks: false)
    }
    var rest = content.unicodeScalars.makeIterator()
    let base = rest.next() ?? " "
    guard case .base(base, let columns) = part(of: base), columns == 1 || hasTwoCells else {
      return DrawnCharacter(text: "?", columns: 1, hasMarks: false)
    }
    var text = String(Character(base))
    var marks = 0
    while let mark = rest.next(), marks < 4 {
      guard case .mark = part(of: mark) else { continue }
      text.unicodeScalars.append(mark)
      marks += 1
    }
    return DrawnCharacter(text: text, columns: columns, hasMarks: marks > 0)
  }

  /// Whether `content` is one scalar of one column.
  func isPlain(_ content: String) -> Bool {
    var scalars = content.unicodeScalars.makeIterator()
    guard let base = scalars.next(), scalars.next() == nil, case .base(base, columns: 1) = part(of: base)
    else {
      return false
    }
    return true
  }
}
