import OKRModel
import TextFormats

/// Resolves what objectives contribute to. A reference that would close a circle is left out.
struct ParentLinker {
  private let index: DraftIndex
  /// The references that close a circle, by the objective that states them: the objectives on the way, the first one
  /// again at the end.
  private let circles: [ObjectiveID: [String: [ObjectiveID]]]

  /// Resolves them against the objectives in `index`.
  init(_ index: DraftIndex) {
    self.index = index
    var search = CircleSearch(index)
    for id in index.objectiveIDs { search.start(at: id) }
    circles = search.circles
  }

  /// What `names` refer to from `objective`, each once.
  func link(
    _ names: [Located<String>], in objective: ObjectiveID, reportingTo sink: DiagnosticSink
  ) -> [ObjectiveParent] {
    var seen: Set<ObjectiveParent> = []
    return names.compactMap { link($0, in: objective, reportingTo: sink) }
      .filter { seen.insert($0).inserted }
  }

  private func link(
    _ name: Located<String>, in objective: ObjectiveID, reportingTo sink: DiagnosticSink
  ) -> ObjectiveParent? {
    guard let parent = ObjectiveParent(name.value) else {
      sink.error(
        "'contributes-to' names objective or objective/key-result, not '\(name.value)'", at: name.place)
      return nil
    }
    guard let draft = index.objectives[parent.objective] else {
      sink.warning(
        """
        unknown objective '\(parent.objective)' in 'contributes-to'\
        \(index.suggester.hint(for: parent.objective, among: index.objectiveIDs))
        """, at: name.place)
      return nil
    }
    if case .keyResult(let reference) = parent, index.keyResult(reference.keyResult, of: draft) == nil {
      if !index.mentions(reference.keyResult, in: draft) {
        sink.warning("\(index.sentence(onUnknown: reference, in: draft)) in 'contributes-to'", at: name.place)
      }
      return nil
    }
    if let way = circles[objective]?[name.value] {
      sink.error(
        """
        'contributes-to' goes in a circle, so that this reference is left out: \
        \(way.map(\.rawValue).joined(separator: " -> "))
        """, at: name.place)
      return nil
    }
    return parent
  }
}

/// Finds the references that close a circle, following each one once.
private struct CircleSearch {
  /// An objective on the way, and how many of its references were followed.
  private struct Step {
    let id: ObjectiveID
    let references: [String]
    var next = 0
  }

  private let index: DraftIndex
  private(set) var circles: [ObjectiveID: [String: [ObjectiveID]]] = [:]
  private var done: Set<ObjectiveID> = []

  init(_ index: DraftIndex) { self.index = index }

  /// Follows everything that the objective with `id` contributes to. It takes no recursion, because a chain may be as
  /// long as there are objectives.
  mutating func start(at id: ObjectiveID) {
    guard !done.contains(id) else { return }
    var way = [step(to: id)]
    var places: [ObjectiveID: Int] = [id: 0]
    while let current = way.last {
      guard current.next < current.references.count else {
        done.insert(current.id)
        places[current.id] = nil
        way.removeLast()
        continue
      }
      way[way.count - 1].next += 1
      let name = current.references[current.next]
      guard let parent = ObjectiveParent(name)?.objective else { continue }
      if let place = places[parent] {
        circles[current.id, default: [:]][name] = way[place...].map(\.id) + [parent]
      } else if !done.contains(parent), index.objectives[parent] != nil {
        places[parent] = way.count
        way.append(step(to: parent))
      }
    }
  }

  private func step(to id: ObjectiveID) -> Step {
    Step(id: id, references: (index.objectives[id]?.contributesTo ?? []).distinctValues())
  }
}
