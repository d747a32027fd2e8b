/// A line of a file.
public struct FileLine: Hashable, Sendable {
  /// The path of the file, from the root of the file system.
  public let path: String
  /// The line, from 1.
  public let line: Int

  /// Makes the place.
  public init(path: String, line: Int) {
    self.path = path
    self.line = line
  }
}
