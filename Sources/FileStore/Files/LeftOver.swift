import Platform

/// The file that holds the new contents of another one before it replaces it. A program that is killed at that point
/// leaves it behind: it is not a file of the workspace, is not committed, and the next change or
/// sync removes it.
package enum LeftOver {
  private static let mark = ".headway-"

  /// A name for the new contents of the file `name` that no other program uses.
  package static func name(for name: String) -> String {
    ".\(name)\(mark)\(token())"
  }

  /// The name for the file with number `index` among those that a sync with `token` moves.
  package static func name(of index: Int, token: String) -> String {
    "\(mark)\(token)-\(index)"
  }

  /// A random part of a name.
  package static func token() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }

  /// Whether `candidate` is such a name for the file `name`.
  package static func isName(_ candidate: String, for name: String) -> Bool {
    candidate.hasPrefix(".\(name)\(mark)")
  }

  /// Whether the last component of `path` is such a name.
  package static func isName(_ path: String) -> Bool {
    let name = FileSystem.name(of: path)
    return name.hasPrefix(".") && name.contains(mark)
  }
}
