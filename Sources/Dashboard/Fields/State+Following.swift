import OKRModel

/// What was selected before a field of it was changed, which may move it.
struct KeptSelection {
  let browser: Browser
  let gap: Finding?
  let row: Outline.Row?
  let sweep: KeyResultReference?
  let target: StandUp.Target?

  init(of state: State) {
    browser = state.browser
    gap = state.gaps?.selected?.finding
    row = state.alignment?.outline?.row
    sweep = state.sweep?.item?.id
    target = state.standUp?.target
  }
}

extension State {
  /// Stays on what was selected, wherever the change of a field of `node` has moved it: to another stage, another
  /// person's, out of what the filter lets through.
  ///
  /// - Returns: Whether something that hid it was taken away.
  mutating func follow(_ node: ConstructID, _ kept: KeptSelection) -> Bool {
    let isPaneShown = followInPanes(node, kept.browser)
    let isGapShown = followInGaps(node, kept.gap)
    let isRowShown = followInOutline(node, kept.row)
    let isItemShown = followInSweep(node, kept.sweep)
    followInStandUp(node, kept.target)
    return switch screen {
    case .dashboard: isPaneShown
    case .checkIns: isItemShown
    case .alignment: isRowShown
    case .standUp: false
    case .gaps: isGapShown
    }
  }

  private mutating func followInPanes(_ node: ConstructID, _ before: Browser) -> Bool {
    guard let selected = before.selected(in: node), browser.selected(in: node) != selected else {
      return false
    }
    // A filter is taken away for what one looks at, and for nothing behind it.
    let isShown = screen == .dashboard && unhide(selected)
    guard browser.listing.contains(selected) else { return isShown }
    browser.select(selected)
    browser.focus = before.focus
    browser.isZoomed = before.isZoomed
    (browser.detailsScroll, browser.detailsCursor) = (before.detailsScroll, before.detailsCursor)
    rested = browser
    return isShown
  }

  /// Takes away as much of the filter as hides `node`; false where it hides nothing of it.
  private mutating func unhide(_ node: ConstructID) -> Bool {
    let filter = browser.filter
    guard !filter.isEmpty, !browser.listing.contains(node) else { return false }
    for less in [Filter(text: filter.text), Filter(owner: filter.owner), Filter()] {
      browser.filter = less
      browser.list(workspace, standings: standings)
      if browser.listing.contains(node) { return true }
    }
    browser.filter = filter
    browser.list(workspace, standings: standings)
    return false
  }

  private mutating func followInGaps(_ node: ConstructID, _ before: Finding?) -> Bool {
    guard screen == .gaps, let before, before.subject == node, gaps?.selected?.finding.subject != node,
      gaps?.hides(node) == true
    else { return false }
    browser.filter = Filter()
    browser.list(workspace, standings: standings)
    gaps?.select(before, in: workspace)
    return true
  }

  private mutating func followInOutline(_ node: ConstructID, _ before: Outline.Row?) -> Bool {
    guard screen == .alignment, let before, before.node == node, var outline = alignment?.outline,
      outline.row?.path != before.path
    else { return false }
    let isFiltered = !outline.filter.isEmpty
    outline.reveal(before.path, graph())
    alignment?.outline = outline
    return isFiltered
  }

  private mutating func followInSweep(_ node: ConstructID, _ before: KeyResultReference?) -> Bool {
    guard let before, let sweep, sweep.item?.id != before, node.holds(before) else { return false }
    if !sweep.items.contains(where: { $0.id == before }), sweep.person != nil {
      let everybody = sweep.listing(
        CheckInAgenda(of: workspace, standings: standings, person: nil), of: nil)
      guard everybody.items.contains(where: { $0.id == before }) else { return false }
      self.sweep = everybody
    }
    guard let position = self.sweep?.items.firstIndex(where: { $0.id == before }) else { return false }
    self.sweep?.position = position
    return sweep.person != self.sweep?.person
  }

  private mutating func followInStandUp(_ node: ConstructID, _ target: StandUp.Target?) {
    guard case .keyResult(let reference) = target, node.holds(reference), standUp?.target != target,
      let stage = standings.objective(reference.objective)?.objective.stage,
      standUp?.stages.contains(stage) == true
    else { return }
    showPage(.stage(stage))
    guard standUpTargets.contains(.keyResult(reference)) else { return }
    standUp?.target = target
    revealInStandUp()
  }
}

extension ConstructID {
  /// Whether it is the key result or the objective of it.
  fileprivate func holds(_ reference: KeyResultReference) -> Bool {
    self == .keyResult(reference) || self == .objective(reference.objective)
  }
}

extension Browser {
  /// What is selected furthest in that a change of `node` may have moved; nil where that is nothing.
  fileprivate func selected(in node: ConstructID) -> ConstructID? {
    switch node {
    case .stage(let id): stage?.stage?.id == id ? node : nil
    case .objective(let id):
      // With the stages in focus it is the stage that is selected, and that has not moved.
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
