extension Theme {
  /// The theme for a terminal with a palette of `count` colours.
  ///
  /// A theme on the terminal's own background has fixed colours that are readable on light and dark. Below 256 colours
  /// a terminal has no fixed ones, and its green, yellow, cyan and blue are unreadable on one of the two. So it uses
  /// red and magenta there, and instead of the others the terminal's own foreground with the same attributes.
  public func readable(onPaletteOf count: Int) -> Theme {
    guard count < 256, self[.text].background == .terminal else { return self }
    let styles = Role.allCases.map { role -> (Role, Style) in
      var style = self[role]
      guard style.background == .terminal, case .indexed(let index) = style.foreground, index >= 16 else {
        return (role, style)
      }
      let hue = style.foreground.fallback(toPaletteOf: 8)
      style.foreground = [.indexed(1), .indexed(5)].contains(hue) ? hue : .terminal
      return (role, style)
    }
    return Theme(name: name, styles: Dictionary(uniqueKeysWithValues: styles))
  }
}
