extension Theme {
  /// The theme for lines that are printed among those of other programs, in a terminal with a palette of `count`
  /// colours: on the terminal's own background, with ordinary text in its own foreground.
  public func printing(onPaletteOf count: Int) -> Theme {
    let ground = self[.text]
    let styles = Role.allCases.map { role -> (Role, Style) in
      var style = self[role]
      if style.background == ground.background { style.background = .terminal }
      if style.foreground == ground.foreground { style.foreground = .terminal }
      return (role, style)
    }
    return Theme(name: name, styles: Dictionary(uniqueKeysWithValues: styles)).readable(onPaletteOf: count)
  }
}
