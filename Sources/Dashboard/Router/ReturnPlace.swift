/// Where one was before going somewhere else to look at something: Esc comes back there.
struct ReturnPlace: Sendable {
  let screen: Screen
  /// The screen as it was, with what was selected on it.
  let component: (any ScreenComponent)?
  let filter: Filter
  /// The list over the screen, as far as one was in one.
  let overlays: [any Component]
  /// How far in one came to. From further in than that, Esc leads back to it first.
  let landing: Int
}
