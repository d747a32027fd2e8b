/// A piece of text with one meaning, and so one look.
public struct Span: Hashable, Sendable {
  public var text: String
  public var role: Role

  /// Makes a piece of text.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// How a text is aligned in its columns.
public enum Alignment: Hashable, Sendable {
  case leading, trailing, centre

  /// The columns to leave free before something of `width` in `columns`.
  func offset(of width: Int, in columns: Int) -> Int {
    switch self {
    case .leading: 0
    case .trailing: columns - width
    case .centre: (columns - width) / 2
    }
  }
}
