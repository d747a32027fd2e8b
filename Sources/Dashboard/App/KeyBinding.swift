public import Canvas

/// Keys that the user binds to an action in the place of those that it has by itself.
public struct KeyBinding: Hashable, Sendable {
  public let action: Action.ID
  /// The keys, the one that is shown first; none where the action is not to have a key.
  public let keys: [Key]

  /// Binds `keys` to `action`.
  public init(_ action: Action.ID, to keys: [Key]) {
    self.action = action
    self.keys = keys
  }
}

/// What is wrong with a binding. A wrong key is left out; where none is left the action keeps the keys that it has by
/// itself.
public struct KeyBindingProblem: Hashable, Sendable {
  /// Why a key, or the whole binding, does not count.
  public enum Reason: Hashable, Sendable {
    /// The key runs `action` already in `context`.
    case taken(Key, by: Action.ID, in: Context)
    /// Ctrl-C leaves, whatever is bound.
    case alwaysQuits
    /// Esc goes back and never quits.
    case neverQuits
    /// In `context`, where the action must have a key, all keys of the binding are text.
    case typedAsText(in: Context)
    /// Without a key there would be no way on from `context`.
    case needsKey(in: Context)
    /// The action is bound before.
    case boundBefore
  }

  /// The position of the binding among those that were handed in, from 0.
  public let binding: Int
  /// The position of the key among those of the binding, from 0; nil when the binding as a whole is meant.
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
