import CNcurses
import Canvas

extension Key {
  /// The key of a code that curses gives.
  static func cursesCode(_ code: Int32) -> Key {
    switch code {
    case KEY_UP, KEY_SR: .up
    case KEY_DOWN, KEY_SF: .down
    case KEY_LEFT, KEY_SLEFT: .left
    case KEY_RIGHT, KEY_SRIGHT: .right
    case KEY_HOME, KEY_SHOME, KEY_A1, KEY_FIND: .home
    case KEY_END, KEY_SEND, KEY_C1, KEY_SELECT: .end
    case KEY_PPAGE, KEY_SPREVIOUS, KEY_A3: .pageUp
    case KEY_NPAGE, KEY_SNEXT, KEY_C3: .pageDown
    case KEY_IC, KEY_SIC: .insert
    case KEY_DC, KEY_SDC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: extendedCode(code)
    }
  }

  /// The key of a code beyond those with a fixed meaning: curses only knows its name, such as `kRIT5` for Ctrl-→.
  private static func extendedCode(_ code: Int32) -> Key {
    guard let cString = cncurses_key_name(code) else { return .unknown }
    let name = String(cString: cString)
    let modifier = name.last?.wholeNumberValue
    return switch modifier == nil ? name[...] : name.dropLast() {
    case "kUP": .up
    case "kDN": .down
    case "kLFT": modifier.map(EscapeSequence.isControlOrAlt) == true ? .controlLeft : .left
    case "kRIT": modifier.map(EscapeSequence.isControlOrAlt) == true ? .controlRight : .right
    case "kHOM": .home
    case "kEND": .end
    case "kNXT": .pageDown
    case "kPRV": .pageUp
    case "kDC": .delete
    case "kIC": .insert
    default: .unknown
    }
  }
}
