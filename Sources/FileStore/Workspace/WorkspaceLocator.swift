import Platform

/// Finds the workspace, the way git finds a repository.
public enum WorkspaceLocator {
  /// The environment variable that names a workspace.
  public static let variable = "HEADWAY_WORKSPACE"

  /// The workspace that `explicit` names (`-C DIR`), else the one that `HEADWAY_WORKSPACE` names in `environment`,
  /// else the nearest one upward from `directory`.
  ///
  /// A directory is a workspace when it holds `headway.yaml`; one that holds `okrs/headway.yaml` leads to it. The
  /// search goes upward from a named directory as well, so any place in a workspace will do.
  ///
  /// - Throws: `WorkspaceError` when there is none.
  public static func find(
    from directory: String, explicit: String? = nil, environment: [String: String] = [:]
  ) throws(WorkspaceError) -> WorkspaceLocation {
    let base = absolutePath(directory, in: FileSystem.workingDirectory)
    if let explicit, !explicit.isEmpty {
      return try named(explicit, in: base, by: "-C")
    }
    if let named = environment[variable], !named.isEmpty {
      return try self.named(named, in: base, by: variable)
    }
    guard let root = search(upwardFrom: base) else { throw .notFound(from: base) }
    return WorkspaceLocation(root: root)
  }

  private static func named(_ path: String, in base: String, by origin: String) throws(WorkspaceError)
    -> WorkspaceLocation
  {
    let directory = absolutePath(path, in: base)
    guard let root = search(upwardFrom: directory) else {
      throw .notAWorkspace(directory: directory, askedBy: origin)
    }
    return WorkspaceLocation(root: root)
  }

  private static func search(upwardFrom directory: String) -> String? {
    guard FileSystem.kind(of: directory) == .directory else { return nil }
    var current = directory
    while true {
      for candidate in [current, join(current, "okrs")] where holdsManifest(candidate) {
        return candidate
      }
      guard current != "/", let slash = current.lastIndex(of: "/") else { return nil }
      current = slash == current.startIndex ? "/" : String(current[..<slash])
    }
  }

  private static func holdsManifest(_ directory: String) -> Bool {
    FileSystem.kind(of: join(directory, WorkspaceLocation.manifest)) == .file
  }

  private static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }

  /// `path` resolved against `base`, without `.`, `..` and repeated slashes.
  package static func absolutePath(_ path: String, in base: String) -> String {
    let whole = path.hasPrefix("/") ? path : "\(base)/\(path)"
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
