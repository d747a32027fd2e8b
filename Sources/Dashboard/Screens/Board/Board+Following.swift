import OKRModel

// Keeping the selection if a change has moved it.
extension Board {
  mutating func follow(_ node: ConstructID, since before: Board, _ app: inout AppContext) -> Bool {
    let old = before.browser
    guard let selected = old.selected(in: node), browser.selected(in: node) != selected else { return false }
    let isShown = unhide(selected, &app)
    guard browser.listing.contains(selected) else { return isShown }
    browser.select(selected)
    browser.focus = old.focus
    browser.isZoomed = old.isZoomed
    (browser.detailsScroll, browser.detailsCursor) = (old.detailsScroll, old.detailsCursor)
    rested = browser
    return isShown
  }

  /// Removes as much of the filter as hides `node`; false if it does not hide it.
  private mutating func unhide(_ node: ConstructID, _ app: inout AppContext) -> Bool {
    let filter = app.filter
    guard !filter.isEmpty, !browser.listing.contains(node) else { return false }
    for less in [Filter(text: filter.text), Filter(owner: filter.owner), Filter()] {
      app.filter = less
      relist(app)
      if browser.listing.contains(node) {
        app.request(.relist)
        return true
      }
    }
    app.filter = filter
    relist(app)
    return false
  }
}

extension Browser {
  /// The innermost selection that a change of `node` may have moved; nil if there is none.
  fileprivate func selected(in node: ConstructID) -> ConstructID? {
    switch node {
    case .stage(let id): stage?.stage?.id == id ? node : nil
    case .objective(let id):
      // With the focus on the stages, the selection is a stage, and that has not moved.
      focus == .stages || objective?.standing.objective.id != id
        ? nil : selectedKeyResult.map(ConstructID.keyResult) ?? node
    case .keyResult(let reference): selectedKeyResult == reference ? node : nil
    default: nil
    }
  }
}

extension Listing {
  /// Whether a stage, an objective or a key result is listed.
  func contains(_ node: ConstructID) -> Bool {
    switch node {
    case .stage(let id): stages.contains { $0.stage?.id == id }
    case .objective(let id):
      stages.contains { $0.objectives.contains { $0.standing.objective.id == id } }
    case .keyResult(let reference):
      stages.contains { stage in
        stage.objectives.contains { entry in
          entry.standing.objective.id == reference.objective
            && entry.keyResults.contains {
              entry.standing.objective.keyResults.element(at: $0)?.id == reference.keyResult
            }
        }
      }
    default: false
    }
  }
}
