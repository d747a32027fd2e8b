import Platform

/// The file in which the new content of another one is written down before it takes that one's place. A program that is
/// killed meanwhile leaves it behind: it is no file of the workspace, is not committed, and the next change or the next
/// sync removes it.
package enum LeftOver {
  private static let mark = ".headway-"

  /// A name, for the file called `name`, that no other program takes.
  package static func name(for name: String) -> String {
    ".\(name)\(mark)\(token())"
  }

  /// The name of the file with the number `index` of those that a sync with `token` moves.
  package static func name(of index: Int, token: String) -> String {
    "\(mark)\(token)-\(index)"
  }

  /// What no other program takes for a part of a name.
  package static func token() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }

  /// Whether `candidate` is such a name for the file called `name`.
  package static func isName(_ candidate: String, for name: String) -> Bool {
    candidate.hasPrefix(".\(name)\(mark)")
  }

  /// Whether the last part of `path` is such a name.
  package static func isName(_ path: String) -> Bool {
    let name = FileSystem.name(of: path)
    return name.hasPrefix(".") && name.contains(mark)
  }
}
