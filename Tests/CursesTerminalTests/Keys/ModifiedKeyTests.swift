import Canvas
import Testing

@testable import CursesTerminal

@Suite("Keys in the newer encodings")
struct ModifiedKeyTests {
  private func keys(_ sequence: String) -> [Key] {
    var typing = Typing()
    return typing.keys(of: "\u{1B}[\(sequence)")
  }

  @Test(
    "Characters, with Shift, Ctrl, Alt and the locks",
    arguments: [
      ("97u", .character("a")), ("97;2u", .character("A")), ("97:65;2u", .character("A")),
      ("49:33;2u", .character("!")), ("97;65u", .character("A")), ("97;66u", .character("a")),
      ("97;129u", .character("a")), ("246u", .character("ö")), ("246;2u", .character("Ö")),
      ("32u", .character(" ")), ("99;5u", .control("c")), ("99;6u", .control("c")),
      ("99;133u", .control("c")),
      ("99;69u", .control("c")), ("32;5u", .control(" ")), ("114;5:1u", .control("r")), ("98;3u", .alt("b")),
      ("98;4u", .alt("B")), ("1089::99;5u", .control("c")), ("1092::97;3u", .alt("a")),
      ("91;5u", .escape), ("105;5u", .tab), ("109;5u", .enter), ("104;5u", .backspace),
      ("47;5u", .control("_")),
      ("0;;246u", .character("ö")), ("97;;229u", .character("å")),
    ] as [(String, Key)])
  func characters(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test(
    "Esc, Enter, Tab, Backspace, the keypad and function keys",
    arguments: [
      ("27u", .escape), ("27;1u", .escape), ("27;129u", .escape), ("13u", .enter), ("13;2u", .enter),
      ("13;5u", .enter), ("9u", .tab), ("9;2u", .backTab), ("127u", .backspace), ("127;3u", .control("w")),
      ("127;5u", .control("w")), ("57399u", .character("0")), ("57408u", .character("9")),
      ("57409u", .character(".")), ("57413u", .character("+")), ("57414u", .enter), ("57417u", .left),
      ("57417;5u", .controlLeft), ("57419u", .up), ("57421u", .pageUp), ("57424u", .end), ("57426u", .delete),
      ("57376u", .function(13)), ("1;1:1A", .up), ("1;1:2B", .down), ("1;129A", .up),
      ("1;5:1C", .controlRight),
      ("1;3D", .controlLeft), ("3;1:1~", .delete), ("1;1:1P", .function(1)), ("13;2~", .function(3)),
    ] as [(String, Key)])
  func functional(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test(
    "modifyOtherKeys",
    arguments: [
      ("27;5;99~", .control("c")), ("27;6;67~", .control("c")), ("27;2;65~", .character("A")),
      ("27;2;33~", .character("!")), ("27;3;98~", .alt("b")), ("27;5;27~", .escape), ("27;2;9~", .backTab),
      ("27;2;13~", .enter), ("27;5;32~", .control(" ")), ("27;3;127~", .control("w")),
      ("27;1;246~", .character("ö")),
    ] as [(String, Key)])
  func other(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
  }

  @Test(
    "Releases, lone modifiers and media keys are nothing",
    arguments: [
      "97;1:3u", "27;1:3u", "99;5:3u", "1;1:3A", "3;1:3~", "57441u", "57441;2:1u", "57430u", "57358u",
    ])
  func nothing(sequence: String) {
    #expect(keys(sequence) == [])
  }

  @Test(
    "With Super, Ctrl and Alt together, and with numbers of no character it is an unknown key",
    arguments: ["97;9u", "97;7u", "27;7;97~", "55296u", "1114112u", "99999999999999u", "u", ";5u", "59;5u"])
  func unknown(sequence: String) {
    #expect(keys(sequence) == [.unknown])
  }

  @Test("An input method may type several characters at once")
  func text() {
    #expect(keys("0;;228:246u") == [.character("ä"), .character("ö")])
  }
}
