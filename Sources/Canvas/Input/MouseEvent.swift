/// A mouse event on the screen.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Action: Hashable, Sendable {
    /// The left button was pressed.
    case press
    /// The wheel was turned a notch up (away from the hand), or down.
    case wheelUp, wheelDown
  }

  public let action: Action
  /// The cell under the pointer.
  public let position: Point

  /// Makes the event of `action` over the cell at `position`.
  public init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}
