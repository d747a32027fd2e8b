/// An action of a component: its name and keys, why it may be unavailable, and what it does.
struct ComponentAction<Owner: Sendable>: Sendable {
  let id: Action.ID
  /// The name, the keys and the help; nil for an action that works in several components and is described once for all.
  let description: Action?
  /// Why it cannot be run now; nil when it can.
  let disabledReason: @Sendable (Owner, AppContext) -> String?
  /// Runs it, and returns the effects to carry out.
  let run: @Sendable (inout Owner, inout AppContext) -> [Effect]
  /// Runs it with the argument typed after its name; nil if it takes none.
  let runWithArgument: (@Sendable (inout Owner, String, inout AppContext) -> [Effect])?

  /// An action of this component alone.
  init(
    _ action: Action, disabledReason: @escaping @Sendable (Owner, AppContext) -> String? = { _, _ in nil },
    run: @escaping @Sendable (inout Owner, inout AppContext) -> [Effect]
  ) {
    id = action.id
    description = action
    self.disabledReason = disabledReason
    self.run = run
    runWithArgument = nil
  }

  /// An action that takes an argument typed after its name in the palette.
  init(
    _ action: Action,
    argument: @escaping @Sendable (inout Owner, String, inout AppContext) -> [Effect]
  ) {
    id = action.id
    description = action
    disabledReason = { _, _ in nil }
    run = { _, app in
      app.request(.askForArgument(of: action))
      return []
    }
    runWithArgument = argument
  }

  /// This component's implementation of a shared action.
  init(
    shared id: Action.ID,
    disabledReason: @escaping @Sendable (Owner, AppContext) -> String? = { _, _ in nil },
    run: @escaping @Sendable (inout Owner, inout AppContext) -> [Effect]
  ) {
    self.id = id
    description = nil
    self.disabledReason = disabledReason
    self.run = run
    runWithArgument = nil
  }
}
