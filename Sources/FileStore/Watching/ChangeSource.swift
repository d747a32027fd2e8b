import Platform

/// Reports which files of a workspace have changed.
protocol ChangeSource: AnyObject {
  /// A descriptor that becomes readable when something has changed; nil if the files must be polled.
  var descriptor: Int32? { get }
  /// How long to wait between polls if there is no descriptor.
  var interval: Duration? { get }

  /// Returns what has changed since the last call: paths relative to the workspace, the empty path if anything may
  /// have; nothing when no change matters.
  func take() -> Set<String>
}

/// Polls the files, for systems that do not report changes.
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
