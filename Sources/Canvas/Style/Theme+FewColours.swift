extension Theme {
  /// The theme for a terminal with a palette of `count` colours.
  ///
  /// Below 256 a terminal has no fixed colours: how its sixteen look is its user's choice, and where bold is bright, bold
  /// changes them. So there bold is never combined with one of them, and where words would be hard to read they get the
  /// colour of ordinary text.
  public func readable(onPaletteOf count: Int) -> Theme {
    guard count < 256, count >= 8, hasColours else { return self }
    var styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, self[$0]) })
    for (role, style) in styles where role != .text {
      styles[role] = self[.text].background == .terminal ? onOwnBackground(style) : legible(style, count)
    }
    let look = Theme(name: name, styles: styles)
    return self[.text].background == .terminal ? look : look.withVisibleSelection(count)
  }

  /// A style for the terminal's own background. Its green, yellow, cyan and blue are unreadable on either light or dark
  /// backgrounds, so it keeps red and magenta, and the others become the terminal's own foreground.
  private func onOwnBackground(_ style: Style) -> Style {
    guard style.background == .terminal, case .indexed(let index) = style.foreground, index >= 16 else {
      return style
    }
    var style = style
    let hue = style.foreground.fallback(toPaletteOf: 8)
    if [.indexed(1), .indexed(5)].contains(hue) {
      style.foreground = hue
      style.attributes.remove(.bold)
    } else {
      style.foreground = .terminal
    }
    return style
  }

  /// `style` with a foreground that is readable on its background, such as neither blue on black nor yellow on white.
  private func legible(_ style: Style, _ count: Int) -> Style {
    guard style.foreground != self[.text].foreground else { return style }
    var style = style
    style.attributes.remove(.bold)
    if style.background == self[.text].background, !isLegible(style.foreground, on: style.background, count) {
      style.foreground = self[.text].foreground
    }
    return style
  }

  private func isLegible(_ foreground: Color, on background: Color, _ count: Int) -> Bool {
    let colours = [foreground, background].map { $0.fallback(toPaletteOf: count) }
    return (colours[0].roughContrast(with: colours[1]) ?? 21) >= 3
  }

  /// Marks a selected row by reversing it if the palette has no background for it, or none for all statuses.
  private func withVisibleSelection(_ count: Int) -> Theme {
    let own = self[.text].background.fallback(toPaletteOf: count)
    var styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, self[$0]) })
    let replacements: [(Role, Attributes)] = [
      (.selection, .reverse), (.fieldFocused, .reverse), (.selectionInactive, [.bold, .underline]),
      (.field, .underline),
    ]
    for (role, attributes) in replacements {
      let background = self[role].background
      let suitsAll = Role.allCases.filter(\.isStatus).allSatisfy {
        isLegible(self[$0].foreground, on: background, count)
      }
      if background.fallback(toPaletteOf: count) == own || !suitsAll {
        styles[role] = Style(
          foreground: self[.text].foreground, background: self[.text].background, attributes: attributes)
      }
    }
    return Theme(name: name, styles: styles)
  }
}
