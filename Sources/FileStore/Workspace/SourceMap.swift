public import OKRModel
import TextFormats

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
  private var locations: [ConstructID: SourceLocation] = [:]

  /// Makes a map that knows nothing.
  public init() {}

  /// The location of `construct`; nil when no file declares it.
  public subscript(construct: ConstructID) -> SourceLocation? {
    locations[construct]
  }

  /// Notes where `construct` is declared; the first location counts.
  mutating func note(_ construct: ConstructID, at location: SourceLocation) {
    if locations[construct] == nil { locations[construct] = location }
  }

  /// Takes over what `other` knows.
  mutating func merge(_ other: SourceMap) {
    locations.merge(other.locations) { first, _ in first }
  }
}
