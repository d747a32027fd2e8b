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

  /// Whether the file leaves the value open: nothing, `~` or `null` without quotes.
  package var isNothing: Bool {
    guard case .scalar(let scalar) = content, scalar.isPlain else { return false }
    return scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
  }

  /// What kind of value it is, as a sentence names it.
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
  package let value: YAMLNode
}

/// Text as a YAML file gives it.
package struct YAMLScalar: Hashable, Sendable {
  /// A comment right behind the text.
  package enum Comment: Hashable, Sendable {
    case none
    /// As people set a comment off: after two blanks or more, with a blank behind its `#`.
    case apart
    /// So near to the text that it may have been meant as a part of it, as in `title: Be #1`.
    case near
  }

  package let text: String
  /// Whether it stands without quotes.
  package let isPlain: Bool
  package let comment: Comment
  /// Whether it stands in braces without quotes and has a comma in it, at which it ends for other readers of YAML.
  package var goesOnBehindComma = false
}

extension YAMLScalar.Comment {
  /// Judges what stands on the line behind some text, or, where `isAlone`, in the place of it.
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
