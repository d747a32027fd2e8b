public import OKRModel
import TextFormats

/// Compares the definitions of a workspace with those of an earlier tree: what changed without a record?
public struct DefinitionComparison {
  /// A field that says something else than in the earlier tree, without a record that says so.
  public struct Difference: Hashable, Sendable {
    /// What has the field.
    public let node: ConstructID
    /// The field, as files name it.
    public let field: String
    /// Its earlier text; nil where it was absent.
    public let from: String?
    /// Its text now; nil where it is absent.
    public let to: String?
    /// Where it is now.
    public let location: SourceLocation
  }

  private let earlier: [String: [UInt8]]
  private let files: WorkspaceFiles
  private let survey: WorkspaceSurvey

  /// Compares the workspace at `location` with `earlier`: the files of a tree by path, relative to the workspace.
  public init(of location: WorkspaceLocation, with earlier: [String: [UInt8]]) {
    self.earlier = earlier
    files = WorkspaceFiles(root: location.root)
    survey = WorkspaceSurvey(of: files)
  }

  /// What changed without a record, by file and line. An objective that nobody had checked in on is left out: it was
  /// being drafted.
  public var differences: [Difference] {
    let old = objectives(in: earlier.keys.sorted())
    var found: [Difference] = []
    for file in survey.files {
      guard case .objective(let id, _) = file.content, let path = old[id], hasCheckIns(id),
        let before = earlier[path].flatMap(Self.root), let bytes = try? files.bytes(of: file.path),
        let after = Self.root(bytes)
      else { continue }
      found += differences(of: id, from: before, to: after, path: file.path)
    }
    return found.sorted {
      ($0.location.path, $0.location.line, $0.field) < ($1.location.path, $1.location.line, $1.field)
    }
  }

  private func differences(
    of id: ObjectiveID, from before: YAMLNode, to after: YAMLNode, path: String
  ) -> [Difference] {
    let known = Set(records(of: id, in: earlier).map(\.id))
    let log = DefinitionChangeLog(records: records(of: id, in: nil))
    let changes = log.changes.filter { !known.contains($0.id) }.compactMap(\.change)
    var pairs: [(ConstructID, ChangedText.Part, RecordedField.Owner, YAMLNode, YAMLNode)] = [
      (.objective(id), .whole, .objective, before, after)
    ]
    for name in after.ids(in: "key-results") {
      guard let old = before.entry(name, in: "key-results"), let new = after.entry(name, in: "key-results")
      else { continue }
      let reference = KeyResultReference(objective: id, keyResult: KeyResultID(name))
      pairs.append((.keyResult(reference), .keyResult(reference.keyResult), .keyResult, old, new))
    }
    return pairs.flatMap { node, part, owner, old, new in
      RecordedField.all.filter { $0.owner == owner }.compactMap { field -> Difference? in
        let (from, to) = (old.value(of: field.id)?.sourceText, new.value(of: field.id)?.sourceText)
        let isRecorded = changes.contains {
          $0.part == part && $0.field == field.id && FieldTimeline.isSame($0.to, to)
        }
        guard !FieldTimeline.isSame(from, to), !isRecorded else { return nil }
        let place = new.value(of: field.id)?.place ?? new.place
        return Difference(
          node: node, field: field.id, from: from.map { TextScrubber.scrub($0) },
          to: to.map { TextScrubber.scrub($0) }, location: SourceLocation(path: path, place))
      }
    }
  }

  private func hasCheckIns(_ id: ObjectiveID) -> Bool {
    earlier.keys.contains { $0.hasPrefix("check-ins/") && $0.hasSuffix("/\(id).jsonl") }
  }

  /// The records of the objective's changes in `tree`; in the workspace itself if nil.
  private func records(of id: ObjectiveID, in tree: [String: [UInt8]]?) -> [DefinitionChange] {
    let paths = tree.map { Array($0.keys) } ?? survey.files.map(\.path)
    return paths.filter { $0.hasPrefix("\(LogPath.changeFolder)/") && $0.hasSuffix("/\(id).jsonl") }
      .flatMap { path in
        let bytes = tree.map { $0[path] ?? [] } ?? (try? files.log(at: path).bytes) ?? []
        return DefinitionChange.records(in: bytes)
      }
  }

  /// The paths of the objectives among `paths`, by id.
  private func objectives(in paths: [String]) -> [ObjectiveID: String] {
    var found: [ObjectiveID: String] = [:]
    for path in paths where path.hasPrefix("objectives/") && path.hasSuffix(".yaml") {
      let name = path.split(separator: "/").last ?? ""
      found[ObjectiveID(String(name.dropLast(".yaml".count)))] = path
    }
    return found
  }

  private static func root(_ bytes: [UInt8]) -> YAMLNode? {
    YAMLDocument(bytes, sink: DiagnosticSink(path: ""))?.root
  }
}

extension YAMLNode {
  /// The ids of the mappings in the list at `key`.
  fileprivate func ids(in key: String) -> [String] {
    guard case .sequence(let nodes)? = value(of: key)?.content else { return [] }
    return nodes.compactMap { $0.value(of: "id")?.sourceText }
  }
}
