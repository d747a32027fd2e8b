import OKRModel
import TextFormats

/// The position of a mapping in the tree of a YAML file.
struct MappingPlace: Sendable {
  /// The path from the root: for a mapping the index of an entry, for a list that of an element.
  let path: [Int]
  let entries: [YAMLEntry]
  /// The positions of it and everything around it, outermost first.
  let places: [Place]

  /// The mapping at the root; nil if there is none.
  init?(root: YAMLNode) {
    self.init(root, path: [], places: [])
  }

  private init?(_ node: YAMLNode, path: [Int], places: [Place]) {
    guard case .mapping(let entries) = node.content else { return nil }
    self.path = path
    self.entries = entries
    self.places = places + [node.place]
  }

  /// The position of `key` among the entries; nil if it is absent.
  func position(of key: String) -> Int? {
    entries.firstIndex { $0.key == key }
  }

  /// The mapping at `key`; nil if there is none.
  func mapping(_ key: String) -> MappingPlace? {
    guard let position = position(of: key) else { return nil }
    return MappingPlace(entries[position].value, path: path + [position], places: places)
  }

  /// The mappings in the list at `key`.
  func mappings(_ key: String) -> [MappingPlace] {
    guard let position = position(of: key), case .sequence(let nodes) = entries[position].value.content
    else { return [] }
    let places = places + [entries[position].value.place]
    return nodes.enumerated().compactMap { index, node in
      MappingPlace(node, path: path + [position, index], places: places)
    }
  }

  /// The first mapping in the list at `key` with the id `id`.
  func entry(_ key: String, id: String) -> MappingPlace? {
    mappings(key).first { $0.hasID(id) }
  }

  private func hasID(_ id: String) -> Bool {
    guard let position = position(of: "id"), case .scalar(let scalar) = entries[position].value.content
    else { return false }
    return TextScrubber.scrub(scalar.text).trimmingBlanks == id
  }
}

extension MappingPlace {
  /// The mapping that describes `node`, and its key for `field`; nil if the file has none.
  func place(of node: ConstructID, _ field: EditableField) -> (mapping: MappingPlace, key: String)? {
    switch node {
    case .objective: (self, field == .title ? "objective" : field.rawValue)
    case .initiative: (self, field == .title ? "initiative" : field.rawValue)
    case .northStar: northStar(field)
    default: entry(of: node).map { ($0, field.rawValue) }
    }
  }

  /// `north-star: Title` is shorthand for a mapping with a title.
  private func northStar(_ field: EditableField) -> (mapping: MappingPlace, key: String)? {
    mapping("north-star").map { ($0, field.rawValue) } ?? (field == .title ? (self, "north-star") : nil)
  }

  private func entry(of node: ConstructID) -> MappingPlace? {
    switch node {
    case .keyResult(let reference): entry("key-results", id: reference.keyResult.rawValue)
    case .feature(_, let id): entry("features", id: id.rawValue)
    case .story(_, let id):
      mappings("features").lazy.compactMap { $0.entry("stories", id: id.rawValue) }.first
    case .driver(let id): entry("drivers", id: id.rawValue)
    case .goal(let id): entry("goals", id: id.rawValue)
    case .outcome(let id): entry("outcomes", id: id.rawValue)
    case .capability(let id): entry("capabilities", id: id.rawValue)
    case .valueStream(let id): entry("value-streams", id: id.rawValue)
    case .stage(let id):
      mappings("value-streams").lazy.compactMap { $0.entry("stages", id: id.rawValue) }.first
    case .cycle(let id): entry("cycles", id: id.rawValue)
    case .northStar, .category, .objective, .initiative, .person: nil
    }
  }
}
