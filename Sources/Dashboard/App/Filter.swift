public import OKRModel

/// The filter on the panes.
public struct Filter: Hashable, Sendable {
  /// The words that must all be found.
  public var text: String = ""
  /// The id of the person whose objectives and key results are shown; nil for everyone's.
  public var owner: PersonID?

  /// Whether it lets everything through.
  public var isEmpty: Bool { words.isEmpty && owner == nil }

  /// The words that are marked where they are found: single letters would mark half of the screen.
  var marks: [String] { words.filter { $0.count > 1 } }

  private var words: [String] {
    text.lowercased().split(separator: " ").map(String.init)
  }

  /// The words found in neither `objective` nor its stage. Only these are left to find in its key results:
  /// a long title must not be searched once for each of many.
  func words(missingIn objective: Objective, stage: String) -> [String] {
    Self.words(words, missingIn: [objective.title, objective.id.rawValue, stage])
  }

  /// Whether `keyResult` passes; `words` are those not found in its objective and stage.
  func lets(_ keyResult: KeyResult, of objective: Objective, words: [String], in workspace: Workspace) -> Bool
  {
    let responsible = objective.owners(of: keyResult)
    if let owner, !responsible.contains(owner) { return false }
    let texts = [keyResult.title, keyResult.id.rawValue, keyResult.indicator?.name ?? ""]
    return Self.words(words, missingIn: texts + Self.names(of: responsible, in: workspace)).isEmpty
  }

  /// Whether `objective` itself passes; `words` are those not found in it and its stage.
  func lets(_ objective: Objective, words: [String], in workspace: Workspace) -> Bool {
    if let owner, !objective.owners.contains(owner) { return false }
    return Self.words(words, missingIn: Self.names(of: objective.owners, in: workspace)).isEmpty
  }

  /// The filter in words: `airport, only Ana Ruiz`.
  func text(in workspace: Workspace) -> String {
    let owner = owner.map { "only \(workspace.wholeName(ofPerson: $0))" }
    return [text.isEmpty ? nil : text, owner].compactMap(\.self).joined(separator: ", ")
  }

  /// Those of the filter's words that are in none of `texts`.
  func words(missingIn texts: [String]) -> [String] { Self.words(words, missingIn: texts) }

  /// Those of `words` that are in none of `texts`.
  static func words(_ words: [String], missingIn texts: [String]) -> [String] {
    guard !words.isEmpty else { return [] }
    let whole = texts.joined(separator: "\n").lowercased()
    return words.filter { !whole.contains($0) }
  }

  private static func names(of owners: [PersonID], in workspace: Workspace) -> [String] {
    owners.flatMap { [$0.rawValue, workspace.person($0)?.name ?? ""] }
  }
}
