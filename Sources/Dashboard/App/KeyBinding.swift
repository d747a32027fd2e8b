public import Canvas

/// Keys that the user binds to an action instead of the default ones.
public struct KeyBinding: Hashable, Sendable {
  public let action: Action.ID
  /// The keys, the one to show first; none if the action should have no key.
  public let keys: [Key]

  /// Binds `keys` to `action`.
  public init(_ action: Action.ID, to keys: [Key]) {
    self.action = action
    self.keys = keys
  }
}

/// What is wrong with a binding. A wrong key is left out; if none is left, the action keeps its default keys.
public struct KeyBindingProblem: Hashable, Sendable {
  /// Why a key, or the whole binding, is ignored.
  public enum Reason: Hashable, Sendable {
    /// The key already runs `action` in `context`.
    case taken(Key, by: Action.ID, in: Context)
    /// Ctrl-C always quits.
    case alwaysQuits
    /// Esc goes back and never quits.
    case neverQuits
    /// In `context`, where the action needs a key, all keys of the binding are text.
    case typedAsText(in: Context)
    /// Without a key there would be no way out of `context`.
    case needsKey(in: Context)
    /// The action already has a binding.
    case boundBefore
  }

  /// The index of the binding among those passed in, from 0.
  public let binding: Int
  /// The index of the key in the binding, from 0; nil if the problem is the whole binding.
  public let key: Int?
  public let action: Action.ID
  public let reason: Reason
}

extension KeyBindingProblem: CustomStringConvertible {
  /// What is wrong and what to do, in one sentence.
  public var description: String {
    switch reason {
    case .taken(let key, let owner, let context):
      "\(key.name(.ascii)) runs '\(owner.rawValue)' \(context.place) already and does not count for"
        + " '\(action.rawValue)'; take another key, or give '\(owner.rawValue)' another"
    case .alwaysQuits:
      "Ctrl-C always quits or leaves and does not count for '\(action.rawValue)'; take another key"
    case .neverQuits: "Esc never quits and does not count for 'quit'; take another key"
    case .typedAsText(let context):
      "\(context.place) this is text and does not run '\(action.rawValue)'; add a key that is none, such as Ctrl-G"
    case .needsKey(let context):
      "'\(action.rawValue)' must have a key, for without one there is no way on \(context.place)"
    case .boundBefore: "'\(action.rawValue)' is bound before, and this does not count"
    }
  }
}
