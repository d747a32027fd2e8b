/// The id of a `Construct`: the text by which files name it, of a type of its own so that the id of a stage cannot stand
/// where that of an objective is asked for.
///
/// It may be any text, for a file may name what is not there; `IdentifierSyntax` says what a declared one looks like.
public struct Identifier<Construct>: RawRepresentable, Hashable, Sendable {
  /// The text, as files and commands write it.
  public let rawValue: String

  /// Makes the id that is written as `rawValue`.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes the id that is written as `text`.
  public init(_ text: String) {
    rawValue = text
  }
}

extension Identifier: Comparable, CustomStringConvertible {
  /// The text, as files and commands write it.
  public var description: String { rawValue }

  /// Whether `left` comes before `right` by its text.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
