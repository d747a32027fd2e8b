/// A file that differs between two commits.
struct TreeChange: Hashable, Sendable {
  /// The kind of entry that a commit has at a path.
  enum Kind: Character, Sendable {
    case nothing = "-"
    case file = "f"
    case link = "l"
    /// A submodule: the commit of another repository.
    case module = "m"

    /// Reads the mode that git prints, in octal digits.
    init(mode: Substring) {
      switch mode {
      case "000000": self = .nothing
      case "120000": self = .link
      case "160000": self = .module
      default: self = .file
      }
    }

    /// Whether it is a file in the working tree.
    var isFile: Bool { self == .file || self == .link }
  }

  let path: RawPath
  let old: Kind
  let new: Kind

  /// The files that differ between the commits `head` and `target`, by path.
  static func all(from head: String, to target: String, in repository: GitRepository) throws(SyncFault)
    -> [TreeChange]
  {
    let arguments = ["diff-tree", "-r", "--raw", "--no-renames", "--ignore-submodules=none", "-z"]
    guard let answer = repository.git.run(arguments + [head, target]) else { throw .noGit }
    guard answer.isSuccess else { throw .failed("compare the commits", complaint: answer.complaint) }
    let parts = answer.rawParts
    return stride(from: 0, to: parts.count - 1, by: 2).compactMap { index in
      // `:100644 100644 …`: the two modes come first.
      let modes = parts[index].shown.dropFirst().split(separator: " ").prefix(2)
      guard let old = modes.first, let new = modes.last else { return nil }
      return TreeChange(path: parts[index + 1], old: Kind(mode: old), new: Kind(mode: new))
    }
  }
}
