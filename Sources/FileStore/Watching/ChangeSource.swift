import Platform

/// Tells which files of a workspace have changed.
protocol ChangeSource: AnyObject {
  /// What becomes readable when something has changed; nil where one has to look again and again.
  var descriptor: Int32? { get }
  /// How long to wait before looking again where nothing becomes readable.
  var interval: Duration? { get }

  /// Takes what has changed since the last time: paths relative to the workspace, the empty path where anything may
  /// have; nothing when no change matters.
  func take() -> Set<String>
}

/// Looks at the files again and again, where the system tells of no changes.
final class PollingSource: ChangeSource {
  let descriptor: Int32? = nil
  let interval: Duration?
  private let files: WorkspaceFiles
  private var stamps: [String: FileStamp]

  /// Looks at the workspace below `root` every `interval`.
  init(root: String, interval: Duration) {
    self.interval = interval
    files = WorkspaceFiles(root: root)
    stamps = Self.stamps(in: files)
  }

  func take() -> Set<String> {
    let now = Self.stamps(in: files)
    defer { stamps = now }
    guard now != stamps else { return [] }
    return Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }
  }

  private static func stamps(in files: WorkspaceFiles) -> [String: FileStamp] {
    let paths = WorkspaceSurvey(of: files).files.map(\.path) + [BatchJournal.name]
    return Dictionary(
      paths.compactMap { path in files.stamp(of: path).map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
