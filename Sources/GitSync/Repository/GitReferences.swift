import FileStore
import Platform
import TextFormats

/// The branches of a repository, read as data.
struct GitReferences: Sendable {
  private static let packedLimit = 64 << 20

  /// git's own directory for all working trees.
  let common: String

  /// The commit that `reference`, such as `refs/heads/main`, points to, in hexadecimal; nil if there is
  /// none.
  func commit(_ reference: String) -> String? {
    var name = reference
    // One may refer to another, as `refs/remotes/origin/HEAD` does.
    for _ in 0..<5 {
      guard Self.isSafe(name) else { return nil }
      guard let line = FileSystem.firstLine(of: "\(common)/\(name)") else { return packed(name) }
      guard line.hasPrefix("ref:") else { return Self.isCommit(line) ? line : nil }
      name = String(line.dropFirst(4)).trimmingBlanks
    }
    return nil
  }

  private func packed(_ name: String) -> String? {
    guard let bytes = FileSystem.data(at: "\(common)/packed-refs", limit: Self.packedLimit) else {
      return nil
    }
    let ending = Array(" \(name)".utf8)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.count > ending.count {
      guard line.suffix(ending.count).elementsEqual(ending) else { continue }
      let commit = String(decoding: line.dropLast(ending.count), as: UTF8.self)
      if Self.isCommit(commit) { return commit }
    }
    return nil
  }

  /// Whether `name` is a path below `refs`, and nowhere else.
  private static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0] == "refs" && name.utf8.count < 1024
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".lock") }
      && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  static func isCommit(_ text: String) -> Bool {
    [40, 64].contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
