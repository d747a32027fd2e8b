/// Where a file says something.
public struct SourceLocation: Hashable, Sendable {
  /// The file, relative to the workspace.
  public let path: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int

  /// Makes the location at `line` and `column` of the file at `path`.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  init(path: String, _ place: Place) {
    self.init(path: path, line: place.line, column: place.column)
  }
}

/// Where the files say what a workspace holds, for an editor to be opened there.
public struct SourceMap: Sendable {
  /// Something that has a place in a file.
  public enum Subject: Hashable, Sendable {
    case northStar
    case driver(String)
    case goal(String)
    case outcome(String)
    case valueStream(String)
    case stage(String)
    case capability(String)
    case person(String)
    case cycle(String)
    case objective(String)
    /// The key result with the id `keyResult` in `objective`.
    case keyResult(objective: String, keyResult: String)
    case initiative(String)
    case feature(initiative: String, feature: String)
    case story(initiative: String, story: String)
  }

  private var locations: [Subject: SourceLocation] = [:]

  /// Makes a map that knows nothing.
  public init() {}

  /// The location of `subject`; nil when no file says it.
  public subscript(subject: Subject) -> SourceLocation? {
    locations[subject]
  }

  /// Notes where `subject` is; the first location counts.
  mutating func note(_ subject: Subject, at location: SourceLocation) {
    if locations[subject] == nil { locations[subject] = location }
  }

  /// Takes over what `other` knows.
  mutating func merge(_ other: SourceMap) {
    locations.merge(other.locations) { first, _ in first }
  }
}
