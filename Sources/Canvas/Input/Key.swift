/// One thing that comes from the keyboard.
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
  /// Ctrl with an arrow: a word's motion.
  case controlLeft, controlRight
  /// A function key, from 1.
  case function(Int)
  /// Something that the mouse has done, where it is listened to.
  case mouse(MouseEvent)
  /// Text that was pasted: never commands.
  case paste(String)
  /// The terminal has another size now.
  case resize(Size)
  /// Something that came in and is not taken, which is worth saying.
  case refused(Refusal)
  /// Something that no key is known for: it does nothing.
  case unknown
}
