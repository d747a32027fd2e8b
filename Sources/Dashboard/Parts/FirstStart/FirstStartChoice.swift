public import Canvas

/// What can be done where there is no workspace.
public enum FirstStartChoice: Character, CaseIterable, Sendable {
  /// Take the tour.
  case tour = "t"
  /// Make a workspace in the present directory.
  case begin = "i"
  /// Open the demo.
  case demo = "d"

  /// The choice that `key` makes; nil if it makes none.
  public init?(_ key: Key) {
    guard case .character(let character) = key, let choice = Self(rawValue: character) else { return nil }
    self = choice
  }

  /// Whether `key` leaves without a choice.
  public static func leaves(_ key: Key) -> Bool {
    [.character("q"), .escape, .control("c")].contains(key)
  }

  /// Its name, what it does, and the command that does the same.
  var description: (name: String, text: String, command: String) {
    switch self {
    case .tour: ("Take the tour", "seven steps on a copy of a sample; nothing stays", "headway tour")
    case .begin: ("Begin here", "make a commented workspace in okrs/, and open it", "headway init")
    case .demo: ("Look around", "open the sample of an airline, yours to try things on", "headway demo")
    }
  }
}
