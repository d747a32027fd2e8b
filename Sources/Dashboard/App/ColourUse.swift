/// Whether the screen has colours.
public enum ColourUse: Hashable, Sendable {
  case shown
  /// The user wants none.
  case unwanted
  /// The terminal has none.
  case unavailable
}
