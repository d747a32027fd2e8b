import Canvas

/// Replaces the default keys of actions with bindings.
struct KeymapBuilder {
  private let bindings: [KeyBinding]
  private let catalog: ActionCatalog
  private var problemsByBinding: [Int: [KeyBindingProblem]] = [:]
  /// The bindings that are ignored completely.
  private var refused: Set<Int> = []
  private(set) var keys: [Action.ID: [Key]] = [:]

  init(bindings: [KeyBinding], catalog: ActionCatalog) {
    self.bindings = bindings
    self.catalog = catalog
  }

  var problems: [KeyBindingProblem] {
    problemsByBinding.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  mutating func build() {
    refuseRepetitions()
    // An action whose binding is refused gets its default keys again, which another binding may have taken: start
    // again.
    while !bindAll() {}
  }

  var boundActions: Set<Action.ID> {
    Set(bindings.indices.filter { !refused.contains($0) }.map { bindings[$0].action })
  }

  private mutating func refuseRepetitions() {
    var bound: Set<Action.ID> = []
    for (index, binding) in bindings.enumerated() where !bound.insert(binding.action).inserted {
      refuse(index, because: [problem(.boundBefore, at: index)])
    }
  }

  /// Applies all bindings that are not refused; false when another one had to be refused in the process.
  private mutating func bindAll() -> Bool {
    let counting = bindings.indices.filter { !refused.contains($0) }
    keys = catalog.keys
    for index in counting { keys[bindings[index].action] = [] }
    for index in counting {
      guard let action = catalog.action(bindings[index].action) else { continue }
      var problems: [KeyBindingProblem] = []
      let kept = keptKeys(of: index, for: action, problems: &problems)
      if let reason = objection(to: kept, for: action, given: bindings[index].keys) {
        problems.append(problem(reason, at: index))
      }
      let isWhollyWrong = kept.isEmpty && !bindings[index].keys.isEmpty
      if isWhollyWrong || problems.contains(where: { $0.key == nil }) {
        refuse(index, because: problems)
        return false
      }
      keys[action.id] = kept
      problemsByBinding[index] = problems.isEmpty ? nil : problems
    }
    return true
  }

  private mutating func refuse(_ index: Int, because problems: [KeyBindingProblem]) {
    refused.insert(index)
    problemsByBinding[index] = problems
  }

  private func keptKeys(
    of index: Int, for action: Action, problems: inout [KeyBindingProblem]
  ) -> [Key] {
    var kept: [Key] = []
    for (position, key) in bindings[index].keys.enumerated() where !kept.contains(key) {
      if let reason = objection(to: key, for: action) {
        problems.append(problem(reason, at: index, key: position))
      } else {
        kept.append(key)
      }
    }
    // There is always a way to quit.
    if action.id == .quit, !kept.contains(.control("c")) { kept.append(.control("c")) }
    return kept
  }

  private func objection(to key: Key, for action: Action) -> KeyBindingProblem.Reason? {
    if key == .control("c"), action.id != .quit { return .alwaysQuits }
    if key == .escape, action.id == .quit { return .neverQuits }
    for context in Context.allCases where action.contexts.contains(context) && !context.takesAsText(key) {
      let owner = catalog.actions(in: context).first { other in
        other.id != action.id && keys[other.id]?.contains(key) == true
      }
      if let owner { return .taken(key, by: owner.id, in: context) }
    }
    return nil
  }

  /// Why `action` cannot have only `kept`; nil when it can.
  private func objection(
    to kept: [Key], for action: Action, given: [Key]
  ) -> KeyBindingProblem.Reason? {
    // If no key is valid, each of them has been reported already.
    if kept.isEmpty && !given.isEmpty { return nil }
    let contexts = Context.allCases.filter(action.contexts.contains)
    let silent = contexts.filter { context in kept.allSatisfy(context.takesAsText) }
    guard let first = silent.first else { return nil }
    if kept.isEmpty { return action.id.isWayOn ? .needsKey(in: first) : nil }
    return action.id.isWayOn || silent == contexts ? .typedAsText(in: first) : nil
  }

  private func problem(
    _ reason: KeyBindingProblem.Reason, at index: Int, key: Int? = nil
  ) -> KeyBindingProblem {
    KeyBindingProblem(binding: index, key: key, action: bindings[index].action, reason: reason)
  }
}

extension Action.ID {
  /// Whether it leads on from where it works, so that it must have a key there.
  fileprivate var isWayOn: Bool {
    switch self {
    case .back, .save, .saveAndGoOn, .confirm, .decline, .keepFilter, .runSelected: true
    default: false
    }
  }
}
