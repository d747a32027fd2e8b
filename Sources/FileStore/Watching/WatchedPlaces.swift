import Platform

/// Which places of a workspace matter to a watcher.
package struct WatchedPlaces: Sendable {
  /// The directories of a workspace, and whether their files are in subfolders.
  package static let directories = [
    (name: "objectives", hasFolders: true), (name: "check-ins", hasFolders: true),
    (name: "execution", hasFolders: false), (name: "stand-ups", hasFolders: false),
    (name: "changes", hasFolders: true),
  ]

  /// The root of the workspace.
  let root: String

  /// The existing directories, relative to the root, which is the empty path itself.
  var present: [String] {
    guard FileSystem.kind(of: root) == .directory else { return [] }
    return [""] + Self.directories.flatMap { place in present(place.name, hasFolders: place.hasFolders) }
  }

  /// The directory at `path` and, if `hasFolders`, those in it. Links are not followed: they may lead anywhere.
  private func present(_ path: String, hasFolders: Bool) -> [String] {
    guard FileSystem.kind(of: "\(root)/\(path)", followingLinks: false) == .directory else { return [] }
    guard hasFolders else { return [path] }
    let names = (try? FileSystem.names(in: "\(root)/\(path)", followingLinks: false)) ?? []
    let folders = names.filter { name in
      !name.hasPrefix(".")
        && FileSystem.kind(of: "\(root)/\(path)/\(name)", followingLinks: false) == .directory
    }
    return [path] + folders.map { "\(path)/\($0)" }
  }

  /// Whether a change of `name` in `directory` may change the workspace. Files that an editor or git puts beside others
  /// do not.
  static func matters(_ name: String, in directory: String) -> Bool {
    if directory.isEmpty {
      return [WorkspaceLocation.manifest, BatchJournal.name].contains(name)
        || directories.contains { $0.name == name }
    }
    guard !name.hasPrefix(".") else { return false }
    let endings = [".yaml", ".yml", ".jsonl"]
    return endings.contains(where: name.hasSuffix) || !name.contains(".")
  }
}
