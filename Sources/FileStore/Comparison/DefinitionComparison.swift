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
      found += differences(of: id, from: before, to: file, after)
    }
    return found.sorted {
      ($0.location.path, $0.location.line, $0.field) < ($1.location.path, $1.location.line, $1.field)
    }
  }

  private func differences(
    of id: ObjectiveID, from before: YAMLNode, to file: WorkspaceSurvey.File, _ after: YAMLNode
  ) -> [Difference] {
    let known = Set(records(of: id, in: earlier).map(\.id))
    let log = DefinitionChangeLog(records: records(of: id, in: nil))
    let changes = log.changes.filter { !known.contains($0.id) }.compactMap(\.change)
    let old = DefinedNode.all(in: before, of: file.content)
    return DefinedNode.all(in: after, of: file.content).flatMap { node -> [Difference] in
      guard let id = node.id, let earlier = old.first(where: { $0.part == node.part }) else { return [] }
      return node.differences(from: earlier).compactMap { difference in
        let isRecorded = changes.contains {
          $0.part == node.part && $0.field == difference.field.id
            && FieldTimeline.isSame($0.to, difference.to)
        }
        guard !isRecorded else { return nil }
        return Difference(
          node: id, field: difference.field.id, from: difference.from, to: difference.to,
          location: SourceLocation(path: file.path, difference.place))
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
