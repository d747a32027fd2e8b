import Platform
import TextFormats

/// Where the repository lies that a workspace belongs to, as its files say it. No git is asked, for that would read the
/// repository's configuration.
package struct GitPlace: Sendable {
  /// Why there is no repository to work with.
  package enum Absence: Error {
    /// No directory on the way up holds one.
    case noRepository
    /// The workspace itself holds files that make it look like one.
    case disguised
  }

  /// The directory at the top of the working tree, which holds `.git`.
  package let top: String
  /// What leads from the top to the workspace: nothing, or a path that ends in a slash.
  package let prefix: String
  /// git's own directory for this working tree.
  package let directory: String
  /// git's own directory for all working trees of the repository.
  package let common: String

  /// Finds the repository above `root`, a path without symbolic links, as git does: the nearest one on the way up, on the
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
      // A workspace may hold files that make it look like git's own directory, with settings that came along.
      if Self.common(of: current) != nil { throw .disguised }
      let parent = FileSystem.parent(of: current)
      guard parent != current, FileSystem.deviceAndOwner(of: parent)?.device == device else {
        throw .noRepository
      }
      current = parent
    }
  }

  /// The directory that `entry` is or names, as the file `.git` of a second working tree does.
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

  /// The directory with the objects and branches that `directory` uses; nil where it is none of git's.
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

  /// The branch that is checked out, without `refs/heads/`; nil where there is none.
  package var branch: String? {
    guard let line = FileSystem.firstLine(of: "\(directory)/HEAD"), line.hasPrefix("ref:") else { return nil }
    let name = String(line.dropFirst(4)).trimmingBlanks
    return name.hasPrefix("refs/heads/") && name.count > 11 ? String(name.dropFirst(11)) : nil
  }

  /// Whether git would use the repository of its owner; `trusted` are the directories that the user has named as
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
  /// The first line of the ordinary file at `path`, without the blanks around it; nil where there is none.
  package static func firstLine(of path: String) -> String? {
    guard let bytes = data(at: path, limit: 4096) else { return nil }
    let line = String(String(decoding: bytes, as: UTF8.self).prefix { $0 != "\n" }).trimmingBlanks
    return line.isEmpty ? nil : line
  }
}
