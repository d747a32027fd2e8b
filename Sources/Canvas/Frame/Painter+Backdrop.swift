extension Painter {
  /// Fills `rect` with the look of `role`, and draws on it: within `draw` every role keeps its own foreground and takes
  /// the rest from the backdrop, so that a status keeps its colour in a selected row.
  ///
  /// A role with a background of its own (a badge) keeps both. A reversed backdrop overrides everything but the colour
  /// of a status: reversed foregrounds would be a patchwork of backgrounds. The status is drawn on the background of
  /// ordinary text instead, on which it is readable. A dim backdrop dims only text without a look of its own.
  public mutating func withBackdrop(_ role: Role, rect: Rect, draw: (inout Painter) -> Void) {
    let outer = backdrop
    fill(rect, role: role)
    backdrop = style(of: role)
    draw(&self)
    backdrop = outer
  }

  /// Fills `rect` with the colour of `role`, and draws on it in the contrasting colour, whatever the roles within. A
  /// theme without colours fills nothing.
  public mutating func withFill(_ role: Role, rect: Rect, draw: (inout Painter) -> Void) {
    guard theme.hasColours else { return draw(&self) }
    let outer = backdrop
    var style = theme[role]
    style.attributes = style.attributes.subtracting(.dim).union(.reverse)
    frame.fill(rect, style: style)
    backdrop = style
    isFilled = true
    draw(&self)
    isFilled = false
    backdrop = outer
  }

  /// How `role` looks here: as in the theme, over the backdrop if there is one.
  func style(of role: Role) -> Style {
    let style = theme[role]
    guard let backdrop else { return style }
    let text = theme[.text]
    guard !backdrop.attributes.contains(.reverse) else {
      if !isFilled, role.isStatus, style.foreground != text.foreground { return style }
      return Style(
        foreground: backdrop.foreground, background: backdrop.background,
        attributes: backdrop.attributes.union(style.attributes.subtracting(.dim)))
    }
    guard style.background == text.background else { return style }
    var added = style == text ? backdrop.attributes : backdrop.attributes.subtracting(.dim)
    // On many terminals bold changes the colour.
    if role.isStatus { added.remove(.bold) }
    return Style(
      foreground: style.foreground == text.foreground ? backdrop.foreground : style.foreground,
      background: backdrop.background,
      attributes: style.attributes.union(added))
  }
}
