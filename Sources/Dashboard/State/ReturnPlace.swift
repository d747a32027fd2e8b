/// Where one was before going somewhere else to look at something: Esc comes back there.
struct ReturnPlace: Sendable {
  let screen: Screen
  let browser: Browser
  let alignment: AlignmentState?
  let gaps: Gaps?
  /// The list over the screen, as far as one was in one.
  let overlay: Overlay?
  /// The pane that one came to. From the panes further in, Esc leads back to it first.
  let landing: Pane
}
