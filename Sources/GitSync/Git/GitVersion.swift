/// The version of git.
enum GitVersion {
  /// The oldest version that can be restricted enough.
  static let oldest = (2, 31)

  /// Whether `line`, as `git version` prints it, is that version or newer.
  static func isModern(_ line: String) -> Bool {
    let numbers = numbers(line)
    return numbers.count >= 2 && (numbers[0], numbers[1]) >= oldest
  }

  /// The numbers in `git version 2.39.5 (Apple Git-154)`.
  static func numbers(_ line: String) -> [Int] {
    let words = line.split(separator: " ")
    guard words.count > 2 else { return [] }
    return words[2].split(separator: ".").prefix { $0.allSatisfy(\.isNumber) }.compactMap { Int($0) }
  }
}
