import OKRModel

extension State {
  /// What is selected on the screen, on the dashboard in the pane that has the focus; nil where nothing is listed.
  var selectedConstruct: ConstructID? {
    switch screen {
    case .alignment: return alignment?.node
    case .checkIns: return (sweep?.item?.id).map(ConstructID.keyResult)
    case .standUp: return standUp?.keyResult(in: workspace).map(ConstructID.keyResult)
    case .gaps: return gaps?.selected?.finding.subject
    case .dashboard: break
    }
    switch browser.focus {
    case .stages: return (browser.stage?.stage?.id).map(ConstructID.stage)
    case .objectives: return browser.objective.map { .objective($0.standing.objective.id) }
    case .keyResults:
      return browser.selectedKeyResult.map(ConstructID.keyResult)
    }
  }

  /// The links of the work that supports what is selected.
  var links: [WorkLink] {
    switch selectedConstruct {
    case .objective(let id): workspace.initiatives.filter { $0.supports(objective: id) }.flatMap(\.links)
    case .keyResult(let reference): workspace.initiatives.filter { $0.supports(reference) }.flatMap(\.links)
    case .initiative(let id): workspace.initiatives.first { $0.id == id }?.links ?? []
    default: []
    }
  }

  /// Why there is nothing to work on; nil when there is.
  var selectionDisabledReason: String? {
    selectedConstruct == nil ? "nothing is selected" : nil
  }

  /// Why there is no line to edit; nil when there is one.
  var editDisabledReason: String? {
    if case .category = selectedConstruct { return "the categories are built in, and stand in no file" }
    return selectionDisabledReason
  }

  /// Why there is no link to open; nil when there is one.
  var linkDisabledReason: String? {
    switch selectedConstruct {
    case .stage: "select an objective or a key result first"
    default: links.isEmpty ? "no work that supports this has a link" : nil
    }
  }
}
