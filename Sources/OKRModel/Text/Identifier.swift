/// The id of a `Construct`: the text that files use for it, as a type of its own, so that a stage's id cannot be passed
/// where an objective's is expected.
///
/// It may be any text, because a file may name what does not exist; `IdentifierSyntax` defines the valid ids for
/// declarations.
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

  /// Whether `left` comes before `right` in text order.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
