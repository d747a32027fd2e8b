public import OKRModel
import TextFormats

/// A place in a file.
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

/// Where the files declare what a workspace holds, so that an editor can be opened there.
public struct SourceMap: Sendable {
  private var locations: [ConstructID: SourceLocation] = [:]

  /// Makes an empty map.
  public init() {}

  /// The location of `construct`; nil when no file declares it.
  public subscript(construct: ConstructID) -> SourceLocation? {
    locations[construct]
  }

  /// Records where `construct` is declared; the first location counts.
  mutating func note(_ construct: ConstructID, at location: SourceLocation) {
    if locations[construct] == nil { locations[construct] = location }
  }

  /// Adds the locations in `other`.
  mutating func merge(_ other: SourceMap) {
    locations.merge(other.locations) { first, _ in first }
  }
}
