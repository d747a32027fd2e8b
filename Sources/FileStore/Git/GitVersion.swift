/// The version of git.
enum GitVersion {
  /// The numbers in `git version 2.39.5 (Apple Git-154)`.
  static func numbers(_ line: String) -> [Int] {
    let words = line.split(separator: " ")
    guard words.count > 2 else { return [] }
    return words[2].split(separator: ".").prefix { $0.allSatisfy(\.isNumber) }.compactMap { Int($0) }
  }
}
