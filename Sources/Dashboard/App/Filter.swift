import OKRModel

/// What the panes leave out.
public struct Filter: Hashable, Sendable {
  /// The words that must all be found.
  public var text: String = ""
  /// The id of the person whose objectives and key results are shown alone; nil for everybody's.
  public var owner: String?

  /// Whether it lets everything through.
  public var isEmpty: Bool { words.isEmpty && owner == nil }

  private var words: [String] {
    text.lowercased().split(separator: " ").map(String.init)
  }

  /// Whether `keyResult` passes: words may be found in it, in its objective or in the title of
  /// its stage.
  func lets(_ keyResult: KeyResult, of objective: Objective, stage: String, in workspace: Workspace) -> Bool {
    let responsible = objective.owner(of: keyResult)
    if let owner, responsible != owner { return false }
    let texts = [keyResult.title, keyResult.id, keyResult.indicator?.name ?? ""]
    return finds(
      in: texts + Self.texts(of: objective, stage: stage) + Self.names(of: responsible, in: workspace))
  }

  /// Whether `objective` passes by itself.
  func lets(_ objective: Objective, stage: String, in workspace: Workspace) -> Bool {
    if let owner, objective.owner != owner { return false }
    return finds(in: Self.texts(of: objective, stage: stage) + Self.names(of: objective.owner, in: workspace))
  }

  /// What is left in, in words: `airport, only Ana Ruiz`.
  func text(in workspace: Workspace) -> String {
    let owner = owner.map { "only \(workspace.wholeName(ofPerson: $0))" }
    return [text.isEmpty ? nil : text, owner].compactMap(\.self).joined(separator: ", ")
  }

  func finds(in texts: [String]) -> Bool {
    let words = words
    guard !words.isEmpty else { return true }
    let whole = texts.joined(separator: "\n").lowercased()
    return words.allSatisfy(whole.contains)
  }

  private static func texts(of objective: Objective, stage: String) -> [String] {
    [objective.title, objective.id, stage]
  }

  private static func names(of owner: String?, in workspace: Workspace) -> [String] {
    guard let owner else { return [] }
    return [owner, workspace.person(owner)?.name ?? ""]
  }
}
