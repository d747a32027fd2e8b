import Canvas

/// An action that the router runs itself, or that is described once for all components that have it.
struct RouterAction: Sendable {
  /// The name, the keys and the help.
  let action: Action
  /// Why it cannot be run now; nil when it can.
  let disabledReason: @Sendable (State) -> String?
  /// Runs it, and returns the effects to carry out.
  let run: @Sendable (inout State) -> [Effect]

  init(
    _ action: Action, disabledReason: @escaping @Sendable (State) -> String? = { _ in nil },
    run: @escaping @Sendable (inout State) -> [Effect]
  ) {
    self.action = action
    self.disabledReason = disabledReason
    self.run = run
  }

  /// An action that the component with the keys runs, described once for all of them.
  init(shared action: Action) {
    self.init(action, run: { _ in [] })
  }
}
