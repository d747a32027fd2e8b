public import OKRModel
import TextFormats

/// A file that someone edits by hand, with what it said before.
public struct HandEdit: Sendable {
  /// The path of the file, relative to the workspace.
  public var path: String { file.path }
  private let file: WorkspaceSurvey.File
  private let before: [UInt8]

  /// Keeps what the file at `path`, relative to the workspace at `location`, says now; nil if it cannot be read, or if
  /// the changes of its fields are not recorded.
  public init?(of path: String, in location: WorkspaceLocation) {
    let files = WorkspaceFiles(root: location.root)
    guard let file = WorkspaceSurvey(of: files).files.first(where: { $0.path == path }),
      let bytes = try? files.bytes(of: path), let root = Self.root(bytes),
      !DefinedNode.all(in: root, of: file.content).isEmpty
    else { return nil }
    self.file = file
    before = bytes
  }

  /// What has changed up to `today` without a record; nil if the file cannot be read now. An objective that nobody has
  /// checked in on is being drafted: its changes are not recorded.
  public func changes(in location: WorkspaceLocation, today: CivilDay) -> [UnrecordedChange]? {
    let files = WorkspaceFiles(root: location.root)
    guard let bytes = try? files.bytes(of: file.path), let now = Self.root(bytes),
      let root = Self.root(before)
    else { return nil }
    guard bytes != before, RecordedEdit.isInUse(file, files) else { return [] }
    let old = DefinedNode.all(in: root, of: file.content)
    let new = DefinedNode.all(in: now, of: file.content)
    let log = records(in: files)
    let kept = new.flatMap { node -> [UnrecordedChange] in
      guard let earlier = old.first(where: { $0.part == node.part }) else {
        return entry(node, from: nil, to: node.text, on: today)
      }
      return node.differences(from: earlier).map { difference in
        UnrecordedChange(
          node.id,
          ChangedText(
            node.part, field: difference.field.id, on: today, from: difference.from, to: difference.to))
      }
    }
    let removed = old.filter { node in !new.contains { $0.part == node.part } }
      .flatMap { entry($0, from: $0.text, to: nil, on: today) }
    return (kept + removed).filter { !isStated($0.change, in: log) }
  }

  /// A key result that was added or removed; of other entries only the fields are recorded.
  private func entry(
    _ node: DefinedNode, from: String?, to: String?, on day: CivilDay
  ) -> [UnrecordedChange] {
    guard node.owner == .keyResult else { return [] }
    return [
      UnrecordedChange(
        node.id, ChangedText(node.part, field: RecordedField.entry, on: day, from: from, to: to))
    ]
  }

  /// Whether the last record of the field says what the file says now.
  private func isStated(_ change: ChangedText, in log: DefinitionChangeLog) -> Bool {
    guard case .was(let text)? = log.lastText(of: change.part, change.field) else { return false }
    return FieldTimeline.isSame(text, change.to)
  }

  private func records(in files: WorkspaceFiles) -> DefinitionChangeLog {
    guard let log = RecordedEdit.log(of: file), let bytes = try? files.log(at: log.path).bytes else {
      return .empty
    }
    return DefinitionChangeLog(records: DefinitionChange.records(in: bytes))
  }

  private static func root(_ bytes: [UInt8]) -> YAMLNode? {
    YAMLDocument(bytes, sink: DiagnosticSink(path: ""))?.root
  }
}
