/// One line of text that is being edited.
public struct TextField: Hashable, Sendable {
  /// The text.
  public private(set) var text: String
  /// Where the next character goes: the number of characters before it.
  public private(set) var cursor: Int
  /// Whether the whole text is selected: the next typing or deletion replaces it, and a motion keeps it. Never true
  /// of an empty field.
  public private(set) var isSelected: Bool

  /// Makes a field with the cursor after `text`, which may be selected.
  public init(_ text: String = "", isSelected: Bool = false) {
    self.text = text
    self.cursor = text.count
    self.isSelected = isSelected && !text.isEmpty
  }

  /// The text before the cursor.
  public var textBeforeCursor: Substring { text.prefix(cursor) }

  /// Selects the whole text, with the cursor after it.
  mutating func selectAll() { self = TextField(text, isSelected: true) }

  /// Applies one change or motion.
  public mutating func take(_ edit: TextEdit) {
    if isSelected, replaceSelection(edit) { return }
    switch edit {
    case .insert(let inserted): insert(inserted)
    case .deleteBackward: deleteText(from: cursor - 1, to: cursor)
    case .deleteForward: deleteText(from: cursor, to: cursor + 1)
    case .deleteWordBackward: deleteText(from: wordStart, to: cursor)
    case .deleteToStart: deleteText(from: 0, to: cursor)
    case .deleteToEnd: deleteText(from: cursor, to: text.count)
    case .moveBackward: cursor = max(0, cursor - 1)
    case .moveForward: cursor = min(text.count, cursor + 1)
    case .moveWordBackward: cursor = wordStart
    case .moveWordForward: cursor = wordEnd
    case .moveToStart: cursor = 0
    case .moveToEnd: cursor = text.count
    }
  }

  /// Applies the first edit to a selected text; false when the edit must still be made, on a text that is kept.
  private mutating func replaceSelection(_ edit: TextEdit) -> Bool {
    switch edit {
    case .insert(let inserted):
      // A paste of nothing visible replaces nothing.
      let line = Self.line(of: inserted)
      if !line.isEmpty { self = TextField(line) }
      return true
    case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteToStart, .deleteToEnd:
      self = TextField()
      return true
    case .moveBackward, .moveForward, .moveWordBackward, .moveWordForward, .moveToStart, .moveToEnd:
      isSelected = false
      return false
    }
  }

  /// `inserted` on one line: line breaks and tabs become blanks, control characters are dropped.
  private static func line(of inserted: String) -> String {
    let line = String(inserted.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    // By scalar: an invisible one may have joined a letter, which has to stay.
    var clean = String.UnicodeScalarView()
    clean.append(contentsOf: line.unicodeScalars.filter { !isControl($0) })
    return String(clean)
  }

  private mutating func insert(_ inserted: String) {
    let index = text.index(text.startIndex, offsetBy: cursor)
    let before = text[..<index] + Self.line(of: inserted)
    // A combining mark joins the character before it, so the characters are counted again.
    let position = before.count
    text = String(before + text[index...])
    cursor = min(position, text.count)
  }

  private mutating func deleteText(from start: Int, to end: Int) {
    let lower = min(max(0, start), text.count)
    let upper = min(max(lower, end), text.count)
    text.removeSubrange(
      text.index(text.startIndex, offsetBy: lower)..<text.index(text.startIndex, offsetBy: upper))
    cursor = min(lower, text.count)
  }

  private var wordStart: Int {
    let characters = Array(textBeforeCursor)
    var position = characters.count
    while position > 0, characters[position - 1].isWhitespace { position -= 1 }
    while position > 0, !characters[position - 1].isWhitespace { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    let characters = Array(text)
    var position = cursor
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    while position < characters.count, !characters[position].isWhitespace { position += 1 }
    return position
  }

  /// Whether a scalar is invisible, or changes how others look: controls and bidirectional overrides.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
    // The joiners shape letters and emoji.
    case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
    default: false
    }
  }
}
