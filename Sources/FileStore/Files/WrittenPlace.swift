import OKRModel

/// The places in a workspace where the format has files that headway writes to.
enum WrittenPlace {
  /// Checks that `path`, relative to the workspace at `root`, is such a place.
  ///
  /// - Throws: `StoreError` if it is not, or if the whole workspace is in git's own directory.
  static func check(_ path: String, in root: String) throws(StoreError) {
    guard isPlace(path) else { throw .isNoPlace(path: "\(root)/\(path)") }
    try refuseGit(root)
  }

  /// Refuses a workspace in git's own directory, where files are hooks, settings and branches.
  static func refuseGit(_ root: String) throws(StoreError) {
    // Some file systems ignore case.
    guard !root.split(separator: "/").contains(where: { $0.lowercased() == ".git" }) else {
      throw .insideGit(path: root)
    }
  }

  /// Whether `path` is the place of a log.
  static func isLog(_ path: String) -> Bool { path.hasSuffix(".jsonl") && isPlace(path) }

  private static func isPlace(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    switch (names.first, names.count) {
    case ("headway.yaml"?, 1): return true
    case ("objectives"?, 3): return isID(names[1]) && isID(names[2], ending: ".yaml")
    case ("execution"?, 2): return isID(names[1], ending: ".yaml")
    case ("check-ins"?, 2): return names[1] == "north-star.jsonl"
    case ("check-ins"?, 3): return isID(names[1]) && isID(names[2], ending: ".jsonl")
    case ("stand-ups"?, 2): return isID(names[1], ending: ".jsonl")
    case ("changes"?, 2): return names[1] == "cycles.jsonl"
    case ("changes"?, 3): return isID(names[1]) && isID(names[2], ending: ".jsonl")
    default: return false
    }
  }

  private static func isID(_ name: Substring, ending: String = "") -> Bool {
    name.hasSuffix(ending) && IdentifierSyntax.isValid(name.dropLast(ending.count))
  }
}
