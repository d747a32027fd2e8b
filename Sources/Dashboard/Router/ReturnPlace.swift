/// The place from which the user went elsewhere to look at something: Esc returns there.
struct ReturnPlace: Sendable {
  let screen: Screen
  /// The screen as it was, with its selection.
  let component: (any ScreenComponent)?
  let filter: Filter
  /// The overlays over the screen at the time.
  let overlays: [any Component]
  /// The depth where the excursion arrived. From deeper, Esc leads back to it first.
  let landing: Int
}
