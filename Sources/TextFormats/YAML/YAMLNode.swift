/// A value in a YAML file: text, a list or a mapping, with its place.
package struct YAMLNode: Sendable {
  /// What the value is.
  package enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let place: Place
  package let content: Content

  /// Whether the file has no value: nothing, `~` or unquoted `null`.
  package var isNothing: Bool {
    guard case .scalar(let scalar) = content, scalar.isPlain else { return false }
    return scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
  }

  /// The kind of value, as messages name it.
  package var kindName: String {
    switch content {
    case .scalar: "text"
    case .mapping: "a mapping"
    case .sequence: "a list"
    }
  }
}

/// A key of a mapping and its value.
package struct YAMLEntry: Sendable {
  package let key: String
  package let keyPlace: Place
  /// The bytes of the key, its quotes among them; nil if they are unknown, as with an anchor before it.
  package let keyRange: Range<Int>?
  package let value: YAMLNode
}

/// Text as in a YAML file.
package struct YAMLScalar: Hashable, Sendable {
  /// A comment right after the text.
  package enum Comment: Hashable, Sendable {
    case none
    /// As people usually separate a comment: after at least two blanks, with a blank after its `#`.
    case apart
    /// So close to the text that it may have been meant as part of it, as in `title: Be #1`.
    case near
  }

  package let text: String
  /// Whether it is unquoted.
  package let isPlain: Bool
  package let comment: Comment
  /// Where it is in the bytes of the file, not counting a byte order mark; nil where it is left open, or is unknown,
  /// as with an anchor before it.
  package let span: ScalarScanner.Span?
  /// Whether it is unquoted within braces and contains a comma, where it ends for other YAML parsers.
  package var goesOnBehindComma = false
}

extension YAMLScalar.Comment {
  /// Examines what follows a text on its line, or, if `isAlone`, what is there instead of a text.
  package init(tail: some StringProtocol, isAlone: Bool = false) {
    let blanks = tail.prefix { $0 == " " || $0 == "\t" }.count
    let mark = tail.dropFirst(blanks)
    guard blanks > 0, mark.hasPrefix("#") else {
      self = .none
      return
    }
    let isSpaced = mark.dropFirst().first.map { $0 == " " || $0 == "#" } ?? true
    self = (blanks > 1 || isAlone) && isSpaced ? .apart : .near
  }
}
