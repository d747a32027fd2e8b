public import OKRModel

/// What is selected, by the names that the files give it.
public enum Subject: Hashable, Sendable {
  /// The id of a stage.
  case stage(String)
  /// The id of an objective.
  case objective(String)
  case keyResult(KeyResultReference)
  /// Anything else on the line from a driver to a story.
  case node(TraceNode)

  /// What a finding is about.
  init(_ node: TraceNode) {
    switch node {
    case .stage(let id): self = .stage(id)
    case .objective(let id): self = .objective(id)
    case .keyResult(let reference): self = .keyResult(reference)
    default: self = .node(node)
    }
  }

  /// The name by which commands and files refer to it.
  public var reference: String {
    switch self {
    case .stage(let id), .objective(let id): id
    case .keyResult(let reference): reference.description
    case .node(let node): node.reference
    }
  }
}

extension State {
  /// What is selected in the pane that has the focus; nil where nothing is listed.
  var subject: Subject? {
    if screen == .alignment { return (alignment?.node).map(Subject.init) }
    if screen == .checkIns { return (sweep?.item?.id).map(Subject.keyResult) }
    if screen == .standUp { return (standUp?.keyResult(in: workspace)).map(Subject.keyResult) }
    if screen == .gaps { return (gaps?.selected?.finding.subject).map(Subject.init) }
    switch browser.focus {
    case .stages: return browser.stage.flatMap { $0.stage.id.isEmpty ? nil : .stage($0.stage.id) }
    case .objectives: return browser.objective.map { .objective($0.standing.objective.id) }
    case .keyResults:
      return browser.selectedKeyResult.map(Subject.keyResult)
    }
  }

  /// The links of the work that supports what is selected.
  var links: [WorkLink] {
    switch subject {
    case .objective(let id): workspace.initiatives.filter { $0.supports(objective: id) }.flatMap(\.links)
    case .keyResult(let reference): workspace.initiatives.filter { $0.supports(reference) }.flatMap(\.links)
    case .node(.initiative(let id)): workspace.initiatives.first { $0.id == id }?.links ?? []
    case .stage, .node, nil: []
    }
  }

  /// Why there is nothing to work on; nil when there is.
  var selectionDisabledReason: String? {
    subject == nil ? "nothing is selected" : nil
  }

  /// Why there is no line to edit; nil when there is one.
  var editDisabledReason: String? {
    if case .node(.category) = subject { return "the categories are built in, and stand in no file" }
    return selectionDisabledReason
  }

  /// Why there is no link to open; nil when there is one.
  var linkDisabledReason: String? {
    switch subject {
    case .stage: "select an objective or a key result first"
    default: links.isEmpty ? "no work that supports this has a link" : nil
    }
  }
}
