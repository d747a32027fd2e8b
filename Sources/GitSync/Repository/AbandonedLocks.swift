import FileStore
import Platform

/// Locks that a git of headway's has left because it was killed. One is taken for that only where it has come while a sync
/// had the repository, and no other program is at work there.
struct AbandonedLocks {
  /// git's own directories: that of this working tree, and that of all of them.
  private let directories: [String]
  private let places: [String]
  /// When the sync began; nil where all locks count.
  private let start: timespec?

  /// Looks for those that have come since `start` in the repository that holds `directory`, whose working tree is at `top`.
  init(directory: String, top: String, since start: timespec? = nil) {
    let common = (try? GitPlace(above: top))?.common ?? directory
    directories = common == directory ? [directory] : [directory, common]
    places = [top] + directories
    self.start = start
  }

  /// The paths of all locks that have come since then.
  var paths: [String] {
    directories.flatMap { directory in
      names(in: directory).map { "\(directory)/\($0)" } + Self.files(below: "\(directory)/refs")
    }.filter { $0.hasSuffix(".lock") && !$0.hasSuffix("/\(RepositoryLock.name)") && isNew($0) }
  }

  /// Removes those that nobody has.
  func clear() {
    let paths = paths
    guard !paths.isEmpty else { return }
    // What a killed git has started may take a moment to end.
    for _ in 0..<50 {
      if !OtherPrograms.areAtWork(in: places, on: paths) {
        for path in paths where isNew(path) { unlink(path) }
        return
      }
      usleep(20_000)
    }
  }

  private func names(in directory: String) -> [String] {
    (try? FileSystem.names(in: directory, followingLinks: false)) ?? []
  }

  private static func files(below directory: String) -> [String] {
    let names = (try? FileSystem.names(in: directory, followingLinks: false)) ?? []
    return names.map { "\(directory)/\($0)" }.flatMap { path in
      FileSystem.kind(of: path, followingLinks: false) == .directory ? files(below: path) : [path]
    }
  }

  private func isNew(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, FileSystem.Kind(mode: status.st_mode) == .file else { return false }
    guard let start else { return true }
    #if canImport(Darwin)
      let time = status.st_ctimespec
    #else
      let time = status.st_ctim
    #endif
    return (time.tv_sec, time.tv_nsec) >= (start.tv_sec, start.tv_nsec)
  }
}
