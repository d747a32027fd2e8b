import OKRModel
import TextFormats

/// A definition whose changes are recorded, with its tree in a file.
struct DefinedNode {
  /// What is defined; nil for the settings of the workspace.
  let id: ConstructID?
  /// How records name it in their log.
  let part: ChangedText.Part
  /// What the table of recorded fields calls it.
  let owner: RecordedField.Owner
  let tree: YAMLNode

  /// The definitions in the file with `content` and the tree `root`.
  static func all(in root: YAMLNode, of content: WorkspaceSurvey.File.Content) -> [DefinedNode] {
    switch content {
    case .objective(let id, _):
      [DefinedNode(id: .objective(id), part: .whole, owner: .objective, tree: root)]
        + root.entries(in: "key-results").map { name, tree in
          let reference = KeyResultReference(objective: id, keyResult: KeyResultID(name))
          return DefinedNode(
            id: .keyResult(reference), part: .keyResult(reference.keyResult), owner: .keyResult, tree: tree)
        }
    case .initiative(let id):
      [DefinedNode(id: .initiative(id), part: .whole, owner: .work, tree: root)] + work(of: id, in: root)
    case .manifest:
      root.entries(in: "cycles").map { name, tree in
        DefinedNode(id: .cycle(CycleID(name)), part: .cycle(CycleID(name)), owner: .cycle, tree: tree)
      } + (root.value(of: "settings").map { [settings($0)] } ?? [])
    case .log, .northStarLog, .standUps, .changes: []
    }
  }

  private static func settings(_ tree: YAMLNode) -> DefinedNode {
    DefinedNode(id: nil, part: .whole, owner: .settings, tree: tree)
  }

  private static func work(of id: InitiativeID, in root: YAMLNode) -> [DefinedNode] {
    root.entries(in: "features").flatMap { name, feature in
      let own = DefinedNode(
        id: .feature(initiative: id, id: FeatureID(name)), part: .item(name), owner: .work, tree: feature)
      let stories = feature.entries(in: "stories").map { name, story in
        DefinedNode(
          id: .story(initiative: id, id: StoryID(name)), part: .item(name), owner: .work, tree: story)
      }
      return [own] + stories
    }
  }

  /// A field with another text than in an earlier tree.
  struct Difference {
    let field: RecordedField
    /// The earlier text; nil where the field was absent.
    let from: String?
    /// The text now; nil where it is absent.
    let to: String?
    /// Where the field is now.
    let place: Place
  }

  /// The recorded fields that say something else than in `earlier`, in the order of the table.
  func differences(from earlier: DefinedNode) -> [Difference] {
    RecordedField.all.filter { $0.owner == owner }.compactMap { field in
      let (from, to) = (earlier.text(of: field), text(of: field))
      guard !FieldTimeline.isSame(from, to) else { return nil }
      return Difference(
        field: field, from: from, to: to, place: tree.value(of: field.id)?.place ?? tree.place)
    }
  }

  /// The text of `field` as records have it.
  private func text(of field: RecordedField) -> String? {
    tree.value(of: field.id)?.sourceText.map { TextScrubber.scrub($0) }
  }

  /// All of it as one line of text, as records have it.
  var text: String? { tree.sourceText.map { TextScrubber.scrub($0) } }
}

extension YAMLNode {
  /// The mappings in the list at `key`, by their ids.
  fileprivate func entries(in key: String) -> [(id: String, tree: YAMLNode)] {
    guard case .sequence(let nodes)? = value(of: key)?.content else { return [] }
    return nodes.compactMap { node in
      node.value(of: "id")?.sourceText.map { (TextScrubber.scrub($0), node) }
    }
  }
}
