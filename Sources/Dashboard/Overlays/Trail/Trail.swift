public import OKRModel

/// A list over the screen to go to something from: why, how, or the contents of a cell.
public struct Trail: Sendable {
  /// What the list contains.
  public enum Kind: Hashable, Sendable {
    /// What something is for, up to the North Star and the drivers.
    case why
    /// What brings it about, down to the stories.
    case how
    /// The objectives in a cell of the heat map.
    case cell
  }

  public let kind: Kind
  /// What it is about.
  public let title: String
  public let steps: [TraceStep]
  /// Whether there is more than is listed.
  public let isCut: Bool
  /// The position of the selected row, from 0.
  public private(set) var position = 0

  /// More than anyone reads, and few enough to be fast.
  static let mostSteps = 1000

  init(_ kind: Kind, _ title: String, _ steps: [TraceStep]) {
    self.kind = kind
    self.title = title
    self.steps = steps
    self.isCut = steps.count == Self.mostSteps
    select(kind == .cell ? 0 : 1)
  }

  /// The selection.
  public var node: ConstructID? { steps.element(at: position)?.node }

  mutating func select(_ position: Int) {
    self.position = min(max(0, position), max(0, steps.count - 1))
  }
}
