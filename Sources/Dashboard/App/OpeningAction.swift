/// An action that opens an overlay, or goes somewhere, for the selection on any screen.
struct OpeningAction: Sendable {
  /// The name, the keys and the help.
  let action: Action
  /// Why it cannot be run now; nil when it can.
  let disabledReason: @Sendable (AppContext) -> String?
  /// Runs it, and returns the effects to carry out.
  let run: @Sendable (inout AppContext) -> [Effect]

  init(
    _ action: Action, disabledReason: @escaping @Sendable (AppContext) -> String? = { _ in nil },
    run: @escaping @Sendable (inout AppContext) -> [Effect]
  ) {
    self.action = action
    self.disabledReason = disabledReason
    self.run = run
  }
}
