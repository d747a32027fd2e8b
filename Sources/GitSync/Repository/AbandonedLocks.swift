import FileStore
import Platform

/// Locks left by one of headway's own gits because it was killed. A lock counts as such only if it appeared during a
/// sync, and no other program is working there.
struct AbandonedLocks {
  /// The git directories: this working tree's, and the one shared by all.
  private let directories: [String]
  private let places: [String]
  /// When the sync started; nil if all locks count.
  private let start: timespec?

  /// Finds those that appeared since `start` in the repository that contains `directory`, with its working tree at
  /// `top`.
  init(directory: String, top: String, since start: timespec? = nil) {
    let common = (try? GitPlace(above: top))?.common ?? directory
    directories = common == directory ? [directory] : [directory, common]
    places = [top] + directories
    self.start = start
  }

  /// The paths of all locks that appeared since then.
  var paths: [String] {
    directories.flatMap { directory in
      names(in: directory).map { "\(directory)/\($0)" } + Self.files(below: "\(directory)/refs")
    }.filter { $0.hasSuffix(".lock") && !$0.hasSuffix("/\(RepositoryLock.name)") && isNew($0) }
  }

  /// Removes those that no program holds.
  func clear() {
    let paths = paths
    guard !paths.isEmpty else { return }
    // The children of a killed git may take a moment to exit.
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
