/// One input event from the terminal.
public enum Key: Hashable, Sendable {
  /// A character that was typed.
  case character(Character)
  /// Ctrl with a letter, named in lower case, or with another character.
  case control(Character)
  /// Alt (Meta) with a character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// Ctrl with an arrow: moves by a word.
  case controlLeft, controlRight
  /// A function key, from 1.
  case function(Int)
  /// A mouse event, if the mouse is enabled.
  case mouse(MouseEvent)
  /// Text that was pasted: never interpreted as commands.
  case paste(String)
  /// The terminal has a new size.
  case resize(Size)
  /// Input that was not accepted, which the user should know.
  case refused(Refusal)
  /// An unknown key: it does nothing.
  case unknown
}
