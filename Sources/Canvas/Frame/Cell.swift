/// One cell of a frame.
public struct Cell: Hashable, Sendable {
  /// Its content: one character as a terminal draws it, or nothing in the second cell of a wide one.
  public var text: String
  public var style: Style

  /// Makes a cell.
  public init(_ text: String = " ", style: Style = Style()) {
    self.text = text
    self.style = style
  }

  /// Whether it is the second cell of a character two columns wide.
  public var isContinuation: Bool { text.isEmpty }
}
