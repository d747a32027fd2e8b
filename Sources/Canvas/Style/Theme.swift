/// How every role looks.
public struct Theme: Hashable, Sendable {
  /// The name, which is also its file's name without the extension.
  public let name: String
  /// The look of ordinary text, which all others are laid over.
  private let text: Style
  /// The other looks, fully resolved.
  private let styles: [Role: Style]

  /// Makes a theme; a role without a style of its own looks like its fallback, or like `text`.
  public init(name: String, styles: [Role: Style]) {
    let text = styles[.text] ?? Style()
    self.name = name
    self.text = text
    self.styles = styles.mapValues { $0.over(text) }
  }

  /// How `role` looks, fully resolved: what the role leaves open is as in `text`.
  public subscript(role: Role) -> Style {
    role == .text ? text : styles[role] ?? role.fallback.flatMap { styles[$0] } ?? text
  }

  /// Whether anything has a colour that is not the terminal's own foreground or background.
  public var hasColours: Bool {
    ([text] + styles.values).contains { $0.foreground != .terminal || $0.background != .terminal }
  }

  /// A theme without any colour or attribute: the last resort, and what tests use.
  public static let plain = Theme(name: "plain", styles: [:])
}
