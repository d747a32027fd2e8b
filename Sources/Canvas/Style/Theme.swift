/// How every role looks.
public struct Theme: Hashable, Sendable {
  /// The name, which is also its file's name without the ending.
  public let name: String
  private let styles: [Role: Style]

  /// Makes a theme; a role without a style of its own looks like `text`.
  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// How `role` looks, whole: what the role leaves open is as in `text`.
  public subscript(role: Role) -> Style {
    let base = styles[.text] ?? Style()
    guard role != .text, let style = styles[role] else { return base }
    return style.over(base)
  }

  /// A theme without any colour or attribute: what there is when everything else fails, and what tests use.
  public static let plain = Theme(name: "plain", styles: [:])
}
