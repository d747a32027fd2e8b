import Canvas
import Testing

@Suite("Keys by their names")
struct KeyNameTests {
  /// Everything that a keyboard sends and that has a name.
  private static let keys: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .controlLeft, .controlRight, .control(" "), .alt(" "), .character(" "),
    ]
    + (1...12).map(Key.function)
    + "aZ0é世?:/#-^'\"~<>[]{}|\\".map(Key.character)
    + "aZ?.<é".map(Key.alt)
    + "abcdefgklnopqrstuvwxyz\\]^_".map(Key.control)

  @Test("Every key can be parsed from the name that headway shows, in Unicode and in ASCII", arguments: keys)
  func roundTrip(key: Key) {
    #expect(Key(name: key.description) == key)
    #expect(Key(name: key.name(.ascii)) == key)
  }

  @Test("Every listed key name is valid, and headway shows it in that form")
  func listed() {
    for name in Key.namedKeys {
      let key = Key(name: name)
      #expect(key?.description == name || key?.name(.ascii) == name, "\(name)")
    }
    #expect(Set(Key.namedKeys).count == Key.namedKeys.count)
  }

  @Test(
    "Names that people know from other programs are understood",
    arguments: [
      ("ctrl-r", .control("r")), ("CTRL-R", .control("r")), ("C-r", .control("r")), ("^R", .control("r")),
      ("alt-x", .alt("x")), ("Alt-X", .alt("X")), ("M-x", .alt("x")), ("return", .enter), ("ESCAPE", .escape),
      ("esc", .escape), ("space", .character(" ")), ("PageDown", .pageDown), ("pgdn", .pageDown),
      ("Shift-Tab", .backTab), ("BackTab", .backTab), ("Del", .delete), ("f5", .function(5)), ("down", .down),
      ("ctrl-left", .controlLeft), ("G", .character("G")), ("g", .character("g")), ("^", .character("^")),
    ] as [(String, Key)])
  func spellings(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(
    "A chord that reaches a program as another key is parsed as that key",
    arguments: [
      ("Ctrl-I", .tab), ("Ctrl-M", .enter), ("Ctrl-J", .enter), ("Ctrl-H", .backspace), ("Ctrl-[", .escape),
    ] as [(String, Key)])
  func sameBytes(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(
    "What no terminal sends, or what is invisible, is not a key",
    arguments: [
      "", "  ", "ab", "Ctrl-", "Ctrl-1", "Ctrl-ä", "Ctrl-Enter", "F0", "F13", "Hyper-x", "\u{7}", "\u{200B}",
      "\u{301}", "\n", "mouse", "paste", "resize",
    ])
  func none(name: String) {
    #expect(Key(name: name) == nil)
  }
}
