/// A step of a cursor, or a scroll.
enum Motion: Sendable {
  case down, up, pageDown, pageUp, top, bottom

  /// The motion for the action with `id`; nil if there is none.
  init?(_ id: Action.ID) {
    switch id {
    case .moveDown: self = .down
    case .moveUp: self = .up
    case .pageDown: self = .pageDown
    case .pageUp: self = .pageUp
    case .moveToTop: self = .top
    case .moveToBottom: self = .bottom
    default: return nil
    }
  }

  /// The position that it leads to from `position`, in pages of `page` rows; it may be out of range.
  func target(from position: Int, page: Int) -> Int {
    switch self {
    case .down: position + 1
    case .up: position - 1
    case .pageDown: position + page
    case .pageUp: position - page
    case .top: 0
    case .bottom: Int.max / 2
    }
  }

  /// The position that it leads to from `position`, among `count` rows.
  func target(from position: Int, page: Int, count: Int) -> Int {
    min(max(0, target(from: position, page: page)), max(0, count - 1))
  }
}
