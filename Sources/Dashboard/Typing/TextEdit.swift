public import Canvas

/// A change to a line of text, or a motion in it.
public enum TextEdit: Hashable, Sendable {
  case insert(String)
  case deleteBackward, deleteForward, deleteWordBackward, deleteToStart, deleteToEnd
  case moveBackward, moveForward, moveWordBackward, moveWordForward, moveToStart, moveToEnd

  /// The edit for `key` in a line of text, as in a shell; nil when it is not an editing key.
  public init?(_ key: Key) {
    switch key {
    case .character(let character): self = .insert(String(character))
    case .paste(let text): self = .insert(text)
    case .backspace, .control("h"): self = .deleteBackward
    case .delete, .control("d"): self = .deleteForward
    case .control("w"), .alt("\u{7F}"): self = .deleteWordBackward
    case .control("u"): self = .deleteToStart
    case .control("k"): self = .deleteToEnd
    case .left, .control("b"): self = .moveBackward
    case .right, .control("f"): self = .moveForward
    case .controlLeft, .alt("b"): self = .moveWordBackward
    case .controlRight, .alt("f"): self = .moveWordForward
    case .home, .control("a"): self = .moveToStart
    case .end, .control("e"): self = .moveToEnd
    default: return nil
    }
  }
}
