public import OKRModel

/// What is selected, by the names that the files give it.
public enum Subject: Hashable, Sendable {
  /// The id of a stage.
  case stage(String)
  /// The id of an objective.
  case objective(String)
  case keyResult(KeyResultReference)

  /// The name by which commands and files refer to it.
  public var reference: String {
    switch self {
    case .stage(let id), .objective(let id): id
    case .keyResult(let reference): reference.description
    }
  }
}

extension State {
  /// What is selected in the pane that has the focus; nil where nothing is listed.
  var subject: Subject? {
    if screen == .alignment { return alignment?.node?.subject }
    if screen == .checkIns { return (sweep?.item?.id).map(Subject.keyResult) }
    switch browser.focus {
    case .stages: return browser.stage.flatMap { $0.stage.id.isEmpty ? nil : .stage($0.stage.id) }
    case .objectives: return browser.objective.map { .objective($0.standing.objective.id) }
    case .keyResults:
      guard let objective = browser.objective?.standing.objective, let selected = browser.keyResult else {
        return nil
      }
      return .keyResult(objective.reference(to: selected.keyResult))
    }
  }

  /// The links of the work that supports what is selected.
  var links: [WorkLink] {
    switch subject {
    case .objective(let id): workspace.initiatives.filter { $0.supports(objective: id) }.flatMap(\.links)
    case .keyResult(let reference): workspace.initiatives.filter { $0.supports(reference) }.flatMap(\.links)
    case .stage, nil: []
    }
  }

  /// Why there is nothing to work on; nil when there is.
  var selectionDisabledReason: String? {
    subject == nil ? "nothing is selected" : nil
  }

  /// Why there is no link to open; nil when there is one.
  var linkDisabledReason: String? {
    switch subject {
    case .stage: "select an objective or a key result first"
    default: links.isEmpty ? "no work that supports this has a link" : nil
    }
  }
}
