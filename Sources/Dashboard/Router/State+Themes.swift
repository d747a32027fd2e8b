extension State {
  /// Switches to the next theme; those that failed before get another chance, because their files may have changed.
  mutating func useNextTheme() -> [Effect] {
    wrongThemes = []
    guard let next = nextTheme else { return [] }
    themeName = next
    return [.useTheme(next), say(.information, "Theme: \(next)")]
  }

  /// Why there is no next theme; nil when there is one.
  var nextThemeDisabledReason: String? {
    switch colourUse {
    case .unwanted: "colours are off: NO_COLOR is set, or --no-color was given"
    case .unavailable: "this terminal has no colours"
    case .shown: themeNames.count > 1 ? nil : "there is no other theme"
    }
  }

  /// Says why the theme cannot be used, and switches to the next one that may work.
  mutating func skipTheme(because message: String) -> [Effect] {
    wrongThemes.insert(themeName)
    guard let next = nextTheme else { return [say(.error, message)] }
    themeName = next
    return [say(.error, message), .useTheme(next)]
  }

  private var nextTheme: String? {
    let start = (themeNames.firstIndex(of: themeName) ?? -1) + 1
    return (themeNames.dropFirst(start) + themeNames.prefix(start)).first { !wrongThemes.contains($0) }
  }
}
