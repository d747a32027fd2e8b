public import OKRModel

/// The position among stages, objectives and key results.
public struct Browser: Sendable {
  public internal(set) var focus: Pane = .stages
  /// Whether the details of the selection fill the whole screen.
  public internal(set) var isZoomed = false
  /// The first visible line of the full-screen details.
  public internal(set) var detailsScroll = 0
  /// The line under the cursor in the full-screen details, counted before wrapping.
  public internal(set) var detailsCursor = 0
  /// The check-in on this line, stored here because finding it means going through the whole log.
  var checkInAtCursor: CheckInHistory.Item?
  /// What the panes list.
  public private(set) var listing: Listing = .empty
  /// What the panes need to show everything without a filter.
  private(set) var needs = BoardNeeds()
  /// The index of the selection in each pane.
  private var positions = [0, 0, 0]
  /// The first visible row of each pane.
  private var offsets = [0, 0, 0]

  /// The position of the selection in `pane`, from 0.
  public func position(in pane: Pane) -> Int { positions[pane.rawValue] }

  /// The first visible row of `pane`, from 0.
  public func offset(of pane: Pane) -> Int { offsets[pane.rawValue] }

  /// The selected stage; nil when none is listed.
  public var stage: Listing.StageEntry? { listing.stages.element(at: position(in: .stages)) }
  /// The selected objective; nil when none is listed.
  public var objective: Listing.ObjectiveEntry? { stage?.objectives.element(at: position(in: .objectives)) }

  /// The selected key result with its standing; nil when none is listed.
  public var keyResult: (keyResult: KeyResult, standing: KeyResultStanding)? {
    guard let objective, let index = objective.keyResults.element(at: position(in: .keyResults)) else {
      return nil
    }
    return Self.keyResult(at: index, of: objective)
  }

  /// The reference of the selected key result; nil when none is listed.
  var selectedKeyResult: KeyResultReference? {
    guard let objective = objective?.standing.objective, let selected = keyResult else { return nil }
    return objective.reference(to: selected.keyResult)
  }

  /// The key results listed under the selected objective.
  public var keyResults: [(keyResult: KeyResult, standing: KeyResultStanding)] {
    guard let objective else { return [] }
    return objective.keyResults.compactMap { Self.keyResult(at: $0, of: objective) }
  }

  /// How many rows can be selected in `pane`.
  public func count(in pane: Pane) -> Int {
    switch pane {
    case .stages: listing.stages.count
    case .objectives: stage?.objectives.count ?? 0
    case .keyResults: objective?.keyResults.count ?? 0
    }
  }

  /// Why there is nothing to open; nil when there is.
  var openDisabledReason: String? {
    guard count(in: .stages) > 0 else { return "there is no stage here" }
    return switch focus {
    case .stages: count(in: .objectives) > 0 ? nil : "this stage has no objective"
    case .objectives: count(in: .keyResults) > 0 ? nil : "this objective has no key result"
    case .keyResults: count(in: .keyResults) > 0 ? nil : "there is no key result here"
    }
  }

  /// Selects the row at `position` in `pane`, or the nearest one; the panes under it start at their tops.
  mutating func select(_ position: Int, in pane: Pane) {
    let selected = min(max(0, position), max(0, count(in: pane) - 1))
    guard selected != self.position(in: pane) else { return }
    positions[pane.rawValue] = selected
    for below in Pane.allCases where below.rawValue > pane.rawValue {
      positions[below.rawValue] = 0
      offsets[below.rawValue] = 0
    }
    detailsScroll = 0
    detailsCursor = 0
  }

  /// Lists again and keeps the selection as far as it still exists; under a different parent, it starts at the top.
  mutating func list(_ app: AppContext) {
    let selected = (stage?.topic, objective?.standing.objective.id, keyResult?.keyResult.id)
    listing = Listing(of: app.workspace, standings: app.standings, filter: app.filter)
    // A filter that is being typed does not move the panes.
    if app.filter.isEmpty || needs == BoardNeeds() { needs = BoardNeeds(of: listing) }
    let old = positions
    positions = [0, 0, 0]
    positions[0] = listing.stages.firstIndex { $0.topic == selected.0 } ?? clamped(old[0], in: .stages)
    guard stage?.topic == selected.0 else { return }
    let objectives = stage?.objectives ?? []
    positions[1] =
      objectives.firstIndex { $0.standing.objective.id == selected.1 } ?? clamped(old[1], in: .objectives)
    guard objective?.standing.objective.id == selected.1 else { return }
    positions[2] = keyResults.firstIndex { $0.keyResult.id == selected.2 } ?? clamped(old[2], in: .keyResults)
  }

  /// Scrolls `pane` so that the row at `row` is among its `height` visible rows.
  mutating func reveal(row: Int, of rowCount: Int, in pane: Pane, height: Int) {
    guard height > 0 else { return }
    let highest = max(0, min(row, rowCount - height))
    let lowest = max(0, row - height + 1)
    let offset = min(max(self.offset(of: pane), lowest), max(lowest, row))
    offsets[pane.rawValue] = min(offset, max(highest, max(0, rowCount - height)))
  }

  /// Scrolls `pane` to start at `offset`.
  mutating func show(from offset: Int, in pane: Pane) {
    offsets[pane.rawValue] = offset
  }

  private func clamped(_ position: Int, in pane: Pane) -> Int {
    min(position, max(0, count(in: pane) - 1))
  }

  private static func keyResult(
    at index: Int, of entry: Listing.ObjectiveEntry
  ) -> (keyResult: KeyResult, standing: KeyResultStanding)? {
    guard let keyResult = entry.standing.objective.keyResults.element(at: index),
      let standing = entry.standing.keyResults.element(at: index)
    else { return nil }
    return (keyResult, standing)
  }
}

extension Browser {
  /// Selects a stage, an objective or a key result, and puts the focus on its pane.
  mutating func select(_ node: ConstructID) {
    switch node {
    case .stage(let id):
      focus = .stages
      if let position = listing.stages.firstIndex(where: { $0.stage?.id == id }) {
        select(position, in: .stages)
      }
    case .objective(let id):
      let stage = listing.stages.firstIndex { stage in
        stage.objectives.contains { $0.standing.objective.id == id }
      }
      guard let stage else { return }
      select(stage, in: .stages)
      let position = self.stage?.objectives.firstIndex { $0.standing.objective.id == id }
      select(position ?? 0, in: .objectives)
      focus = .objectives
    case .keyResult(let reference):
      select(.objective(reference.objective))
      let position = keyResults.firstIndex { $0.keyResult.id == reference.keyResult }
      select(position ?? 0, in: .keyResults)
      focus = .keyResults
    default: break
    }
  }
}
