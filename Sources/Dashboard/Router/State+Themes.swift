extension State {
  /// Goes to the next theme; those that were wrong before have another chance, for their files may have changed.
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

  /// Says why the theme cannot be used, and goes on to the next one that may be sound.
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
