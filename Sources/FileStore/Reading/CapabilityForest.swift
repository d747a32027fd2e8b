import OKRModel

/// Which capability is a part of which: trees without loops and of limited depth, however many capabilities there are.
///
/// Everything here takes about as many steps as there are capabilities, even if all of them form one chain.
struct CapabilityForest {
  /// The most levels of a tree. Models of business capabilities have three to six; code that walks a tree may rely on
  /// this limit.
  static let depthLimit = 32

  /// The parent of each capability that has one.
  private(set) var parents: [CapabilityID: CapabilityID] = [:]
  /// Those that lay too deep and lost their parent for it.
  private(set) var cut: Set<CapabilityID> = []
  /// How many links were followed so far: a test holds that it grows no faster than the number of capabilities.
  private(set) var steps = 0
  /// A shortcut on the way to the top of each tree (the union-find structure's links, halved on every look-up).
  private var shortcuts: [CapabilityID: CapabilityID] = [:]

  /// Puts `part` under `whole`; false, and nothing is changed, where `whole` is already a part of `part`.
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

  /// Takes their parent from those of `ids` that lie deeper than `depthLimit`, so that a new tree begins with each.
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
