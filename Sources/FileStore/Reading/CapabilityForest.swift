import OKRModel

/// Which capability is part of which: trees without loops and of limited depth, for any number of capabilities.
///
/// Everything here takes about as many steps as there are capabilities, even if all of them form one chain.
struct CapabilityForest {
  /// The most levels of a tree. Models of business capabilities have three to six; code that walks a tree may rely on
  /// this limit.
  static let depthLimit = 32

  /// The parent of each capability that has one.
  private(set) var parents: [CapabilityID: CapabilityID] = [:]
  /// Those that were too deep and lost their parent because of it.
  private(set) var cut: Set<CapabilityID> = []
  /// How many links have been followed: a test checks that it grows no faster than the number of capabilities.
  private(set) var steps = 0
  /// A shortcut to the top of each tree (the links of a union-find structure, halved on every look-up).
  private var shortcuts: [CapabilityID: CapabilityID] = [:]

  /// Puts `part` under `whole`; false, without a change, if `whole` is already a part of `part`.
  mutating func put(_ part: CapabilityID, under whole: CapabilityID) -> Bool {
    // Nothing can have two parents, so `part` is still the top of its tree.
    guard parents[part] == nil, top(over: whole) != part else { return false }
    parents[part] = whole
    shortcuts[part] = whole
    return true
  }

  private mutating func top(over start: CapabilityID) -> CapabilityID {
    var current = start
    while let next = shortcuts[current] {
      steps += 1
      guard let afterNext = shortcuts[next] else { return next }
      shortcuts[current] = afterNext
      current = afterNext
    }
    return current
  }

  /// Removes the parent of those of `ids` that are deeper than `depthLimit`, so that each starts a new tree.
  mutating func cutWhatLiesTooDeep(_ ids: [CapabilityID]) {
    var depths: [CapabilityID: Int] = [:]
    for id in ids {
      var way = [id]
      while let last = way.last, depths[last] == nil, let parent = parents[last] {
        way.append(parent)
        steps += 1
      }
      for step in way.reversed() where depths[step] == nil {
        let depth = (parents[step].flatMap { depths[$0] } ?? 0) + 1
        let isTooDeep = depth > Self.depthLimit
        if isTooDeep {
          parents[step] = nil
          cut.insert(step)
        }
        depths[step] = isTooDeep ? 1 : depth
      }
    }
  }
}
