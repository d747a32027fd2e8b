import Platform
import TextFormats

/// Where the repository of a workspace is, according to its files. git itself is not run, because it would read the
/// repository's configuration.
package struct GitPlace: Sendable {
  /// Why there is no usable repository.
  package enum Absence: Error {
    /// No directory above holds one.
    case noRepository
    /// The workspace itself holds files that make it look like one.
    case disguised
  }

  /// The directory at the top of the working tree, which holds `.git`.
  package let top: String
  /// The path from the top to the workspace: empty, or ending in a slash.
  package let prefix: String
  /// git's own directory for this working tree.
  package let directory: String
  /// git's own directory for all working trees of the repository.
  package let common: String

  /// Finds the repository above `root`, a path without symbolic links, as git does: the nearest one upward, on the
  /// same file system.
  ///
  package init(above root: String) throws(Absence) {
    let device = FileSystem.deviceAndOwner(of: root)?.device
    var current = root
    while true {
      if let directory = Self.directory(at: "\(current)/.git"), let common = Self.common(of: directory) {
        (top, self.directory, self.common) = (current, directory, common)
        prefix = root == current ? "" : String(root.dropFirst(current == "/" ? 1 : current.count + 1)) + "/"
        return
      }
      // A workspace may contain files that look like git's own directory, with settings someone else chose.
      if Self.common(of: current) != nil { throw .disguised }
      let parent = FileSystem.parent(of: current)
      guard parent != current, FileSystem.deviceAndOwner(of: parent)?.device == device else {
        throw .noRepository
      }
      current = parent
    }
  }

  /// The directory that `entry` is or names, as the `.git` file of a second working tree does.
  private static func directory(at entry: String) -> String? {
    switch FileSystem.kind(of: entry) {
    case .directory: return FileSystem.realPath(of: entry)
    case .file:
      guard let line = FileSystem.firstLine(of: entry), line.hasPrefix("gitdir:") else { return nil }
      return FileSystem.realPath(
        of: absolute(String(line.dropFirst(7)).trimmingBlanks, from: FileSystem.parent(of: entry)))
    default: return nil
    }
  }

  /// The directory with the objects and branches that `directory` uses; nil if it is not a git directory.
  private static func common(of directory: String) -> String? {
    guard FileSystem.kind(of: "\(directory)/HEAD") == .file else { return nil }
    let other = FileSystem.firstLine(of: "\(directory)/commondir").map { absolute($0, from: directory) }
    guard let common = FileSystem.realPath(of: other ?? directory),
      ["objects", "refs"].allSatisfy({ FileSystem.kind(of: "\(common)/\($0)") == .directory })
    else { return nil }
    return common
  }

  private static func absolute(_ path: String, from directory: String) -> String {
    path.hasPrefix("/") ? path : "\(directory)/\(path)"
  }

  /// The branch that is checked out, without `refs/heads/`; nil if there is none.
  package var branch: String? {
    guard let line = FileSystem.firstLine(of: "\(directory)/HEAD"), line.hasPrefix("ref:") else { return nil }
    let name = String(line.dropFirst(4)).trimmingBlanks
    return name.hasPrefix("refs/heads/") && name.count > 11 ? String(name.dropFirst(11)) : nil
  }

  /// Whether git would use the repository given its owner; `trusted` are the directories that the user has named as
  /// safe.
  package func isTrusted(_ trusted: [String]) -> Bool {
    let me = FileSystem.userIDs
    let places = [top, directory]
    let isOwn = places.allSatisfy { path in
      FileSystem.deviceAndOwner(of: path).map { me.contains($0.owner) } ?? false
    }
    return isOwn
      || trusted.contains { name in
        name == "*" || name == top || name.hasSuffix("/*") && top.hasPrefix(name.dropLast(1))
      }
  }
}

extension FileSystem {
  /// The first line of the ordinary file at `path`, trimmed; nil if there is none.
  package static func firstLine(of path: String) -> String? {
    guard let bytes = data(at: path, limit: 4096) else { return nil }
    let line = String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }).trimmingBlanks
    return line.isEmpty ? nil : line
  }
}
