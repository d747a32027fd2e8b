import FileStore
import OKRModel

/// The paths in the format: a file belongs to a workspace by its path alone.
enum FormatPlace {
  /// Whether the file at `path`, relative to the workspace, is one that headway reads, or that sets how git merges it.
  static func isOne(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    switch (names.first, names.count) {
    case ("headway.yaml", 1), (".gitattributes", 1): return true
    case ("objectives", 3): return isNamed(names[2], ".yaml") && isNamed(names[1], "")
    case ("execution", 2): return isNamed(names[1], ".yaml")
    case ("check-ins", 2): return path == LogPath.northStar.path
    case ("check-ins", 3): return isNamed(names[2], ".jsonl") && isNamed(names[1], "")
    case ("stand-ups", 2): return isNamed(names[1], ".jsonl")
    case ("changes", 2): return path == LogPath.workspaceChanges.path
    case ("changes", 3): return isNamed(names[2], ".jsonl") && isNamed(names[1], "")
    default: return false
    }
  }

  /// The place of a file in the format that is `path`, relative to the workspace, or a directory above it; nil if there
  /// is none.
  static func first(leadingTo path: String) -> String? {
    let ends = path.indices.filter { path[$0] == "/" } + [path.endIndex]
    return ends.map { String(path[..<$0]) }.first(where: isOne)
  }

  /// Whether `path`, relative to the workspace, is a log's.
  static func isLog(_ path: String) -> Bool { path.hasSuffix(".jsonl") && isOne(path) }

  private static func isNamed(_ name: Substring, _ ending: String) -> Bool {
    name.hasSuffix(ending) && name.count > ending.count && !name.hasPrefix(".")
  }
}
